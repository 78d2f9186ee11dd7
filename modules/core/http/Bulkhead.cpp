// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Bulkhead.h"

namespace readyroom::http {

void Bulkhead::queue(const QString& host, Line& line)
{
    if (line.isQueued || line.waiting.isEmpty() || line.active >= m_limits.perHost)
        return;
    line.isQueued = true;
    m_turns.push_back(host);
}

void Bulkhead::enter(Ticket ticket, const QString& host)
{
    Line& line = m_lines[host];
    line.waiting.push_back(ticket);
    ++m_waiting;
    queue(host, line);
}

std::optional<Bulkhead::Ticket> Bulkhead::next()
{
    while (m_active < m_limits.total && !m_turns.empty()) {
        const QString host = m_turns.front();
        m_turns.pop_front();
        Line& line = m_lines[host];
        line.isQueued = false;
        if (line.waiting.isEmpty())
            continue; // whoever it was withdrew
        const Ticket ticket = line.waiting.takeFirst();
        --m_waiting;
        ++line.active;
        ++m_active;
        queue(host, line);
        return ticket;
    }
    return std::nullopt;
}

void Bulkhead::leave(const QString& host)
{
    const auto found = m_lines.find(host);
    if (found == m_lines.end() || found->second.active == 0)
        return;
    --found->second.active;
    --m_active;
    queue(host, found->second);
    if (found->second.active == 0 && found->second.waiting.isEmpty() && !found->second.isQueued)
        m_lines.erase(found);
}

bool Bulkhead::withdraw(Ticket ticket, const QString& host)
{
    const auto found = m_lines.find(host);
    if (found == m_lines.end())
        return false;
    if (!found->second.waiting.removeOne(ticket))
        return false;
    --m_waiting;
    return true;
}

} // namespace readyroom::http
