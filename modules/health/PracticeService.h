// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include "core/base/Clock.h"
#include "health/PracticeServiceFaults.h"
#include "health/PracticeServiceMessage.h"
#include "health/PracticeServiceMetrics.h"
#include "health/PracticeServiceParcels.h"
#include "health/PracticeServiceTokens.h"

namespace readyroom::health {

/// What the practice service does about a request.
struct PracticeServiceReaction
{
    QByteArray method;
    QByteArray route; ///< as the metrics name it: "/api/parcels/{id}", "other"
    PracticeServiceAnswer answer;
    std::chrono::milliseconds delay{0}; ///< until the answer begins
    std::chrono::milliseconds drip{0};  ///< between two of its bytes; 0: all at once
    bool drops = false;                 ///< hangs up instead
};

/// An invented service, "Parcel Desk", to practise on: health endpoints, a small API with a login, metrics, and faults
/// that can be switched on. A request in, a reaction out; whoever speaks HTTP carries it out and reports back. One
/// thread.
class PracticeService final
{
public:
    static constexpr int defaultPort = 17420; ///< where the sample workspace looks for it
    static constexpr int mostLogins = 20;     ///< a minute; more are answered with 429
    static constexpr qsizetype largestBody = qsizetype{64} * 1024;

    struct Ground
    {
        const Clock& clock; ///< must outlive the service
        PracticeServiceFaults::Random random;
        QByteArray tokenKey; ///< tokens are signed with it
        QByteArray version;
    };
    explicit PracticeService(const Ground& ground);

    /// ended() has to follow.
    [[nodiscard]] PracticeServiceReaction react(const PracticeServiceRequest& request);
    /// @param answered false: the connection was dropped, or went before the answer was out
    void ended(const PracticeServiceReaction& reaction, bool answered, Duration took);

private:
    using Handler = PracticeServiceAnswer (PracticeService::*)(const PracticeServiceRequest&);
    /// What is answered where, to which method.
    struct Route
    {
        QByteArray path; ///< ends with "/{id}": whatever stands there
        QByteArray method;
        Handler handler;
    };

    [[nodiscard]] static const std::vector<Route>& routes();
    [[nodiscard]] PracticeServiceAnswer dispatch(const PracticeServiceRequest& request, QByteArray& route);

    PracticeServiceAnswer index(const PracticeServiceRequest& request);
    PracticeServiceAnswer health(const PracticeServiceRequest& request);
    PracticeServiceAnswer liveness(const PracticeServiceRequest& request);
    PracticeServiceAnswer readiness(const PracticeServiceRequest& request);
    PracticeServiceAnswer startup(const PracticeServiceRequest& request);
    PracticeServiceAnswer parcels(const PracticeServiceRequest& request);
    PracticeServiceAnswer parcel(const PracticeServiceRequest& request);
    PracticeServiceAnswer postParcel(const PracticeServiceRequest& request);
    PracticeServiceAnswer login(const PracticeServiceRequest& request);
    PracticeServiceAnswer account(const PracticeServiceRequest& request);
    PracticeServiceAnswer metrics(const PracticeServiceRequest& request);
    PracticeServiceAnswer faults(const PracticeServiceRequest& request);
    PracticeServiceAnswer postFault(const PracticeServiceRequest& request);
    PracticeServiceAnswer deleteFault(const PracticeServiceRequest& request);

    /// One entry of the form "component:measurement" of application/health+json.
    [[nodiscard]] QJsonObject check(const QString& type, const QString& status, const QJsonValue& value,
                                    const QString& unit) const;
    [[nodiscard]] QJsonObject depotCheck() const;
    [[nodiscard]] QJsonObject uptimeCheck() const;
    [[nodiscard]] PracticeServiceAnswer healthAnswer(const QJsonObject& checks) const;
    [[nodiscard]] PracticeServiceAnswer faultAnswer() const;
    /// Of its cookie or its header.
    [[nodiscard]] Result<QString> userOf(const PracticeServiceRequest& request) const;
    /// Counts a login; how long until the next one is welcome, 0: it is.
    [[nodiscard]] std::chrono::seconds loginPause();

    const Clock& m_clock;
    QByteArray m_version;
    Duration m_started; ///< boot
    PracticeServiceFaults m_faults;
    PracticeServiceFaults::Effect m_effect; ///< on the request that is being answered
    PracticeServiceTokens m_tokens;
    PracticeServiceMetrics m_metrics;
    PracticeServiceParcels m_parcels;
    Duration m_loginsSince{}; ///< boot
    int m_logins = 0;
};

} // namespace readyroom::health
