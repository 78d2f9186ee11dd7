// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/JsonPath.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "health/GoLiteral.h"

namespace readyroom::health {

namespace {

QString quoted(const QString& text)
{
    // Qt escapes quotes and control characters; Go also what could end a script.
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    QString json = QString::fromUtf8(array.mid(1, array.size() - 2));
    json.replace(QLatin1Char('<'), QLatin1String("\\u003c"));
    json.replace(QLatin1Char('>'), QLatin1String("\\u003e"));
    return json.replace(QLatin1Char('&'), QLatin1String("\\u0026"));
}

std::optional<QJsonValue> itemOf(const QJsonValue& value, QStringView index)
{
    bool isNumber = false;
    const int number = index.toInt(&isNumber);
    const QJsonArray array = value.toArray();
    if (!value.isArray() || !isNumber || number < 0 || number >= array.size())
        return std::nullopt;
    return array.at(number);
}

/// One step between two dots: a key, indexes, or a key and indexes ("items[0][1]").
std::optional<QJsonValue> step(QJsonValue value, QStringView text)
{
    const qsizetype bracket = text.indexOf(QLatin1Char('['));
    const QStringView key = bracket < 0 ? text : text.left(bracket);
    if (!key.isEmpty()) {
        const QJsonObject object = value.toObject();
        const auto found = object.constFind(key.toString());
        if (!value.isObject() || found == object.constEnd())
            return std::nullopt;
        value = *found;
    }
    QStringView rest = bracket < 0 ? QStringView() : text.mid(bracket);
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf(QLatin1Char(']'));
        if (!rest.startsWith(QLatin1Char('[')) || end < 0)
            return std::nullopt;
        const std::optional<QJsonValue> item = itemOf(value, rest.mid(1, end - 1));
        if (!item)
            return std::nullopt;
        value = *item;
        rest = rest.mid(end + 1);
    }
    return value;
}

std::optional<PathValue> describe(const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    QString text;
    if (value.isString())
        text = value.toString();
    else if (value.isDouble())
        text = goPrint(value.toDouble());
    else
        text = minifiedJson(value);
    const qint64 length = value.isArray() ? value.toArray().size() : text.toUtf8().size();
    return PathValue{text, length};
}

} // namespace

QString minifiedJson(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return goJson(value.toDouble());
    case QJsonValue::String:
        return quoted(value.toString());
    case QJsonValue::Array: {
        QStringList items;
        const QJsonArray array = value.toArray();
        for (const auto item : array)
            items << minifiedJson(item);
        return QLatin1Char('[') + items.join(QLatin1Char(',')) + QLatin1Char(']');
    }
    case QJsonValue::Object: {
        QStringList entries;
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            entries << quoted(entry.key()) + QLatin1Char(':') + minifiedJson(entry.value());
        return QLatin1Char('{') + entries.join(QLatin1Char(',')) + QLatin1Char('}');
    }
    default:
        return QStringLiteral("null");
    }
}

std::optional<PathValue> followPath(QStringView path, const QJsonValue& value)
{
    QJsonValue current = value;
    while (!path.isEmpty()) {
        // A dot inside brackets would belong to the index, which is a number, so the first dot ends a step.
        const qsizetype dot = path.indexOf(QLatin1Char('.'));
        const QStringView text = dot < 0 ? path : path.left(dot);
        const std::optional<QJsonValue> next = text.isEmpty() ? std::nullopt : step(current, text);
        if (!next)
            return std::nullopt;
        current = *next;
        path = dot < 0 ? QStringView() : path.mid(dot + 1);
    }
    return describe(current);
}

std::optional<PathValue> followPath(QStringView path, const QByteArray& body)
{
    const bool looksLikeArray = body.startsWith('[') && body.endsWith(']');
    if (path.isEmpty() && !looksLikeArray)
        return PathValue{QString::fromUtf8(body), body.size()};
    // By way of QString, so that a stray byte does not spoil all the rest.
    const QJsonDocument document = QJsonDocument::fromJson(QString::fromUtf8(body).toUtf8());
    if (document.isNull())
        return std::nullopt;
    return followPath(path, document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
}

} // namespace readyroom::health
