// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanFacts.h"

#include "readiness/Score.h"

namespace readyroom::readiness {

std::vector<facts::Fact> factsOf(const Plan& plan, TimePoint measuredAt)
{
    const Score score = scoreOf(plan);
    std::vector<facts::Fact> result;
    const auto add = [&](const char* key, std::optional<double> value, const char* unit) {
        facts::Fact fact;
        fact.key = QLatin1String(key);
        fact.subject = plan.file;
        if (value)
            fact.value = *value;
        fact.unit = QString::fromUtf8(unit);
        fact.source = plan.file;
        fact.measuredAt = measuredAt;
        result.push_back(std::move(fact));
    };
    constexpr double percent = 100;
    const bool hasHours = score.withoutHours < score.tasks;
    add("readiness.score", score.value, "%");
    add("readiness.coverage", score.tasks > 0 ? std::optional(score.coverage * percent) : std::nullopt, "%");
    add("readiness.tasks_total", score.tasks, "");
    add("readiness.tasks_done", score.done, "");
    add("readiness.open_critical", score.openCritical, "");
    add("readiness.hours_open", hasHours ? std::optional(score.openHours) : std::nullopt, "h");
    add("readiness.declared_score", plan.declared.score, "%");
    return result;
}

} // namespace readyroom::readiness
