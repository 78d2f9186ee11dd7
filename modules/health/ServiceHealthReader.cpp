// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ServiceHealthReader.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace readyroom::health {

namespace {

constexpr qsizetype maximumBytes = qsizetype{1024} * 1024;
constexpr std::size_t maximumComponents = 1000;

tl::unexpected<Error> malformed(const QString& key, const QString& what)
{
    return fail(ErrorCode::Malformed, key, what);
}

ServiceStatus statusOf(const QString& word)
{
    const QString lower = word.toLower();
    if (lower == QLatin1String("pass") || lower == QLatin1String("ok") || lower == QLatin1String("up"))
        return ServiceStatus::Pass;
    if (lower == QLatin1String("fail") || lower == QLatin1String("error") || lower == QLatin1String("down"))
        return ServiceStatus::Fail;
    return lower == QLatin1String("warn") ? ServiceStatus::Warn : ServiceStatus::Unknown;
}

/// Reads single texts of an object and remembers the first that is none.
class Texts
{
public:
    Texts(const QJsonObject& object, QString path)
        : m_object(object)
        , m_path(std::move(path))
    {
    }

    [[nodiscard]] QString take(const char* name)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        if (!value.isUndefined() && !value.isNull() && !value.isString() && m_fault.isEmpty())
            m_fault = m_path + QString::fromLatin1(name);
        return value.toString();
    }
    [[nodiscard]] const QString& fault() const { return m_fault; }

private:
    const QJsonObject& m_object;
    QString m_path;
    QString m_fault;
};

/// Numbers, texts and truth values are written plainly, all else as JSON.
QString plainText(const QJsonValue& value)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (value.isString() || value.isBool() || value.isDouble())
        return value.toVariant().toString();
    return QString::fromUtf8((value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject()))
                                 .toJson(QJsonDocument::Compact));
}

Result<ComponentHealth> readComponent(const QString& key, const QJsonObject& object)
{
    ComponentHealth component;
    component.component = key.section(QLatin1Char(':'), 0, 0);
    component.measurement = key.section(QLatin1Char(':'), 1);
    Texts texts(object, key + QLatin1Char('.'));
    component.componentId = texts.take("componentId");
    component.componentType = texts.take("componentType");
    component.word = texts.take("status");
    component.status = statusOf(component.word);
    component.unit = texts.take("observedUnit");
    component.output = texts.take("output");
    component.value = plainText(object.value(QLatin1String("observedValue")));
    const QString time = texts.take("time");
    if (!texts.fault().isEmpty())
        return malformed(texts.fault(), QStringLiteral("expected a text"));
    if (const Result<TimePoint> read = timeFromIsoString(time); !time.isEmpty() && read)
        component.time = *read;
    return component;
}

Result<Done> readComponents(const QJsonValue& checks, ServiceHealth& health)
{
    if (checks.isUndefined() || checks.isNull())
        return Done();
    if (!checks.isObject())
        return malformed(QStringLiteral("checks"), QStringLiteral("expected an object"));
    const QJsonObject object = checks.toObject();
    for (auto check = object.begin(); check != object.end(); ++check) {
        // Earlier drafts had one object where now there is a list of them.
        const QJsonArray list = check.value().isObject() ? QJsonArray{check.value()} : check.value().toArray();
        if (!check.value().isArray() && !check.value().isObject())
            return malformed(check.key(), QStringLiteral("expected a list"));
        for (const QJsonValue entry : list) {
            if (!entry.isObject())
                return malformed(check.key(), QStringLiteral("expected objects in the list"));
            const Result<ComponentHealth> component = readComponent(check.key(), entry.toObject());
            if (!component)
                return passOn(component);
            if (health.components.size() == maximumComponents)
                return malformed(QStringLiteral("checks"), QStringLiteral("too many"));
            health.components.push_back(*component);
        }
    }
    return Done();
}

} // namespace

QString serviceStatusName(ServiceStatus status)
{
    switch (status) {
    case ServiceStatus::Pass:
        return QStringLiteral("pass");
    case ServiceStatus::Warn:
        return QStringLiteral("warn");
    case ServiceStatus::Fail:
        return QStringLiteral("fail");
    case ServiceStatus::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

ServiceStatus ServiceHealth::worstComponent() const
{
    ServiceStatus worst = ServiceStatus::Unknown;
    for (const ComponentHealth& component : components) {
        if (component.status == ServiceStatus::Unknown)
            continue;
        worst = worst == ServiceStatus::Unknown ? component.status : std::max(worst, component.status);
    }
    return worst;
}

Result<ServiceHealth> readServiceHealth(const QByteArray& json)
{
    if (json.size() > maximumBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("health"), QStringLiteral("more than a mebibyte"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return malformed(QStringLiteral("health"), error.error == QJsonParseError::NoError
                                                       ? QStringLiteral("expected an object")
                                                       : error.errorString());
    }
    const QJsonObject object = document.object();
    ServiceHealth health;
    Texts texts(object, {});
    health.word = texts.take("status");
    health.status = statusOf(health.word);
    health.version = texts.take("version");
    health.releaseId = texts.take("releaseId");
    health.serviceId = texts.take("serviceId");
    health.description = texts.take("description");
    health.output = texts.take("output");
    if (!texts.fault().isEmpty())
        return malformed(texts.fault(), QStringLiteral("expected a text"));
    for (const QJsonValue note : object.value(QLatin1String("notes")).toArray())
        health.notes << plainText(note);
    if (const Result<Done> read = readComponents(object.value(QLatin1String("checks")), health); !read)
        return passOn(read);
    return health;
}

} // namespace readyroom::health
