// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ResultRow.h"

namespace readyroom::health {

ResultRow rowOf(const CheckResult& result, Exemption exemption)
{
    return {result.key,   result.at,     result.outcome,  exemption,
            result.took,  result.status, result.attempts, result.error ? errorCodeName(result.error->code) : QString(),
            result.phases};
}

void CheckCounts::add(CheckOutcome outcome, Exemption exemption)
{
    if (outcome == CheckOutcome::NotAsked)
        ++notAsked;
    else if (exemption != Exemption::None)
        ++exempted;
    else if (outcome == CheckOutcome::Failed)
        ++failed;
    else
        ++(outcome == CheckOutcome::Slow ? slow : passed);
}

void CheckCounts::merge(const CheckCounts& other)
{
    passed += other.passed;
    slow += other.slow;
    failed += other.failed;
    exempted += other.exempted;
    notAsked += other.notAsked;
}

std::optional<double> CheckCounts::uptimePercent() const
{
    const qint64 counted = passed + slow + failed;
    if (counted == 0)
        return std::nullopt;
    return 100.0 * static_cast<double>(passed + slow) / static_cast<double>(counted);
}

} // namespace readyroom::health
