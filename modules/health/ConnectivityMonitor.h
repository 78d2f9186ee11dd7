// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/Clock.h"
#include "health/HealthConfiguration.h"
#include "health/Probe.h"

namespace readyroom::health {

/// Whether the console itself is online, so that a failure is not taken for the target's when it is our own. It is
/// asked for when something fails, and again and again while it is offline. Times are those since boot. A value; any
/// one thread.
class ConnectivityMonitor
{
public:
    /// For so long an answer that we are online speaks for what fails.
    static constexpr Duration freshness = std::chrono::seconds(5);

    explicit ConnectivityMonitor(ConnectivityCheck check);

    /// What is to be asked: whether the target can be connected to.
    [[nodiscard]] const Probe& probe() const { return m_probe; }
    /// Were we online when a check that began then failed? Nothing where that has to be asked first.
    [[nodiscard]] std::optional<bool> wasOnline(Duration began, Duration now) const;

    [[nodiscard]] bool isAsking() const { return m_asking.has_value(); }
    /// While offline: is it time to ask again?
    [[nodiscard]] bool isDue(Duration now) const;
    void asked(Duration now) { m_asking = now; }
    /// @return whether that is news
    bool answered(bool online, Duration now);
    [[nodiscard]] bool isOnline() const { return m_online; }

private:
    ConnectivityCheck m_check;
    Probe m_probe;
    bool m_online = true;                 ///< until the opposite is known
    std::optional<Duration> m_asking;     ///< when the question under way was asked
    std::optional<Duration> m_lastAsked;  ///< when the last one was asked that was answered
    std::optional<Duration> m_lastAnswer; ///< when that was
};

} // namespace readyroom::health
