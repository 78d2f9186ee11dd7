// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QNetworkProxy>
#include <QSslConfiguration>

#include "core/base/Result.h"
#include "health/Probe.h"

namespace readyroom::health {

// A probe's options in the words of Qt's sockets. Any thread.

/// InvalidArgument where a file cannot be read.
[[nodiscard]] Result<QSslConfiguration> webSocketTls(const ClientOptions& client);
/// "http://host:3128" or "socks5://host"; none where the text is empty, whatever the environment says. InvalidArgument
/// where it is neither.
[[nodiscard]] Result<QNetworkProxy> webSocketProxy(const QString& text);
/// What of a probe a WebSocket cannot do; nothing: it can be asked.
[[nodiscard]] std::optional<Error> webSocketFault(const Probe& probe);

} // namespace readyroom::health
