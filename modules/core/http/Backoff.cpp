// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Backoff.h"

#include <algorithm>

#include <QRandomGenerator>

namespace readyroom::http {

std::chrono::milliseconds backoff(int attempt, QRandomGenerator& random)
{
    constexpr int first = 100;
    constexpr int longest = 10'000;
    constexpr int doublings = 7; // beyond, the bound is reached
    const int bound = std::min(first << std::clamp(attempt - 1, 0, doublings), longest);
    return std::chrono::milliseconds(random.bounded(bound + 1));
}

} // namespace readyroom::http
