// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace readyroom {

/// Calls `handler` with the future's value on the thread of `context` (that of the caller), from its event loop; never
/// when the context is gone by then or the future was cancelled. QFuture::then(context, …) of Qt 6.4 must not be used
/// instead: it asserts when the context dies first.
template <class Value, class Handler>
void answer(QObject* context, const QFuture<Value>& future, Handler handler)
{
    auto* watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcher<Value>::finished, context,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         if (!watcher->isCanceled())
                             handler(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace readyroom
