// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/PingPacket.h"

namespace readyroom::http {

namespace {

constexpr qsizetype headerSize = 8;
constexpr qsizetype packetSize = 64;
constexpr qsizetype sequenceAt = 6;

} // namespace

QByteArray echoRequest(bool isV6, quint16 sequence, const QByteArray& token)
{
    QByteArray packet(headerSize, '\0');
    packet[0] = isV6 ? '\x80' : '\x08';
    packet[sequenceAt] = static_cast<char>(sequence >> 8);
    packet[sequenceAt + 1] = static_cast<char>(sequence & 0xff);
    packet += token;
    return packet.leftJustified(packetSize, '\0');
}

std::optional<quint16> sequenceOfReply(bool isV6, const QByteArray& packet, const QByteArray& token)
{
    const bool isReply = packet.size() >= headerSize + token.size() && packet.at(0) == (isV6 ? '\x81' : '\x00') &&
                         packet.at(1) == '\0' && packet.mid(headerSize, token.size()) == token;
    if (!isReply)
        return std::nullopt;
    const auto byte = [&packet](qsizetype at) { return static_cast<quint8>(packet.at(at)); };
    return static_cast<quint16>(byte(sequenceAt) << 8 | byte(sequenceAt + 1));
}

} // namespace readyroom::http
