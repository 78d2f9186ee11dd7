// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Resolver.h"

#include <array>
#include <mutex>

#include <arpa/inet.h>

#include <ares.h>
#include <curl/curl.h>
#include <netdb.h>

namespace readyroom::http {

namespace {

constexpr int millisecondsATry = 2000;
constexpr int tries = 3;

void initialiseOnce()
{
    static std::once_flag flag;
    std::call_once(flag, [] { (void)ares_library_init(ARES_LIB_INIT_ALL); });
}

struct AddressesDeleter
{
    void operator()(ares_addrinfo* addresses) const { ares_freeaddrinfo(addresses); }
};

QString textOf(const sockaddr* address)
{
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    const void* bytes = address->sa_family == AF_INET6
                            ? static_cast<const void*>(&reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr)
                            : static_cast<const void*>(&reinterpret_cast<const sockaddr_in*>(address)->sin_addr);
    const char* text = inet_ntop(address->sa_family, bytes, buffer.data(), buffer.size());
    return text ? QString::fromLatin1(text) : QString();
}

int familyNumber(Family family)
{
    switch (family) {
    case Family::V4:
        return AF_INET;
    case Family::V6:
        return AF_INET6;
    case Family::Any:
        break;
    }
    return AF_UNSPEC;
}

ErrorCode codeOf(int status)
{
    switch (status) {
    case ARES_ENOTFOUND:
    case ARES_ENODATA:
    case ARES_ENONAME:
        return ErrorCode::NotFound;
    case ARES_ETIMEOUT:
        return ErrorCode::TimedOut;
    case ARES_EDESTRUCTION:
    case ARES_ECANCELLED:
        return ErrorCode::Cancelled;
    default:
        return ErrorCode::Io;
    }
}

/// One question under way; c-ares hands it back exactly once.
struct Question
{
    QString name;
    Resolver::Handler handler;

    static void answered(void* argument, int status, int /*timeouts*/, ares_addrinfo* addresses)
    {
        const std::unique_ptr<Question> question(static_cast<Question*>(argument));
        const std::unique_ptr<ares_addrinfo, AddressesDeleter> owned(addresses);
        if (status != ARES_SUCCESS) {
            question->handler(fail(codeOf(status), question->name, QString::fromUtf8(ares_strerror(status))));
            return;
        }
        QStringList texts;
        for (const ares_addrinfo_node* node = addresses->nodes; node; node = node->ai_next)
            texts << textOf(node->ai_addr);
        if (texts.isEmpty())
            question->handler(fail(ErrorCode::NotFound, question->name, QStringLiteral("the name has no address")));
        else
            question->handler(texts);
    }
};

bool isAddress(const QString& text)
{
    std::array<unsigned char, sizeof(in6_addr)> bytes{};
    const QByteArray name = text.toLatin1();
    return inet_pton(AF_INET, name.constData(), bytes.data()) == 1 ||
           inet_pton(AF_INET6, name.constData(), bytes.data()) == 1;
}

} // namespace

/// A c-ares channel: one set of name servers.
class Resolver::Channel
{
public:
    explicit Channel(const QString& nameServer)
    {
        initialiseOnce();
        ares_options options{};
        options.timeout = millisecondsATry;
        options.tries = tries;
        options.sock_state_cb = &Channel::socketChanged;
        options.sock_state_cb_data = this;
        int mask = ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_SOCK_STATE_CB;
        if (nameServer.startsWith(QLatin1String("tcp://"))) {
            options.flags = ARES_FLAG_USEVC;
            mask |= ARES_OPT_FLAGS;
        }
        m_status = ares_init_options(&m_channel, &options, mask);
        const qsizetype scheme = nameServer.indexOf(QLatin1String("://"));
        if (m_status == ARES_SUCCESS && !nameServer.isEmpty())
            m_status = ares_set_servers_ports_csv(m_channel,
                                                  nameServer.mid(scheme < 0 ? 0 : scheme + 3).toLatin1().constData());
    }
    ~Channel()
    {
        if (m_channel)
            ares_destroy(m_channel);
    }
    Q_DISABLE_COPY_MOVE(Channel)

    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] ares_channel get() const { return m_channel; }
    [[nodiscard]] const std::map<ares_socket_t, short>& sockets() const { return m_sockets; }

private:
    static void socketChanged(void* data, ares_socket_t socket, int readable, int writable)
    {
        auto* self = static_cast<Channel*>(data);
        const int events = (readable ? CURL_WAIT_POLLIN : 0) | (writable ? CURL_WAIT_POLLOUT : 0);
        if (events == 0)
            self->m_sockets.erase(socket);
        else
            self->m_sockets[socket] = static_cast<short>(events);
    }

    ares_channel m_channel = nullptr;
    int m_status = ARES_SUCCESS;
    std::map<ares_socket_t, short> m_sockets;
};

Resolver::Resolver() = default;
Resolver::~Resolver() = default;

Resolver::Channel* Resolver::channelFor(const QString& nameServer, QString& fault)
{
    std::unique_ptr<Channel>& channel = m_channels[nameServer];
    if (!channel)
        channel = std::make_unique<Channel>(nameServer);
    if (channel->status() == ARES_SUCCESS)
        return channel.get();
    fault = QString::fromUtf8(ares_strerror(channel->status()));
    m_channels.erase(nameServer);
    return nullptr;
}

void Resolver::resolve(const QString& name, Family family, const QString& nameServer, Handler handler)
{
    if (isAddress(name)) {
        handler(QStringList{name});
        return;
    }
    QString fault;
    Channel* channel = channelFor(nameServer, fault);
    if (!channel) {
        handler(fail(ErrorCode::InvalidArgument, nameServer, fault));
        return;
    }
    ares_addrinfo_hints hints{};
    hints.ai_family = familyNumber(family);
    hints.ai_socktype = SOCK_STREAM;
    auto question = std::make_unique<Question>(Question{name, std::move(handler)});
    const QByteArray wire = QUrl::toAce(name).isEmpty() ? name.toUtf8() : QUrl::toAce(name);
    ares_getaddrinfo(channel->get(), wire.constData(), nullptr, &hints, &Question::answered, question.release());
}

void Resolver::addSockets(std::vector<curl_waitfd>& sockets) const
{
    for (const auto& [server, channel] : m_channels) {
        for (const auto& [socket, events] : channel->sockets())
            sockets.push_back({socket, events, 0});
    }
}

std::chrono::milliseconds Resolver::patience(std::chrono::milliseconds limit) const
{
    std::chrono::milliseconds shortest = limit;
    for (const auto& [server, channel] : m_channels) {
        timeval buffer{};
        const timeval* due = ares_timeout(channel->get(), nullptr, &buffer);
        if (!due)
            continue;
        const auto wait = std::chrono::seconds(due->tv_sec) + std::chrono::microseconds(due->tv_usec);
        shortest = std::min(shortest, std::chrono::ceil<std::chrono::milliseconds>(wait));
    }
    return shortest;
}

void Resolver::process(const std::vector<curl_waitfd>& sockets)
{
    for (const auto& [server, channel] : m_channels) {
        for (const curl_waitfd& socket : sockets) {
            if (socket.revents == 0 || !channel->sockets().contains(socket.fd))
                continue;
            const bool readable = (socket.revents & CURL_WAIT_POLLIN) != 0;
            const bool writable = (socket.revents & CURL_WAIT_POLLOUT) != 0;
            ares_process_fd(channel->get(), readable ? socket.fd : ARES_SOCKET_BAD,
                            writable ? socket.fd : ARES_SOCKET_BAD);
        }
        ares_process_fd(channel->get(), ARES_SOCKET_BAD, ARES_SOCKET_BAD); // what has timed out
    }
}

} // namespace readyroom::http
