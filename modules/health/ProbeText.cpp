// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ProbeText.h"

#include <cmath>
#include <utility>

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUdpSocket>
#include <QUrl>

#include "health/GoLiteral.h"
#include "health/JsonPath.h"

namespace readyroom::health {

namespace {

constexpr int longestRandomString = 8192;

QString localAddress()
{
    // Connecting by UDP sends nothing; the system only chooses the way. The address is of the range for documentation.
    QUdpSocket socket;
    socket.connectToHost(QHostAddress(QStringLiteral("192.0.2.1")), 9);
    const QHostAddress address = socket.localAddress();
    return address.isNull() ? QStringLiteral("127.0.0.1") : address.toString();
}

QString randomString(int length)
{
    static const QString letters = QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    QString text;
    text.reserve(length);
    QRandomGenerator* const random = QRandomGenerator::global();
    for (int i = 0; i < length; ++i)
        text += letters.at(random->bounded(static_cast<int>(letters.size())));
    return text;
}

/// A kept value as it is written into a request. Beyond 2^53 a number is not known exactly any more.
std::optional<QString> contextText(const QString& path, const QJsonObject& context)
{
    const std::optional<PathValue> value = followPath(path, QJsonValue(context));
    if (!value)
        return std::nullopt;
    const std::optional<double> number = goFloat(value->text);
    const bool isWhole = number && std::trunc(*number) == *number && std::abs(*number) < 9007199254740992.0;
    if (isWhole && value->text.contains(QLatin1String("e+")))
        return QString::number(static_cast<qint64>(*number));
    return value->text;
}

Result<QString> filled(const QString& text, const QJsonObject& context, bool isAddress)
{
    if (!text.contains(QLatin1String("[CONTEXT]")))
        return text;
    static const QRegularExpression pattern(
        QStringLiteral("\\[CONTEXT\\]\\.([\\w-]+(?:\\[\\d+\\])*(?:\\.[\\w-]+(?:\\[\\d+\\])*)*)"));
    QString result;
    qsizetype end = 0;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const std::optional<QString> value = contextText(match.captured(1), context);
        if (!value)
            return fail(ErrorCode::NotFound, match.captured(), QStringLiteral("no step before this one kept it"));
        result += QStringView(text).mid(end, match.capturedStart() - end);
        // What came from a server may be a whole address or a path, but ends neither, nor names another host.
        const bool isPart = isAddress && match.capturedStart() > 0;
        result += isPart ? QString::fromLatin1(QUrl::toPercentEncoding(*value, "/")) : *value;
        end = match.capturedEnd();
    }
    return result + QStringView(text).mid(end);
}

} // namespace

QString fillBody(const QString& body, const Probe& probe)
{
    if (!body.contains(QLatin1Char('[')))
        return body;
    QString text = body;
    text.replace(QLatin1String("[ENDPOINT_NAME]"), probe.name);
    text.replace(QLatin1String("[ENDPOINT_GROUP]"), probe.group);
    text.replace(QLatin1String("[ENDPOINT_URL]"), probe.target);
    if (text.contains(QLatin1String("[LOCAL_ADDRESS]")))
        text.replace(QLatin1String("[LOCAL_ADDRESS]"), localAddress());
    static const QRegularExpression random(QStringLiteral("\\[RANDOM_STRING_(\\d+)\\]"));
    QString result;
    qsizetype end = 0;
    auto matches = random.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        bool isNumber = false;
        const int length = match.capturedView(1).toInt(&isNumber);
        result += QStringView(text).mid(end, match.capturedStart() - end);
        result += randomString(isNumber ? std::min(length, longestRandomString) : longestRandomString);
        end = match.capturedEnd();
    }
    return end == 0 ? text : result + QStringView(text).mid(end);
}

Result<Probe> fillContext(const Probe& probe, const QJsonObject& context)
{
    Probe result = probe;
    Error error;
    bool isFine = true;
    const auto fill = [&](QString& text, bool isAddress) {
        Result<QString> value = filled(text, context, isAddress);
        if (value)
            text = *value;
        else if (std::exchange(isFine, false))
            error = value.error();
    };
    fill(result.target, true);
    for (auto& [name, value] : result.http.headers)
        fill(value, false);
    fill(result.http.body, false);
    fill(result.send, false);
    fill(result.dns.name, false);
    if (!isFine)
        return tl::unexpected<Error>(error);
    return result;
}

QJsonValue typedValue(const QString& text)
{
    bool isInteger = false;
    const qint64 integer = text.toLongLong(&isInteger);
    if (isInteger)
        return QJsonValue(integer);
    if (const auto number = goFloat(text); number && std::isfinite(*number))
        return QJsonValue(*number);
    // What Go's ParseBool takes, apart from the digits, which are numbers.
    for (const char* word : {"t", "T", "true", "True", "TRUE"}) {
        if (text == QLatin1String(word))
            return QJsonValue(true);
    }
    for (const char* word : {"f", "F", "false", "False", "FALSE"}) {
        if (text == QLatin1String(word))
            return QJsonValue(false);
    }
    return QJsonValue(text);
}

} // namespace readyroom::health
