// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ProbeSecrets.h"

#include <algorithm>

#include <QRegularExpression>
#include <QUrl>

#include "health/ProbeTarget.h"

namespace readyroom::health {

namespace {

const QString& scheme()
{
    static const QString text = QString::fromLatin1(secrets::SecretSource::scheme);
    return text;
}

const QRegularExpression& reference()
{
    // A full stop at the end belongs to the sentence around it.
    static const QRegularExpression pattern(QStringLiteral("secret://([A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*)"));
    return pattern;
}

bool names(const QString& text)
{
    return text.contains(scheme());
}

/// Every text of a probe that may name a secret, with what it is sent to.
template <class AnyProbe, class Visit>
void visitTexts(AnyProbe& probe, const QString& host, Visit visit)
{
    visit(probe.target, host, true);
    for (auto& [name, value] : probe.http.headers)
        visit(value, host, false);
    visit(probe.http.body, host, false);
    visit(probe.send, host, false);
    visit(probe.token, host, false);
    if (!probe.client.proxy.isEmpty()) {
        QString bare = probe.client.proxy;
        visit(probe.client.proxy, QUrl(bare.replace(scheme(), QLatin1String("secret-"))).host().toLower(), true);
    }
    if (probe.client.oauth2) {
        const QString tokens = QUrl(probe.client.oauth2->tokenUrl).host().toLower();
        visit(probe.client.oauth2->clientId, tokens, false);
        visit(probe.client.oauth2->clientSecret, tokens, false);
    }
}

void collect(const QString& text, const QString& host, std::vector<SecretUse>& uses)
{
    if (!names(text))
        return;
    auto matches = reference().globalMatch(text);
    while (matches.hasNext()) {
        const SecretUse use{matches.next().captured(1), host};
        if (std::find(uses.begin(), uses.end(), use) == uses.end())
            uses.push_back(use);
    }
}

QString replaced(const QString& text, const QString& host, bool isAddress, const std::vector<SecretUse>& uses,
                 const std::vector<secrets::Secret>& values)
{
    QString result;
    qsizetype end = 0;
    auto matches = reference().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(end, match.capturedStart() - end);
        end = match.capturedEnd();
        const auto use = std::find(uses.begin(), uses.end(), SecretUse{match.captured(1), host});
        if (use == uses.end())
            continue;
        const QByteArray& value = values[static_cast<size_t>(use - uses.begin())].bytes();
        result += isAddress ? QString::fromLatin1(value.toPercentEncoding()) : QString::fromUtf8(value);
    }
    return result + QStringView(text).mid(end);
}

} // namespace

Result<std::vector<SecretUse>> secretsOf(const Probe& probe)
{
    for (const QString& word : probe.command) {
        if (names(word))
            return fail(ErrorCode::InvalidArgument, probe.name,
                        QStringLiteral("other programs can read a command's arguments; hand the secret over as input"));
    }
    bool namesAny = names(probe.dns.name);
    std::vector<SecretUse> uses;
    visitTexts(probe, QString(),
               [&](const QString& text, const QString&, bool) { namesAny = namesAny || names(text); });
    for (const http::DialogStep& step : probe.dialog)
        namesAny = namesAny || step.send.contains(secrets::SecretSource::scheme);
    if (!namesAny)
        return uses;
    const QString host = secretHost(probe);
    visitTexts(probe, host, [&](const QString& text, const QString& to, bool) { collect(text, to, uses); });
    for (const http::DialogStep& step : probe.dialog)
        collect(QString::fromUtf8(step.send), host, uses);
    const bool isUrl = probe.kind == ProbeKind::Http || probe.kind == ProbeKind::WebSocket;
    const bool isHost =
        (!isUrl && names(probe.target)) || std::any_of(uses.begin(), uses.end(), [](const SecretUse& use) {
            return use.host.isEmpty() || use.host.contains(QLatin1String("secret-") + use.name.toLower());
        });
    if (isHost || names(probe.dns.name))
        return fail(ErrorCode::InvalidArgument, probe.name, QStringLiteral("a secret cannot stand for a host"));
    return uses;
}

struct ProbeSecrets::Filling
{
    Probe probe;
    QString host;
    std::vector<SecretUse> uses;
    std::vector<secrets::Secret> values; ///< of the first of them
    std::shared_ptr<AskStop> stop;
    Handler handler;
};

ProbeSecrets::ProbeSecrets(secrets::SecretSource& source, Redactor& redactor, SharedGate gate)
    : m_source(source)
    , m_redactor(redactor)
    , m_gate(std::move(gate))
{
}

void ProbeSecrets::fill(const Probe& probe, std::vector<SecretUse> uses, std::shared_ptr<AskStop> stop, Handler handler)
{
    auto filling = std::make_shared<Filling>();
    filling->probe = probe;
    filling->host = secretHost(probe);
    filling->uses = std::move(uses);
    filling->stop = std::move(stop);
    filling->handler = std::move(handler);
    next(filling);
}

void ProbeSecrets::next(const std::shared_ptr<Filling>& filling)
{
    if (filling->values.size() < filling->uses.size()) {
        const SecretUse& use = filling->uses[filling->values.size()];
        const QFuture<Result<secrets::Secret>> future = m_source.secret(use.name, use.host);
        filling->stop->during(future);
        whenAnswered(m_gate, future, [this, filling](const Result<secrets::Secret>& secret) {
            if (!secret) {
                const SecretUse& missing = filling->uses[filling->values.size()];
                filling->handler(fail(secret.error().code, scheme() + missing.name,
                                      QStringLiteral("the secret is not to be had for %1").arg(missing.host),
                                      secret.error()));
                return;
            }
            (void)m_redactor.addSecret(secret->bytes());
            filling->values.push_back(*secret);
            next(filling);
        });
        return;
    }
    FilledProbe filled{std::move(filling->probe), {}};
    const auto put = [&](QString& text, const QString& to, bool isAddress) {
        if (names(text))
            text = replaced(text, to, isAddress, filling->uses, filling->values);
    };
    visitTexts(filled.probe, filling->host, put);
    for (http::DialogStep& step : filled.probe.dialog) {
        QString text = QString::fromUtf8(step.send);
        put(text, filling->host, false);
        step.send = text.toUtf8();
    }
    filled.values = std::move(filling->values);
    filling->handler(std::move(filled));
}

} // namespace readyroom::health
