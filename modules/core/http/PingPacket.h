// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>

namespace readyroom::http {

// Echo requests and replies of ICMP and ICMPv6 (RFC 792, RFC 4443), as a socket of type SOCK_DGRAM sends and receives
// them: without the header of IP; number and checksum are the kernel's. Private to this part; any thread.

/// @param token tells our own replies from whatever else comes
[[nodiscard]] QByteArray echoRequest(bool isV6, quint16 sequence, const QByteArray& token);
/// The sequence number of a reply to a request with this token; nothing for anything else.
[[nodiscard]] std::optional<quint16> sequenceOfReply(bool isV6, const QByteArray& packet, const QByteArray& token);

} // namespace readyroom::http
