// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <mutex>

#include <QHash>

#include "core/secrets/Secret.h"
#include "health/AnswerGate.h"
#include "health/AskStop.h"
#include "health/Probe.h"
#include "health/ProbeNetwork.h"

namespace readyroom::health {

/// Access tokens by client credentials (OAuth 2.0, RFC 6749 section 4.4), each kept until half a minute before its end.
/// The client names itself in the header, and where that is refused in the body, as servers differ in that. Any thread;
/// what it is given must outlive it.
class AccessTokens final
{
public:
    using Handler = std::function<void(Result<secrets::Secret> token)>;

    AccessTokens(ProbeNetwork& network, const Clock& clock, SharedGate gate);

    /// @param client whose credentials hold what is sent. Errors: InvalidArgument (address), PermissionDenied
    /// (refused), Malformed (an answer without a token), those of ProbeNetwork::send
    void fetch(const ClientOptions& client, Milliseconds deadline, const std::shared_ptr<AskStop>& stop,
               Handler handler);
    /// Is not to be handed out again: a service refused it.
    void forget(const ClientOptions& client);

private:
    struct Entry
    {
        secrets::Secret token;
        Duration until{}; ///< since boot
    };
    struct Fetch;
    void send(const std::shared_ptr<Fetch>& fetch);
    void take(const std::shared_ptr<Fetch>& fetch, const http::Exchange& exchange);

    ProbeNetwork& m_network;
    const Clock& m_clock;
    SharedGate m_gate;
    std::mutex m_mutex;                 // guards m_entries
    QHash<QByteArray, Entry> m_entries; ///< by a hash of the credentials
};

} // namespace readyroom::health
