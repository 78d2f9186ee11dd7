// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/http/HttpMessage.h"
#include "health/CheckResult.h"
#include "health/DurationHistogram.h"
#include "health/ProbeState.h"

namespace readyroom::health {

/// One check, as it is kept.
struct ResultRow
{
    QString key;
    TimePoint at;
    CheckOutcome outcome = CheckOutcome::NotAsked;
    Exemption exemption = Exemption::None;
    Duration took{};
    int status = 0; ///< of HTTP; 0: none
    int attempts = 1;
    QString error; ///< errorCodeName(); empty: there was an answer to judge
    http::Phases phases;
    friend bool operator==(const ResultRow&, const ResultRow&) = default;
};

/// What is kept of a check.
[[nodiscard]] ResultRow rowOf(const CheckResult& result, Exemption exemption);

/// How the checks of a while went.
struct CheckCounts
{
    qint64 passed = 0;
    qint64 slow = 0;
    qint64 failed = 0;
    qint64 exempted = 0; ///< in maintenance, or failed with what they depend on
    qint64 notAsked = 0;

    void add(CheckOutcome outcome, Exemption exemption);
    void merge(const CheckCounts& other);
    [[nodiscard]] qint64 total() const { return passed + slow + failed + exempted + notAsked; }
    /// The share of checks that were answered as they should be, of those that count: neither the exempted nor those
    /// that nobody could ask. Nothing where none counts.
    [[nodiscard]] std::optional<double> uptimePercent() const;
    friend bool operator==(const CheckCounts&, const CheckCounts&) = default;
};

/// An hour or a day of one probe, in UTC.
struct ResultPeriod
{
    TimePoint start;
    CheckCounts counts;
    DurationHistogram took; ///< of those that passed
};

} // namespace readyroom::health
