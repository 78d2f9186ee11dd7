// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include <QFuture>
#include <QPromise>
#include <QString>

#include "core/base/Clock.h"
#include "core/base/Result.h"

namespace readyroom::http {

class NetworkLoop;

/// Something under way on the network, with a deadline: a request, a connection, a question, a group of pings. Made by
/// any thread and posted to the loop, from then on on the network thread. Private to this part.
class Activity : public std::enable_shared_from_this<Activity>
{
public:
    /// @param deadline counted from when it is posted
    /// @param host whose places it shares (see Bulkhead); empty: it needs none
    Activity(std::chrono::milliseconds deadline, QString host);
    virtual ~Activity() = default;
    Q_DISABLE_COPY_MOVE(Activity)

    [[nodiscard]] virtual bool isCancelled() const = 0;
    [[nodiscard]] bool isOver() const { return m_state == State::Over; }

protected:
    /// It has its place.
    virtual void start() = 0;
    /// The time has come that it asked for by wakeAt().
    virtual void wake() = 0;
    /// Lets go of sockets and the like, and answers with this error and how far it got; it never answered before. It
    /// may not have been started.
    virtual void abort(Error error) = 0;
    /// What is said where the deadline passed.
    [[nodiscard]] virtual Error overdue() const = 0;

    /// To be called once, after it answered of its own: its place is free again.
    void end();
    void wakeAt(Duration sinceBoot);
    void wakeNever();

    [[nodiscard]] NetworkLoop& loop() const { return *m_loop; }
    [[nodiscard]] Duration now() const;
    [[nodiscard]] Duration posted() const { return m_posted; }
    [[nodiscard]] bool isWaiting() const { return m_state == State::Waiting; }
    [[nodiscard]] std::chrono::milliseconds deadline() const { return m_patience; }
    [[nodiscard]] std::chrono::milliseconds left() const; ///< until the deadline

private:
    friend class NetworkLoop;
    enum class State {
        Waiting, ///< for a place
        Running,
        Over,
    };

    const std::chrono::milliseconds m_patience;
    const QString m_host;
    NetworkLoop* m_loop = nullptr;
    quint64 m_ticket = 0;
    State m_state = State::Waiting;
    Duration m_posted{}; ///< these three since boot
    Duration m_deadline{};
    std::optional<Duration> m_wakeAt;
};

/// An activity that answers by a future.
template <class Answer>
class AnsweringActivity : public Activity
{
public:
    AnsweringActivity(std::chrono::milliseconds deadline, QString host)
        : Activity(deadline, std::move(host))
    {
        m_promise.start();
    }
    [[nodiscard]] QFuture<Answer> future() const { return m_promise.future(); }
    [[nodiscard]] bool isCancelled() const override { return m_promise.isCanceled(); }

protected:
    void answer(Answer&& value)
    {
        m_promise.addResult(std::move(value));
        m_promise.finish();
    }

private:
    QPromise<Answer> m_promise;
};

} // namespace readyroom::http
