// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QFuture>

#include "activity/ActivityEntry.h"
#include "core/base/Result.h"

namespace readyroom::activity {

enum class ExportFormat {
    Csv,       ///< RFC 4180, UTF-8, a line of names first
    JsonLines, ///< one JSON object a line
};

/// The rows as bytes, oldest first: time (UTC), who, what, type, file, line, item, position. Nothing of a person but
/// what a list shows. In a table a text that a spreadsheet would take for a formula is set off by an apostrophe. Pure.
[[nodiscard]] QByteArray exported(const std::vector<ActivityRow>& rows, ExportFormat format, const Sentence& sentence);

/// Writes them to a file, which is replaced as a whole, on the pool; answers how many events it holds. Fails with
/// PermissionDenied, DiskFull or Io.
[[nodiscard]] QFuture<Result<int>> exportTo(const QString& path, std::vector<ActivityRow> rows, ExportFormat format,
                                            const Sentence& sentence);

} // namespace readyroom::activity
