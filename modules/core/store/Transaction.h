// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

namespace readyroom::store {

class Database;

/// A transaction of this thread's connection; rolls back unless it was committed. Must not outlive the database.
class Transaction final
{
public:
    enum class Kind {
        Read,  ///< everything read in it is of one moment
        Write, ///< takes the write lock at once; fails with Busy when it is held elsewhere for longer than the timeout
        Part,  ///< a part of a Write that can be rolled back alone
    };

    [[nodiscard]] static Result<Transaction> begin(const Database& database, Kind kind);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;

    [[nodiscard]] Result<Done> commit();

private:
    Transaction(const Database& database, Kind kind);
    const Database* m_database; ///< null when there is nothing left to roll back
    Kind m_kind;
};

} // namespace readyroom::store
