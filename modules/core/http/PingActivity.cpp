// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/PingActivity.h"

#include <array>
#include <cerrno>
#include <ctime>

#include <QRandomGenerator>

#include "core/http/NetworkLoop.h"
#include "core/http/PingPacket.h"

namespace readyroom::http {

namespace {

constexpr int mostEchoes = 1000;

QString hostOf(const PingRequest& request)
{
    return QStringLiteral("ping ") + request.host.toLower();
}

QByteArray randomToken()
{
    const quint64 number = QRandomGenerator::system()->generate64();
    return QByteArray(reinterpret_cast<const char*>(&number), sizeof number);
}

/// How long ago the kernel saw a packet: the loop may have been busy since.
Duration ageOf(msghdr& message)
{
    for (cmsghdr* part = CMSG_FIRSTHDR(&message); part; part = CMSG_NXTHDR(&message, part)) {
        if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SO_TIMESTAMPNS)
            continue;
        const auto* came = reinterpret_cast<const timespec*>(CMSG_DATA(part));
        timespec now{};
        (void)clock_gettime(CLOCK_REALTIME, &now);
        const auto age =
            std::chrono::seconds(now.tv_sec - came->tv_sec) + std::chrono::nanoseconds(now.tv_nsec - came->tv_nsec);
        return std::max(std::chrono::floor<Duration>(age), Duration{});
    }
    return {};
}

} // namespace

PingActivity::PingActivity(const PingRequest& request)
    : AnsweringActivity(request.deadline, hostOf(request))
    , m_request(request)
    , m_token(randomToken())
{
}

PingActivity::~PingActivity() = default;

void PingActivity::start()
{
    if (m_request.count < 1 || m_request.count > mostEchoes || m_request.host.isEmpty()) {
        finish(Error{ErrorCode::InvalidArgument, m_request.host,
                     QStringLiteral("expected a host and 1 to %1 pings").arg(mostEchoes), nullptr});
        return;
    }
    loop().resolver().resolve(m_request.host, m_request.family, m_request.nameServer,
                              [weak = weak_from_this()](const Result<QStringList>& addresses) {
                                  const std::shared_ptr<Activity> self = weak.lock();
                                  if (self && !self->isOver())
                                      static_cast<PingActivity&>(*self).named(addresses);
                              });
}

void PingActivity::named(const Result<QStringList>& addresses)
{
    if (!isAddress(m_request.host))
        m_report.resolve = now() - posted();
    std::optional<Error> error;
    if (addresses)
        error = open(addresses->first());
    else
        error = addresses.error();
    if (error)
        finish(std::move(error));
    else
        sendNext();
}

std::optional<Error> PingActivity::open(const QString& address)
{
    m_report.ip = address;
    const std::optional<SocketAddress> target = SocketAddress::of(address, 0);
    if (!target)
        return Error{ErrorCode::InvalidArgument, address, QStringLiteral("no address"), nullptr};
    m_isV6 = target->isV6();
    m_socket = m_isV6 ? Socket(AF_INET6, SOCK_DGRAM, IPPROTO_ICMPV6) : Socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP);
    const int number = errno;
    if (!m_socket.isOpen() && (number == EACCES || number == EPERM))
        return Error{ErrorCode::PermissionDenied, address,
                     QStringLiteral("the sysctl net.ipv4.ping_group_range does not include this user's group"),
                     nullptr};
    if (!m_socket.isOpen())
        return Error{ErrorCode::Io, address, systemText(number), nullptr};
    const int on = 1;
    (void)setsockopt(m_socket.descriptor(), SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
    if (connect(m_socket.descriptor(), target->get(), target->size) != 0)
        return Error{ErrorCode::Io, address, systemText(errno), nullptr};
    loop().poller().watch(m_socket.descriptor(), Poller::Readable, *this);
    return std::nullopt;
}

void PingActivity::sendNext()
{
    const QByteArray packet = echoRequest(m_isV6, static_cast<quint16>(m_echoes.size()), m_token);
    m_echoes.push_back({now(), std::nullopt});
    ++m_report.sent;
    if (send(m_socket.descriptor(), packet.constData(), static_cast<size_t>(packet.size()), MSG_NOSIGNAL) < 0)
        m_lastError = errno;
    if (m_report.sent < m_request.count)
        wakeAt(now() + m_request.interval);
    else if (m_lastError != 0 && m_received == 0 && m_report.sent == 1)
        finish(Error{ErrorCode::Io, m_report.ip, systemText(m_lastError), nullptr});
}

void PingActivity::wake()
{
    sendNext();
}

void PingActivity::socketReady(int /*socket*/, unsigned /*events*/)
{
    while (!isOver() && receiveOne()) {
    }
}

bool PingActivity::receiveOne()
{
    std::array<char, 2048> bytes{};
    alignas(cmsghdr) std::array<char, 128> control{};
    iovec buffer{bytes.data(), bytes.size()};
    msghdr message{};
    message.msg_iov = &buffer;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const ssize_t size = recvmsg(m_socket.descriptor(), &message, MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return false;
    if (size < 0) {
        m_lastError = errno; // what a router or the host said of one of them
        return true;
    }
    take(QByteArray(bytes.data(), static_cast<qsizetype>(size)), ageOf(message));
    return true;
}

void PingActivity::take(const QByteArray& packet, Duration age)
{
    const std::optional<quint16> sequence = sequenceOfReply(m_isV6, packet, m_token);
    if (!sequence || *sequence >= m_echoes.size() || m_echoes[*sequence].roundTrip)
        return; // another's, or one that came twice
    Echo& echo = m_echoes[*sequence];
    echo.roundTrip = std::max(now() - age - echo.sent, Duration(0));
    ++m_received;
    if (m_received == m_request.count)
        finish(std::nullopt);
}

Error PingActivity::overdue() const
{
    if (m_lastError != 0)
        return {ErrorCode::Io, m_report.ip, systemText(m_lastError), nullptr};
    return {ErrorCode::TimedOut, m_request.host,
            QStringLiteral("no reply within %1 ms").arg(m_request.deadline.count()), nullptr};
}

void PingActivity::abort(Error error)
{
    // Some that came back are an answer.
    const bool isAnswer = m_received > 0 && error.code != ErrorCode::Cancelled;
    settle(isAnswer ? std::nullopt : std::optional<Error>(std::move(error)));
}

void PingActivity::finish(std::optional<Error> error)
{
    settle(std::move(error));
    end();
}

void PingActivity::settle(std::optional<Error> error)
{
    if (m_socket.isOpen())
        loop().poller().forget(m_socket.descriptor());
    m_socket = Socket();
    for (const Echo& echo : m_echoes) {
        if (echo.roundTrip)
            m_report.roundTrips.push_back(*echo.roundTrip);
    }
    m_report.error = std::move(error);
    answer(std::move(m_report));
}

} // namespace readyroom::http
