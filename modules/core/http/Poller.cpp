// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Poller.h"

#include <array>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace readyroom::http {

namespace {

constexpr int mostAtOnce = 128;
constexpr int halfOfKey = 32;

quint64 keyOf(int socket, quint32 generation)
{
    return quint64{generation} << halfOfKey | static_cast<quint32>(socket);
}

} // namespace

Poller::Poller()
    : m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_bell(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    epoll_event event{};
    event.events = EPOLLIN | EPOLLET; // it need not be read to fall silent
    event.data.u64 = keyOf(m_bell, 0);
    (void)epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_bell, &event);
}

Poller::~Poller()
{
    (void)::close(m_bell);
    (void)::close(m_epoll);
}

void Poller::watch(int socket, unsigned events, Watcher& watcher)
{
    const auto index = static_cast<size_t>(socket);
    if (index >= m_watched.size())
        m_watched.resize(index + 1);
    Watched& watched = m_watched[index];
    if (watched.events == events && watched.watcher == &watcher)
        return;
    if (watched.watcher == nullptr)
        ++watched.generation;
    watched.watcher = &watcher;
    watched.events = events;
    epoll_event event{};
    event.events = ((events & Readable) != 0 ? EPOLLIN : 0U) | ((events & Writable) != 0 ? EPOLLOUT : 0U);
    event.data.u64 = keyOf(socket, watched.generation);
    // Another socket of its number may have been closed by whoever owned it.
    if (!watched.isKnown || epoll_ctl(m_epoll, EPOLL_CTL_MOD, socket, &event) != 0)
        (void)epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &event);
    watched.isKnown = true;
}

void Poller::forget(int socket)
{
    const auto index = static_cast<size_t>(socket);
    if (index >= m_watched.size() || m_watched[index].watcher == nullptr)
        return;
    m_watched[index].watcher = nullptr;
    m_forgotten.push_back(socket);
}

void Poller::close(int socket)
{
    forget(socket);
    const auto index = static_cast<size_t>(socket);
    if (index < m_watched.size())
        m_watched[index].isKnown = false; // the kernel forgets what is closed
    (void)::close(socket);
}

void Poller::leaveForgotten()
{
    for (const int socket : m_forgotten) {
        Watched& watched = m_watched[static_cast<size_t>(socket)];
        if (watched.watcher != nullptr || !watched.isKnown)
            continue; // watched anew, or closed
        epoll_event event{};
        (void)epoll_ctl(m_epoll, EPOLL_CTL_DEL, socket, &event);
        watched.isKnown = false;
    }
    m_forgotten.clear();
}

void Poller::wait(std::chrono::milliseconds longest)
{
    leaveForgotten();
    std::array<epoll_event, mostAtOnce> events; // NOLINT(*-member-init): the kernel fills in what is read
    const int count = epoll_wait(m_epoll, events.data(), mostAtOnce, static_cast<int>(longest.count()));
    m_hasRung = false;
    for (int i = 0; i < count; ++i)
        tell(events[static_cast<size_t>(i)].data.u64, events[static_cast<size_t>(i)].events);
}

void Poller::tell(quint64 key, unsigned events)
{
    const auto socket = static_cast<int>(key & 0xffffffffU);
    const auto index = static_cast<size_t>(socket);
    if (socket == m_bell || index >= m_watched.size())
        return;
    const Watched& watched = m_watched[index];
    // A watcher told before may have closed this socket, and even have opened another of its number.
    if (watched.watcher == nullptr || keyOf(socket, watched.generation) != key)
        return;
    const bool isBroken = (events & (EPOLLERR | EPOLLHUP)) != 0;
    watched.watcher->socketReady(socket, ((events & EPOLLIN) != 0 || isBroken ? Readable : 0U) |
                                             ((events & EPOLLOUT) != 0 || isBroken ? Writable : 0U));
}

void Poller::wakeUp()
{
    if (m_hasRung.exchange(true))
        return;
    const quint64 one = 1;
    (void)!write(m_bell, &one, sizeof one);
}

} // namespace readyroom::http
