// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/StopSignals.h"

#include <atomic>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

#include <QSocketNotifier>

namespace readyroom {

namespace {

/// Where the handler writes to; -1: nowhere.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): a handler of signals sees nothing else
std::atomic<int> target = -1;
static_assert(std::atomic<int>::is_always_lock_free, "the handler may not wait");

extern "C" void onStopSignal(int)
{
    const int before = errno;
    const char byte = 0;
    // A full pipe has been told already.
    [[maybe_unused]] const ssize_t written = write(target, &byte, 1);
    errno = before;
}

void handleBy(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int number : {SIGINT, SIGTERM})
        sigaction(number, &action, nullptr);
}

} // namespace

StopSignals::StopSignals()
{
    if (pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // they end the program, then, as they do without this
    m_notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> bytes{};
        while (read(m_pipe[0], bytes.data(), bytes.size()) > 0)
            continue;
        Q_EMIT stopped();
    });
    target = m_pipe[1];
    handleBy(onStopSignal);
}

StopSignals::~StopSignals()
{
    if (m_notifier == nullptr)
        return;
    handleBy(SIG_DFL);
    target = -1;
    delete m_notifier;
    for (const int end : m_pipe)
        close(end);
}

} // namespace readyroom
