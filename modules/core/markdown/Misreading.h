// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace readyroom::markdown {

/// UTF-8 text misread as a legacy single-byte encoding and saved as UTF-8 again: what repairEncoding() takes back. For
/// writing into a file that is damaged throughout in its own manner.
/// @param codec as RepairedText names it
/// @return nothing for an unknown codec or a byte that it has no character for. Any thread.
[[nodiscard]] std::optional<QByteArray> misread(const QByteArray& utf8, const QString& codec);

} // namespace readyroom::markdown
