// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

#include <QObject>

#include "core/journal/Event.h"

namespace readyroom::journal {

class JournalStore;

/// One subscription. pump() runs on the journal's thread; the handler on that of its context. The next batch is read
/// when the last one was handled, so a slow subscriber holds one batch in memory and not the journal.
class EventFeed final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const std::vector<Event>&)>;
    using Batch = std::shared_ptr<const std::vector<Event>>;

    explicit EventFeed(qint64 afterPosition);

    /// @param handled called on the context's thread after each batch.
    void connectTo(QObject* context, Handler handler, std::function<void()> handled);

    /// Sends the next batch, if there is one and the last one was handled.
    void pump(const JournalStore& store);
    void setHandled() { m_waiting = false; }
    /// The context is gone.
    [[nodiscard]] bool hasEnded() const { return *m_ended; }

Q_SIGNALS:
    void batchReady(readyroom::journal::EventFeed::Batch batch);

private:
    qint64 m_position;
    bool m_waiting = false;
    std::shared_ptr<std::atomic<bool>> m_ended = std::make_shared<std::atomic<bool>>(false);
};

} // namespace readyroom::journal
