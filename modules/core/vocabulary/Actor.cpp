// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vocabulary/Actor.h"

namespace readyroom {

QJsonObject Actor::toJson() const
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("email"), email}};
}

Actor Actor::fromJson(const QJsonObject& object)
{
    return {object.value(QLatin1String("name")).toString(), object.value(QLatin1String("email")).toString()};
}

} // namespace readyroom
