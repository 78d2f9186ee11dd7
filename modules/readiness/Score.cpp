// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/Score.h"

#include <numeric>

namespace readyroom::readiness {

namespace {

void count(Score& score, const PlanItem& item, double& knownWeight)
{
    const double weight = weightOf(item.priority);
    ++score.tasks;
    score.totalWeight += weight;
    if (item.state == ItemState::Unknown)
        ++score.unknown;
    else
        knownWeight += weight;
    if (item.state == ItemState::Done) {
        ++score.done;
        score.doneWeight += weight;
    } else if (item.priority == Priority::Critical) {
        ++score.openCritical;
    }
    if (!item.estimate) {
        ++score.withoutHours;
        return;
    }
    score.hours += item.estimate->hours();
    if (item.state != ItemState::Done)
        score.openHours += item.estimate->hours();
}

template <class Filter>
Score scoreWhere(const Plan& plan, Filter filter)
{
    Score score;
    double knownWeight = 0;
    for (const PlanItem& item : plan.items) {
        if (item.kind == ItemKind::Task && item.duplicateOf.isEmpty() && filter(item))
            count(score, item, knownWeight);
    }
    constexpr double percent = 100;
    if (score.totalWeight > 0) {
        score.value = score.doneWeight / score.totalWeight * percent;
        score.coverage = knownWeight / score.totalWeight;
    }
    if (knownWeight > 0)
        score.ofKnown = score.doneWeight / knownWeight * percent;
    return score;
}

} // namespace

double weightOf(std::optional<Priority> priority)
{
    constexpr double unknownWeight = 5;
    if (!priority)
        return unknownWeight;
    switch (*priority) {
    case Priority::Critical:
        return 10;
    case Priority::High:
        return 7.5;
    case Priority::Medium:
        return 5;
    case Priority::Low:
        return 2.5;
    }
    return unknownWeight;
}

Score scoreOf(const Plan& plan)
{
    return scoreWhere(plan, [](const PlanItem&) { return true; });
}

std::vector<PillarScore> pillarScoresOf(const Plan& plan)
{
    std::vector<PillarScore> scores;
    scores.reserve(plan.pillars.size());
    for (const Pillar& pillar : plan.pillars)
        scores.push_back(
            {pillar.name, scoreWhere(plan, [&](const PlanItem& item) { return item.pillar == pillar.name; })});
    return scores;
}

std::optional<double> declaredPillarMean(const Plan& plan)
{
    double sum = 0;
    int n = 0;
    for (const Pillar& pillar : plan.pillars) {
        if (pillar.declaredScore) {
            sum += *pillar.declaredScore;
            ++n;
        }
    }
    return n > 0 ? std::optional(sum / n) : std::nullopt;
}

} // namespace readyroom::readiness
