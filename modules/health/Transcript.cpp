// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/Transcript.h"

#include <array>

#include <QUrlQuery>

namespace readyroom::health {

namespace {

constexpr const char* blank = "\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2";

QByteArray milliseconds(Duration time)
{
    return QByteArray::number(static_cast<double>(time.count()) / 1000, 'f', 1) + " ms";
}

QByteArray phaseLine(const http::Phases& phases)
{
    return "* resolve " + milliseconds(phases.resolve) + ", connect " + milliseconds(phases.connect) + ", TLS " +
           milliseconds(phases.tls) + ", first byte " + milliseconds(phases.firstByte) + ", transfer " +
           milliseconds(phases.transfer) + '\n';
}

QByteArray errorLine(const std::optional<Error>& error)
{
    return error ? "! " + error->toLogString().toUtf8() + '\n' : QByteArray();
}

/// Without what a terminal or a reader of lines could take for more than text.
QByteArray printable(QByteArray text)
{
    for (char& c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f)
            c = '.';
    }
    return text;
}

/// Each line behind a mark, up to the limit; bytes that are no UTF-8 become question marks.
QByteArray marked(char mark, const QByteArray& body)
{
    if (body.isEmpty())
        return {};
    QByteArray text = QString::fromUtf8(body.left(transcriptBodyLimit)).toUtf8();
    text.replace("\r\n", "\n");
    text = printable(std::move(text));
    QByteArray lines;
    for (const QByteArray& line : text.split('\n'))
        lines += QByteArray(1, mark) + ' ' + line + '\n';
    if (body.size() > transcriptBodyLimit)
        lines += "* " + QByteArray::number(body.size()) + " bytes, cut after " +
                 QByteArray::number(transcriptBodyLimit) + '\n';
    return lines;
}

QByteArray shownAddress(const QUrl& url)
{
    QUrl shown = url;
    if (!shown.userInfo().isEmpty())
        shown.setUserInfo(QString::fromUtf8(blank));
    QUrlQuery query(shown);
    QList<std::pair<QString, QString>> items;
    const auto written = query.queryItems(QUrl::FullyEncoded);
    for (const auto& [name, value] : written)
        items.append({name, soundsSecret(name) ? QString::fromUtf8(blank) : value});
    if (!items.isEmpty()) {
        query.setQueryItems(items);
        shown.setQuery(query);
    }
    return shown.toString(QUrl::EncodeSpaces).toUtf8();
}

QByteArray headerLines(char mark, const http::Headers& headers)
{
    QByteArray lines;
    for (const auto& [name, value] : headers) {
        const bool hides = soundsSecret(QString::fromLatin1(name));
        const bool isLocation = name.compare("Location", Qt::CaseInsensitive) == 0;
        const QByteArray shown =
            hides ? QByteArray(blank) : (isLocation ? shownAddress(QUrl::fromEncoded(value)) : printable(value));
        lines += QByteArray(1, mark) + ' ' + printable(name) + ": " + shown + '\n';
    }
    return lines;
}

QByteArray tlsLine(const std::optional<http::TlsSession>& tls)
{
    if (!tls)
        return {};
    QByteArray line = "* " + tls->protocol.toUtf8() + ", " + tls->cipher.toUtf8();
    if (!tls->fault.isEmpty())
        line += "; not verified: " + tls->fault.toUtf8();
    return line + '\n';
}

QByteArray encryptionName(http::Encryption encryption)
{
    switch (encryption) {
    case http::Encryption::None:
        return "without encryption";
    case http::Encryption::Tls:
        return "with TLS";
    case http::Encryption::SmtpStartTls:
        return "with STARTTLS of SMTP";
    case http::Encryption::ImapStartTls:
        return "with STARTTLS of IMAP";
    case http::Encryption::Pop3StartTls:
        return "with STLS of POP3";
    case http::Encryption::FtpStartTls:
        return "with AUTH TLS of FTP";
    }
    return {};
}

} // namespace

bool soundsSecret(QStringView name)
{
    static const std::array<QLatin1String, 15> parts{
        {QLatin1String("auth"), QLatin1String("cookie"), QLatin1String("token"), QLatin1String("secret"),
         QLatin1String("passw"), QLatin1String("pwd"), QLatin1String("api-key"), QLatin1String("apikey"),
         QLatin1String("api_key"), QLatin1String("session"), QLatin1String("signature"), QLatin1String("credential"),
         QLatin1String("csrf"), QLatin1String("jwt"), QLatin1String("bearer")}};
    for (const QLatin1String part : parts) {
        if (name.contains(part, Qt::CaseInsensitive))
            return true;
    }
    for (const char* whole : {"key", "sig", "otp", "pin", "sid", "code", "access-key", "access_key", "private_key"}) {
        if (name.compare(QLatin1String(whole), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QByteArray httpTranscript(const http::Request& request, const http::Exchange& exchange)
{
    QByteArray text =
        "> " + request.method + ' ' + shownAddress(request.url) + '\n' + headerLines('>', request.headers);
    if (!request.body.isEmpty())
        text += ">\n" + marked('>', request.body);
    for (size_t i = 0; i < exchange.hops.size(); ++i) {
        const http::Hop& hop = exchange.hops[i];
        if (i > 0)
            text += "> " + shownAddress(hop.url) + '\n';
        if (!hop.ip.isEmpty())
            text += "* " + hop.ip.toUtf8() + '\n';
        text += tlsLine(hop.tls) + phaseLine(hop.phases);
        if (hop.status > 0)
            text += "< " + QByteArray::number(hop.status) + '\n' + headerLines('<', hop.headers);
    }
    if (!exchange.body.isEmpty())
        text += "<\n" + marked('<', exchange.body);
    if (exchange.attempts > 1)
        text += "* " + QByteArray::number(exchange.attempts) + " attempts\n";
    return text + errorLine(exchange.error);
}

QByteArray connectionTranscript(const http::ConnectionRequest& request, const http::ConnectionReport& report)
{
    QByteArray text = "* connect to " + request.host.toUtf8() + ':' + QByteArray::number(request.port) + ' ' +
                      encryptionName(request.encryption) + '\n';
    if (!report.ip.isEmpty())
        text += "* " + report.ip.toUtf8() + '\n';
    text += tlsLine(report.tls) + phaseLine(report.phases);
    const auto done = static_cast<size_t>(std::max(0, report.stepsDone));
    for (size_t i = 0; i < request.dialog.size() && i <= done; ++i) {
        const http::DialogStep& step = request.dialog[i];
        text += marked('>', step.send);
        if (!step.expect.isEmpty())
            text += "* expected " + step.expect.toUtf8() + (i < done ? ": it came\n" : ": it did not come\n");
    }
    return text + marked('<', report.received) + errorLine(report.error);
}

QByteArray dnsTranscript(const http::DnsQuestion& question, const http::DnsReport& report)
{
    QByteArray text =
        "> " + question.name.toUtf8() + ' ' + question.type.toUtf8() + '\n' + "* asked " +
        (question.nameServer.isEmpty() ? QByteArray("the system's name server") : question.nameServer.toUtf8()) + ", " +
        milliseconds(report.took) + '\n';
    if (!report.rcode.isEmpty())
        text += "< " + report.rcode.toUtf8() + (report.isAuthoritative ? ", authoritative\n" : "\n");
    for (const http::DnsRecord& record : report.answers) {
        text += "< " +
                printable((record.name + QLatin1Char(' ') + QString::number(record.timeToLive.count()) +
                           QLatin1Char(' ') + record.type + QLatin1Char(' ') + record.text)
                              .toUtf8()) +
                '\n';
    }
    return text + errorLine(report.error);
}

QByteArray pingTranscript(const http::PingRequest& request, const http::PingReport& report)
{
    QByteArray text = "> " + QByteArray::number(request.count) + " pings to " + request.host.toUtf8() + '\n';
    if (!report.ip.isEmpty())
        text += "* " + report.ip.toUtf8() + '\n';
    for (const Duration time : report.roundTrips)
        text += "< " + milliseconds(time) + '\n';
    text += "* " + QByteArray::number(report.sent) + " sent, " + QByteArray::number(report.roundTrips.size()) +
            " came back\n";
    return text + errorLine(report.error);
}

QByteArray webSocketTranscript(const WebSocketTalk& talk)
{
    return "> " + shownAddress(talk.url) + '\n' + headerLines('>', talk.headers) + marked('>', talk.sent) +
           marked('<', talk.received) + errorLine(talk.error);
}

QByteArray commandTranscript(const CommandTalk& talk)
{
    QByteArray text;
    for (const QString& word : talk.command)
        text += "> " + printable(word.toUtf8()) + '\n';
    if (!talk.input.isEmpty())
        text += "* " + QByteArray::number(talk.input.size()) + " bytes of input\n";
    text += marked('<', talk.output);
    if (!talk.errors.isEmpty())
        text += "* standard error\n" + marked('<', talk.errors);
    if (talk.exitCode)
        text += "* ended with " + QByteArray::number(*talk.exitCode) + '\n';
    return text + errorLine(talk.error);
}

} // namespace readyroom::health
