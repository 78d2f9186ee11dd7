// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/AnswerGate.h"
#include "health/ProbeNetwork.h"
#include "health/Prober.h"

namespace readyroom::health {

/// Asks by ICMP: losing some pings is an answer, losing all of them none. What it is given must outlive it.
class PingProber final : public Prober
{
public:
    PingProber(ProbeNetwork& network, SharedGate gate);

    void ask(AskedProbe asked, Handler handler) override;

private:
    ProbeNetwork& m_network;
    SharedGate m_gate;
};

} // namespace readyroom::health
