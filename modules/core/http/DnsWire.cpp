// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/DnsWire.h"

#include <array>
#include <memory>
#include <optional>
#include <span>

#include <ares.h>
#include <ares_nameser.h>

#include <QHostAddress>
#include <QRandomGenerator>
#include <QStringList>

#include "core/http/NameServer.h"

namespace readyroom::http {

namespace {

struct TypeName
{
    const char* name;
    int number;
};
constexpr std::array types{TypeName{"A", 1},    TypeName{"AAAA", 28}, TypeName{"CAA", 257}, TypeName{"CNAME", 5},
                           TypeName{"MX", 15},  TypeName{"NS", 2},    TypeName{"PTR", 12},  TypeName{"SOA", 6},
                           TypeName{"SRV", 33}, TypeName{"TXT", 16}};

std::optional<int> numberOfType(const QString& name)
{
    for (const TypeName& type : types) {
        if (name.compare(QLatin1String(type.name), Qt::CaseInsensitive) == 0)
            return type.number;
    }
    return std::nullopt;
}

QString nameOfType(int number)
{
    for (const TypeName& type : types) {
        if (type.number == number)
            return QString::fromLatin1(type.name);
    }
    return QStringLiteral("TYPE%1").arg(number);
}

QString nameOfRcode(int rcode)
{
    constexpr std::array names{"NOERROR",  "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED",
                               "YXDOMAIN", "YXRRSET", "NXRRSET",  "NOTAUTH",  "NOTZONE"};
    return static_cast<size_t>(rcode) < names.size() ? QString::fromLatin1(names.at(static_cast<size_t>(rcode)))
                                                     : QStringLiteral("RCODE%1").arg(rcode);
}

/// "4.3.2.1.in-addr.arpa" for "1.2.3.4"; nibbles of ip6.arpa for IPv6.
QString reversed(const QHostAddress& address)
{
    QStringList labels;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        for (quint32 rest = address.toIPv4Address(), i = 0; i < 4; ++i, rest >>= 8)
            labels << QString::number(rest & 0xff);
        return labels.join(QLatin1Char('.')) + QLatin1String(".in-addr.arpa");
    }
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    for (int i = 15; i >= 0; --i)
        labels << QString::number(bytes[i] & 0xf, 16) << QString::number(bytes[i] >> 4, 16);
    return labels.join(QLatin1Char('.')) + QLatin1String(".ip6.arpa");
}

/// Reads a message from its start, and notes where it runs past the end.
class Reader
{
public:
    explicit Reader(const QByteArray& message)
        : m_message(message)
    {
    }

    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    [[nodiscard]] qsizetype position() const { return m_position; }
    void breakOff() { m_isBroken = true; }
    void seek(qsizetype position)
    {
        if (position < m_position || position > m_message.size())
            m_isBroken = true;
        else
            m_position = position;
    }

    quint32 number(int bytes)
    {
        quint32 value = 0;
        for (const char byte : take(bytes))
            value = value << 8 | static_cast<unsigned char>(byte);
        return value;
    }

    QByteArray take(qsizetype size)
    {
        if (m_isBroken || size < 0 || size > m_message.size() - m_position) {
            m_isBroken = true;
            return {};
        }
        const QByteArray bytes = m_message.mid(m_position, size);
        m_position += size;
        return bytes;
    }

    /// A name with a dot at its end, as zone files write it.
    QString name()
    {
        if (m_isBroken || m_position >= m_message.size()) {
            m_isBroken = true;
            return {};
        }
        const auto* start = reinterpret_cast<const unsigned char*>(m_message.constData());
        char* text = nullptr;
        long length = 0;
        const int status =
            ares_expand_name(start + m_position, start, static_cast<int>(m_message.size()), &text, &length);
        const std::unique_ptr<char, decltype(&ares_free_string)> owned(text, &ares_free_string);
        if (status != ARES_SUCCESS) {
            m_isBroken = true;
            return {};
        }
        seek(m_position + length);
        return QString::fromLatin1(text) + QLatin1Char('.');
    }

    /// Text with its length before it, in quotes.
    QString quoted(qsizetype size)
    {
        QString text(QLatin1Char('"'));
        for (const char byte : take(size)) {
            const auto value = static_cast<unsigned char>(byte);
            if (byte == '"' || byte == '\\')
                text += QLatin1Char('\\');
            if (value >= 0x20 && value < 0x7f)
                text += QLatin1Char(byte);
            else
                text += QStringLiteral("\\%1").arg(value, 3, 10, QLatin1Char('0'));
        }
        return text + QLatin1Char('"');
    }

private:
    const QByteArray& m_message;
    qsizetype m_position = 0;
    bool m_isBroken = false;
};

QString addressText(const QByteArray& bytes)
{
    if (bytes.size() == 4)
        return QHostAddress(Reader(bytes).number(4)).toString();
    return QHostAddress(reinterpret_cast<const quint8*>(bytes.constData())).toString();
}

QString numbers(Reader& reader, std::span<const int> sizes)
{
    QStringList texts;
    for (const int size : sizes)
        texts << QString::number(reader.number(size));
    return texts.join(QLatin1Char(' '));
}

QString textOfCaa(Reader& reader, qsizetype end)
{
    const quint32 flags = reader.number(1);
    const auto tagSize = static_cast<qsizetype>(reader.number(1));
    const QString tag = QString::fromLatin1(reader.take(tagSize));
    const QString value = reader.quoted(end - reader.position());
    return QStringLiteral("%1 %2 %3").arg(flags).arg(tag, value);
}

QString textOfStrings(Reader& reader, qsizetype end)
{
    QStringList texts;
    while (!reader.isBroken() && reader.position() < end)
        texts << reader.quoted(static_cast<qsizetype>(reader.number(1)));
    return texts.join(QLatin1Char(' '));
}

/// The data of a record, as a zone file would write it. @param end where it ends in the message
QString textOfData(Reader& reader, int type, qsizetype end)
{
    constexpr std::array service{2, 2, 2};
    constexpr std::array authority{4, 4, 4, 4, 4};
    const qsizetype size = end - reader.position();
    switch (type) {
    case 1:
    case 28:
        if (size == (type == 1 ? 4 : 16))
            return addressText(reader.take(size));
        reader.breakOff(); // an address of another length is none
        return {};
    case 2:
    case 5:
    case 12:
        return reader.name();
    case 6: {
        const QString server = reader.name();
        const QString mailbox = reader.name();
        return server + QLatin1Char(' ') + mailbox + QLatin1Char(' ') + numbers(reader, authority);
    }
    case 15: {
        const QString preference = QString::number(reader.number(2));
        return preference + QLatin1Char(' ') + reader.name();
    }
    case 16:
        return textOfStrings(reader, end);
    case 33: {
        const QString before = numbers(reader, service);
        return before + QLatin1Char(' ') + reader.name();
    }
    case 257:
        return textOfCaa(reader, end);
    default:
        return QStringLiteral("\\# %1 %2").arg(size).arg(QString::fromLatin1(reader.take(size).toHex()));
    }
}

DnsRecord readRecord(Reader& reader)
{
    DnsRecord record;
    record.name = reader.name();
    const auto type = static_cast<int>(reader.number(2));
    (void)reader.number(2); // the class
    const auto lifetime = reader.number(4);
    // The highest bit is no part of the number (RFC 2181).
    record.timeToLive = std::chrono::seconds(lifetime > 0x7fffffffU ? 0 : lifetime);
    const auto size = static_cast<qsizetype>(reader.number(2));
    const qsizetype end = reader.position() + size;
    record.type = nameOfType(type);
    record.text = textOfData(reader, type, end);
    // What the data says and its length have to agree.
    if (reader.position() != end)
        reader.breakOff();
    return record;
}

} // namespace

Result<QByteArray> writeDnsQuestion(const QString& name, const QString& type)
{
    const std::optional<int> number = numberOfType(type);
    if (!number)
        return fail(ErrorCode::InvalidArgument, type, QStringLiteral("no type of record that can be asked for"));
    const bool isReverse = *number == 12 && isAddress(name);
    const QByteArray wire = wireName(isReverse ? reversed(QHostAddress(name)) : name);
    unsigned char* bytes = nullptr;
    int size = 0;
    const auto id = static_cast<unsigned short>(QRandomGenerator::system()->generate() & 0xffffU);
    const int status = ares_create_query(wire.constData(), C_IN, *number, id, 1, &bytes, &size, 0);
    const std::unique_ptr<unsigned char, decltype(&ares_free_string)> owned(bytes, &ares_free_string);
    if (status != ARES_SUCCESS || wire.isEmpty())
        return fail(ErrorCode::InvalidArgument, name, QStringLiteral("no name that can be asked for"));
    return QByteArray(reinterpret_cast<const char*>(bytes), size);
}

Result<DnsReport> readDnsAnswer(const QByteArray& message)
{
    Reader reader(message);
    DnsReport report;
    (void)reader.number(2); // its number
    const quint32 flags = reader.number(2);
    const quint32 questions = reader.number(2);
    const quint32 answers = reader.number(2);
    (void)reader.number(4); // records of the other sections
    report.isAuthoritative = (flags & 0x0400U) != 0;
    report.rcode = nameOfRcode(static_cast<int>(flags & 0xfU));
    for (quint32 i = 0; i < questions && !reader.isBroken(); ++i) {
        (void)reader.name();
        (void)reader.number(4); // type and class
    }
    for (quint32 i = 0; i < answers && !reader.isBroken(); ++i)
        report.answers.push_back(readRecord(reader));
    const bool isAnswer = (flags & 0x8000U) != 0;
    if (reader.isBroken() || !isAnswer)
        return fail(ErrorCode::Malformed, QStringLiteral("DNS"),
                    isAnswer ? QStringLiteral("the answer ends too early or contradicts itself")
                             : QStringLiteral("these bytes are no answer"));
    return report;
}

} // namespace readyroom::http
