// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/PingMessage.h"

#include <numeric>

namespace readyroom::http {

double PingReport::lossPercent() const
{
    constexpr double all = 100;
    return sent == 0 ? all : all * (sent - static_cast<int>(roundTrips.size())) / sent;
}

Duration PingReport::jitter() const
{
    if (roundTrips.size() < 2)
        return {};
    Duration sum{};
    for (size_t i = 1; i < roundTrips.size(); ++i)
        sum += std::chrono::abs(roundTrips[i] - roundTrips[i - 1]);
    return sum / static_cast<qint64>(roundTrips.size() - 1);
}

Duration PingReport::mean() const
{
    if (roundTrips.empty())
        return {};
    return std::accumulate(roundTrips.begin(), roundTrips.end(), Duration{}) / static_cast<qint64>(roundTrips.size());
}

} // namespace readyroom::http
