// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

#include <QElapsedTimer>

namespace readyroom::bench {

inline double millisecondsOf(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// What one thing took or needed, over and over; printed as one line of the table: name, the value that 99 of 100 runs
/// keep within, unit, limit, number of runs and median.
class Measurement final
{
public:
    static constexpr double noLimit = 0;
    static constexpr int runs = 20;

    /// @param limit what the value must stay below
    Measurement(const char* name, const char* unit, double limit = noLimit)
        : m_name(name)
        , m_unit(unit)
        , m_limit(limit)
    {
    }

    void add(double value) { m_values.push_back(value); }

    /// Adds the milliseconds that `job` takes.
    template <class Job>
    void time(Job job)
    {
        QElapsedTimer timer;
        timer.start();
        job();
        add(millisecondsOf(timer));
    }

    /// The value that `share` of the runs do not exceed.
    [[nodiscard]] double quantile(double share) const
    {
        std::vector<double> sorted = m_values;
        std::sort(sorted.begin(), sorted.end());
        const auto rank = static_cast<size_t>(std::ceil(share * static_cast<double>(sorted.size())));
        return sorted.at(std::max<size_t>(rank, 1) - 1);
    }

    /// Answers whether the limit was kept.
    bool print() const
    {
        const double value = quantile(0.99);
        const bool kept = m_limit == noLimit || value < m_limit;
        char limit[32] = "";
        if (m_limit != noLimit)
            (void)std::snprintf(limit, sizeof limit, "< %g%s", m_limit, kept ? "" : " MISSED");
        (void)std::printf("%-46s %10.1f %-4s %-14s p99 of %zu, median %.1f\n", m_name, value, m_unit, limit,
                          m_values.size(), quantile(0.5));
        (void)std::fflush(stdout);
        return kept;
    }

private:
    const char* m_name;
    const char* m_unit;
    double m_limit;
    std::vector<double> m_values;
};

} // namespace readyroom::bench
