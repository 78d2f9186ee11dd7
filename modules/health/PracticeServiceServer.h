// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QHostAddress>

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "health/PracticeService.h"

namespace readyroom::health {

/// Lets the practice service be spoken to over HTTP/1.1, and echoes what is said over WebSockets, at any path. Service
/// and clock must outlive it. Lives on one thread with an event loop.
class PracticeServiceServer final
{
public:
    PracticeServiceServer(PracticeService& service, const Clock& clock);
    ~PracticeServiceServer();
    Q_DISABLE_COPY_MOVE(PracticeServiceServer)

    /// The port it listens on. @param port 0: any free one. Io where the address is taken or not of this machine.
    [[nodiscard]] Result<quint16> listenOn(const QHostAddress& address, quint16 port);

private:
    class Http;

    std::unique_ptr<Http> m_http;
};

} // namespace readyroom::health
