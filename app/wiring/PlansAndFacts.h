// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace readyroom {

class Clock;

namespace facts {
class FactStore;
}
namespace readiness {
class PlanService;
}

namespace wiring {

/// Whenever a plan is read, what it measures is stored as facts. All three must outlive the plan service's signals.
void connectPlansAndFacts(readiness::PlanService& plans, facts::FactStore& facts, const Clock& clock);

} // namespace wiring
} // namespace readyroom
