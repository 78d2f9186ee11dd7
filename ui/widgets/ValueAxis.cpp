// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ValueAxis.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QLocale>

namespace readyroom::ui {

namespace {

constexpr QChar thinSpace(0x2009);

/// A number with the prefix that its size calls for.
QString withPrefix(double value, double size, int decimals)
{
    struct Prefix
    {
        double factor;
        char letter;
    };
    constexpr std::array prefixes{Prefix{1e12, 'T'}, Prefix{1e9, 'G'}, Prefix{1e6, 'M'}, Prefix{1e3, 'k'}};
    // A thousand still reads well as it is.
    constexpr double readable = 10'000;
    for (const auto& [factor, letter] : prefixes) {
        if (size >= factor && size >= readable)
            return QLocale().toString(value / factor, 'f',
                                      std::max(decimals + static_cast<int>(std::lround(std::log10(factor))), 0)) +
                   thinSpace + QLatin1Char(letter);
    }
    return QLocale().toString(value, 'f', std::max(decimals, 0));
}

QString withUnit(const QString& number, const QString& unit)
{
    return unit.isEmpty() ? number : number + thinSpace + unit;
}

} // namespace

ValueAxis ValueAxis::of(double least, double greatest, int most)
{
    const double low = std::min(least, 0.0);
    double span = std::max(greatest, 0.0) - low;
    if (!(span > 0))
        span = 1;
    const double rough = span / std::max(most, 1);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= rough) {
            step = factor * power;
            break;
        }
    }
    return {std::floor(low / step) * step, std::ceil((low + span) / step - 1e-9) * step, step};
}

std::vector<double> ValueAxis::ticks() const
{
    std::vector<double> all;
    const auto count = static_cast<int>(std::lround((high - low) / step));
    for (int i = 0; i <= count; ++i)
        all.push_back(low + i * step);
    return all;
}

QString ValueAxis::tickText(double value, const QString& unit) const
{
    // As many decimals as the step has: 0.25 has two, 10 has none, 2500 gives two to thousands.
    int decimals = -static_cast<int>(std::floor(std::log10(step) + 1e-9));
    if (std::abs(step / std::pow(10, -decimals) - 2.5) < 1e-6)
        ++decimals;
    return withUnit(withPrefix(value, std::max(std::abs(low), std::abs(high)), decimals), unit);
}

QString ValueAxis::valueText(double value, const QString& unit)
{
    if (!std::isfinite(value))
        return tr("unknown", "a value that was not measured");
    const double size = std::abs(value);
    constexpr int digits = 3;
    const int decimals = size > 0 ? digits - 1 - static_cast<int>(std::floor(std::log10(size))) : 0;
    return withUnit(withPrefix(value, size, std::min(decimals, digits)), unit);
}

} // namespace readyroom::ui
