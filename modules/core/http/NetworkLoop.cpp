// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/NetworkLoop.h"

#include <algorithm>
#include <csignal>

namespace readyroom::http {

namespace {

constexpr std::chrono::milliseconds longestWait{1000};
/// How soon a cancelled future is noticed while there are no more than `looksAtOnce` activities; each is looked at
/// within 16 such turns.
constexpr std::chrono::milliseconds cancelLook{50};
constexpr size_t looksAtOnce = 256;
constexpr size_t turns = 16;

/// OpenSSL writes to sockets without a word about signals; one that the other side closed would end the program.
void blockBrokenPipes()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    (void)pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

Error programEnds()
{
    return {ErrorCode::Cancelled, {}, QStringLiteral("the program ends"), nullptr};
}

} // namespace

NetworkLoop::NetworkLoop(const Clock& clock, Bulkhead::Limits limits)
    : m_clock(clock)
    , m_transfers(m_poller)
    , m_channels(m_poller)
    , m_resolver(m_channels)
    , m_bulkhead(limits)
    , m_random(QRandomGenerator::securelySeeded())
{
    setObjectName(QStringLiteral("network"));
}

NetworkLoop::~NetworkLoop()
{
    m_stopping = true;
    m_poller.wakeUp();
    wait();
}

void NetworkLoop::post(std::shared_ptr<Activity> activity)
{
    activity->m_loop = this;
    activity->m_posted = m_clock.sinceBoot();
    activity->m_deadline = activity->m_posted + activity->m_patience;
    bool isClosed = false;
    {
        const std::lock_guard lock(m_mutex);
        isClosed = m_isClosed;
        if (!isClosed)
            m_posted.push_back(std::move(activity));
    }
    if (isClosed)
        activity->abort(programEnds());
    else if (QThread::currentThread() == this)
        m_hasOwnPost = true;
    else
        m_poller.wakeUp();
}

void NetworkLoop::run()
{
    blockBrokenPipes();
    while (!m_stopping) {
        m_transfers.process(); // what polling has brought
        m_channels.process();
        attendDue();
        lookForCancelled();
        takePosted();
        startWaiting();
        m_transfers.process(); // what has just been started
        m_over.clear();
        m_poller.wait(patience());
    }
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
    }
    takePosted();
    for (size_t i = 0; i < m_activities.size(); ++i) {
        if (const std::shared_ptr<Activity> activity = m_activities[i])
            abort(*activity, programEnds());
    }
    m_over.clear();
}

void NetworkLoop::takePosted()
{
    m_hasOwnPost = false;
    {
        const std::lock_guard lock(m_mutex);
        m_taken.swap(m_posted);
    }
    for (std::shared_ptr<Activity>& activity : m_taken)
        place(std::move(activity));
    m_taken.clear();
}

void NetworkLoop::place(std::shared_ptr<Activity> activity)
{
    if (m_freeTickets.empty()) {
        m_freeTickets.push_back(m_activities.size());
        m_activities.emplace_back();
    }
    Activity& placed = *activity;
    placed.m_ticket = m_freeTickets.back();
    m_freeTickets.pop_back();
    m_activities[placed.m_ticket] = std::move(activity);
    m_due.emplace(placed.m_deadline, placed.m_ticket);
    if (!placed.m_host.isEmpty()) {
        m_bulkhead.enter(placed.m_ticket, placed.m_host);
        return;
    }
    placed.m_state = Activity::State::Running;
    placed.start();
}

void NetworkLoop::startWaiting()
{
    while (const auto ticket = m_bulkhead.next()) {
        Activity& activity = *m_activities[*ticket];
        activity.m_state = Activity::State::Running;
        activity.start();
    }
}

void NetworkLoop::setWake(Activity& activity, std::optional<Duration> sinceBoot)
{
    if (activity.m_wakeAt)
        m_due.erase({*activity.m_wakeAt, activity.m_ticket});
    // At the deadline it is ended, not woken.
    activity.m_wakeAt = sinceBoot && *sinceBoot < activity.m_deadline ? sinceBoot : std::nullopt;
    if (activity.m_wakeAt)
        m_due.emplace(*activity.m_wakeAt, activity.m_ticket);
}

void NetworkLoop::attendDue()
{
    if (m_due.empty())
        return;
    const Duration now = m_clock.sinceBoot();
    while (!m_due.empty() && m_due.begin()->first <= now) {
        const std::shared_ptr<Activity> activity = m_activities[m_due.begin()->second];
        if (activity->m_deadline <= now) {
            abort(*activity, activity->overdue());
        } else {
            setWake(*activity, std::nullopt);
            activity->wake();
        }
    }
}

void NetworkLoop::lookForCancelled()
{
    if (m_activities.empty())
        return;
    const Duration now = m_clock.sinceBoot();
    if (now - m_lookedForCancelled < cancelLook)
        return;
    m_lookedForCancelled = now;
    const size_t count = std::min(m_activities.size(), std::max(looksAtOnce, m_activities.size() / turns));
    for (size_t i = 0; i < count; ++i) {
        m_lookedAt = (m_lookedAt + 1) % m_activities.size();
        const std::shared_ptr<Activity>& activity = m_activities[m_lookedAt];
        if (activity && activity->isCancelled())
            abort(*std::shared_ptr<Activity>(activity), Error{ErrorCode::Cancelled, {}, {}, nullptr});
    }
}

void NetworkLoop::abort(Activity& activity, Error error)
{
    activity.abort(std::move(error));
    release(activity);
}

void NetworkLoop::release(Activity& activity)
{
    if (!activity.m_host.isEmpty()) {
        if (activity.isWaiting())
            (void)m_bulkhead.withdraw(activity.m_ticket, activity.m_host);
        else
            m_bulkhead.leave(activity.m_host);
    }
    activity.m_state = Activity::State::Over;
    setWake(activity, std::nullopt);
    m_due.erase({activity.m_deadline, activity.m_ticket});
    m_over.push_back(std::move(m_activities[activity.m_ticket]));
    m_freeTickets.push_back(activity.m_ticket);
}

std::chrono::milliseconds NetworkLoop::patience() const
{
    using std::chrono::milliseconds;
    if (m_hasOwnPost || m_bulkhead.hasNext())
        return milliseconds(0);
    const bool isIdle = m_freeTickets.size() == m_activities.size();
    milliseconds shortest = isIdle ? longestWait : cancelLook;
    if (!m_due.empty())
        shortest = std::min(shortest, std::chrono::ceil<milliseconds>(m_due.begin()->first - m_clock.sinceBoot()));
    shortest = std::min({shortest, m_transfers.patience(), m_channels.patience()});
    return std::max(shortest, milliseconds(0));
}

} // namespace readyroom::http
