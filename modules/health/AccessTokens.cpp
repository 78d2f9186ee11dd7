// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/AccessTokens.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "core/base/Hash.h"
#include "health/ProbeTarget.h"

namespace readyroom::health {

namespace {

constexpr std::chrono::seconds margin{30};
constexpr std::chrono::seconds unsaidLife{300}; ///< of a token whose end is not told
constexpr std::chrono::seconds longestLife{24 * 3600};
constexpr qint64 largestAnswer = qint64{64} * 1024;

QByteArray keyOf(const ClientCredentials& credentials)
{
    const QStringList parts{credentials.tokenUrl, credentials.clientId, credentials.clientSecret,
                            credentials.scopes.join(QLatin1Char(' '))};
    return sha256(parts.join(QLatin1Char('\n')).toUtf8());
}

QByteArray encoded(const QString& text)
{
    return QUrl::toPercentEncoding(text);
}

http::Request tokenRequest(const ClientOptions& client, Milliseconds deadline, bool inBody)
{
    const ClientCredentials& credentials = *client.oauth2;
    http::Request request;
    request.method = "POST";
    request.url = QUrl(credentials.tokenUrl);
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = "grant_type=client_credentials";
    if (!credentials.scopes.isEmpty())
        request.body += "&scope=" + encoded(credentials.scopes.join(QLatin1Char(' ')));
    const QByteArray id = encoded(credentials.clientId);
    const QByteArray secret = encoded(credentials.clientSecret);
    if (inBody)
        request.body += "&client_id=" + id + "&client_secret=" + secret;
    else
        request.headers.emplace_back("Authorization", "Basic " + QByteArray(id + ':' + secret).toBase64());
    request.deadline = deadline;
    request.maximumRedirects = 0; // the credentials are for this address
    request.maximumBody = largestAnswer;
    request.usesBreaker = false;
    request.family = networkFamily(client.family);
    request.nameServer = client.resolver;
    request.proxy = client.proxy;
    request.verifiesCertificate = client.verifiesCertificate;
    request.authorityFile = client.authorityFile;
    request.clientCertificate = client.certificateFile;
    request.clientKey = client.keyFile;
    return request;
}

} // namespace

struct AccessTokens::Fetch
{
    ClientOptions client;
    Duration end{}; ///< since boot
    std::shared_ptr<AskStop> stop;
    Handler handler;
    bool inBody = false;
};

AccessTokens::AccessTokens(ProbeNetwork& network, const Clock& clock, SharedGate gate)
    : m_network(network)
    , m_clock(clock)
    , m_gate(std::move(gate))
{
}

void AccessTokens::fetch(const ClientOptions& client, Milliseconds deadline, const std::shared_ptr<AskStop>& stop,
                         Handler handler)
{
    const Duration now = m_clock.sinceBoot();
    secrets::Secret known;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_entries.constFind(keyOf(*client.oauth2));
        if (found != m_entries.constEnd() && now < found->until)
            known = found->token;
    }
    if (!known.isEmpty()) {
        handler(known);
        return;
    }
    const QUrl address(client.oauth2->tokenUrl);
    if (!address.isValid() || address.host().isEmpty()) {
        handler(fail(ErrorCode::InvalidArgument, QStringLiteral("token-url"), QStringLiteral("it is no address")));
        return;
    }
    auto fetch = std::make_shared<Fetch>();
    fetch->client = client;
    fetch->end = now + deadline;
    fetch->stop = stop;
    fetch->handler = std::move(handler);
    send(fetch);
}

void AccessTokens::send(const std::shared_ptr<Fetch>& fetch)
{
    const auto left = std::chrono::floor<Milliseconds>(fetch->end - m_clock.sinceBoot());
    const QFuture<http::Exchange> future =
        m_network.send(tokenRequest(fetch->client, std::max(left, Milliseconds(1)), fetch->inBody));
    fetch->stop->during(future);
    whenAnswered(m_gate, future, [this, fetch](const http::Exchange& exchange) { take(fetch, exchange); });
}

void AccessTokens::take(const std::shared_ptr<Fetch>& fetch, const http::Exchange& exchange)
{
    const QString address = QUrl(fetch->client.oauth2->tokenUrl).host();
    if (exchange.error) {
        Error error = *exchange.error;
        fetch->handler(fail(error.code, address, QStringLiteral("no access token: ") + error.detail, error));
        return;
    }
    const int status = exchange.status();
    if ((status == 400 || status == 401) && !fetch->inBody) {
        fetch->inBody = true;
        send(fetch);
        return;
    }
    const QJsonObject answer = QJsonDocument::fromJson(exchange.body).object();
    if (status != 200) {
        // What the server says is a short word of a list: "invalid_client".
        const QString why = answer.value(QLatin1String("error")).toString().left(100);
        fetch->handler(fail(ErrorCode::PermissionDenied, address,
                            QStringLiteral("no access token: status %1 %2").arg(QString::number(status), why)));
        return;
    }
    QByteArray token = answer.value(QLatin1String("access_token")).toString().toUtf8();
    if (token.isEmpty()) {
        fetch->handler(fail(ErrorCode::Malformed, address, QStringLiteral("the answer has no access token")));
        return;
    }
    const qint64 life = answer.value(QLatin1String("expires_in")).toInteger(unsaidLife.count());
    const auto lasts = std::min(std::chrono::seconds(std::max(life, qint64{0})), longestLife) - margin;
    const secrets::Secret secret(std::move(token));
    {
        const std::lock_guard lock(m_mutex);
        const Duration now = m_clock.sinceBoot();
        m_entries.removeIf([now](const auto& entry) { return entry.value().until <= now; });
        m_entries.insert(keyOf(*fetch->client.oauth2), Entry{secret, now + lasts});
    }
    fetch->handler(secret);
}

void AccessTokens::forget(const ClientOptions& client)
{
    const std::lock_guard lock(m_mutex);
    m_entries.remove(keyOf(*client.oauth2));
}

} // namespace readyroom::health
