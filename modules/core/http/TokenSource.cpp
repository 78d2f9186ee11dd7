// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/TokenSource.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <vector>

#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>

namespace readyroom::http {

namespace {

using Answer = Result<secrets::Secret>;

constexpr qint64 maximumAnswer = qint64{256} * 1024; // bytes
constexpr qsizetype quoted = 200;                    // characters of a server's words

struct Fetched
{
    secrets::Secret token;
    std::optional<std::chrono::seconds> lifetime;
};

/// As a form has it: everything but letters, digits and a few signs as %XX.
QByteArray encoded(const QByteArray& text)
{
    return text.toPercentEncoding();
}

/// How a client proves itself. A server has to know the first way (RFC 6749 §2.3.1); some know the second alone.
enum class Proof {
    Header,
    Body,
};

Request requestFor(const TokenRequest& wanted, Proof proof)
{
    Request request;
    request.method = "POST";
    request.url = wanted.url;
    request.deadline = wanted.deadline;
    request.maximumBody = maximumAnswer;
    request.maximumRedirects = 0; // the secret is for this address
    request.verifiesCertificate = wanted.verifiesCertificate;
    request.authorityFile = wanted.authorityFile;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = "grant_type=client_credentials";
    if (!wanted.scopes.isEmpty())
        request.body += "&scope=" + encoded(wanted.scopes.join(QLatin1Char(' ')).toUtf8());
    const QByteArray id = encoded(wanted.clientId.toUtf8());
    const QByteArray secret = encoded(wanted.clientSecret.bytes());
    if (proof == Proof::Header)
        request.headers.emplace_back("Authorization", "Basic " + QByteArray(id + ':' + secret).toBase64());
    else
        request.body += "&client_id=" + id + "&client_secret=" + secret;
    return request;
}

/// What the server says went wrong. The rest of its answer stays where it is: it may hold what is secret.
QString wordsOf(const QJsonObject& answer, int status)
{
    const QString code = answer.value(QLatin1String("error")).toString().left(quoted);
    const QString words = answer.value(QLatin1String("error_description")).toString().left(quoted);
    if (code.isEmpty())
        return QStringLiteral("status %1").arg(status);
    return words.isEmpty() ? code : QStringLiteral("%1: %2").arg(code, words);
}

Result<Fetched> read(const Exchange& exchange, const QString& subject)
{
    if (exchange.error)
        return tl::unexpected<Error>(*exchange.error);
    const int status = exchange.status();
    const QJsonObject answer = QJsonDocument::fromJson(exchange.body).object();
    if (status == 400 || status == 401 || status == 403)
        return fail(ErrorCode::PermissionDenied, subject, wordsOf(answer, status));
    if (status != 200)
        return fail(ErrorCode::Unsupported, subject, wordsOf(answer, status));
    QByteArray token = answer.value(QLatin1String("access_token")).toString().toUtf8();
    if (token.isEmpty())
        return fail(ErrorCode::Malformed, subject, QStringLiteral("the answer holds no access_token"));
    const QString kind = answer.value(QLatin1String("token_type")).toString(QStringLiteral("Bearer"));
    if (kind.compare(QLatin1String("bearer"), Qt::CaseInsensitive) != 0)
        return fail(ErrorCode::Unsupported, subject, QStringLiteral("a token of type %1").arg(kind.left(quoted)));
    Fetched fetched;
    fetched.token = secrets::Secret(std::move(token));
    // Some servers write the number as text.
    const double seconds = answer.value(QLatin1String("expires_in")).toVariant().toDouble();
    constexpr double longest = 365.0 * 24 * 3600;
    if (seconds > 0)
        fetched.lifetime = std::chrono::seconds(static_cast<qint64>(std::min(seconds, longest)));
    return fetched;
}

} // namespace

struct TokenSource::State : std::enable_shared_from_this<TokenSource::State>
{
    State(NetworkClient& sender, const Clock& time, TokenRequest wanted)
        : client(sender)
        , clock(time)
        , request(std::move(wanted))
    {
    }

    void fetch(Proof proof)
    {
        client.send(requestFor(request, proof))
            .then([weak = weak_from_this(), proof](const Exchange& exchange) {
                if (const std::shared_ptr<State> self = weak.lock())
                    self->take(exchange, proof);
            })
            .onCanceled([weak = weak_from_this()] {
                if (const std::shared_ptr<State> self = weak.lock())
                    self->settle(fail(ErrorCode::Cancelled, self->subject()));
            });
    }

    void take(const Exchange& exchange, Proof proof)
    {
        const Result<Fetched> fetched = read(exchange, subject());
        if (!fetched && fetched.error().code == ErrorCode::PermissionDenied && proof == Proof::Header && !knowsHeader) {
            fetch(Proof::Body);
            return;
        }
        if (!fetched) {
            settle(passOn(fetched));
            return;
        }
        {
            const std::lock_guard lock(mutex);
            knowsHeader = proof == Proof::Header;
            knowsBody = proof == Proof::Body;
            const std::chrono::seconds lifetime = fetched->lifetime.value_or(defaultLifetime);
            token = fetched->token;
            endsAt = clock.sinceBoot() + lifetime - std::min<std::chrono::seconds>(margin, lifetime / 2);
        }
        settle(fetched->token);
    }

    void settle(const Answer& answer)
    {
        std::vector<QPromise<Answer>> waited;
        {
            const std::lock_guard lock(mutex);
            waited.swap(waiting);
        }
        for (QPromise<Answer>& promise : waited) {
            promise.addResult(answer);
            promise.finish();
        }
    }

    [[nodiscard]] QString subject() const { return request.url.toDisplayString(QUrl::RemoveQuery); }

    NetworkClient& client;
    const Clock& clock;
    const TokenRequest request;

    std::mutex mutex; ///< guards what follows
    std::vector<QPromise<Answer>> waiting;
    secrets::Secret token;
    Duration endsAt{};        ///< since boot
    bool knowsHeader = false; ///< that way was taken before
    bool knowsBody = false;
};

TokenSource::TokenSource(NetworkClient& client, const Clock& clock, TokenRequest request)
    : m_state(std::make_shared<State>(client, clock, std::move(request)))
{
}

TokenSource::~TokenSource()
{
    m_state->settle(fail(ErrorCode::Cancelled, m_state->subject()));
}

QFuture<Answer> TokenSource::token()
{
    QPromise<Answer> promise;
    promise.start();
    QFuture<Answer> future = promise.future();
    bool isFirst = false;
    Proof proof = Proof::Header;
    {
        const std::lock_guard lock(m_state->mutex);
        if (!m_state->token.isEmpty() && m_state->clock.sinceBoot() < m_state->endsAt) {
            promise.addResult(m_state->token);
            promise.finish();
            return future;
        }
        isFirst = m_state->waiting.empty();
        proof = m_state->knowsBody ? Proof::Body : Proof::Header;
        m_state->waiting.push_back(std::move(promise));
    }
    if (isFirst)
        m_state->fetch(proof);
    return future;
}

void TokenSource::forget()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->token = {};
}

} // namespace readyroom::http
