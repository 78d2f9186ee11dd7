// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <optional>

#include <QHash>

#include "health/CheckResult.h"
#include "health/Prober.h"

namespace readyroom::health {

/// Judges servers' certificates, and remembers how until one of them begins or ends: a host shows the same ones at
/// every check, and reading them takes longer than all else that a check does. Any thread.
class ChainCache final
{
public:
    [[nodiscard]] HostCertificates judge(const http::TlsSession& session, const QString& host, TimePoint now);
    /// The same for an answer: adds the certificates, when the host's own ends, and where its issuer is to be asked,
    /// the session.
    void addTo(ProbeAnswer& answer, const http::TlsSession& session, const QString& host, const AskedProbe& asked);
    /// How often certificates had to be read.
    [[nodiscard]] int misses() const;

private:
    struct Entry
    {
        http::ChainReport chain;
        TimePoint from;
        std::optional<TimePoint> until; ///< the next beginning or end; nothing: none is to come
    };
    mutable std::mutex m_mutex; // guards the following
    QHash<QByteArray, Entry> m_entries;
    int m_misses = 0;
};

} // namespace readyroom::health
