// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>

#include <QFuture>
#include <QString>
#include <QStringList>
#include <QUrl>

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/http/NetworkClient.h"
#include "core/secrets/Secret.h"

namespace readyroom::http {

/// Where tokens come from, and who asks for them (OAuth 2.0, RFC 6749 §4.4: client credentials).
struct TokenRequest
{
    QUrl url; ///< of the token endpoint
    QString clientId;
    secrets::Secret clientSecret;
    QStringList scopes;
    std::chrono::milliseconds deadline{10'000};
    bool verifiesCertificate = true;
    QString authorityFile; ///< PEM of the roots; empty: the system's
};

/// Fetches access tokens and keeps one until shortly before it ends. Whoever asks while one is being fetched waits for
/// it; nobody causes a second fetch. A fetch that failed is told to those who waited, and is begun anew by the next
/// one. Use from any thread; client and clock must outlive it. Destroying it answers who waits with Cancelled.
class TokenSource final
{
public:
    /// A token is not handed out any more in this time before its end; one of a shorter life in the last half of it.
    static constexpr std::chrono::seconds margin{30};
    /// How long one is kept whose end is not told.
    static constexpr std::chrono::minutes defaultLifetime{5};

    TokenSource(NetworkClient& client, const Clock& clock, TokenRequest request);
    ~TokenSource();
    Q_DISABLE_COPY_MOVE(TokenSource)

    /// Errors: PermissionDenied (the server refused the client or its scopes: the detail holds its words), Malformed
    /// (no token in the answer), Unsupported (a token of another kind than "Bearer", or another status), and those of
    /// NetworkClient::send().
    [[nodiscard]] QFuture<Result<secrets::Secret>> token();
    /// The server does not take it any more: the next one to ask causes a fetch.
    void forget();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace readyroom::http
