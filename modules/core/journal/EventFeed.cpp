// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/EventFeed.h"

#include <spdlog/spdlog.h>

#include "core/base/Log.h"
#include "core/journal/JournalStore.h"

namespace readyroom::journal {

EventFeed::EventFeed(qint64 afterPosition)
    : m_position(afterPosition)
{
}

void EventFeed::connectTo(QObject* context, Handler handler, std::function<void()> handled)
{
    // A signal rather than invokeMethod: a connection ends with its receiver, on whatever thread that happens.
    connect(
        this, &EventFeed::batchReady, context,
        [handler = std::move(handler), handled = std::move(handled)](const Batch& batch) {
            handler(*batch);
            handled();
        },
        Qt::QueuedConnection);
    connect(context, &QObject::destroyed, context, [ended = m_ended] { *ended = true; });
}

void EventFeed::pump(const JournalStore& store)
{
    constexpr int batchLimit = 500;
    if (m_waiting || hasEnded())
        return;
    Result<std::vector<Event>> events = store.read(m_position, batchLimit);
    if (!events) {
        log("journal")->error("subscription cannot read: {}", events.error().toLogString().toStdString());
        return;
    }
    if (events->empty())
        return;
    m_position = events->back().position;
    m_waiting = true;
    Q_EMIT batchReady(std::make_shared<const std::vector<Event>>(std::move(*events)));
}

} // namespace readyroom::journal
