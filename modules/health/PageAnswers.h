// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include "core/base/Clock.h"
#include "core/http/HttpMessage.h"

namespace readyroom::health {

/// What came of asking for a page by one scheme, with every redirection.
struct PageRoute
{
    std::vector<http::Hop> hops; ///< the last one is the answer; empty: nothing answers this way
    QByteArray body;
    bool isVerified = true; ///< false: a certificate on the way is not to be trusted

    [[nodiscard]] bool answered() const { return !hops.empty() && hops.back().status > 0; }
    [[nodiscard]] int status() const { return hops.empty() ? 0 : hops.back().status; }
    /// Headers of the answer.
    [[nodiscard]] const http::Headers& headers() const;
};

/// What a page answers to a foreign page that asks whether it may read it.
struct CorsAnswer
{
    QByteArray origin; ///< what was sent as Origin
    http::Headers headers;
};

/// All that the grade of a page's headers is made of.
struct PageAnswers
{
    QUrl url;           ///< as it was asked for
    PageRoute overHttp; ///< started with http
    PageRoute overHttps;
    std::optional<CorsAnswer> cors; ///< nothing: it was not asked
    /// Which of the hosts on the way are on the browsers' list of hosts that are asked by HTTPS alone; nothing: that is
    /// not known, and none counts as listed.
    std::optional<QStringList> preloadedHosts;

    /// By HTTPS where that answers, else by HTTP.
    [[nodiscard]] const PageRoute& route() const;
    /// Where the route started.
    [[nodiscard]] bool isHttps() const { return overHttps.answered(); }
    [[nodiscard]] bool isPreloaded(const QString& host) const;
};

/// Every value of a header, in order.
[[nodiscard]] std::vector<QByteArray> headerValues(const http::Headers& headers, const QByteArray& name);
/// The route that an exchange took; its certificates are judged at `now`.
[[nodiscard]] PageRoute routeOf(const http::Exchange& exchange, TimePoint now);

} // namespace readyroom::health
