// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>
#include <QUrl>

#include "core/http/HttpMessage.h"

class QNetworkCookieJar;

namespace readyroom::health {

/// The cookies of one run of a journey, by the rules of RFC 6265 as Qt has them: domain, path, secure, expiry, public
/// suffixes. One thread at a time.
class CookieJar final
{
public:
    CookieJar();
    ~CookieJar();
    Q_DISABLE_COPY_MOVE(CookieJar)

    /// Keeps what the answer from `url` sets.
    void take(const QUrl& url, const http::Headers& headers);
    /// The value of the header "Cookie" for a request to `url`; empty: none fit.
    [[nodiscard]] QByteArray headerFor(const QUrl& url) const;

private:
    std::unique_ptr<QNetworkCookieJar> m_jar;
};

} // namespace readyroom::health
