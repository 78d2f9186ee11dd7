// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/RetryAfter.h"

#include <algorithm>
#include <array>

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace readyroom::health {

namespace {

/// A wait beyond this is no wait.
constexpr qint64 longestWait = qint64{366} * 24 * 3600;

/// Two digits of a year stand for the one of that end that is at most fifty years ahead.
QDateTime withCentury(const QDateTime& time, TimePoint now)
{
    const int thisYear = QDateTime::fromMSecsSinceEpoch(toMicroseconds(now) / 1000, Qt::UTC).date().year();
    int year = thisYear - thisYear % 100 + time.date().year() % 100;
    if (year > thisYear + 50)
        year -= 100;
    return time.addYears(year - time.date().year());
}

} // namespace

std::optional<TimePoint> readHttpDate(const QByteArray& value, TimePoint now)
{
    struct Form
    {
        QLatin1String pattern; ///< without the day of the week, which says nothing new
        bool hasCentury = true;
    };
    static constexpr std::array forms{Form{QLatin1String("dd MMM yyyy HH:mm:ss 'GMT'"), true},
                                      Form{QLatin1String("dd-MMM-yy HH:mm:ss 'GMT'"), false},
                                      Form{QLatin1String("MMM d HH:mm:ss yyyy"), true}};
    const QString text = QString::fromLatin1(value).simplified();
    const qsizetype day = text.indexOf(QLatin1Char(' '));
    for (const Form& form : forms) {
        QDateTime time = QLocale::c().toDateTime(text.mid(day + 1), form.pattern);
        if (day < 0 || !time.isValid())
            continue;
        time.setTimeSpec(Qt::UTC);
        if (!form.hasCentury)
            time = withCentury(time, now);
        return fromMicroseconds(time.toMSecsSinceEpoch() * 1000);
    }
    return std::nullopt;
}

std::optional<std::chrono::seconds> readRetryAfter(const QByteArray& value, TimePoint now)
{
    const QByteArray text = value.trimmed();
    const bool isNumber =
        !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (isNumber) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        if (!fits || seconds > longestWait)
            return std::nullopt;
        return std::chrono::seconds(seconds);
    }
    const std::optional<TimePoint> date = readHttpDate(text, now);
    if (!date)
        return std::nullopt;
    const auto left = std::chrono::ceil<std::chrono::seconds>(*date - now);
    if (left.count() > longestWait)
        return std::nullopt;
    return std::max(left, std::chrono::seconds(0));
}

} // namespace readyroom::health
