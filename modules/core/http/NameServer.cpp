// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/NameServer.h"

#include <algorithm>
#include <array>
#include <tuple>

#include <arpa/inet.h>

#include <QUrl>

namespace readyroom::http {

namespace {

constexpr int lastPort = 65535;

bool isAscii(const QString& text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar one) { return one.unicode() < 0x80; });
}

/// "host", "host:port", "[v6]", "[v6]:port" or a bare IPv6 address; false where it is none of these.
bool readHostAndPort(const QString& text, NameServer& server)
{
    if (isAddress(text)) {
        server.host = text;
        return true;
    }
    const bool isBracketed = text.startsWith(QLatin1Char('['));
    const qsizetype end = isBracketed ? text.indexOf(QLatin1Char(']')) : text.indexOf(QLatin1Char(':'));
    if (isBracketed && end < 0)
        return false;
    server.host = isBracketed ? text.mid(1, end - 1) : text.left(end);
    const QString rest = end < 0 ? QString() : text.mid(isBracketed ? end + 1 : end);
    if (isBracketed && !isAddress(server.host))
        return false;
    if (rest.isEmpty())
        return !server.host.isEmpty();
    bool isNumber = false;
    server.port = rest.mid(1).toInt(&isNumber);
    return rest.startsWith(QLatin1Char(':')) && isNumber && server.port > 0 && server.port <= lastPort &&
           !server.host.isEmpty();
}

} // namespace

Result<NameServer> NameServer::parse(const QString& text)
{
    NameServer server;
    if (text.isEmpty())
        return server;
    const qsizetype colons = text.indexOf(QLatin1String("://"));
    const QString scheme = colons < 0 ? QStringLiteral("udp") : text.left(colons);
    server.isTcp = scheme == QLatin1String("tcp");
    const bool isKnown = server.isTcp || scheme == QLatin1String("udp");
    if (!isKnown || !readHostAndPort(colons < 0 ? text : text.mid(colons + 3), server))
        return fail(ErrorCode::InvalidArgument, text,
                    QStringLiteral("expected a name server as udp://host:port or tcp://host:port"));
    return server;
}

std::strong_ordering operator<=>(const NameServer& left, const NameServer& right)
{
    if (const int order = left.host.compare(right.host); order != 0)
        return order <=> 0;
    return std::tie(left.port, left.isTcp) <=> std::tie(right.port, right.isTcp);
}

bool isAddress(const QString& text)
{
    // Names are common, so what cannot be an address is told at a glance.
    if (text.isEmpty() || !(text.back().isDigit() || text.contains(QLatin1Char(':'))))
        return false;
    std::array<unsigned char, sizeof(in6_addr)> bytes{};
    const QByteArray name = text.toLatin1();
    return inet_pton(AF_INET, name.constData(), bytes.data()) == 1 ||
           inet_pton(AF_INET6, name.constData(), bytes.data()) == 1;
}

QByteArray wireName(const QString& name)
{
    // Names of services ("_http._tcp") are no host names and would not pass.
    return isAscii(name) ? name.toLatin1() : QUrl::toAce(name);
}

} // namespace readyroom::http
