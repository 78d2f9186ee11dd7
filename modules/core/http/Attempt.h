// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPromise>
#include <QStringList>

#include "core/http/Bulkhead.h"
#include "core/http/HttpMessage.h"
#include "core/http/Transfer.h"

namespace readyroom::http {

/// A request on its way through the engine. Private to this part; network thread only.
struct Attempt
{
    enum class State {
        Waiting,   ///< for a place
        Resolving, ///< a name
        Running,   ///< a transfer
        Pausing,   ///< before a repetition
    };

    Bulkhead::Ticket ticket = 0;
    Request request;
    QPromise<Exchange> promise;
    Exchange exchange;
    State state = State::Waiting;
    QString host;       ///< whose place it holds: that of the first address
    Duration started{}; ///< these three since boot
    Duration deadline{};
    Duration wakeAt{};     ///< Pausing
    QUrl url;              ///< of the hop under way
    QStringList addresses; ///< not tried yet
    Duration resolveStarted{};
    Duration resolved{}; ///< how long the name took
    std::unique_ptr<Transfer> transfer;
};

} // namespace readyroom::http
