// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/ActivityEntry.h"

#include <QJsonArray>

#include "core/vocabulary/Actor.h"
#include "core/vocabulary/PlanEvents.h"

namespace readyroom::activity {

namespace {

ActivityKind kindOf(const QString& type)
{
    if (type == QLatin1String(PlanItemMarked::type))
        return ActivityKind::Mark;
    if (type.startsWith(QLatin1String("plan.")))
        return ActivityKind::Edit;
    if (type.startsWith(QLatin1String("file.")))
        return ActivityKind::Technical;
    if (type.startsWith(QLatin1String("journal.")))
        return ActivityKind::Record;
    return ActivityKind::Other;
}

/// The first of these fields that holds a text.
QString firstText(const QJsonObject& fields, std::initializer_list<QLatin1String> names)
{
    for (const QLatin1String name : names) {
        if (const QString text = fields.value(name).toString(); !text.isEmpty())
            return text;
    }
    return {};
}

/// Where an event tells several changes, the fields of the first; else its own.
QJsonObject firstChange(const QJsonObject& fields)
{
    const QJsonArray changes = fields.value(QLatin1String("changes")).toArray();
    return changes.isEmpty() ? fields : changes.first().toObject();
}

int countIn(const QJsonObject& fields)
{
    if (const QJsonValue changes = fields.value(QLatin1String("changes")); changes.isArray())
        return static_cast<int>(changes.toArray().size());
    if (const QJsonValue positions = fields.value(QLatin1String("positions")); positions.isArray())
        return static_cast<int>(positions.toArray().size());
    return fields.value(QLatin1String("sequences")).toInt();
}

} // namespace

ActivityEntry entryOf(const journal::Event& event)
{
    const QJsonObject& fields = event.publicPart;
    ActivityEntry entry;
    entry.position = event.position;
    entry.at = event.at;
    entry.kind = kindOf(event.type);
    entry.type = event.type;
    entry.isErased = !event.personalPart;
    const QJsonObject personal = event.personalPart.value_or(QJsonObject());
    entry.who = Actor::fromJson(personal.value(QLatin1String("actor")).toObject()).shownName();
    entry.file = firstText(fields, {QLatin1String("file"), QLatin1String("path")});
    const QJsonObject change = firstChange(fields);
    entry.itemId =
        firstText(change, {QLatin1String("itemId"), QLatin1String("itemAfter"), QLatin1String("itemBefore")});
    entry.title = change.value(QLatin1String("title")).toString();
    // What may name a person is told by the other part.
    const QJsonObject personalChange = firstChange(personal);
    const auto text = [&](QLatin1String name) {
        return change.value(name).toString(personalChange.value(name).toString());
    };
    entry.before = text(QLatin1String("before"));
    entry.after = text(QLatin1String("after"));
    entry.field = change.value(QLatin1String("field")).toString();
    entry.detail = firstText(
        fields, {QLatin1String("reason"), QLatin1String("outcome"), QLatin1String("codec"), QLatin1String("purpose")});
    entry.line = change.value(QLatin1String("line")).toInt();
    entry.count = countIn(fields);
    return entry;
}

ActivityRow rowOf(const journal::Event& event, const Sentence& sentence)
{
    ActivityRow row{entryOf(event), {}};
    const ActivityEntry& entry = row.entry;
    const QStringList words{sentence(entry), entry.who, entry.file, entry.type};
    row.key = words.join(QLatin1Char('\n')).toCaseFolded().toUtf8();
    return row;
}

} // namespace readyroom::activity
