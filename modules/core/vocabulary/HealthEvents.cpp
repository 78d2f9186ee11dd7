// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vocabulary/HealthEvents.h"

#include <array>
#include <utility>

#include <QJsonArray>

namespace readyroom {

namespace {

constexpr std::array stateNames{
    std::pair{HealthState::Unknown, QLatin1String("unknown")},
    std::pair{HealthState::Up, QLatin1String("up")},
    std::pair{HealthState::Degraded, QLatin1String("degraded")},
    std::pair{HealthState::Down, QLatin1String("down")},
};

constexpr std::array reasonNames{
    std::pair{InterruptionReason::NotRunning, QLatin1String("notRunning")},
    std::pair{InterruptionReason::Asleep, QLatin1String("asleep")},
    std::pair{InterruptionReason::ClockChanged, QLatin1String("clockChanged")},
    std::pair{InterruptionReason::Offline, QLatin1String("offline")},
};

template <class Names, class Value>
QString nameOf(const Names& names, Value value)
{
    for (const auto& [known, name] : names) {
        if (known == value)
            return name;
    }
    return {};
}

void insertTime(QJsonObject& object, QLatin1String field, const std::optional<TimePoint>& time)
{
    if (time)
        object.insert(field, toIsoString(*time));
}

std::optional<TimePoint> timeOf(const QJsonObject& object, QLatin1String field)
{
    const Result<TimePoint> time = timeFromIsoString(object.value(field).toString());
    return time ? std::optional(*time) : std::nullopt;
}

} // namespace

QString healthStateName(HealthState state)
{
    return nameOf(stateNames, state);
}

std::optional<HealthState> healthStateFromName(const QString& name)
{
    for (const auto& [state, known] : stateNames) {
        if (known == name)
            return state;
    }
    return std::nullopt;
}

QString healthStream(const QString& key)
{
    return QStringLiteral("probe:") + key;
}

QString watchStream()
{
    return QStringLiteral("health");
}

QJsonObject HealthStateChanged::toJson() const
{
    QJsonArray conditionsJson;
    for (const ConditionEvidence& condition : conditions)
        conditionsJson.append(QJsonObject{{QStringLiteral("text"), condition.text},
                                          {QStringLiteral("ok"), condition.ok},
                                          {QStringLiteral("resolved"), condition.resolved}});
    QJsonObject object{{QStringLiteral("key"), key},
                       {QStringLiteral("name"), name},
                       {QStringLiteral("group"), group},
                       {QStringLiteral("kind"), kind},
                       {QStringLiteral("from"), healthStateName(from)},
                       {QStringLiteral("to"), healthStateName(to)},
                       {QStringLiteral("inARow"), inARow},
                       {QStringLiteral("conditions"), conditionsJson},
                       {QStringLiteral("errorCode"), errorCode},
                       {QStringLiteral("error"), error},
                       {QStringLiteral("status"), status},
                       {QStringLiteral("tookMicroseconds"), qint64{took.count()}},
                       {QStringLiteral("transcript"), transcript}};
    insertTime(object, QLatin1String("unknownFrom"), unknownFrom);
    insertTime(object, QLatin1String("unknownTo"), unknownTo);
    return object;
}

Result<HealthStateChanged> HealthStateChanged::fromJson(const QJsonObject& object)
{
    const auto text = [&object](const char* field) { return object.value(QLatin1String(field)).toString(); };
    HealthStateChanged event;
    event.key = text("key");
    if (event.key.isEmpty())
        return fail(ErrorCode::Malformed, QLatin1String(type), QStringLiteral("no key"));
    const std::optional<HealthState> before = healthStateFromName(text("from"));
    const std::optional<HealthState> after = healthStateFromName(text("to"));
    if (!before || !after)
        return fail(ErrorCode::Malformed, event.key, QStringLiteral("no such state"));
    event.from = *before;
    event.to = *after;
    event.name = text("name");
    event.group = text("group");
    event.kind = text("kind");
    event.inARow = object.value(QLatin1String("inARow")).toInt();
    event.unknownFrom = timeOf(object, QLatin1String("unknownFrom"));
    event.unknownTo = timeOf(object, QLatin1String("unknownTo"));
    const QJsonArray conditionsJson = object.value(QLatin1String("conditions")).toArray();
    for (const auto& value : conditionsJson)
        event.conditions.push_back({value[QLatin1String("text")].toString(), value[QLatin1String("ok")].toBool(),
                                    value[QLatin1String("resolved")].toString()});
    event.errorCode = text("errorCode");
    event.error = text("error");
    event.status = object.value(QLatin1String("status")).toInt();
    event.took = Duration(object.value(QLatin1String("tookMicroseconds")).toInteger());
    event.transcript = text("transcript");
    return event;
}

QJsonObject WatchInterrupted::toJson() const
{
    QJsonObject object{{QStringLiteral("reason"), nameOf(reasonNames, reason)},
                       {QStringLiteral("from"), toIsoString(from)}};
    insertTime(object, QLatin1String("to"), to);
    return object;
}

Result<WatchInterrupted> WatchInterrupted::fromJson(const QJsonObject& object)
{
    const std::optional<TimePoint> from = timeOf(object, QLatin1String("from"));
    if (!from)
        return fail(ErrorCode::Malformed, QLatin1String(type), QStringLiteral("no start"));
    const QString name = object.value(QLatin1String("reason")).toString();
    for (const auto& [reason, known] : reasonNames) {
        if (known == name)
            return WatchInterrupted{reason, *from, timeOf(object, QLatin1String("to"))};
    }
    return fail(ErrorCode::Malformed, QStringLiteral("reason"), name);
}

} // namespace readyroom
