// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>

#include <QFuture>

#include "core/base/Result.h"

namespace readyroom::health {

/// Lets answers from other threads in only while their receiver is there: it closes the gate before it goes. Shared by
/// the receiver and every handler that waits for an answer. Any thread.
class AnswerGate final
{
public:
    /// Held while an answer is handled.
    class Entry final
    {
    public:
        explicit Entry(AnswerGate* gate)
            : m_gate(gate)
        {
        }
        ~Entry();
        Q_DISABLE_COPY_MOVE(Entry)
        /// False: the receiver is gone, nothing of it may be touched.
        explicit operator bool() const { return m_gate != nullptr; }

    private:
        AnswerGate* m_gate;
    };

    [[nodiscard]] Entry enter();
    /// Waits for the handlers that are inside, which do not wait themselves. Not to be called from one of them.
    void close();

private:
    std::mutex m_mutex; // guards the following
    std::condition_variable m_left;
    int m_inside = 0;
    bool m_isClosed = false;
};

using SharedGate = std::shared_ptr<AnswerGate>;

/// What stands for an answer whose question was cancelled.
template <class Answer>
struct CancelledAnswer
{
    static Answer make()
    {
        Answer answer;
        answer.error = Error{ErrorCode::Cancelled, {}, {}, nullptr};
        return answer;
    }
};
template <class T>
struct CancelledAnswer<Result<T>>
{
    static Result<T> make() { return fail(ErrorCode::Cancelled, QString()); }
};

/// Calls `handler` with the future's value on the thread that answers, or at once where it has one already; never after
/// the gate was closed. Cheaper than a watcher, and without an event loop. The value is copied: to take it out would
/// put the future back to its beginning, and its promise would call everybody a second time.
template <class Answer, class Handler>
void whenAnswered(const SharedGate& gate, QFuture<Answer> future, Handler handler)
{
    const auto shared = std::make_shared<Handler>(std::move(handler));
    future
        .then([gate, shared](QFuture<Answer> done) {
            if (const AnswerGate::Entry entry = gate->enter())
                (*shared)(done.result());
        })
        .onCanceled([gate, shared] {
            if (const AnswerGate::Entry entry = gate->enter())
                (*shared)(CancelledAnswer<Answer>::make());
        });
}

} // namespace readyroom::health
