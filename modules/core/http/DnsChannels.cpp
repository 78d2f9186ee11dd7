// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/DnsChannels.h"

#include <algorithm>
#include <mutex>

#include <ares.h>

#include <QFileInfo>

namespace readyroom::http {

namespace {

using Moment = std::chrono::steady_clock::time_point;

constexpr int millisecondsATry = 2000;
constexpr int tries = 3;
constexpr std::chrono::seconds serversLook{1};

void initialiseOnce()
{
    static std::once_flag flag;
    std::call_once(flag, [] { (void)ares_library_init(ARES_LIB_INIT_ALL); });
}

QByteArray textOf(const NameServer& server)
{
    const QByteArray host = server.host.toLatin1();
    return (host.contains(':') ? '[' + host + ']' : host) + ':' + QByteArray::number(server.port);
}

} // namespace

/// A c-ares channel: one set of name servers. It lives on while a question on it is under way.
class DnsChannels::Channel final : private Poller::Watcher, public std::enable_shared_from_this<Channel>
{
public:
    Channel(Poller& poller, const NameServer& server, Use use)
        : m_poller(poller)
    {
        initialiseOnce();
        ares_options options{};
        options.timeout = millisecondsATry;
        options.tries = tries;
        options.sock_state_cb = &Channel::socketChanged;
        options.sock_state_cb_data = this;
        options.flags = server.isTcp ? ARES_FLAG_USEVC : 0;
        if (use == Use::Questions)
            options.flags |= ARES_FLAG_NOCHECKRESP | ARES_FLAG_NOSEARCH | ARES_FLAG_NOALIASES;
        m_status = ares_init_options(&m_channel, &options,
                                     ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_SOCK_STATE_CB | ARES_OPT_FLAGS);
        if (m_status == ARES_SUCCESS && !server.isSystem())
            m_status = ares_set_servers_ports_csv(m_channel, textOf(server).constData());
    }
    ~Channel() override
    {
        if (m_channel)
            ares_destroy(m_channel);
    }
    Q_DISABLE_COPY_MOVE(Channel)

    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] bool isIdle() const { return m_underWay == 0; }
    [[nodiscard]] std::optional<Moment> due() const { return m_due; }

    void addresses(const QByteArray& name, const ares_addrinfo_hints& hints, AddressesHandler handler)
    {
        ++m_underWay;
        auto* call = new Call{this, std::move(handler), {}};
        ares_getaddrinfo(m_channel, name.constData(), nullptr, &hints, &Call::addressesCame, call);
        plan();
    }

    void ask(const QByteArray& question, AnswerHandler handler)
    {
        ++m_underWay;
        auto* call = new Call{this, {}, std::move(handler)};
        ares_send(m_channel, reinterpret_cast<const unsigned char*>(question.constData()),
                  static_cast<int>(question.size()), &Call::answerCame, call);
        plan();
    }

    void expire()
    {
        const auto self = shared_from_this(); // a handler may have it replaced
        ares_process_fd(m_channel, ARES_SOCKET_BAD, ARES_SOCKET_BAD);
        plan();
    }

private:
    /// One question under way; c-ares hands it back exactly once.
    struct Call
    {
        Channel* channel;
        AddressesHandler addresses;
        AnswerHandler answer;

        static void addressesCame(void* argument, int status, int /*timeouts*/, ares_addrinfo* addresses)
        {
            const std::unique_ptr<Call> call(static_cast<Call*>(argument));
            const std::unique_ptr<ares_addrinfo, decltype(&ares_freeaddrinfo)> owned(addresses, &ares_freeaddrinfo);
            --call->channel->m_underWay;
            call->addresses(status, addresses);
        }
        static void answerCame(void* argument, int status, int /*timeouts*/, unsigned char* bytes, int size)
        {
            const std::unique_ptr<Call> call(static_cast<Call*>(argument));
            --call->channel->m_underWay;
            call->answer(status, bytes ? QByteArray(reinterpret_cast<const char*>(bytes), size) : QByteArray());
        }
    };

    static void socketChanged(void* data, ares_socket_t socket, int readable, int writable)
    {
        auto* self = static_cast<Channel*>(data);
        if (readable == 0 && writable == 0)
            self->m_poller.forget(socket);
        else
            self->m_poller.watch(
                socket, (readable != 0 ? Poller::Readable : 0U) | (writable != 0 ? Poller::Writable : 0U), *self);
    }

    void socketReady(int socket, unsigned events) override
    {
        const auto self = shared_from_this();
        ares_process_fd(m_channel, (events & Poller::Readable) != 0 ? socket : ARES_SOCKET_BAD,
                        (events & Poller::Writable) != 0 ? socket : ARES_SOCKET_BAD);
        plan();
    }

    /// Asks c-ares, which looks at all its questions for it, only after something happened.
    void plan()
    {
        timeval buffer{};
        const timeval* wait = m_underWay == 0 ? nullptr : ares_timeout(m_channel, nullptr, &buffer);
        if (!wait) {
            m_due.reset();
            return;
        }
        m_due = std::chrono::steady_clock::now() + std::chrono::seconds(wait->tv_sec) +
                std::chrono::microseconds(wait->tv_usec);
    }

    Poller& m_poller;
    ares_channel m_channel = nullptr;
    int m_status = ARES_SUCCESS;
    int m_underWay = 0;
    std::optional<Moment> m_due;
};

DnsChannels::DnsChannels(Poller& poller)
    : m_poller(poller)
{
}

DnsChannels::~DnsChannels() = default;

void DnsChannels::noticeNewServers()
{
    const Moment now = std::chrono::steady_clock::now();
    if (now - m_lookedForServers < serversLook)
        return;
    m_lookedForServers = now;
    const QDateTime changed = QFileInfo(QStringLiteral("/etc/resolv.conf")).lastModified();
    if (changed == m_serversChanged)
        return;
    m_serversChanged = changed;
    // A channel reads them once. Questions under way are asked to the end.
    for (const Use use : {Use::Names, Use::Questions}) {
        const auto found = m_channels.find({NameServer(), use});
        if (found == m_channels.end())
            continue;
        const std::shared_ptr<Channel> old = found->second;
        m_channels.erase(found);
        if (!old->isIdle())
            m_leaving.push_back(old);
    }
}

std::shared_ptr<DnsChannels::Channel> DnsChannels::channelFor(const NameServer& server, Use use)
{
    if (server.isSystem())
        noticeNewServers();
    std::shared_ptr<Channel>& channel = m_channels[{server, use}];
    if (!channel || channel->status() != ARES_SUCCESS)
        channel = std::make_shared<Channel>(m_poller, server, use);
    return channel;
}

void DnsChannels::addresses(const NameServer& server, const QByteArray& name, const ares_addrinfo_hints& hints,
                            AddressesHandler handler)
{
    const std::shared_ptr<Channel> channel = channelFor(server, Use::Names);
    if (channel->status() == ARES_SUCCESS)
        channel->addresses(name, hints, std::move(handler));
    else
        handler(channel->status(), nullptr);
}

void DnsChannels::ask(const NameServer& server, const QByteArray& question, AnswerHandler handler)
{
    const std::shared_ptr<Channel> channel = channelFor(server, Use::Questions);
    if (channel->status() == ARES_SUCCESS)
        channel->ask(question, std::move(handler));
    else
        handler(channel->status(), {});
}

void DnsChannels::process()
{
    const Moment now = std::chrono::steady_clock::now();
    const auto isDue = [now](const Channel& channel) { return channel.due() && *channel.due() <= now; };
    std::vector<std::shared_ptr<Channel>> due; // handlers may ask anew, of a server not asked before
    for (const auto& [key, channel] : m_channels) {
        if (isDue(*channel))
            due.push_back(channel);
    }
    for (const std::shared_ptr<Channel>& channel : m_leaving) {
        if (isDue(*channel))
            due.push_back(channel);
    }
    for (const std::shared_ptr<Channel>& channel : due)
        channel->expire();
    m_leaving.erase(std::remove_if(m_leaving.begin(), m_leaving.end(), [](const auto& one) { return one->isIdle(); }),
                    m_leaving.end());
}

std::chrono::milliseconds DnsChannels::patience() const
{
    std::optional<Moment> soonest;
    const auto look = [&soonest](const Channel& channel) {
        if (channel.due() && (!soonest || *channel.due() < *soonest))
            soonest = channel.due();
    };
    for (const auto& [key, channel] : m_channels)
        look(*channel);
    for (const std::shared_ptr<Channel>& channel : m_leaving)
        look(*channel);
    if (!soonest)
        return std::chrono::milliseconds::max();
    return std::chrono::ceil<std::chrono::milliseconds>(*soonest - std::chrono::steady_clock::now());
}

} // namespace readyroom::http
