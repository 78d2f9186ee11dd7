// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/PracticeServiceParcels.h"

#include <algorithm>
#include <cmath>

#include <QJsonArray>
#include <QJsonDocument>

namespace readyroom::health {

PracticeServiceParcels::PracticeServiceParcels()
{
    add(QStringLiteral("Ada Quist"), QStringLiteral("Lund"), 1200);
    add(QStringLiteral("Bo Marsh"), QStringLiteral("Cork"), 350);
    add(QStringLiteral("Chiyo Endo"), QStringLiteral("Sapporo"), 4800);
}

PracticeServiceAnswer PracticeServiceParcels::list() const
{
    QJsonArray parcels;
    for (const QJsonObject& parcel : m_parcels)
        parcels << parcel;
    return PracticeServiceAnswer::json(200, {{QStringLiteral("count"), count()}, {QStringLiteral("parcels"), parcels}});
}

PracticeServiceAnswer PracticeServiceParcels::one(const QString& id) const
{
    const auto found = std::find_if(m_parcels.begin(), m_parcels.end(),
                                    [&](const QJsonObject& parcel) { return parcel[QStringLiteral("id")] == id; });
    if (found == m_parcels.end())
        return PracticeServiceAnswer::problem(404, QStringLiteral("there is no such parcel"));
    return PracticeServiceAnswer::json(200, *found);
}

PracticeServiceAnswer PracticeServiceParcels::post(const PracticeServiceRequest& request)
{
    const QByteArray key = request.header("Idempotency-Key");
    const auto found = std::find_if(m_answers.begin(), m_answers.end(),
                                    [&](const Remembered& remembered) { return remembered.key == key; });
    if (!key.isEmpty() && found != m_answers.end()) {
        if (found->body != request.body)
            return PracticeServiceAnswer::problem(422, QStringLiteral("this Idempotency-Key came with another parcel"));
        return found->answer;
    }
    PracticeServiceAnswer answer = take(request.body);
    if (!key.isEmpty()) {
        m_answers.push_back({key, request.body, answer});
        if (static_cast<qsizetype>(m_answers.size()) > mostKeys)
            m_answers.pop_front();
    }
    return answer;
}

PracticeServiceAnswer PracticeServiceParcels::take(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return PracticeServiceAnswer::problem(400, QStringLiteral("the body is no JSON object"));
    const QString recipient = document[QStringLiteral("recipient")].toString();
    const QString city = document[QStringLiteral("city")].toString();
    const double weight = document[QStringLiteral("weightGrams")].toDouble();
    constexpr double heaviest = 30'000;
    if (recipient.isEmpty() || city.isEmpty() || weight < 1 || weight > heaviest || weight != std::floor(weight))
        return PracticeServiceAnswer::problem(
            422, QStringLiteral("recipient, city and weightGrams (1 to 30000) are needed"));
    const QJsonObject parcel = add(recipient, city, static_cast<int>(weight));
    PracticeServiceAnswer answer = PracticeServiceAnswer::json(201, parcel);
    answer.headers.emplace_back("Location", "/api/parcels/" + parcel[QStringLiteral("id")].toString().toLatin1());
    return answer;
}

QJsonObject PracticeServiceParcels::add(const QString& recipient, const QString& city, int weightGrams)
{
    ++m_lastNumber;
    m_parcels.push_back({{QStringLiteral("id"), QStringLiteral("PD-%1").arg(m_lastNumber)},
                         {QStringLiteral("recipient"), recipient},
                         {QStringLiteral("city"), city},
                         {QStringLiteral("weightGrams"), weightGrams}});
    if (static_cast<qsizetype>(m_parcels.size()) > mostParcels)
        m_parcels.pop_front();
    return m_parcels.back();
}

} // namespace readyroom::health
