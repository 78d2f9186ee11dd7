// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/http/HttpMessage.h"
#include "health/Probe.h"

namespace readyroom::health {

/// The parts of a target: "smtp://mail.example.org:25", "[::1]:53", "example.org".
struct ProbeTarget
{
    QString scheme; ///< in lower case, without "://"; empty: none is written
    QString host;   ///< without brackets
    int port = 0;   ///< 0: none is written
    bool isValid = false;
};
/// An address without a port may have colons only in brackets, except as a bare IPv6 address. Any thread.
[[nodiscard]] ProbeTarget readTarget(const QString& text);

/// The host that a probe's secrets are meant for: that of its target, in lower case; "localhost" for a command and for
/// what a heartbeat has to carry.
[[nodiscard]] QString secretHost(const Probe& probe);

/// "192.0.2.7:443" or "[2001:db8::1]:443"; with the host where the address is not known.
[[nodiscard]] QString peerName(const QString& ip, const QString& host, int port);

[[nodiscard]] http::Family networkFamily(AddressFamily family);

} // namespace readyroom::health
