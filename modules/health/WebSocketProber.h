// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <unordered_map>

#include "core/base/WorkerThread.h"
#include "health/AnswerGate.h"
#include "health/ChainCache.h"
#include "health/ProbeNetwork.h"
#include "health/Prober.h"

namespace readyroom::health {

/// Asks by WebSocket: connects, says what there is to say, and waits for a message where it said something or a
/// condition asks for one. A bare connection comes first, by way of the network: it fails in good time where a name
/// server is silent, and shows address, phases and certificates. Sockets live on the thread, which has to be gone
/// before this is, after leaveThread() ran on it.
class WebSocketProber final : public Prober
{
public:
    WebSocketProber(ProbeNetwork& network, const Clock& clock, ChainCache& chains, WorkerThread& thread,
                    SharedGate gate);
    ~WebSocketProber() override;
    Q_DISABLE_COPY_MOVE(WebSocketProber)

    void ask(AskedProbe asked, Handler handler) override;
    /// To be called on the thread, as the last thing there.
    void leaveThread();

private:
    class Talk;
    struct Question;
    void open(const std::shared_ptr<Question>& question);

    ProbeNetwork& m_network;
    const Clock& m_clock;
    ChainCache& m_chains;
    WorkerThread& m_thread;
    SharedGate m_gate;
    std::unordered_map<quint64, std::unique_ptr<Talk>> m_talks; ///< like the ticket, of the thread alone
    quint64 m_lastTicket = 0;
};

} // namespace readyroom::health
