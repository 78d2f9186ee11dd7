// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include <QString>

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/http/HttpMessage.h"

namespace readyroom::http {

/// Echo requests by ICMP, over a socket that needs no privilege where the system permits it.
struct PingRequest
{
    QString host;
    int count = 1;
    std::chrono::milliseconds interval{200};    ///< between two of them
    std::chrono::milliseconds deadline{10'000}; ///< of all, the name too
    Family family = Family::Any;
    QString nameServer; ///< "udp://1.1.1.1:53" or "tcp://…"; empty: the system's
};

/// What came back. Losing some is no error; losing all is TimedOut.
struct PingReport
{
    QString ip;
    Duration resolve{};
    int sent = 0;
    std::vector<Duration> roundTrips; ///< in the order of sending, without those that were lost
    std::optional<Error> error;       ///< PermissionDenied: the detail names the sysctl that permits it

    /// 0 … 100 %; 100 where nothing was sent.
    [[nodiscard]] double lossPercent() const;
    /// Mean of the differences between neighbouring round trips (RFC 3550 has it smoothed); zero below two.
    [[nodiscard]] Duration jitter() const;
    /// Zero where nothing came back.
    [[nodiscard]] Duration mean() const;
};

} // namespace readyroom::http
