// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/NativeKind.h"

#include <array>

#include <QRegularExpression>
#include <QUrl>

#include "health/GatusEndpoint.h"

namespace readyroom::health {

namespace {

constexpr int mostPings = 100;
constexpr Milliseconds shortestHeartbeat{10'000};

using Reader = bool (*)(const yaml::Node& node, Probe& probe, ConfigurationValues& values);

struct KindKey
{
    QStringView key;
    ProbeKind kind;
    Reader read;
};

/// "host:port", with brackets around an IPv6 address.
bool isAddress(const QString& text)
{
    const QUrl url(QStringLiteral("tcp://") + text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && url.port() > 0 && url.path().isEmpty() && url.userInfo().isEmpty();
}

/// An address with variables that are not replaced yet cannot be judged.
bool isOpen(const QString& text)
{
    return text.contains(QLatin1Char('$'));
}

/// The text of a node that is a single value, or of one key of a mapping.
QString mainText(const yaml::Node& node, QStringView key, std::initializer_list<QStringView> known,
                 ConfigurationValues& values)
{
    if (!node.isMapping())
        return values.text(node);
    values.expectKeys(node, known);
    return values.text(node.find(key));
}

std::optional<QString> readAddress(const yaml::Node& node, std::initializer_list<QStringView> known,
                                   ConfigurationValues& values)
{
    const QString address = mainText(node, u"address", known, values);
    if (isAddress(address) || isOpen(address))
        return address;
    values.error(node.isMapping() && !node.find(u"address").isMissing() ? node.find(u"address") : node,
                 QStringLiteral("expected an address such as example.org:25"));
    return std::nullopt;
}

void readDialog(const yaml::Node& list, Probe& probe, ConfigurationValues& values)
{
    if (list.isMissing() || list.isNull())
        return;
    if (!list.isSequence()) {
        values.error(list, QStringLiteral("expected a list of steps with send and expect"));
        return;
    }
    for (int i = 0; i < list.size(); ++i) {
        const yaml::Node step = list.at(i);
        values.expectKeys(step, {u"send", u"expect"});
        const http::DialogStep read{values.text(step.find(u"send")).toUtf8(), values.text(step.find(u"expect"))};
        const QRegularExpression expression(read.expect);
        if (read == http::DialogStep())
            values.error(step, QStringLiteral("expected send, expect, or both"));
        else if (!expression.isValid())
            values.error(step.find(u"expect"), expression.errorString());
        else
            probe.dialog.push_back(read);
    }
}

bool readUrl(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    probe.target = values.text(node);
    if (probe.target.startsWith(QLatin1String("http://")) || probe.target.startsWith(QLatin1String("https://")) ||
        isOpen(probe.target))
        return true;
    values.error(node, QStringLiteral("expected an address such as https://example.org/health"));
    return false;
}

bool readTcp(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    const auto address = readAddress(node, {u"address", u"dialog"}, values);
    probe.target = QStringLiteral("tcp://") + address.value_or(QString());
    readDialog(node.find(u"dialog"), probe, values);
    return address.has_value();
}

bool readTls(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    const auto address = readAddress(node, {u"address", u"dialog"}, values);
    probe.target = QStringLiteral("tls://") + address.value_or(QString());
    readDialog(node.find(u"dialog"), probe, values);
    return address.has_value();
}

bool readStartTls(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    const auto address = readAddress(node, {u"address", u"protocol", u"dialog"}, values);
    QString protocol = values.text(node.find(u"protocol")).toLower();
    static const QStringList protocols{QStringLiteral("smtp"), QStringLiteral("imap"), QStringLiteral("pop3"),
                                       QStringLiteral("ftp")};
    if (!protocol.isEmpty() && !protocols.contains(protocol)) {
        values.error(node.find(u"protocol"),
                     QStringLiteral("expected one of %1").arg(protocols.join(QLatin1String(", "))));
        return false;
    }
    // Without one the port tells.
    if (protocol.isEmpty())
        protocol = QStringLiteral("starttls");
    probe.target = protocol + QStringLiteral("://") + address.value_or(QString());
    readDialog(node.find(u"dialog"), probe, values);
    return address.has_value();
}

bool readDns(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    probe.dns.name = mainText(node, u"name", {u"name", u"type", u"server"}, values);
    probe.dns.type = values.text(node.find(u"type")).toUpper();
    if (probe.dns.type.isEmpty())
        probe.dns.type = QStringLiteral("A");
    probe.target = values.text(node.find(u"server"));
    if (probe.dns.name.isEmpty())
        values.error(node, QStringLiteral("expected the name that is to be looked up"));
    else if (!dnsTypes().contains(probe.dns.type))
        values.error(node.find(u"type"),
                     QStringLiteral("expected a record type: %1").arg(dnsTypes().join(QLatin1String(", "))));
    else
        return true;
    return false;
}

bool readIcmp(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    const QString host = mainText(node, u"host", {u"host", u"count"}, values);
    probe.target = QStringLiteral("icmp://") + host;
    probe.pings = values.integer(node.find(u"count"), probe.pings);
    if (probe.pings < 1 || probe.pings > mostPings) {
        values.error(node.find(u"count"), QStringLiteral("expected a count from 1 to %1").arg(mostPings));
        probe.pings = 1;
    }
    if (host.isEmpty() || host.contains(QLatin1Char('/'))) {
        values.error(node, QStringLiteral("expected a host"));
        return false;
    }
    return true;
}

bool readWebSocket(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    probe.target = mainText(node, u"url", {u"url", u"send"}, values);
    probe.send = values.text(node.find(u"send"));
    if (probe.target.startsWith(QLatin1String("ws://")) || probe.target.startsWith(QLatin1String("wss://")) ||
        isOpen(probe.target))
        return true;
    values.error(node, QStringLiteral("expected an address such as wss://example.org/feed"));
    return false;
}

bool readCommand(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    // No shell: how a line falls into words would be anybody's guess.
    probe.command = values.texts(node);
    if (!probe.command.isEmpty() && !probe.command.front().isEmpty())
        return true;
    values.error(node, QStringLiteral("expected a list of a program and its arguments"));
    return false;
}

bool readHeartbeat(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    probe.token = mainText(node, u"token", {u"token"}, values);
    if (probe.token.isEmpty()) {
        values.error(node, QStringLiteral("expected the token that a report has to carry"));
        return false;
    }
    return true;
}

const std::array<KindKey, 9>& kindKeys()
{
    static const std::array<KindKey, 9> keys{{{u"url", ProbeKind::Http, readUrl},
                                              {u"tcp", ProbeKind::Tcp, readTcp},
                                              {u"tls", ProbeKind::Tls, readTls},
                                              {u"starttls", ProbeKind::StartTls, readStartTls},
                                              {u"dns", ProbeKind::Dns, readDns},
                                              {u"icmp", ProbeKind::Icmp, readIcmp},
                                              {u"websocket", ProbeKind::WebSocket, readWebSocket},
                                              {u"command", ProbeKind::Command, readCommand},
                                              {u"heartbeat", ProbeKind::Heartbeat, readHeartbeat}}};
    return keys;
}

} // namespace

bool readKind(const yaml::Node& node, Probe& probe, ConfigurationValues& values)
{
    const KindKey* found = nullptr;
    for (const KindKey& candidate : kindKeys()) {
        const yaml::Node value = node.find(candidate.key);
        if (value.isMissing())
            continue;
        if (found) {
            values.error(value, QStringLiteral("the probe asks by %1 already").arg(found->key));
            return false;
        }
        found = &candidate;
    }
    if (!found) {
        QStringList keys;
        for (const KindKey& candidate : kindKeys())
            keys << candidate.key.toString();
        values.error(node, QStringLiteral("expected one of %1").arg(keys.join(QLatin1String(", "))));
        return false;
    }
    probe.kind = found->kind;
    const bool isRead = found->read(node.find(found->key), probe, values);
    if (probe.kind == ProbeKind::Heartbeat && probe.cadence.interval < shortestHeartbeat) {
        values.error(node.find(u"interval"), QStringLiteral("expected a heartbeat of 10s or more"));
        return false;
    }
    return isRead;
}

void addUsualConditions(Probe& probe)
{
    QString text;
    switch (probe.kind) {
    case ProbeKind::Http:
        text = QStringLiteral("[STATUS] < 400");
        break;
    case ProbeKind::Dns:
        text = QStringLiteral("[DNS_RCODE] == NOERROR");
        break;
    case ProbeKind::Tcp:
    case ProbeKind::Tls:
    case ProbeKind::StartTls:
    case ProbeKind::Icmp:
    case ProbeKind::WebSocket:
        text = QStringLiteral("[CONNECTED] == true");
        break;
    case ProbeKind::Command:
        text = QStringLiteral("[STATUS] == 0");
        break;
    case ProbeKind::Heartbeat:
        return;
    }
    if (const Result<Condition> condition = Condition::parse(text))
        probe.conditions.push_back(*condition);
}

} // namespace readyroom::health
