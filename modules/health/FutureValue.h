// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <QFuture>
#include <QPromise>

namespace readyroom::health {

/// A future that already has its value.
template <class Value>
[[nodiscard]] QFuture<Value> readyFuture(Value value)
{
    QPromise<Value> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace readyroom::health
