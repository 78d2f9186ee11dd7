// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <tuple>

#include <QByteArray>

#include "core/base/Clock.h"

namespace readyroom::health {

/// What the practice service counts about itself, told in Prometheus' text format 0.0.4. One thread.
class PracticeServiceMetrics final
{
public:
    /// Upper bounds of the buckets, in milliseconds; one without bound follows.
    static constexpr std::array<int, 9> bounds{5, 10, 25, 50, 100, 250, 500, 1000, 2500};

    /// @param started for process_start_time_seconds
    PracticeServiceMetrics(QByteArray version, TimePoint started);

    void began() { ++m_inFlight; }
    /// @param status 0: the connection was dropped, or went before the answer was out
    void ended(const QByteArray& method, const QByteArray& route, int status, Duration took);

    [[nodiscard]] QByteArray toText(qint64 parcels) const;

private:
    struct Histogram
    {
        std::array<qint64, bounds.size() + 1> counts{}; ///< each bucket by itself
        Duration sum{};
    };

    QByteArray m_version;
    TimePoint m_started;
    std::map<std::tuple<QByteArray, QByteArray, int>, qint64> m_requests; ///< by method, route, status
    std::map<QByteArray, Histogram> m_durations;                          ///< by route
    qint64 m_inFlight = 0;
};

} // namespace readyroom::health
