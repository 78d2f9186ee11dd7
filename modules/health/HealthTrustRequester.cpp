// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HealthTrustRequester.h"

#include <set>

#include <QJsonDocument>
#include <QRegularExpression>

#include "health/HealthConfigurationReader.h"

namespace readyroom::health {

namespace {

using workspace::TrustKind;

/// A program and its arguments so that each can be told from the next.
QString commandLine(const QStringList& command)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=@%+,-]+$"));
    QStringList words;
    for (const QString& word : command) {
        QString quoted = word;
        words << (plain.match(word).hasMatch()
                      ? word
                      : QLatin1Char('\'') + quoted.replace(QLatin1Char('\''), QLatin1String("'\\''")) +
                            QLatin1Char('\''));
    }
    return words.join(QLatin1Char(' '));
}

/// "host:port" of an address, as it is written.
QString hostOf(const QString& address)
{
    qsizetype from = address.indexOf(QLatin1String("://"));
    from = from < 0 ? 0 : from + 3;
    qsizetype to = from;
    while (to < address.size() && !QStringView(u"/?#").contains(address[to]))
        ++to;
    const QString authority = address.mid(from, to - from);
    // Who one is there is no host.
    return authority.mid(authority.lastIndexOf(QLatin1Char('@')) + 1).toLower();
}

class Collection
{
public:
    void add(const Probe& probe);
    void add(const Journey& journey);
    void addHost(const QString& address);
    void addSecrets(const QString& text);
    void addEnvironment(const QStringList& names) { m_environment.insert(names.begin(), names.end()); }
    [[nodiscard]] std::vector<workspace::TrustRequest> requests() const;

private:
    std::set<QString> m_commands;
    std::set<QString> m_hosts;
    std::set<QString> m_environment;
    std::set<QString> m_secrets;
};

void Collection::addHost(const QString& address)
{
    if (const QString host = hostOf(address); !host.isEmpty())
        m_hosts.insert(host);
}

void Collection::addSecrets(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("secret://([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)"));
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        m_secrets.insert(matches.next().captured(1));
}

void Collection::add(const Probe& probe)
{
    if (probe.kind == ProbeKind::Command)
        m_commands.insert(commandLine(probe.command));
    else if (probe.kind == ProbeKind::Dns && probe.target.isEmpty())
        m_hosts.insert(probe.dns.name.toLower()); // by the system's name server
    else
        addHost(probe.target);
    const ClientOptions& client = probe.client;
    addHost(client.proxy);
    addHost(client.resolver);
    QStringList texts{probe.target, probe.http.body, probe.send, probe.token, client.proxy, probe.dns.name};
    texts += probe.command;
    for (const auto& [name, value] : probe.http.headers)
        texts << name << value;
    for (const http::DialogStep& step : probe.dialog)
        texts << QString::fromUtf8(step.send) << step.expect;
    for (const Condition& condition : probe.conditions)
        texts << condition.text();
    if (client.oauth2) {
        addHost(client.oauth2->tokenUrl);
        texts << client.oauth2->tokenUrl << client.oauth2->clientId << client.oauth2->clientSecret;
        texts += client.oauth2->scopes;
    }
    for (const QString& text : texts)
        addSecrets(text);
}

void Collection::add(const Journey& journey)
{
    addSecrets(QString::fromUtf8(QJsonDocument(journey.context).toJson(QJsonDocument::Compact)));
    for (const JourneyStep& step : journey.steps)
        add(step.probe);
}

std::vector<workspace::TrustRequest> Collection::requests() const
{
    std::vector<workspace::TrustRequest> requests;
    const auto append = [&requests](TrustKind kind, const std::set<QString>& names) {
        for (const QString& name : names)
            requests.push_back({kind, name});
    };
    append(TrustKind::Command, m_commands);
    append(TrustKind::Host, m_hosts);
    append(TrustKind::Environment, m_environment);
    append(TrustKind::Secret, m_secrets);
    return requests;
}

} // namespace

QStringList HealthTrustRequester::filesOf(const QByteArray& configuration) const
{
    return gatusPaths(configuration);
}

std::vector<workspace::TrustRequest> HealthTrustRequester::requestsOf(const workspace::TrustScope& scope) const
{
    // Without an environment: what is asked for must not depend on this machine. Disabled ones ask, too, because they
    // can be asked by hand.
    const HealthConfiguration configuration = readHealth(scope);
    Collection collection;
    for (const Probe& probe : configuration.probes)
        collection.add(probe);
    for (const Journey& journey : configuration.journeys)
        collection.add(journey);
    if (configuration.connectivity)
        collection.addHost(configuration.connectivity->target);
    collection.addEnvironment(configuration.environment);
    return collection.requests();
}

} // namespace readyroom::health
