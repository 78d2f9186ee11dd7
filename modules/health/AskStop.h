// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>

#include <QFuture>

namespace readyroom::health {

/// How a check under way is ended early. It goes through stages (secrets, the request, what follows from its answer),
/// each of which says how it is ended. Any thread.
class AskStop final
{
public:
    AskStop() = default;
    Q_DISABLE_COPY_MOVE(AskStop)
    ~AskStop() = default;

    void stop();
    [[nodiscard]] bool isStopped() const;
    /// What ends the present stage, instead of that of the stage before; called at once after stop().
    void onStop(std::function<void()> end);
    /// The stage is over when this future is.
    template <class T>
    void during(const QFuture<T>& future)
    {
        if (!future.isFinished())
            onStop([copy = QFuture<T>(future)]() mutable { copy.cancel(); });
    }

private:
    mutable std::mutex m_mutex; // guards the following
    std::function<void()> m_end;
    bool m_isStopped = false;
};

} // namespace readyroom::health
