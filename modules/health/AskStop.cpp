// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/AskStop.h"

namespace readyroom::health {

void AskStop::stop()
{
    std::function<void()> end;
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
        end = std::move(m_end);
        m_end = nullptr;
    }
    if (end)
        end();
}

bool AskStop::isStopped() const
{
    const std::lock_guard lock(m_mutex);
    return m_isStopped;
}

void AskStop::onStop(std::function<void()> end)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isStopped) {
            m_end = std::move(end);
            return;
        }
    }
    end();
}

} // namespace readyroom::health
