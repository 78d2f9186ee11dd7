// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/AnswerGate.h"
#include "health/ChainCache.h"
#include "health/ProbeNetwork.h"
#include "health/Prober.h"

namespace readyroom::health {

/// The request that a probe makes. InvalidArgument where it cannot be one: an address that is none, line breaks in a
/// header. Any thread.
[[nodiscard]] Result<http::Request> httpRequest(const AskedProbe& asked);

/// Asks by HTTP. Where the probe carries secrets or keeps cookies it follows redirections itself, so that each request
/// takes along what belongs to its host and no more; else the network does. What it is given must outlive it.
class HttpProber final : public Prober
{
public:
    HttpProber(ProbeNetwork& network, const Clock& clock, ChainCache& chains, SharedGate gate);

    void ask(AskedProbe asked, Handler handler) override;

private:
    struct Walk;
    void follow(const std::shared_ptr<Walk>& walk);
    void take(const std::shared_ptr<Walk>& walk, http::Exchange exchange);
    [[nodiscard]] ProbeAnswer answerOf(const AskedProbe& asked, http::Request request, http::Exchange exchange) const;

    ProbeNetwork& m_network;
    const Clock& m_clock;
    ChainCache& m_chains;
    SharedGate m_gate;
};

} // namespace readyroom::health
