// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QCoreApplication>
#include <QString>

namespace readyroom::ui {

/// Round numbers from below the least to above the greatest of some values, and their words. Pure, no widget.
struct ValueAxis
{
    Q_DECLARE_TR_FUNCTIONS(readyroom::ui::ValueAxis)

public:
    double low = 0;
    double high = 1;
    double step = 1;

    /// Starts at 0 unless a value is negative.
    /// @param most how many steps fit
    [[nodiscard]] static ValueAxis of(double least, double greatest, int most);

    [[nodiscard]] std::vector<double> ticks() const;
    /// A tick's number in the user's format, thousands as "12 k", with the unit behind a thin space.
    [[nodiscard]] QString tickText(double value, const QString& unit) const;
    /// A value in the user's format with three significant digits and its unit; "unknown" for a gap.
    [[nodiscard]] static QString valueText(double value, const QString& unit);
};

} // namespace readyroom::ui
