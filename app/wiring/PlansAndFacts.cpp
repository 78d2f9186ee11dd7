// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wiring/PlansAndFacts.h"

#include <spdlog/spdlog.h>

#include "core/base/Answer.h"
#include "core/base/Log.h"
#include "core/facts/FactStore.h"
#include "readiness/PlanFacts.h"
#include "readiness/PlanService.h"

namespace readyroom::wiring {

void connectPlansAndFacts(readiness::PlanService& plans, facts::FactStore& facts, const Clock& clock)
{
    const auto store = [&plans, &facts, &clock](const QString& file) {
        const readiness::PlanPtr plan = plans.plan(file);
        if (!plan)
            return;
        answer(&plans, facts.put(readiness::factsOf(*plan, clock.now())), [](const Result<Done>& stored) {
            if (!stored)
                log("facts")->warn("not stored: {}", stored.error().toLogString().toStdString());
        });
    };
    QObject::connect(&plans, &readiness::PlanService::planChanged, &plans, store);
    QObject::connect(&plans, &readiness::PlanService::loaded, &plans, [&plans, store] {
        for (const readiness::PlanPtr& plan : plans.plans())
            store(plan->file);
    });
}

} // namespace readyroom::wiring
