// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Socket.h"

#include <system_error>
#include <utility>

#include <arpa/inet.h>
#include <unistd.h>

namespace readyroom::http {

std::optional<SocketAddress> SocketAddress::of(const QString& address, int port)
{
    SocketAddress made;
    const QByteArray text = address.toLatin1();
    auto* v4 = reinterpret_cast<sockaddr_in*>(&made.storage);
    if (inet_pton(AF_INET, text.constData(), &v4->sin_addr) == 1) {
        v4->sin_family = AF_INET;
        v4->sin_port = htons(static_cast<quint16>(port));
        made.size = sizeof *v4;
        return made;
    }
    auto* v6 = reinterpret_cast<sockaddr_in6*>(&made.storage);
    if (inet_pton(AF_INET6, text.constData(), &v6->sin6_addr) != 1)
        return std::nullopt;
    v6->sin6_family = AF_INET6;
    v6->sin6_port = htons(static_cast<quint16>(port));
    made.size = sizeof *v6;
    return made;
}

Socket::Socket(int family, int type, int protocol)
    : m_descriptor(socket(family, type | SOCK_NONBLOCK | SOCK_CLOEXEC, protocol))
{
}

Socket::~Socket()
{
    if (isOpen())
        (void)close(m_descriptor);
}

Socket::Socket(Socket&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

Socket& Socket::operator=(Socket&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

QString systemText(int number)
{
    return QString::fromStdString(std::generic_category().message(number)).toLower();
}

} // namespace readyroom::http
