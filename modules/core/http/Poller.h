// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <vector>

#include <QtGlobal>

namespace readyroom::http {

/// Waits for sockets, by epoll: what a turn of the loop costs does not depend on how many are watched. Private to this
/// part; network thread only, but for wakeUp().
class Poller final
{
public:
    enum Event : unsigned {
        Readable = 1,
        Writable = 2,
    };
    class Watcher
    {
    public:
        Watcher() = default;
        Q_DISABLE_COPY_MOVE(Watcher)
        /// @param events of Event; a socket that broke is both, so that whoever uses it meets the error
        virtual void socketReady(int socket, unsigned events) = 0;

    protected:
        virtual ~Watcher() = default;
    };

    Poller();
    ~Poller();
    Q_DISABLE_COPY_MOVE(Poller)

    /// Watches a socket, or watches it differently; to be forgotten before it is closed and before its watcher goes.
    void watch(int socket, unsigned events, Watcher& watcher);
    void forget(int socket);
    /// Closes it; forgotten before, it costs less than any other way.
    void close(int socket);
    /// Tells the watchers of what is ready; waits for it for so long at most.
    void wait(std::chrono::milliseconds longest);
    /// Ends the wait under way, or the next one. Any thread.
    void wakeUp();

private:
    struct Watched
    {
        Watcher* watcher = nullptr;
        quint32 generation = 0; ///< tells a socket from another one of the same number
        unsigned events = 0;
        bool isKnown = false; ///< to the kernel
    };
    void tell(quint64 key, unsigned events);
    void leaveForgotten();

    int m_epoll = -1;
    int m_bell = -1; ///< an eventfd
    std::atomic<bool> m_hasRung = false;
    std::vector<Watched> m_watched; ///< by number of the socket
    std::vector<int> m_forgotten;   ///< which the kernel still watches: most are closed before it matters
};

} // namespace readyroom::http
