// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include "core/http/ConnectionMessage.h"
#include "core/http/DnsMessage.h"
#include "core/http/HttpMessage.h"
#include "core/http/PingMessage.h"

namespace readyroom::health {

// What was sent and what came, for people to read: '>' before what was sent, '<' before what came, '*' before what is
// said about it, '!' before what went wrong. Header values that prove who somebody is, and values of an address that
// look like it, are blanked; long bodies are cut; control characters become dots. What else is secret is blanked by
// whoever knows it. Pure; any thread.

inline constexpr qsizetype transcriptBodyLimit = qsizetype{8} * 1024; ///< bytes of each body

[[nodiscard]] QByteArray httpTranscript(const http::Request& request, const http::Exchange& exchange);
[[nodiscard]] QByteArray connectionTranscript(const http::ConnectionRequest& request,
                                              const http::ConnectionReport& report);
[[nodiscard]] QByteArray dnsTranscript(const http::DnsQuestion& question, const http::DnsReport& report);
[[nodiscard]] QByteArray pingTranscript(const http::PingRequest& request, const http::PingReport& report);

/// One that a WebSocket had.
struct WebSocketTalk
{
    QUrl url;
    http::Headers headers; ///< of the request
    QByteArray sent;
    QByteArray received;
    std::optional<Error> error;
};
[[nodiscard]] QByteArray webSocketTranscript(const WebSocketTalk& talk);

/// What a program was given and what it wrote.
struct CommandTalk
{
    QStringList command;
    QByteArray input;
    QByteArray output;
    QByteArray errors;
    std::optional<int> exitCode; ///< nothing: it did not end by itself
    std::optional<Error> error;
};
[[nodiscard]] QByteArray commandTranscript(const CommandTalk& talk);

/// Does the name of a header, of a parameter or of a kept value say that its value proves who somebody is ("token",
/// "X-Api-Key")? Any thread.
[[nodiscard]] bool soundsSecret(QStringView name);

} // namespace readyroom::health
