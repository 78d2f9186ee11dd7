// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vocabulary/SecretEvents.h"

#include <QJsonArray>

namespace readyroom {

namespace {

constexpr QLatin1String nameField("name");
constexpr QLatin1String hostsField("hosts");
constexpr QLatin1String outcomeField("outcome");

Result<QString> nameFrom(const QJsonObject& object)
{
    const QString name = object.value(nameField).toString();
    if (name.isEmpty())
        return fail(ErrorCode::Malformed, nameField, QStringLiteral("no name"));
    return name;
}

} // namespace

QString secretStream()
{
    return QStringLiteral("secrets");
}

QJsonObject SecretEvent::toJson() const
{
    return {{nameField, name}};
}

Result<SecretEvent> SecretEvent::fromJson(const QJsonObject& object)
{
    return nameFrom(object).map([](const QString& found) { return SecretEvent{found}; });
}

QJsonObject SecretBinding::toJson() const
{
    return {{nameField, name}, {hostsField, QJsonArray::fromStringList(hosts)}};
}

Result<SecretBinding> SecretBinding::fromJson(const QJsonObject& object)
{
    return nameFrom(object).map([&object](const QString& found) {
        return SecretBinding{found, QVariant(object.value(hostsField).toArray().toVariantList()).toStringList()};
    });
}

QJsonObject SecretTested::toJson() const
{
    return {{nameField, name}, {outcomeField, outcome}};
}

Result<SecretTested> SecretTested::fromJson(const QJsonObject& object)
{
    const QString said = object.value(outcomeField).toString();
    if (said.isEmpty())
        return fail(ErrorCode::Malformed, outcomeField, QStringLiteral("no outcome"));
    return nameFrom(object).map([&said](const QString& found) { return SecretTested{found, said}; });
}

} // namespace readyroom
