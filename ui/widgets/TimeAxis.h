// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QLocale>
#include <QTimeZone>

#include "ui/widgets/ChartPoints.h"

namespace readyroom::ui {

/// Round moments of wall time in a zone, and their words. Pure, no widget.
class TimeAxis
{
public:
    struct Tick
    {
        TimePoint time;
        QString label;
        bool startsDay = false; ///< labelled with the date
    };

    explicit TimeAxis(QTimeZone zone = QTimeZone::systemTimeZone(), QLocale locale = QLocale());

    /// At most `most` ticks at round times within the range; also over the hours a change of clocks skips or repeats.
    [[nodiscard]] std::vector<Tick> ticks(const TimeRange& range, int most) const;
    /// The widest of the labels for a range of that length.
    [[nodiscard]] QString sampleLabel(Duration length) const;
    /// Date and time to the second.
    [[nodiscard]] QString text(TimePoint time) const;

private:
    [[nodiscard]] QString timeFormat(bool seconds) const;
    [[nodiscard]] std::vector<Tick> dayTicks(const TimeRange& range, int days) const;
    [[nodiscard]] std::vector<Tick> timeTicks(const TimeRange& range, qint64 step) const;
    [[nodiscard]] std::vector<TimePoint> minutesOf(QDate date, const TimeRange& range, qint64 step) const;
    [[nodiscard]] std::vector<TimePoint> hoursOf(QDate date, const TimeRange& range, qint64 step) const;

    QTimeZone m_zone;
    QLocale m_locale;
};

} // namespace readyroom::ui
