// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <type_traits>
#include <utility>

#include <QFuture>
#include <QObject>
#include <QtConcurrent>

#include "core/base/Answer.h"

namespace readyroom {

/// Tells a running job that its answer is no longer wanted. Copies share one flag.
class CancelFlag
{
public:
    [[nodiscard]] bool isCancelled() const { return m_flag->load(std::memory_order_relaxed); }
    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

/// For a question that is asked again before the last answer came: starts the job on the pool, cancels the one before,
/// and drops answers that are stale. Use from one thread (that of `context`), where the answers arrive too.
class LatestJob final
{
public:
    explicit LatestJob(QObject* context)
        : m_context(context)
    {
    }
    ~LatestJob() { cancel(); }
    Q_DISABLE_COPY_MOVE(LatestJob)

    /// @param job free function or lambda with captured values: `Value job(CancelFlag)`; must not touch the caller.
    /// @param done `void done(Value)`, called on the context's thread unless a newer job was started or cancelled.
    template <class Job, class Done>
    void start(Job job, Done done)
    {
        using Value = std::invoke_result_t<Job, CancelFlag>;
        cancel();
        m_current = CancelFlag();
        m_running = true;
        const CancelFlag flag = m_current;
        const auto finish = [this, flag, done = std::move(done)](const Value& value) {
            // A cancelled flag also stands for "this LatestJob is gone", so it is looked at before `this`.
            if (flag.isCancelled())
                return;
            m_running = false;
            done(value);
        };
        answer(m_context, QtConcurrent::run([job = std::move(job), flag] { return job(flag); }), finish);
    }

    void cancel()
    {
        m_current.cancel();
        m_running = false;
    }
    [[nodiscard]] bool isRunning() const { return m_running; }

private:
    QObject* m_context;
    CancelFlag m_current;
    bool m_running = false;
};

} // namespace readyroom
