// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QUrl>

#include "core/base/Clock.h"
#include "core/base/Result.h"

namespace readyroom::http {

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

/// The first header of this name, whatever its case; null where there is none.
[[nodiscard]] QByteArray headerValue(const Headers& headers, const QByteArray& name);

enum class Family {
    Any, ///< as the resolver orders them
    V4,
    V6,
};

/// What a transfer spent its time on. What did not happen is zero: no TLS, or an address instead of a name.
struct Phases
{
    Duration resolve{};
    Duration connect{};
    Duration tls{};
    Duration firstByte{}; ///< from the request to the first byte of the answer
    Duration transfer{};

    [[nodiscard]] Duration total() const { return resolve + connect + tls + firstByte + transfer; }
    friend bool operator==(const Phases&, const Phases&) = default;
};

/// A connection's encryption.
struct TlsSession
{
    QString protocol;                 ///< "TLSv1.3"
    QString cipher;                   ///< "TLS_AES_256_GCM_SHA384"
    std::vector<QByteArray> sent;     ///< DER, as the server sent them, its own first
    std::vector<QByteArray> verified; ///< DER, up to a trusted root; empty: there is no such chain
    QString fault;                    ///< why it was not verified, in OpenSSL's words; empty: it was
};

/// One request and its answer; a redirection makes several of an exchange.
struct Hop
{
    QUrl url;
    int status = 0; ///< 0: no answer
    Headers headers;
    QString ip; ///< of the server, or of the proxy
    Phases phases;
    std::optional<TlsSession> tls;
};

/// What is to be sent, and how far to go for an answer.
struct Request
{
    QByteArray method = "GET";
    QUrl url; ///< http or https
    Headers headers;
    QByteArray body;

    std::chrono::milliseconds deadline{10'000};   ///< of everything: names, redirections and repetitions too
    int maximumRedirects = 10;                    ///< 0: the first answer counts
    qint64 maximumBody = qint64{8} * 1024 * 1024; ///< decoded bytes; the transfer is given up beyond
    int repetitions = 0;                          ///< after failures that may pass; with growing, random pauses
    bool usesBreaker = true; ///< false: asked however often it failed before, as a probe has to, and not counted

    Family family = Family::Any;
    QString nameServer; ///< "udp://1.1.1.1:53" or "tcp://…"; empty: the system's
    QString proxy;      ///< "http://host:3128", "socks5h://…"; empty: none, whatever the environment says
    bool verifiesCertificate = true;
    QString authorityFile;     ///< PEM of the roots; empty: the system's
    QString clientCertificate; ///< PEM files; empty: none
    QString clientKey;
};

/// A request with all that came of it, also where it failed: how far it got is what a probe reports.
struct Exchange
{
    std::vector<Hop> hops; ///< the last one is the answer
    QByteArray body;       ///< of the last hop, decoded
    std::optional<Error> error;
    int attempts = 0;
    Duration waited{}; ///< for a free place, before the first attempt

    [[nodiscard]] int status() const { return hops.empty() ? 0 : hops.back().status; }
};

} // namespace readyroom::http
