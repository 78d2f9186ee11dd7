// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <thread>

#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <QByteArray>
#include <QList>

namespace readyroom::tests {

/// The other end of a network of its own ("rr0"), where a script answers each packet of IPv4 that arrives. Only within
/// a network namespace that one may change.
class TunDevice final
{
public:
    /// Called on the device's thread.
    using Script = std::function<QList<QByteArray>(const QByteArray& packet)>;

    explicit TunDevice(Script script)
        : m_script(std::move(script))
        , m_device(open("/dev/net/tun", O_RDWR | O_CLOEXEC))
        , m_stop(eventfd(0, EFD_CLOEXEC))
    {
        ifreq request{};
        request.ifr_flags = IFF_TUN | IFF_NO_PI;
        qstrncpy(request.ifr_name, "rr0", sizeof request.ifr_name);
        m_isThere = m_device >= 0 && ioctl(m_device, TUNSETIFF, &request) == 0;
        if (m_isThere)
            m_thread = std::thread([this] { run(); });
    }
    ~TunDevice()
    {
        const quint64 one = 1;
        (void)!write(m_stop, &one, sizeof one);
        if (m_thread.joinable())
            m_thread.join();
        (void)close(m_stop);
        (void)close(m_device);
    }
    Q_DISABLE_COPY_MOVE(TunDevice)

    [[nodiscard]] bool isThere() const { return m_isThere; }

    /// The reply to an echo request over IPv4; empty for anything else.
    [[nodiscard]] static QByteArray echoReply(QByteArray packet)
    {
        constexpr qsizetype ip = 20; // the header of IP without options
        if (packet.size() < ip + 8 || packet.at(0) != '\x45' || packet.at(9) != '\x01' || packet.at(ip) != '\x08')
            return {};
        const QByteArray source = packet.mid(12, 4);
        packet.replace(12, 4, packet.mid(16, 4)).replace(16, 4, source);
        packet[ip] = '\0';
        return withSum(packet);
    }
    /// The packet with the checksum of its ICMP part made anew.
    [[nodiscard]] static QByteArray withSum(QByteArray packet)
    {
        constexpr qsizetype at = 20;
        packet[at + 2] = packet[at + 3] = '\0';
        quint32 sum = 0;
        for (qsizetype i = at; i < packet.size(); ++i)
            sum += quint32{static_cast<quint8>(packet.at(i))} << (i % 2 == 0 ? 8 : 0);
        while (sum > 0xffff)
            sum = (sum & 0xffff) + (sum >> 16);
        packet[at + 2] = static_cast<char>(~sum >> 8 & 0xff);
        packet[at + 3] = static_cast<char>(~sum & 0xff);
        return packet;
    }

private:
    void run()
    {
        std::array<pollfd, 2> watched{pollfd{m_device, POLLIN, 0}, pollfd{m_stop, POLLIN, 0}};
        while (poll(watched.data(), watched.size(), -1) >= 0 && watched[1].revents == 0) {
            QByteArray packet(2048, '\0');
            packet.resize(std::max<qsizetype>(read(m_device, packet.data(), static_cast<size_t>(packet.size())), 0));
            for (const QByteArray& answer : m_script(packet))
                (void)!write(m_device, answer.constData(), static_cast<size_t>(answer.size()));
        }
    }

    Script m_script;
    int m_device;
    int m_stop;
    bool m_isThere = false;
    std::thread m_thread;
};

} // namespace readyroom::tests
