// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/PageAnswers.h"

#include <algorithm>

#include "core/http/Certificate.h"

namespace readyroom::health {

const http::Headers& PageRoute::headers() const
{
    static const http::Headers none;
    return hops.empty() ? none : hops.back().headers;
}

const PageRoute& PageAnswers::route() const
{
    return overHttps.answered() ? overHttps : overHttp;
}

bool PageAnswers::isPreloaded(const QString& host) const
{
    return preloadedHosts && preloadedHosts->contains(host, Qt::CaseInsensitive);
}

std::vector<QByteArray> headerValues(const http::Headers& headers, const QByteArray& name)
{
    std::vector<QByteArray> values;
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            values.push_back(value);
    }
    return values;
}

PageRoute routeOf(const http::Exchange& exchange, TimePoint now)
{
    PageRoute route{exchange.hops, exchange.body, true};
    // An answer that stopped half-way is none.
    if (!route.answered())
        route.hops.clear();
    route.isVerified = std::all_of(route.hops.begin(), route.hops.end(), [now](const http::Hop& hop) {
        return !hop.tls ||
               http::judgeChain(hop.tls->sent, hop.tls->verified, hop.tls->fault, hop.url.host(), now).fault ==
                   http::ChainFault::None;
    });
    return route;
}

} // namespace readyroom::health
