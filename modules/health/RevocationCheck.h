// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>

#include <QHash>

#include "health/AnswerGate.h"
#include "health/AskStop.h"
#include "health/CheckResult.h"
#include "health/ProbeNetwork.h"

namespace readyroom::health {

/// Asks certificates' issuers by OCSP whether they still stand by them, and remembers what they said for as long as
/// they allow, an hour at most. Any thread; what it is given must outlive it.
class RevocationCheck final
{
public:
    using Handler = std::function<void(std::optional<http::OcspStatus> status, std::optional<Error> error)>;

    RevocationCheck(ProbeNetwork& network, const Clock& clock, SharedGate gate);

    /// About the server's own certificate. Neither status nor error: there is nobody to ask.
    void ask(const http::TlsSession& session, const HostCertificates& judged, Milliseconds deadline, AskStop& stop,
             Handler handler);

private:
    struct Entry
    {
        http::OcspStatus status;
        TimePoint until;
    };
    ProbeNetwork& m_network;
    const Clock& m_clock;
    SharedGate m_gate;
    std::mutex m_mutex;                 // guards m_entries
    QHash<QByteArray, Entry> m_entries; ///< by the server's certificate and its issuer
};

} // namespace readyroom::health
