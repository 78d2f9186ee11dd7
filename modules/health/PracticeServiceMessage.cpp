// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/PracticeServiceMessage.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>

namespace readyroom::health {

namespace {

/// What RFC 9110 calls the statuses that are said here.
QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

/// "Mon, 02 Mar 2026 09:00:00 GMT", RFC 9110.
QByteArray httpDate(TimePoint time)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(toMicroseconds(time) / 1000, Qt::UTC);
    return QLocale::c().toString(moment, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

} // namespace

PracticeServiceAnswer PracticeServiceAnswer::json(int status, const QJsonObject& object, const QByteArray& type)
{
    return {status, {{"Content-Type", type}}, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

PracticeServiceAnswer PracticeServiceAnswer::problem(int status, const QString& detail)
{
    return json(status,
                {{QStringLiteral("title"), QString::fromLatin1(reasonOf(status))},
                 {QStringLiteral("status"), status},
                 {QStringLiteral("detail"), detail}},
                "application/problem+json");
}

QByteArray PracticeServiceAnswer::toBytes(bool withBody, bool keepsConnection, TimePoint date) const
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\n";
    bytes += "Date: " + httpDate(date) + "\r\n";
    for (const auto& [name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    // RFC 9110 §8.6: none with 204.
    if (status != 204)
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!keepsConnection)
        bytes += "Connection: close\r\n";
    bytes += "\r\n";
    if (withBody && status != 204)
        bytes += body;
    return bytes;
}

} // namespace readyroom::health
