// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <future>
#include <memory>

#include <QFuture>

#include "core/base/Result.h"

namespace readyroom {

/// Waits for an answer from another thread, without an event loop, up to the deadline. Only for worker threads: that of
/// the GUI never waits, and the thread that is to answer would wait for itself. Fails with TimedOut, or Cancelled.
template <class T>
[[nodiscard]] Result<T> await(QFuture<Result<T>> future, std::chrono::milliseconds deadline)
{
    auto promise = std::make_shared<std::promise<Result<T>>>();
    std::future<Result<T>> answer = promise->get_future();
    future.then([promise](const Result<T>& result) { promise->set_value(result); }).onCanceled([promise] {
        promise->set_value(fail(ErrorCode::Cancelled, QString()));
    });
    if (answer.wait_for(deadline) != std::future_status::ready)
        return fail(ErrorCode::TimedOut, QString(), QStringLiteral("no answer from the thread that was asked"));
    return answer.get();
}

} // namespace readyroom
