// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <unordered_map>

#include <QFuture>
#include <QPromise>

#include "core/base/WorkerThread.h"
#include "health/AskStop.h"
#include "health/CheckResult.h"

namespace readyroom::health {

/// The checks under way, with what they were promised. Futures do not say that they were cancelled, so while there are
/// checks somebody looks every 50 ms. Any thread.
class RunningChecks final
{
public:
    using Ticket = quint64;
    struct Started
    {
        Ticket ticket = 0;
        std::shared_ptr<AskStop> stop;
        QFuture<CheckResult> future;
    };

    /// @param thread on which to look; it has to be gone first, after leaveThread() ran on it
    explicit RunningChecks(WorkerThread& thread);

    /// @param blank what is answered when the check is cancelled
    [[nodiscard]] Started start(CheckResult blank);
    /// Keeps the promise; a check that is over already is left alone.
    void finish(Ticket ticket, CheckResult result);
    /// Ends all as Cancelled.
    void cancelAll();
    /// To be called on the thread, as the last thing there.
    void leaveThread();

private:
    struct Running
    {
        QPromise<CheckResult> promise;
        std::shared_ptr<AskStop> stop;
        CheckResult blank;
    };
    void look();
    static void end(Running& running);

    WorkerThread& m_thread;
    std::unique_ptr<QObject> m_context; ///< of timers; lives on the thread
    std::mutex m_mutex;                 // guards the following
    std::unordered_map<Ticket, Running> m_running;
    Ticket m_last = 0;
    bool m_isLooking = false;
};

} // namespace readyroom::health
