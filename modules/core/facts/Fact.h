// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <variant>

#include <QString>

#include "core/base/Clock.h"

namespace readyroom::facts {

/// What was measured; monostate means that the measurement found nothing out.
using FactValue = std::variant<std::monostate, double, bool, QString>;

/// Something measured to be true at a time.
struct Fact
{
    QString key;     ///< what was measured, "coverage.line_percent"
    QString subject; ///< of what: a service, a file; may be empty
    FactValue value;
    QString unit;   ///< "%", "h"; empty for truth values and texts
    QString source; ///< where it comes from, so that a person can look: a file, an address, a tool
    TimePoint measuredAt;
    std::optional<Duration> timeToLive; ///< how long it may be relied on; empty: it does not go stale
    friend bool operator==(const Fact&, const Fact&) = default;
};

enum class FactState {
    Fresh,
    Stale,   ///< older than its time to live
    Unknown, ///< never measured, or the measurement found nothing out
};

/// A fact as it stands now.
struct Reading
{
    Fact fact; ///< with key and subject alone where it was never measured
    FactState state = FactState::Unknown;
};

} // namespace readyroom::facts
