// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QString>
#include <QThread>

namespace readyroom {

/// A named thread with an event loop on which jobs run one after another, in the order they were posted. Destroying it
/// runs what is queued, then quits, waits and deletes. Post from any thread; destroy from any but its own.
class WorkerThread final
{
public:
    /// @param name shown by debuggers and in logs; 15 characters at most are kept by the system.
    explicit WorkerThread(const QString& name);
    ~WorkerThread();
    Q_DISABLE_COPY_MOVE(WorkerThread)

    void post(std::function<void()> job);

    /// Runs `job` on the thread and hands its value over by a future.
    template <class Job>
    [[nodiscard]] auto run(Job job) -> QFuture<decltype(job())>
    {
        using Value = decltype(job());
        auto promise = std::make_shared<QPromise<Value>>();
        QFuture<Value> future = promise->future();
        promise->start();
        post([promise, job = std::move(job)]() mutable {
            promise->addResult(job());
            promise->finish();
        });
        return future;
    }

    [[nodiscard]] bool isCurrent() const { return QThread::currentThread() == &m_thread; }

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_context;
};

} // namespace readyroom
