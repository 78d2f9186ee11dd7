// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vocabulary/PlanEvents.h"

#include <QJsonArray>

namespace readyroom {

namespace {

const char* reasonName(TickReason reason)
{
    switch (reason) {
    case TickReason::Tick:
        return "tick";
    case TickReason::Untick:
        return "untick";
    case TickReason::Undo:
        return "undo";
    }
    return "tick";
}

Result<TickReason> reasonFromName(const QString& name)
{
    for (const TickReason reason : {TickReason::Tick, TickReason::Untick, TickReason::Undo}) {
        if (name == QLatin1String(reasonName(reason)))
            return reason;
    }
    return fail(ErrorCode::Malformed, QStringLiteral("reason"), name);
}

const char* reasonName(EditReason reason)
{
    switch (reason) {
    case EditReason::Edit:
        return "edit";
    case EditReason::Undo:
        return "undo";
    case EditReason::Redo:
        return "redo";
    case EditReason::Merge:
        return "merge";
    }
    return "edit";
}

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

/// May what this field says name a person?
bool isPersonal(const PlanFieldChange& change)
{
    return change.field == QLatin1String("owner") || change.field == QLatin1String("note");
}

QJsonObject textsOf(const PlanFieldChange& change)
{
    return {{QStringLiteral("before"), change.before}, {QStringLiteral("after"), change.after}};
}

QStringList textsOf(const QJsonValue& value)
{
    return QVariant(value.toArray().toVariantList()).toStringList();
}

} // namespace

QString planStream(const QString& file)
{
    return QStringLiteral("plan:") + file;
}

QJsonObject PlanItemMarked::toJson() const
{
    return {
        {QStringLiteral("file"), file},
        {QStringLiteral("itemId"), itemId},
        {QStringLiteral("title"), title},
        {QStringLiteral("line"), line},
        {QStringLiteral("before"), QString(before)},
        {QStringLiteral("after"), QString(after)},
        {QStringLiteral("reason"), QLatin1String(reasonName(reason))},
        {QStringLiteral("undoes"), undoes},
    };
}

Result<PlanItemMarked> PlanItemMarked::fromJson(const QJsonObject& object)
{
    const QString before = object.value(QLatin1String("before")).toString();
    const QString after = object.value(QLatin1String("after")).toString();
    if (before.size() != 1 || after.size() != 1)
        return fail(ErrorCode::Malformed, QLatin1String(type),
                    QStringLiteral("before and after must be one character"));
    const Result<TickReason> reason = reasonFromName(object.value(QLatin1String("reason")).toString());
    if (!reason)
        return passOn(reason);
    return PlanItemMarked{object.value(QLatin1String("file")).toString(),
                          object.value(QLatin1String("itemId")).toString(),
                          object.value(QLatin1String("title")).toString(),
                          object.value(QLatin1String("line")).toInt(),
                          before.at(0),
                          after.at(0),
                          *reason,
                          object.value(QLatin1String("undoes")).toString()};
}

QJsonObject PlanItemIdentityChange::toJson() const
{
    return {
        {QStringLiteral("file"), file},
        {QStringLiteral("oldId"), oldId},
        {QStringLiteral("newId"), newId},
        {QStringLiteral("oldTitle"), oldTitle},
        {QStringLiteral("newTitle"), newTitle},
        {QStringLiteral("oldHeadings"), QJsonArray::fromStringList(oldHeadings)},
        {QStringLiteral("newHeadings"), QJsonArray::fromStringList(newHeadings)},
        {QStringLiteral("line"), line},
    };
}

Result<PlanItemIdentityChange> PlanItemIdentityChange::fromJson(const QJsonObject& object)
{
    PlanItemIdentityChange change{
        object.value(QLatin1String("file")).toString(),      object.value(QLatin1String("oldId")).toString(),
        object.value(QLatin1String("newId")).toString(),     object.value(QLatin1String("oldTitle")).toString(),
        object.value(QLatin1String("newTitle")).toString(),  textsOf(object.value(QLatin1String("oldHeadings"))),
        textsOf(object.value(QLatin1String("newHeadings"))), object.value(QLatin1String("line")).toInt()};
    if (change.file.isEmpty() || change.oldId.isEmpty() || change.newId.isEmpty())
        return fail(ErrorCode::Malformed, change.file, QStringLiteral("no file, or not two ids"));
    return change;
}

QJsonObject PlanItemRemoved::toJson() const
{
    return {
        {QStringLiteral("file"), file},
        {QStringLiteral("itemId"), itemId},
        {QStringLiteral("title"), title},
        {QStringLiteral("headings"), QJsonArray::fromStringList(headings)},
    };
}

Result<PlanItemRemoved> PlanItemRemoved::fromJson(const QJsonObject& object)
{
    PlanItemRemoved removed{
        object.value(QLatin1String("file")).toString(), object.value(QLatin1String("itemId")).toString(),
        object.value(QLatin1String("title")).toString(), textsOf(object.value(QLatin1String("headings")))};
    if (removed.file.isEmpty() || removed.itemId.isEmpty())
        return fail(ErrorCode::Malformed, QLatin1String(type), QStringLiteral("no file or no item"));
    return removed;
}

QJsonObject PlanEncodingRepaired::toJson() const
{
    return {
        {QStringLiteral("file"), file},           {QStringLiteral("codec"), codec},
        {QStringLiteral("sequences"), sequences}, {QStringLiteral("hashBefore"), hashBefore},
        {QStringLiteral("hashAfter"), hashAfter},
    };
}

Result<PlanEncodingRepaired> PlanEncodingRepaired::fromJson(const QJsonObject& object)
{
    const QString file = object.value(QLatin1String("file")).toString();
    if (file.isEmpty())
        return fail(ErrorCode::Malformed, QLatin1String(type), QStringLiteral("no file"));
    return PlanEncodingRepaired{
        file, object.value(QLatin1String("codec")).toString(), object.value(QLatin1String("sequences")).toInt(),
        object.value(QLatin1String("hashBefore")).toString(), object.value(QLatin1String("hashAfter")).toString()};
}

QJsonObject PlanEdited::toJson() const
{
    QJsonArray changesJson;
    for (const PlanFieldChange& change : changes) {
        QJsonObject json = isPersonal(change) ? QJsonObject() : textsOf(change);
        json.insert(QStringLiteral("field"), change.field);
        json.insert(QStringLiteral("itemBefore"), change.itemBefore);
        json.insert(QStringLiteral("itemAfter"), change.itemAfter);
        json.insert(QStringLiteral("title"), change.title);
        json.insert(QStringLiteral("line"), change.line);
        changesJson.append(json);
    }
    return {{QStringLiteral("file"), file},
            {QStringLiteral("reason"), QLatin1String(reasonName(reason))},
            {QStringLiteral("changes"), changesJson},
            {QStringLiteral("hashBefore"), hashBefore},
            {QStringLiteral("hashAfter"), hashAfter}};
}

QJsonObject PlanEdited::personalJson() const
{
    QJsonArray changesJson;
    for (const PlanFieldChange& change : changes)
        changesJson.append(isPersonal(change) ? textsOf(change) : QJsonObject());
    QJsonArray splicesJson;
    for (const PlanSplice& splice : splices)
        splicesJson.append(QJsonObject{{QStringLiteral("offset"), splice.offset},
                                       {QStringLiteral("before"), base64(splice.before)},
                                       {QStringLiteral("after"), base64(splice.after)}});
    return {{QStringLiteral("changes"), changesJson}, {QStringLiteral("splices"), splicesJson}};
}

Result<PlanEdited> PlanEdited::fromJson(const QJsonObject& object, const QJsonObject& personal)
{
    PlanEdited event;
    event.file = object.value(QLatin1String("file")).toString();
    if (event.file.isEmpty())
        return fail(ErrorCode::Malformed, QLatin1String(type), QStringLiteral("no file"));
    const QString reason = object.value(QLatin1String("reason")).toString();
    bool isKnown = false;
    for (const EditReason known : {EditReason::Edit, EditReason::Undo, EditReason::Redo, EditReason::Merge}) {
        if (reason != QLatin1String(reasonName(known)))
            continue;
        event.reason = known;
        isKnown = true;
    }
    if (!isKnown)
        return fail(ErrorCode::Malformed, QStringLiteral("reason"), reason);
    const QJsonArray personalChanges = personal.value(QLatin1String("changes")).toArray();
    for (const QJsonValue& value : object.value(QLatin1String("changes")).toArray()) {
        const QJsonObject change = value.toObject();
        const auto text = [&change](const char* name) { return change.value(QLatin1String(name)).toString(); };
        PlanFieldChange& read = event.changes.emplace_back();
        read = {text("field"),
                text("itemBefore"),
                text("itemAfter"),
                text("title"),
                text("before"),
                text("after"),
                change.value(QLatin1String("line")).toInt()};
        if (!isPersonal(read))
            continue;
        const QJsonValue own = personalChanges.at(static_cast<qsizetype>(event.changes.size()) - 1);
        read.before = own[QLatin1String("before")].toString();
        read.after = own[QLatin1String("after")].toString();
    }
    for (const QJsonValue& splice : personal.value(QLatin1String("splices")).toArray()) {
        const auto bytes = [&splice](QLatin1String name) {
            return QByteArray::fromBase64(splice[name].toString().toLatin1());
        };
        event.splices.push_back({splice[QLatin1String("offset")].toInteger(), bytes(QLatin1String("before")),
                                 bytes(QLatin1String("after"))});
    }
    event.hashBefore = object.value(QLatin1String("hashBefore")).toString();
    event.hashAfter = object.value(QLatin1String("hashAfter")).toString();
    return event;
}

} // namespace readyroom
