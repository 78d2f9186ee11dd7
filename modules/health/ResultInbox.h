// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>
#include <vector>

#include <QObject>

#include "health/CheckResult.h"

namespace readyroom::health {

/// Where checks put their results, from whatever thread they end on, for one that takes them together: a watcher for
/// each future would cost more than all else about a check. Thread-safe; outlives its taker where a check does.
class ResultInbox final
{
public:
    struct Item
    {
        quint64 generation = 0;
        size_t slot = 0;
        CheckResult result;
        bool isCancelled = false; ///< there is no result
    };

    /// @param wake called on the thread of `context` when something came after the last take()
    ResultInbox(QObject* context, std::function<void()> wake);
    Q_DISABLE_COPY_MOVE(ResultInbox)
    ~ResultInbox() = default;

    void put(Item item);
    [[nodiscard]] std::vector<Item> take();
    /// Nobody is woken any more. To be called before the context goes.
    void close();

private:
    std::mutex m_mutex; // guards all below
    QObject* m_context;
    std::function<void()> m_wake;
    std::vector<Item> m_items;
    bool m_isWoken = false;
};

} // namespace readyroom::health
