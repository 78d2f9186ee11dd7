// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/http/ConnectionMessage.h"
#include "health/Condition.h"
#include "health/MaintenanceWindow.h"

namespace readyroom::health {

using Milliseconds = std::chrono::milliseconds;
using Headers = std::vector<std::pair<QString, QString>>;

/// How a probe asks.
enum class ProbeKind {
    Http,
    Tcp,
    Tls,
    StartTls,
    Dns,
    Icmp,
    WebSocket,
    Command,
    Heartbeat, ///< is told, rather than asks: the service reports in
};
/// The stable lower-case name for files, facts and JSON ("http", "startTls").
[[nodiscard]] QString probeKindName(ProbeKind kind);

/// Where in a file something was written.
struct SourcePlace
{
    QString file; ///< relative to the workspace's root, with '/'
    int line = 0; ///< 1-based
    int column = 0;
    friend bool operator==(const SourcePlace&, const SourcePlace&) = default;
};

enum class AddressFamily {
    Any,
    V4,
    V6,
};

/// A token is fetched from `tokenUrl` by these before the request. The secret may be a name, "secret://…".
struct ClientCredentials
{
    QString tokenUrl;
    QString clientId;
    QString clientSecret;
    QStringList scopes;
    friend bool operator==(const ClientCredentials&, const ClientCredentials&) = default;
};

/// How the connection is made.
struct ClientOptions
{
    Milliseconds timeout{10'000}; ///< of the whole check
    bool verifiesCertificate = true;
    bool followsRedirects = true;
    AddressFamily family = AddressFamily::Any;
    QString resolver; ///< "udp://1.1.1.1:53"; empty: the system's
    QString proxy;
    QString certificateFile; ///< of the client, PEM
    QString keyFile;
    QString authorityFile; ///< PEM of the roots; empty: the system's
    QString serverName;    ///< asked for by TLS instead of the host; empty: the host
    std::optional<ClientCredentials> oauth2;
    friend bool operator==(const ClientOptions&, const ClientOptions&) = default;
};

struct HttpRequestSpec
{
    QString method = QStringLiteral("GET");
    QString body;
    Headers headers;
    friend bool operator==(const HttpRequestSpec&, const HttpRequestSpec&) = default;
};

struct DnsQuerySpec
{
    QString name;
    QString type; ///< "A", "AAAA", "CNAME", "MX", "NS", "PTR", "SRV", "TXT"
    friend bool operator==(const DnsQuerySpec&, const DnsQuerySpec&) = default;
};

/// So many failures among the last checks; counts beside those in a row.
struct FailureShare
{
    int failures = 0;
    int of = 0; ///< checks that are looked at
    friend bool operator==(const FailureShare&, const FailureShare&) = default;
};

/// When a probe counts as down and as up again.
struct Thresholds
{
    int failures = 3;  ///< in a row, until it is down
    int successes = 2; ///< in a row, until it is up again
    friend bool operator==(const Thresholds&, const Thresholds&) = default;
};

/// When a probe that answers counts as degraded: a percentile of its response times over a window is above a limit.
struct LatencyLimit
{
    double percentile = 95; ///< 0 … 100
    Milliseconds limit{0};
    Milliseconds window{5 * 60'000};
    friend bool operator==(const LatencyLimit&, const LatencyLimit&) = default;
};

/// How often a probe is asked.
struct Cadence
{
    Milliseconds interval{60'000};
    int retries = 0;                 ///< after a failure, before it counts as one
    Milliseconds retryInterval{0};   ///< between these
    Milliseconds failureInterval{0}; ///< while it fails; 0: as always
    friend bool operator==(const Cadence&, const Cadence&) = default;
};

/// Something that is asked again and again whether it works. Texts may hold names of secrets ("secret://…"), never
/// their values.
struct Probe
{
    QString name;
    QString group;
    ProbeKind kind = ProbeKind::Http;
    bool enabled = true;
    QString target; ///< URL, "host:port" or host, by kind
    Cadence cadence;
    HttpRequestSpec http;
    DnsQuerySpec dns;
    QString send;                         ///< what TCP and WebSocket say after connecting
    std::vector<http::DialogStep> dialog; ///< what follows that on TCP, TLS and STARTTLS
    QStringList command;                  ///< Command: the program and its arguments
    int pings = 1;                        ///< ICMP: how many a check
    bool checksRevocation = false;        ///< asks the certificate's issuer by OCSP
    ClientOptions client;
    std::vector<Condition> conditions; ///< all have to hold
    Thresholds thresholds;
    std::optional<FailureShare> failureShare;
    std::optional<LatencyLimit> degraded;
    QStringList dependsOn; ///< keys of probes without which this one cannot work
    std::vector<MaintenanceWindow> maintenance;
    QString token; ///< Heartbeat: what a report has to carry
    QString description;
    SourcePlace place;

    /// Group and name in a form fit for addresses and file names, unique in a workspace: "core_back-end".
    [[nodiscard]] QString key() const;
};

/// Trimmed, in lower case, with '-' for each of / _ . , space # + & .
[[nodiscard]] QString probeKey(const QString& group, const QString& name);

} // namespace readyroom::health
