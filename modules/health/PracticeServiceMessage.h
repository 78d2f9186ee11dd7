// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include "core/http/HttpMessage.h"

namespace readyroom::health {

/// What the practice service is asked, once it has come in whole.
struct PracticeServiceRequest
{
    QByteArray method = "GET";
    QString path; ///< decoded, without the query
    http::Headers headers;
    QByteArray body;

    /// The first one of this name, whatever its case; null where there is none.
    [[nodiscard]] QByteArray header(const QByteArray& name) const { return http::headerValue(headers, name); }
};

/// What it says to that.
struct PracticeServiceAnswer
{
    int status = 200;
    http::Headers headers; ///< without Content-Length, Date and Connection
    QByteArray body;

    [[nodiscard]] static PracticeServiceAnswer json(int status, const QJsonObject& object,
                                                    const QByteArray& type = "application/json");
    /// A refusal in the form of RFC 9457, application/problem+json.
    [[nodiscard]] static PracticeServiceAnswer problem(int status, const QString& detail);

    /// As HTTP/1.1 has it, with its length.
    /// @param withBody false: the request was HEAD, whose answer has a length and nothing else
    /// @param date for the header of this name, in UTC
    [[nodiscard]] QByteArray toBytes(bool withBody, bool keepsConnection, TimePoint date) const;
};

} // namespace readyroom::health
