// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/TrustGate.h"

#include <algorithm>

#include "core/base/Answer.h"

namespace readyroom::workspace {

namespace {

std::vector<TrustRequest> askedBy(const TrustRequesters& requesters, const TrustScope& scope)
{
    std::vector<TrustRequest> requests;
    for (const auto& requester : requesters) {
        for (const TrustRequest& request : requester->requestsOf(scope)) {
            if (std::find(requests.cbegin(), requests.cend(), request) == requests.cend())
                requests.push_back(request);
        }
    }
    std::stable_sort(requests.begin(), requests.end(),
                     [](const TrustRequest& a, const TrustRequest& b) { return a.kind < b.kind; });
    return requests;
}

} // namespace

TrustGate::TrustGate(TrustStore& store, const TrustScope& scope, const TrustRequesters& requesters)
    : m_store(store)
{
    m_question.requests = askedBy(requesters, scope);
    m_question.configuration = scope.text();
    m_question.status = m_store.stateOf(m_question.configuration);
}

QFuture<Result<Done>> TrustGate::trust(const Actor& actor)
{
    const QFuture<Result<Done>> trusted = m_store.trust(m_question.configuration, m_question.requests, actor);
    answer(this, trusted, [this](const Result<Done>&) { refresh(); });
    return trusted;
}

QFuture<Result<Done>> TrustGate::revoke(const Actor& actor)
{
    const QFuture<Result<Done>> revoked = m_store.revoke(actor);
    // It holds at once, before it is on record.
    refresh();
    return revoked;
}

void TrustGate::refresh()
{
    m_question.status = m_store.stateOf(m_question.configuration);
    Q_EMIT changed();
}

} // namespace readyroom::workspace
