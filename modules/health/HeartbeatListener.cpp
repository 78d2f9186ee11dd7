// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HeartbeatListener.h"

#include <QUrlQuery>

#include "core/base/Answer.h"
#include "core/base/Hash.h"
#include "health/GoLiteral.h"
#include "health/HeartbeatServer.h"

namespace readyroom::health {

namespace {

constexpr qsizetype longestError = 1000;

/// Takes as long for every token of one length, so that nobody learns how much of a guess was right.
bool isSame(const QByteArray& a, const QByteArray& b)
{
    const QByteArray left = sha256(a);
    const QByteArray right = sha256(b);
    int difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= left.at(i) ^ right.at(i);
    return difference == 0;
}

/// The key in "/api/v1/endpoints/{key}/external"; empty where the path is another.
QString keyOf(const QUrl& url)
{
    const QStringList parts = url.path(QUrl::FullyDecoded).split(QLatin1Char('/'));
    const bool fits = parts.size() == 6 && parts.at(1) == QLatin1String("api") && parts.at(2) == QLatin1String("v1") &&
                      parts.at(3) == QLatin1String("endpoints") && parts.at(5) == QLatin1String("external");
    return fits ? parts.at(4) : QString();
}

} // namespace

HeartbeatListener::HeartbeatListener(secrets::SecretSource& secrets, const Clock& clock, Redactor& redactor)
    : m_secrets(secrets)
    , m_clock(clock)
    , m_redactor(redactor)
{
}

HeartbeatListener::~HeartbeatListener() = default;

Result<Done> HeartbeatListener::setProbes(const std::vector<Probe>& probes, const Options& options)
{
    m_tokens.clear();
    m_server.reset();
    const QString scheme = QString::fromLatin1(secrets::SecretSource::scheme);
    for (const Probe& probe : probes) {
        if (probe.kind != ProbeKind::Heartbeat || !probe.enabled)
            continue;
        const QString key = probe.key();
        if (!probe.token.startsWith(scheme)) {
            (void)m_redactor.addSecret(probe.token.toUtf8());
            m_tokens.insert(key, secrets::Secret(probe.token.toUtf8()));
            continue;
        }
        m_tokens.insert(key, {});
        answer(this, m_secrets.secret(probe.token.mid(scheme.size()), QStringLiteral("localhost")),
               [this, key](const Result<secrets::Secret>& secret) {
                   if (!secret) {
                       Q_EMIT tokenMissing(key, secret.error());
                       return;
                   }
                   (void)m_redactor.addSecret(secret->bytes());
                   if (m_tokens.contains(key))
                       m_tokens[key] = *secret;
               });
    }
    if (m_tokens.isEmpty())
        return Done();
    m_server = std::make_unique<HeartbeatServer>(*this);
    quint16 port = options.port;
    for (const QHostAddress& address : options.addresses) {
        auto listening = std::make_unique<HeartbeatPort>();
        if (listening->listen(address, port)) {
            port = listening->serverPort();
            m_server->bind(listening.release()); // which takes it over
        } else if (m_server->servers().isEmpty()) {
            const bool isForbidden = listening->serverError() == QAbstractSocket::SocketAccessError;
            m_server.reset();
            return fail(isForbidden ? ErrorCode::PermissionDenied : ErrorCode::Io,
                        QStringLiteral("%1:%2").arg(address.toString()).arg(port), listening->errorString());
        }
    }
    return Done();
}

quint16 HeartbeatListener::port() const
{
    const QList<quint16> ports = m_server ? m_server->serverPorts() : QList<quint16>();
    return ports.isEmpty() ? quint16{0} : ports.first();
}

bool HeartbeatListener::isTokenOf(const QString& key, const QByteArray& authorization) const
{
    const QByteArray& token = m_tokens.value(key).bytes();
    const bool isBearer = authorization.left(7).compare("Bearer ", Qt::CaseInsensitive) == 0;
    return isBearer && !token.isEmpty() && isSame(authorization.mid(7).trimmed(), token);
}

int HeartbeatListener::take(const QUrl& url, bool isPost, const QByteArray& authorization)
{
    const QString key = keyOf(url);
    if (key.isEmpty())
        return 404;
    if (authorization.isEmpty())
        return 401;
    if (!m_tokens.contains(key))
        return 404;
    if (!isTokenOf(key, authorization))
        return 401;
    if (!isPost)
        return 400;
    const QUrlQuery query(url);
    const auto item = [&](const char* name) {
        QString value = query.queryItemValue(QString::fromLatin1(name), QUrl::PrettyDecoded);
        // Forms write a blank as '+', which a URL does not know.
        return QUrl::fromPercentEncoding(value.replace(QLatin1Char('+'), QLatin1Char(' ')).toUtf8());
    };
    const QString success = item("success");
    const QString duration = item("duration");
    const std::optional<std::chrono::nanoseconds> took =
        duration.isEmpty() ? std::chrono::nanoseconds(0) : goDuration(duration);
    const bool passed = success == QLatin1String("true");
    if ((!passed && success != QLatin1String("false")) || !took || took->count() < 0)
        return 400;
    CheckResult result;
    result.key = key;
    result.kind = ProbeKind::Heartbeat;
    result.at = m_clock.now();
    result.took = std::chrono::duration_cast<Duration>(*took);
    result.outcome = passed ? CheckOutcome::Passed : CheckOutcome::Failed;
    result.attempts = 1;
    if (!passed) {
        const QByteArray words = m_redactor.redact(item("error").toUtf8());
        result.error = Error{ErrorCode::Io, key, QString::fromUtf8(words).left(longestError), nullptr};
        result.transcript = QStringLiteral("< success=false\n< ") + result.error->detail + QLatin1Char('\n');
    }
    Q_EMIT reported(key, result);
    return 200;
}

} // namespace readyroom::health
