// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace readyroom::health {

/// The part of a host's name that its owner registered: "example.co.uk" of "www.example.co.uk", by the public suffixes
/// that Qt brings along. The host itself where it is an address, or has a single label. Any thread.
[[nodiscard]] QString registeredName(const QString& host);

} // namespace readyroom::health
