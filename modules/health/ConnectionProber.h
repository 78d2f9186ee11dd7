// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/AnswerGate.h"
#include "health/ChainCache.h"
#include "health/ProbeNetwork.h"
#include "health/Prober.h"

namespace readyroom::health {

/// The connection that a probe of kind Tcp, Tls or StartTls makes. A target is "host:port", with or without
/// "tcp://", "tls://" or "starttls://". STARTTLS speaks the protocol that "smtp://", "imap://", "pop3://" or "ftp://"
/// names, else the one whose port it is, else SMTP. InvalidArgument where there is no host or port. Any thread.
[[nodiscard]] Result<http::ConnectionRequest> connectionRequest(const AskedProbe& asked);

/// Asks by TCP, TLS and STARTTLS. What it is given must outlive it.
class ConnectionProber final : public Prober
{
public:
    ConnectionProber(ProbeNetwork& network, ChainCache& chains, SharedGate gate);

    void ask(AskedProbe asked, Handler handler) override;

private:
    [[nodiscard]] ProbeAnswer answerOf(const AskedProbe& asked, http::ConnectionRequest request,
                                       http::ConnectionReport report) const;

    ProbeNetwork& m_network;
    ChainCache& m_chains;
    SharedGate m_gate;
};

} // namespace readyroom::health
