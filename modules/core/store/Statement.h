// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>
#include <QString>
#include <QVariantList>

#include "core/base/Result.h"

namespace readyroom::store {

class ConnectionPool;

/// A prepared SQL statement. Stays on the thread that prepared it and must not outlive the database.
class Statement final
{
public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Binds the values to the '?' in their order and runs the statement from its start; rows are then read with
    /// next(). An invalid QVariant is NULL; a null QString or QByteArray is an empty one.
    [[nodiscard]] Result<Done> run(const QVariantList& values = {});
    /// Moves to the next row; false after the last one.
    [[nodiscard]] Result<bool> next();

    /// Columns of the current row, counted from 0.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;

private:
    friend class ConnectionPool;
    class Private;
    explicit Statement(std::unique_ptr<Private> implementation);
    std::unique_ptr<Private> d;
};

} // namespace readyroom::store
