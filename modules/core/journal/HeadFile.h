// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

#include "core/base/Result.h"
#include "core/journal/Journal.h"

namespace readyroom::journal {

/// The file beside the database that notes the end of the journal, so that a cut tail is seen. It may lag behind the
/// database, never lead it: whoever writes it holds the database's write lock and has committed what it notes.
class HeadFile final
{
public:
    explicit HeadFile(const QString& directory);

    /// Fails with NotFound (missing or empty), Malformed (not what write() makes) or what reading failed with.
    [[nodiscard]] Result<Head> read() const;
    /// Replaces the content as a whole; a crash at any moment leaves the old content or the new one.
    [[nodiscard]] Result<Done> write(const Head& head) const;

private:
    QString m_path;
};

/// Compares what the head file said with a journal that ends at `lastPosition`. Fails with Truncated when events are
/// missing or the file is, with Tampered when the file is not one or names another hash than `hashAt`.
[[nodiscard]] Result<Done> checkNotedHead(const Result<Head>& noted, qint64 lastPosition,
                                          const std::function<Result<QByteArray>(qint64)>& hashAt);

} // namespace readyroom::journal
