// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Resolver.h"

#include <array>

#include <arpa/inet.h>

#include <ares.h>
#include <netdb.h>

namespace readyroom::http {

namespace {

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
    case ARES_EBADNAME:
    case ARES_EBADQUERY:
        return ErrorCode::InvalidArgument;
    case ARES_EBADRESP:
        return ErrorCode::Malformed;
    case ARES_ETIMEOUT:
        return ErrorCode::TimedOut;
    case ARES_EDESTRUCTION:
    case ARES_ECANCELLED:
        return ErrorCode::Cancelled;
    default:
        return ErrorCode::Io;
    }
}

/// Addresses of one family alone, where that is wished for.
bool isOfFamily(const QString& address, Family family)
{
    return family == Family::Any || (family == Family::V6) == address.contains(QLatin1Char(':'));
}

} // namespace

Error errorOfAres(int status, const QString& subject)
{
    return {codeOf(status), subject, QString::fromUtf8(ares_strerror(status)).toLower(), nullptr};
}

Resolver::Resolver(DnsChannels& channels)
    : m_channels(channels)
{
}

void Resolver::resolve(const QString& name, Family family, const QString& nameServer, Handler handler)
{
    if (isAddress(name)) {
        if (isOfFamily(name, family))
            handler(QStringList{name});
        else
            handler(fail(ErrorCode::NotFound, name, QStringLiteral("an address of the other family")));
        return;
    }
    resolveServer(nameServer,
                  [this, name, family, handler = std::move(handler)](const Result<NameServer>& server) mutable {
                      if (server)
                          ask(*server, name, family, std::move(handler));
                      else
                          handler(passOn(server));
                  });
}

void Resolver::resolveServer(const QString& nameServer, std::function<void(const Result<NameServer>& server)> handler)
{
    const Result<NameServer> server = NameServer::parse(nameServer);
    if (!server || server->isSystem() || isAddress(server->host)) {
        handler(server);
        return;
    }
    ask(NameServer(), server->host, Family::Any,
        [named = *server, handler = std::move(handler)](const Result<QStringList>& addresses) {
            if (!addresses) {
                handler(passOn(addresses));
                return;
            }
            NameServer found = named;
            found.host = addresses->first();
            handler(found);
        });
}

void Resolver::ask(const NameServer& server, const QString& name, Family family, Handler handler)
{
    const QByteArray wire = wireName(name);
    if (wire.isEmpty()) {
        handler(fail(ErrorCode::InvalidArgument, name, QStringLiteral("no name that DNS knows")));
        return;
    }
    ares_addrinfo_hints hints{};
    hints.ai_family = familyNumber(family);
    hints.ai_socktype = SOCK_STREAM;
    m_channels.addresses(server, wire, hints,
                         [name, handler = std::move(handler)](int status, ares_addrinfo* addresses) {
                             if (status != ARES_SUCCESS) {
                                 handler(tl::unexpected<Error>(errorOfAres(status, name)));
                                 return;
                             }
                             QStringList texts;
                             for (const ares_addrinfo_node* node = addresses->nodes; node; node = node->ai_next)
                                 texts << textOf(node->ai_addr);
                             if (texts.isEmpty())
                                 handler(fail(ErrorCode::NotFound, name, QStringLiteral("the name has no address")));
                             else
                                 handler(texts);
                         });
}

} // namespace readyroom::http
