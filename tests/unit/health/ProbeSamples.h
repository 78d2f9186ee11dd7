// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "health/Probe.h"

namespace readyroom::tests {

/// A probe with conditions that a test knows to be right.
inline health::Probe probeOf(health::ProbeKind kind, const QString& target, const QStringList& conditions = {})
{
    health::Probe probe;
    probe.name = QStringLiteral("front page");
    probe.group = QStringLiteral("shop");
    probe.kind = kind;
    probe.target = target;
    for (const QString& text : conditions)
        probe.conditions.push_back(health::Condition::parse(text).value());
    return probe;
}

} // namespace readyroom::tests
