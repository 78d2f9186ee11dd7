// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <netinet/in.h>
#include <sys/socket.h>

#include <QString>

#include "core/base/Result.h"

namespace readyroom::http {

/// An address and port as the system's calls want them.
struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = 0;

    /// Nothing where the text is no address.
    [[nodiscard]] static std::optional<SocketAddress> of(const QString& address, int port);
    [[nodiscard]] const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&storage); }
    [[nodiscard]] bool isV6() const { return storage.ss_family == AF_INET6; }
};

/// A socket of the system that does not block; closed with this object. Private to this part.
class Socket final
{
public:
    Socket() = default;
    /// With errno where there is none; isOpen() tells.
    Socket(int family, int type, int protocol);
    ~Socket();
    Socket(Socket&& other) noexcept;
    Socket& operator=(Socket&& other) noexcept;
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

/// What the system says of an error number, in lower case: "connection refused".
[[nodiscard]] QString systemText(int number);

} // namespace readyroom::http
