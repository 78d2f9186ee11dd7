// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ChainCache.h"

namespace readyroom::health {

namespace {

constexpr qsizetype mostEntries = 4096;

QByteArray keyOf(const http::TlsSession& session, const QString& host)
{
    qsizetype size = host.size() * 3 + session.fault.size() * 3 + 8;
    for (const auto* chain : {&session.sent, &session.verified}) {
        for (const QByteArray& der : *chain)
            size += der.size();
    }
    QByteArray key;
    key.reserve(size);
    key += host.toUtf8() + '\0' + session.fault.toUtf8() + '\0';
    // A certificate in DER says its own length, so two lists cannot run into one another unnoticed but for their
    // border.
    for (const QByteArray& der : session.sent)
        key += der;
    key += '\0';
    for (const QByteArray& der : session.verified)
        key += der;
    return key;
}

} // namespace

HostCertificates ChainCache::judge(const http::TlsSession& session, const QString& host, TimePoint now)
{
    HostCertificates judged;
    judged.host = host;
    judged.protocol = session.protocol;
    judged.cipher = session.cipher;
    const QByteArray key = keyOf(session, host);
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_entries.constFind(key);
        if (found != m_entries.constEnd() && found->from <= now && (!found->until || now < *found->until)) {
            judged.chain = found->chain;
            return judged;
        }
    }
    judged.chain = http::judgeChain(session.sent, session.verified, session.fault, host, now);
    Entry entry{judged.chain, now, std::nullopt};
    for (const auto* chain : {&judged.chain.sent, &judged.chain.verified}) {
        for (const http::Certificate& certificate : *chain) {
            for (const TimePoint border : {certificate.notBefore, certificate.notAfter}) {
                if (border > now && (!entry.until || border < *entry.until))
                    entry.until = border;
            }
        }
    }
    const std::lock_guard lock(m_mutex);
    ++m_misses;
    if (m_entries.size() >= mostEntries)
        m_entries.clear();
    m_entries.insert(key, std::move(entry));
    return judged;
}

void ChainCache::addTo(ProbeAnswer& answer, const http::TlsSession& session, const QString& host,
                       const AskedProbe& asked)
{
    const HostCertificates& judged = answer.certificates.emplace_back(judge(session, host, asked.at));
    if (!judged.chain.sent.empty()) {
        const Duration left = judged.chain.sent.front().notAfter - asked.at;
        answer.observation.certificateExpiration = std::chrono::floor<Milliseconds>(left).count();
    }
    if (asked.probe.checksRevocation)
        answer.sessions.push_back(session);
}

int ChainCache::misses() const
{
    const std::lock_guard lock(m_mutex);
    return m_misses;
}

} // namespace readyroom::health
