// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bitset>

#include "core/base/Clock.h"

namespace readyroom::http {

/// Spares a host that keeps failing: open while at least half of the last ten requests failed, for a pause that doubles
/// with each failed trial up to five minutes; after it one trial request decides. Time is read as time since boot, so
/// that a changed wall clock opens and closes nothing. A value; any one thread.
class CircuitBreaker
{
public:
    static constexpr int window = 10;
    static constexpr Duration firstPause = std::chrono::seconds(10);
    static constexpr Duration longestPause = std::chrono::minutes(5);

    enum class State {
        Closed,   ///< requests go through
        Open,     ///< they are refused
        HalfOpen, ///< one trial is under way
    };

    [[nodiscard]] State state() const { return m_state; }
    /// May a request be made now? The first one after the pause is the trial.
    [[nodiscard]] bool admits(Duration sinceBoot);
    void succeeded();
    void failed(Duration sinceBoot);
    /// The request was given up for reasons that say nothing about the host.
    void abandoned();

private:
    void open(Duration sinceBoot);

    State m_state = State::Closed;
    std::bitset<window> m_failures; ///< of the last requests
    int m_count = 0;
    int m_next = 0;
    Duration m_pause = firstPause;
    Duration m_until{};
};

} // namespace readyroom::http
