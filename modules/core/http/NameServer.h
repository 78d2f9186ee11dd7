// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>

#include <QString>

#include "core/base/Result.h"

namespace readyroom::http {

/// Which name server to ask. A value; any thread. Private to this part.
struct NameServer
{
    QString host; ///< a name or an address; empty: the system's servers
    int port = 53;
    bool isTcp = false;

    /// Reads "udp://1.1.1.1:53", "tcp://…", "[::1]:53", "dns.example.org"; InvalidArgument.
    [[nodiscard]] static Result<NameServer> parse(const QString& text);

    [[nodiscard]] bool isSystem() const { return host.isEmpty(); }
    friend std::strong_ordering operator<=>(const NameServer& left, const NameServer& right);
    friend bool operator==(const NameServer&, const NameServer&) = default;
};

/// Is it an IPv4 or IPv6 address?
[[nodiscard]] bool isAddress(const QString& text);
/// A name as it is written in DNS: in ASCII. Empty where it cannot be.
[[nodiscard]] QByteArray wireName(const QString& name);

} // namespace readyroom::http
