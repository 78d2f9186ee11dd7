// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "core/base/Clock.h"
#include "core/base/Result.h"

namespace readyroom::health {

enum class ServiceStatus {
    Pass,
    Warn,
    Fail,
    Unknown, ///< another word, or none
};
/// "pass", stable, for files and JSON.
[[nodiscard]] QString serviceStatusName(ServiceStatus status);

/// What a service says of one thing that it stands on.
struct ComponentHealth
{
    QString component;   ///< "cassandra"
    QString measurement; ///< "responseTime"; empty where none is named
    QString componentId;
    QString componentType; ///< "datastore"
    ServiceStatus status = ServiceStatus::Unknown;
    QString word;  ///< the status as written
    QString value; ///< observed; a number in its shortest form
    QString unit;
    std::optional<TimePoint> time;
    QString output; ///< what went wrong
};

/// A service's own word on its health.
struct ServiceHealth
{
    ServiceStatus status = ServiceStatus::Unknown;
    QString word; ///< the status as written
    QString version;
    QString releaseId;
    QString serviceId;
    QString description;
    QString output;
    QStringList notes;
    std::vector<ComponentHealth> components;

    /// The gravest of the components' known ones; Unknown where none is known.
    [[nodiscard]] ServiceStatus worstComponent() const;
};

/// Reads application/health+json (draft-inadarei-api-health-check-06). The words of others for pass (ok, up) and fail
/// (error, down) are taken too, in any case; a key "status" within "details" or the like is not looked for. Malformed
/// where it is no JSON object, a part of it is of another type than the draft says, or it has more than 1,000
/// components; TooLarge beyond 1 MiB. Any thread.
[[nodiscard]] Result<ServiceHealth> readServiceHealth(const QByteArray& json);

} // namespace readyroom::health
