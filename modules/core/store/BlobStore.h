// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/Clock.h"
#include "core/base/Result.h"

namespace readyroom::store {

/// Contents kept for a stated time under the hash of their bytes, one file each. What goes in must be redacted
/// already. Safe to use from any thread; the clock must outlive it.
class BlobStore final
{
public:
    BlobStore(QString directory, const Clock& clock);

    /// Keeps the bytes until `keepUntil` at least, and answers their contentHash().
    [[nodiscard]] Result<QString> put(const QByteArray& bytes, TimePoint keepUntil) const;
    /// Fails with NotFound, or with Tampered where the file no longer has the bytes it is named after.
    [[nodiscard]] Result<QByteArray> get(const QString& hash) const;
    /// Removes what is past its time; answers how many were removed.
    [[nodiscard]] Result<int> prune() const;

private:
    QString m_directory;
    const Clock& m_clock;
};

} // namespace readyroom::store
