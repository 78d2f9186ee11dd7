// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include "health/PracticeServiceMessage.h"

namespace readyroom::health {

/// The parcels of the invented Parcel Desk: a few from the beginning, and the last ones that were posted. A request
/// that is sent twice with one Idempotency-Key posts one parcel. All in memory; one thread.
class PracticeServiceParcels final
{
public:
    static constexpr qsizetype mostParcels = 500; ///< then the oldest goes
    static constexpr qsizetype mostKeys = 500;

    PracticeServiceParcels();

    [[nodiscard]] qint64 count() const { return static_cast<qint64>(m_parcels.size()); }
    [[nodiscard]] PracticeServiceAnswer list() const;
    [[nodiscard]] PracticeServiceAnswer one(const QString& id) const;
    /// Takes {recipient, city, weightGrams}.
    [[nodiscard]] PracticeServiceAnswer post(const PracticeServiceRequest& request);

private:
    /// What was answered to a key, and what had been asked.
    struct Remembered
    {
        QByteArray key;
        QByteArray body;
        PracticeServiceAnswer answer;
    };

    QJsonObject add(const QString& recipient, const QString& city, int weightGrams);
    [[nodiscard]] PracticeServiceAnswer take(const QByteArray& body);

    std::deque<QJsonObject> m_parcels; ///< oldest first
    std::deque<Remembered> m_answers;  ///< oldest first
    int m_lastNumber = 1000;
};

} // namespace readyroom::health
