// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QByteArray>

#include "core/base/Result.h"
#include "health/HeaderRules.h"
#include "health/PageAnswers.h"

namespace readyroom::health {

/// What a Strict-Transport-Security header says.
struct HstsPolicy
{
    std::chrono::seconds maxAge{};
    bool includesSubdomains = false;
    bool wantsPreload = false;
};

/// By RFC 6797, section 6.1: names in any case, each directive once, max-age needed, its value perhaps in quotes.
/// Malformed otherwise. Any thread.
[[nodiscard]] Result<HstsPolicy> readHsts(const QByteArray& header);
/// At least half a year, as is usual, is long.
[[nodiscard]] bool isLong(const HstsPolicy& policy);
/// The verdict on the answer by HTTPS.
[[nodiscard]] HeaderVerdict judgeHsts(const PageAnswers& answers);

} // namespace readyroom::health
