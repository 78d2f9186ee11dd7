// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <QFuture>
#include <QPromise>

#include "core/http/HttpMessage.h"

namespace readyroom::health {

/// Sends a request and always answers, by its deadline: what the checks of a service's security ask through, so that
/// they need no sockets of their own. Where a request names secrets ("secret://…"), the sender puts in their values.
using RequestSender = std::function<QFuture<http::Exchange>(const http::Request& request)>;

/// What came of each request; nothing for those that were not sent.
using Exchanges = std::vector<std::optional<http::Exchange>>;

/// Requests that are sent in order.
struct RequestSeries
{
    std::vector<http::Request> requests;
    std::size_t atOnce = 1; ///< under way at a time
    /// Whether to go on after this answer; called for one answer at a time. Empty: always.
    std::function<bool(std::size_t index, const http::Exchange& exchange)> goesOn;
};

/// Sends a series until all are answered or it is not to go on; then those under way are waited for, and `finished` is
/// called, once, on the thread of the last answer. Where `isCanceled` holds after an answer, no more is sent and those
/// under way are cancelled. May be called from any thread.
void sendSeries(const RequestSender& sender, RequestSeries series, std::function<bool()> isCanceled,
                std::function<void(const Exchanges& exchanges)> finished);

/// The same as a future of what `conclude` makes of the answers. Cancelling it ends the series at the next answer.
template <class Value, class Conclude>
[[nodiscard]] QFuture<Value> sendSeries(const RequestSender& sender, RequestSeries series, Conclude conclude)
{
    const auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    sendSeries(
        sender, std::move(series), [promise] { return promise->isCanceled(); },
        [promise, conclude = std::move(conclude)](const Exchanges& exchanges) mutable {
            if (!promise->isCanceled())
                promise->addResult(Value(conclude(exchanges)));
            promise->finish();
        });
    return promise->future();
}

} // namespace readyroom::health
