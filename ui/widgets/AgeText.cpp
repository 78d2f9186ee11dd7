// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/AgeText.h"

#include <QDateTime>
#include <QLocale>

namespace readyroom::ui {

QString AgeText::of(Duration age)
{
    using namespace std::chrono;
    const auto number = [](auto count) { return QLocale().toString(static_cast<qlonglong>(count)); };
    if (age < seconds(1))
        return tr("just now");
    if (age < minutes(1))
        return tr("%1\u2009s ago").arg(number(duration_cast<seconds>(age).count()));
    if (age < hours(1))
        return tr("%1\u2009min ago").arg(number(duration_cast<minutes>(age).count()));
    if (age < days(1))
        return tr("%1\u2009h ago").arg(number(duration_cast<hours>(age).count()));
    // In two pieces: lupdate would take the d for a digit of the code point.
    return tr("%1\u2009"
              "d ago")
        .arg(number(duration_cast<days>(age).count()));
}

QString AgeText::absolute(TimePoint time)
{
    constexpr qint64 microsecondsPerMillisecond = 1000;
    const auto moment = QDateTime::fromMSecsSinceEpoch(toMicroseconds(time) / microsecondsPerMillisecond);
    return QLocale().toString(moment, QLocale::ShortFormat);
}

} // namespace readyroom::ui
