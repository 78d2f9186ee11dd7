// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

class QRandomGenerator;

namespace readyroom::http {

/// The pause before a repetition: random between nothing and a bound that doubles from 100 ms up to 10 s ("full
/// jitter"), so that many who failed together do not come back together. @param attempt the one that failed, from 1
[[nodiscard]] std::chrono::milliseconds backoff(int attempt, QRandomGenerator& random);

} // namespace readyroom::http
