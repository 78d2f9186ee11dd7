// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ResultInbox.h"

#include <utility>

namespace readyroom::health {

ResultInbox::ResultInbox(QObject* context, std::function<void()> wake)
    : m_context(context)
    , m_wake(std::move(wake))
{
}

void ResultInbox::put(Item item)
{
    const std::lock_guard lock(m_mutex);
    m_items.push_back(std::move(item));
    if (!m_context || m_isWoken)
        return;
    m_isWoken = true;
    QMetaObject::invokeMethod(m_context, m_wake, Qt::QueuedConnection);
}

std::vector<ResultInbox::Item> ResultInbox::take()
{
    const std::lock_guard lock(m_mutex);
    m_isWoken = false;
    return std::exchange(m_items, {});
}

void ResultInbox::close()
{
    const std::lock_guard lock(m_mutex);
    m_context = nullptr;
    m_items.clear();
}

} // namespace readyroom::health
