// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "health/Journey.h"
#include "health/ProbeRunner.h"

namespace readyroom::health {

/// Takes a journey's steps one after another, with the cookies and values that earlier ones kept. After the first step
/// that fails only those run that always do; when the time for all is over, none. Values that a step keeps under a name
/// that sounds secret are blanked in all that is written down of the steps behind it. Any thread; what it is given must
/// outlive it.
class JourneyRunner final
{
public:
    using Handler = std::function<void(CheckResult result)>;

    JourneyRunner(ProbeRunner& runner, const Clock& clock, TranscriptWish wish);

    void run(const Journey& journey, std::shared_ptr<AskStop> stop, Handler handler);

private:
    struct Trip;
    void step(const std::shared_ptr<Trip>& trip);
    void take(const std::shared_ptr<Trip>& trip, CheckResult result, const Observation& found);
    static void keep(Trip& trip, const JourneyStep& step, Observation found);
    void finish(const std::shared_ptr<Trip>& trip) const;

    ProbeRunner& m_runner;
    const Clock& m_clock;
    TranscriptWish m_wish;
};

} // namespace readyroom::health
