// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Poller.h"

#include <array>
#include <cerrno>

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

/// The same, whether the socket is known to the kernel by now or not.
void apply(int epoll, int operation, int socket, epoll_event& event)
{
    if (epoll_ctl(epoll, operation, socket, &event) == 0)
        return;
    if (errno == ENOENT && operation == EPOLL_CTL_MOD)
        (void)epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event);
    else if (errno == EEXIST)
        (void)epoll_ctl(epoll, EPOLL_CTL_MOD, socket, &event);
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
    (void)close(m_bell);
    (void)close(m_epoll);
}

void Poller::watch(int socket, unsigned events, Watcher& watcher)
{
    const auto index = static_cast<size_t>(socket);
    if (index >= m_watched.size())
        m_watched.resize(index + 1);
    Watched& watched = m_watched[index];
    const bool isNew = watched.watcher == nullptr;
    if (!isNew && watched.events == events && watched.watcher == &watcher)
        return;
    if (isNew)
        ++watched.generation;
    watched.watcher = &watcher;
    watched.events = events;
    epoll_event event{};
    event.events = ((events & Readable) != 0 ? EPOLLIN : 0U) | ((events & Writable) != 0 ? EPOLLOUT : 0U);
    event.data.u64 = keyOf(socket, watched.generation);
    apply(m_epoll, isNew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, socket, event);
}

void Poller::forget(int socket)
{
    const auto index = static_cast<size_t>(socket);
    if (index >= m_watched.size() || m_watched[index].watcher == nullptr)
        return;
    m_watched[index].watcher = nullptr;
    epoll_event event{};
    (void)epoll_ctl(m_epoll, EPOLL_CTL_DEL, socket, &event);
}

void Poller::wait(std::chrono::milliseconds longest)
{
    std::array<epoll_event, mostAtOnce> events{};
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
