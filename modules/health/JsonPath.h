// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace readyroom::health {

/// What a path led to: its text, and its length as len() counts it.
struct PathValue
{
    QString text;      ///< a string as it is, a number as Go prints it, an object or array as JSON without blanks
    qint64 length = 0; ///< items of an array, else bytes of the text
    friend bool operator==(const PathValue&, const PathValue&) = default;
};

/// Follows a path of Gatus through a body: "user.name", "items[0].id", "[0][1]"; keys are divided by dots and indexes
/// stand in brackets; there are no wildcards, no quotes and no negative indexes. An empty path stands for the body
/// itself, and nothing is parsed then unless the body looks like an array. Nothing where the body is no JSON or the
/// path leads nowhere. Any thread.
[[nodiscard]] std::optional<PathValue> followPath(QStringView path, const QByteArray& body);
/// The same through a value that is parsed already.
[[nodiscard]] std::optional<PathValue> followPath(QStringView path, const QJsonValue& value);

/// JSON without blanks, keys in order, as Go writes it ('<', '>' and '&' escaped).
[[nodiscard]] QString minifiedJson(const QJsonValue& value);

} // namespace readyroom::health
