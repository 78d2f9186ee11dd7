// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/Rule.h"

#include <cmath>

namespace readyroom::facts {

namespace {

Outcome outcomeOf(bool holds)
{
    return holds ? Outcome::Holds : Outcome::Fails;
}

Outcome compareNumbers(double value, Comparison comparison, double threshold)
{
    if (std::isnan(value) || std::isnan(threshold))
        return Outcome::Unknown;
    switch (comparison) {
    case Comparison::Less:
        return outcomeOf(value < threshold);
    case Comparison::LessOrEqual:
        return outcomeOf(value <= threshold);
    case Comparison::Equal:
        return outcomeOf(value == threshold);
    case Comparison::NotEqual:
        return outcomeOf(value != threshold);
    case Comparison::GreaterOrEqual:
        return outcomeOf(value >= threshold);
    case Comparison::Greater:
        return outcomeOf(value > threshold);
    }
    return Outcome::Unknown;
}

} // namespace

Outcome evaluate(const Rule& rule, const Reading& reading)
{
    const FactValue& value = reading.fact.value;
    const bool comparable = reading.state == FactState::Fresh && reading.fact.key == rule.key &&
                            value.index() == rule.threshold.index() && !std::holds_alternative<std::monostate>(value);
    if (!comparable)
        return Outcome::Unknown;
    if (const auto* number = std::get_if<double>(&value))
        return compareNumbers(*number, rule.comparison, std::get<double>(rule.threshold));
    if (rule.comparison == Comparison::Equal)
        return outcomeOf(value == rule.threshold);
    if (rule.comparison == Comparison::NotEqual)
        return outcomeOf(value != rule.threshold);
    return Outcome::Unknown;
}

} // namespace readyroom::facts
