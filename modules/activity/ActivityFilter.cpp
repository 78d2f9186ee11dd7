// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/ActivityFilter.h"

#include <algorithm>
#include <cstring>

#include "core/base/ZonedTime.h"

namespace readyroom::activity {

namespace {

/// The moment a day begins; empty where the text is no date.
std::optional<TimePoint> beginOf(const QString& text, int daysLater, const QTimeZone& zone)
{
    const QDate date = QDate::fromString(text, Qt::ISODate).addDays(daysLater);
    const Result<ZonedInstant> begin = toUtc(date, QTime(0, 0), zone);
    return begin ? std::optional(begin->utc) : std::nullopt;
}

/// As QByteArray::contains(), several times as fast with short texts.
bool contains(const QByteArray& text, const QByteArray& word)
{
    return ::memmem(text.constData(), static_cast<size_t>(text.size()), word.constData(),
                    static_cast<size_t>(word.size()));
}

} // namespace

void ActivityFilter::setText(const QString& text, const QTimeZone& zone)
{
    words.clear();
    misread.clear();
    from.reset();
    until.reset();
    const QStringList parts = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const bool isFrom = part.startsWith(QLatin1String("from:"), Qt::CaseInsensitive);
        const bool isTo = part.startsWith(QLatin1String("to:"), Qt::CaseInsensitive);
        if (!isFrom && !isTo) {
            words << part.toCaseFolded().toUtf8();
            continue;
        }
        const std::optional<TimePoint> day = beginOf(part.section(QLatin1Char(':'), 1), isTo ? 1 : 0, zone);
        if (!day)
            misread << part;
        else
            (isFrom ? from : until) = day;
    }
}

bool ActivityFilter::accepts(const ActivityRow& row) const
{
    const ActivityEntry& entry = row.entry;
    if (hides[static_cast<size_t>(entry.kind)] || (from && entry.at < *from) || (until && entry.at >= *until))
        return false;
    return std::all_of(words.cbegin(), words.cend(),
                       [&row](const QByteArray& word) { return contains(row.key, word); });
}

bool ActivityFilter::narrows(const ActivityFilter& other) const
{
    const auto isPartOfOwn = [this](const QByteArray& word) {
        return std::any_of(words.cbegin(), words.cend(), [&word](const QByteArray& own) { return own.contains(word); });
    };
    return from == other.from && until == other.until && hides == other.hides &&
           std::all_of(other.words.cbegin(), other.words.cend(), isPartOfOwn);
}

} // namespace readyroom::activity
