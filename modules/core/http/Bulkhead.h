// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <optional>
#include <unordered_map>

#include <QHash>
#include <QList>
#include <QString>

namespace readyroom::http {

/// Places for requests: so many at a time for one host, and so many for all. Who finds none waits, each host in a line
/// of its own, so that two hundred requests to a dead host keep nobody else waiting; lines take turns. Holds numbers
/// that stand for requests. A value; any one thread.
class Bulkhead
{
public:
    struct Limits
    {
        int perHost = 16;
        int total = 768; ///< below the 1,024 files that a process may open by default
    };
    using Ticket = quint64;

    explicit Bulkhead(Limits limits)
        : m_limits(limits)
    {
    }

    /// Puts a request in the line of its host.
    void enter(Ticket ticket, const QString& host);
    /// The next one that may go now; it holds its place until it leaves.
    [[nodiscard]] std::optional<Ticket> next();
    /// Gives a place back.
    void leave(const QString& host);
    /// Takes one out of its line that has not gone yet; false where it is not in it.
    bool withdraw(Ticket ticket, const QString& host);

    /// Would next() name one?
    [[nodiscard]] bool hasNext() const { return m_active < m_limits.total && !m_turns.empty(); }
    [[nodiscard]] int active() const { return m_active; }
    [[nodiscard]] int waiting() const { return m_waiting; }

private:
    struct Line
    {
        QList<Ticket> waiting; ///< needs no memory while empty, unlike a deque
        int active = 0;
        bool isQueued = false; ///< in m_turns
    };
    void queue(const QString& host, Line& line);

    Limits m_limits;
    std::unordered_map<QString, Line> m_lines;
    std::deque<QString> m_turns; ///< hosts that have somebody waiting and a place free
    int m_active = 0;
    int m_waiting = 0;
};

} // namespace readyroom::http
