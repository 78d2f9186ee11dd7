// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include <QByteArray>

#include "core/base/Clock.h"

namespace readyroom::health {

/// How long a Retry-After header asks to wait (RFC 9110, section 10.2.3): whole seconds, or an HTTP date, of which the
/// time until then is told (none, if it is past). Nothing where it is neither. Any thread.
[[nodiscard]] std::optional<std::chrono::seconds> readRetryAfter(const QByteArray& value, TimePoint now);
/// A date of HTTP in any of its three forms (RFC 9110, section 5.6.7).
[[nodiscard]] std::optional<TimePoint> readHttpDate(const QByteArray& value, TimePoint now);

} // namespace readyroom::health
