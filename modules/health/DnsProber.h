// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/AnswerGate.h"
#include "health/ProbeNetwork.h"
#include "health/Prober.h"

namespace readyroom::health {

/// What conditions see as [BODY] of an answer. As Gatus has it: the last record, of mail servers the name alone, of SRV
/// "target:port"; of texts and what Gatus does not know, all records, one a line. Any thread.
[[nodiscard]] QByteArray dnsBody(const std::vector<http::DnsRecord>& answers);

/// Asks the name server that the target names, or that of the system. What it is given must outlive it.
class DnsProber final : public Prober
{
public:
    DnsProber(ProbeNetwork& network, SharedGate gate);

    void ask(AskedProbe asked, Handler handler) override;

private:
    ProbeNetwork& m_network;
    SharedGate m_gate;
};

} // namespace readyroom::health
