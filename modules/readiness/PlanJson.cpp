// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanJson.h"

#include <QJsonArray>
#include <QMetaEnum>

#include "readiness/Score.h"

namespace readyroom::readiness {

namespace {

template <class Enum>
QString enumName(Enum value)
{
    QString name = QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
    name[0] = name.at(0).toLower();
    return name;
}

template <class Enum>
QJsonValue enumOrNull(const std::optional<Enum>& value)
{
    return value ? QJsonValue(enumName(*value)) : QJsonValue();
}

QJsonValue numberOrNull(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue lineOrNull(int line)
{
    return line > 0 ? QJsonValue(line) : QJsonValue();
}

QJsonValue hoursOrNull(const std::optional<Estimate>& estimate)
{
    return estimate ? QJsonValue(estimate->hours()) : QJsonValue();
}

QJsonValue weeksOrNull(const std::optional<WeekRange>& weeks)
{
    if (!weeks)
        return {};
    QJsonArray numbers;
    for (int week = weeks->first; week <= weeks->last; ++week)
        numbers.append(week);
    return numbers;
}

QJsonArray idsOf(const std::vector<ItemId>& ids)
{
    QJsonArray array;
    for (const ItemId& id : ids)
        array.append(id.toString());
    return array;
}

QJsonObject itemToJson(const PlanItem& item, const Plan& plan)
{
    QJsonObject object{
        {QStringLiteral("id"), item.id.toString()},
        {QStringLiteral("key"), textOrNull(item.key)},
        {QStringLiteral("title"), item.title},
        {QStringLiteral("kind"), enumName(item.kind)},
        {QStringLiteral("state"), enumName(item.state)},
        {QStringLiteral("pillar"), textOrNull(item.pillar)},
        {QStringLiteral("section"), textOrNull(item.section)},
        {QStringLiteral("headings"), QJsonArray::fromStringList(item.headings)},
        {QStringLiteral("priority"), enumOrNull(item.priority)},
        {QStringLiteral("scheduledPriority"), enumOrNull(item.scheduledPriority)},
        {QStringLiteral("hours"), hoursOrNull(item.estimate)},
        {QStringLiteral("scheduledHours"), hoursOrNull(item.scheduledEstimate)},
        {QStringLiteral("weeks"), weeksOrNull(item.weeks)},
        {QStringLiteral("scheduledWeeks"), weeksOrNull(item.scheduledWeeks)},
        {QStringLiteral("phase"), textOrNull(item.phase)},
        {QStringLiteral("owner"), textOrNull(item.owner)},
        {QStringLiteral("files"), QJsonArray::fromStringList(item.files)},
        {QStringLiteral("acceptance"), textOrNull(item.acceptance)},
        {QStringLiteral("target"), textOrNull(item.target)},
        {QStringLiteral("notes"), QJsonArray::fromStringList(item.notes)},
        {QStringLiteral("dependsOn"), idsOf(item.dependsOn)},
        {QStringLiteral("unresolvedDependencies"), QJsonArray::fromStringList(item.unresolvedDependencies)},
        {QStringLiteral("duplicateOf"), textOrNull(item.duplicateOf.toString())},
        {QStringLiteral("recurrence"), enumOrNull(item.recurrence)},
        {QStringLiteral("parent"), QJsonValue()},
        {QStringLiteral("line"), item.line},
        {QStringLiteral("scheduleLine"), lineOrNull(item.scheduleLine)},
    };
    if (item.parent >= 0)
        object.insert(QStringLiteral("parent"), plan.items[static_cast<size_t>(item.parent)].id.toString());
    return object;
}

QJsonArray itemsOfKind(const Plan& plan, ItemKind kind)
{
    QJsonArray array;
    for (const PlanItem& item : plan.items) {
        if (item.kind == kind)
            array.append(itemToJson(item, plan));
    }
    return array;
}

QJsonObject scoreToJson(const Score& score)
{
    return {
        {QStringLiteral("value"), numberOrNull(score.value)},
        {QStringLiteral("ofKnown"), numberOrNull(score.ofKnown)},
        {QStringLiteral("coverage"), score.coverage},
        {QStringLiteral("doneWeight"), score.doneWeight},
        {QStringLiteral("totalWeight"), score.totalWeight},
        {QStringLiteral("tasks"), score.tasks},
        {QStringLiteral("done"), score.done},
        {QStringLiteral("unknown"), score.unknown},
        {QStringLiteral("openCritical"), score.openCritical},
        {QStringLiteral("hours"), score.withoutHours == score.tasks ? QJsonValue() : QJsonValue(score.hours)},
        {QStringLiteral("openHours"), score.withoutHours == score.tasks ? QJsonValue() : QJsonValue(score.openHours)},
        {QStringLiteral("withoutHours"), score.withoutHours},
    };
}

QJsonArray pillarsToJson(const Plan& plan)
{
    QJsonArray array;
    const std::vector<PillarScore> scores = pillarScoresOf(plan);
    for (size_t index = 0; index < plan.pillars.size(); ++index) {
        const Pillar& pillar = plan.pillars[index];
        QJsonObject object = scoreToJson(scores[index].score);
        object.insert(QStringLiteral("score"), object.take(QStringLiteral("value")));
        object.insert(QStringLiteral("name"), pillar.name);
        object.insert(QStringLiteral("declaredScore"), numberOrNull(pillar.declaredScore));
        object.insert(QStringLiteral("declaredText"), textOrNull(pillar.declaredText));
        object.insert(QStringLiteral("line"), pillar.line);
        array.append(object);
    }
    return array;
}

QJsonObject findingToJson(const Finding& finding, const std::function<QString(const Finding&)>& sentence)
{
    QJsonArray lines;
    for (const int line : finding.lines)
        lines.append(line);
    return {
        {QStringLiteral("kind"), enumName(finding.kind)},
        {QStringLiteral("subject"), textOrNull(finding.subject)},
        {QStringLiteral("claimed"), textOrNull(finding.claimed)},
        {QStringLiteral("computed"), textOrNull(finding.computed)},
        {QStringLiteral("unit"), textOrNull(finding.unit)},
        {QStringLiteral("lines"), lines},
        {QStringLiteral("items"), idsOf(finding.items)},
        {QStringLiteral("message"), sentence(finding)},
    };
}

} // namespace

QJsonObject planToJson(const Plan& plan, const std::function<QString(const Finding&)>& sentence)
{
    QJsonValue repair;
    if (plan.encodingRepair)
        repair = QJsonObject{{QStringLiteral("codec"), plan.encodingRepair->codec},
                             {QStringLiteral("characters"), plan.encodingRepair->sequences}};
    const QJsonObject declared{
        {QStringLiteral("score"), numberOrNull(plan.declared.score)},
        {QStringLiteral("scoreLine"), lineOrNull(plan.declared.scoreLine)},
        {QStringLiteral("targetScore"), numberOrNull(plan.declared.targetScore)},
        {QStringLiteral("pillarMean"), numberOrNull(declaredPillarMean(plan))},
        {QStringLiteral("totalHours"), numberOrNull(plan.declared.totalHours)},
    };
    QJsonArray findings;
    for (const Finding& finding : plan.findings)
        findings.append(findingToJson(finding, sentence));
    return {
        {QStringLiteral("file"), plan.file},
        {QStringLiteral("title"), plan.title},
        {QStringLiteral("encodingRepair"), repair},
        {QStringLiteral("declared"), declared},
        {QStringLiteral("score"), scoreToJson(scoreOf(plan))},
        {QStringLiteral("pillars"), pillarsToJson(plan)},
        {QStringLiteral("tasks"), itemsOfKind(plan, ItemKind::Task)},
        {QStringLiteral("targets"), itemsOfKind(plan, ItemKind::Target)},
        {QStringLiteral("duties"), itemsOfKind(plan, ItemKind::Duty)},
        {QStringLiteral("signOffs"), itemsOfKind(plan, ItemKind::SignOff)},
        {QStringLiteral("reconciliation"), findings},
    };
}

} // namespace readyroom::readiness
