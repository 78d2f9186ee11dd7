// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ConnectivityMonitor.h"

namespace readyroom::health {

ConnectivityMonitor::ConnectivityMonitor(ConnectivityCheck check)
    : m_check(std::move(check))
{
    m_probe.name = QStringLiteral("connectivity");
    m_probe.kind = ProbeKind::Tcp;
    m_probe.target = QStringLiteral("tcp://") + m_check.target;
    m_probe.client.timeout = Milliseconds(5'000);
    if (const Result<Condition> connected = Condition::parse(QStringLiteral("[CONNECTED] == true")))
        m_probe.conditions.push_back(*connected);
}

std::optional<bool> ConnectivityMonitor::wasOnline(Duration began, Duration now) const
{
    if (!m_lastAnswer)
        return std::nullopt;
    if (m_online) {
        if (*m_lastAsked >= began || now - *m_lastAnswer <= freshness)
            return true;
        return std::nullopt;
    }
    // What is known to be gone stays gone until it is asked for again.
    if (now - *m_lastAnswer <= m_check.interval)
        return false;
    return std::nullopt;
}

bool ConnectivityMonitor::isDue(Duration now) const
{
    return !m_online && !m_asking && m_lastAsked && now - *m_lastAsked >= m_check.interval;
}

bool ConnectivityMonitor::answered(bool online, Duration now)
{
    m_lastAsked = m_asking.value_or(now);
    m_asking.reset();
    m_lastAnswer = now;
    const bool isNews = online != m_online;
    m_online = online;
    return isNews;
}

} // namespace readyroom::health
