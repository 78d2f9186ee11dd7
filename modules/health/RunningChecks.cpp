// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/RunningChecks.h"

#include <chrono>
#include <vector>

#include <QTimer>

namespace readyroom::health {

namespace {

constexpr std::chrono::milliseconds lookInterval{50};

} // namespace

RunningChecks::RunningChecks(WorkerThread& thread)
    : m_thread(thread)
{
}

RunningChecks::Started RunningChecks::start(CheckResult blank)
{
    Running running;
    running.stop = std::make_shared<AskStop>();
    running.blank = std::move(blank);
    running.promise.start();
    Started started;
    started.stop = running.stop;
    started.future = running.promise.future();
    bool looks = false;
    {
        const std::lock_guard lock(m_mutex);
        started.ticket = ++m_last;
        m_running.emplace(started.ticket, std::move(running));
        looks = std::exchange(m_isLooking, true);
    }
    if (!looks)
        m_thread.post([this] { look(); });
    return started;
}

void RunningChecks::finish(Ticket ticket, CheckResult result)
{
    std::optional<Running> done;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_running.find(ticket);
        if (found == m_running.end())
            return;
        done = std::move(found->second);
        m_running.erase(found);
    }
    done->promise.addResult(std::move(result));
    done->promise.finish();
}

void RunningChecks::end(Running& running)
{
    running.stop->stop();
    running.blank.error = Error{ErrorCode::Cancelled, {}, {}, nullptr};
    running.promise.addResult(std::move(running.blank));
    running.promise.finish();
}

void RunningChecks::cancelAll()
{
    std::unordered_map<Ticket, Running> running;
    {
        const std::lock_guard lock(m_mutex);
        running.swap(m_running);
    }
    for (auto& [ticket, one] : running)
        end(one);
}

void RunningChecks::leaveThread()
{
    m_context.reset();
}

void RunningChecks::look()
{
    std::vector<Running> cancelled;
    {
        const std::lock_guard lock(m_mutex);
        if (m_running.empty()) {
            m_isLooking = false;
            return;
        }
        for (auto one = m_running.begin(); one != m_running.end();) {
            if (one->second.promise.isCanceled()) {
                cancelled.push_back(std::move(one->second));
                one = m_running.erase(one);
            } else {
                ++one;
            }
        }
    }
    for (Running& one : cancelled)
        end(one);
    if (!m_context)
        m_context = std::make_unique<QObject>();
    QTimer::singleShot(lookInterval, Qt::CoarseTimer, m_context.get(), [this] { look(); });
}

} // namespace readyroom::health
