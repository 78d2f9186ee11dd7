// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/HistoryJson.h"

#include <QJsonArray>

namespace readyroom::readiness {

namespace {

using Words = std::function<QString(const ItemChange&)>;

QString nameOf(HistorySource source)
{
    switch (source) {
    case HistorySource::Commit:
        return QStringLiteral("commit");
    case HistorySource::Mark:
        return QStringLiteral("mark");
    case HistorySource::Edit:
        return QStringLiteral("edit");
    case HistorySource::File:
        return QStringLiteral("file");
    }
    return {};
}

QString nameOf(ItemChangeKind kind)
{
    switch (kind) {
    case ItemChangeKind::Ticked:
        return QStringLiteral("ticked");
    case ItemChangeKind::Unticked:
        return QStringLiteral("unticked");
    case ItemChangeKind::Added:
        return QStringLiteral("added");
    case ItemChangeKind::Removed:
        return QStringLiteral("removed");
    case ItemChangeKind::Renamed:
        return QStringLiteral("renamed");
    case ItemChangeKind::Moved:
        return QStringLiteral("moved");
    case ItemChangeKind::Reprioritised:
        return QStringLiteral("reprioritised");
    case ItemChangeKind::HoursChanged:
        return QStringLiteral("hoursChanged");
    }
    return {};
}

QJsonValue orNull(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray toJson(const std::vector<ItemChange>& changes, const Words& sentence)
{
    QJsonArray array;
    for (const ItemChange& change : changes) {
        QJsonObject object{{QStringLiteral("kind"), nameOf(change.kind)},
                           {QStringLiteral("item"), change.item.toString()},
                           {QStringLiteral("title"), change.title},
                           {QStringLiteral("message"), sentence(change)}};
        if (change.kind == ItemChangeKind::Renamed)
            object.insert(QStringLiteral("titleBefore"), change.titleBefore);
        if (change.kind == ItemChangeKind::Moved) {
            object.insert(QStringLiteral("headings"), QJsonArray::fromStringList(change.headings));
            object.insert(QStringLiteral("headingsBefore"), QJsonArray::fromStringList(change.headingsBefore));
        }
        array.append(object);
    }
    return array;
}

QJsonObject toJson(const HistoryEntry& entry, const Words& sentence)
{
    QJsonObject object{{QStringLiteral("source"), nameOf(entry.source)},
                       {QStringLiteral("time"), toIsoString(entry.at)},
                       {QStringLiteral("who"), entry.who},
                       {QStringLiteral("first"), entry.isFirst},
                       {QStringLiteral("mainLine"), entry.isMainLine},
                       {QStringLiteral("readable"), !entry.isUnreadable},
                       {QStringLiteral("score"), orNull(entry.figures.score)},
                       {QStringLiteral("coverage"), entry.figures.coverage},
                       {QStringLiteral("tasks"), entry.figures.tasks},
                       {QStringLiteral("done"), entry.figures.done},
                       {QStringLiteral("openHours"), entry.figures.openHours},
                       {QStringLiteral("changes"), toJson(entry.changes, sentence)}};
    if (!entry.commit.isEmpty()) {
        object.insert(QStringLiteral("commit"), entry.commit);
        object.insert(QStringLiteral("summary"), entry.summary);
    }
    if (entry.position > 0)
        object.insert(QStringLiteral("event"), entry.position);
    return object;
}

} // namespace

QJsonObject historyToJson(const PlanHistory& history, std::optional<TimePoint> begin, const Words& sentence)
{
    QJsonArray entries;
    for (const HistoryEntry& entry : history.entries)
        entries.append(toJson(entry, sentence));
    QJsonObject object{{QStringLiteral("file"), history.file},
                       {QStringLiteral("inGit"), history.isInGit},
                       {QStringLiteral("cut"), history.isCut},
                       {QStringLiteral("shallow"), history.isShallow},
                       {QStringLiteral("entries"), entries}};
    if (history.gitError)
        object.insert(QStringLiteral("gitError"), errorCodeName(history.gitError->code));
    if (begin) {
        const ChangeSince since = changeSince(history, *begin);
        object.insert(QStringLiteral("since"),
                      QJsonObject{{QStringLiteral("time"), toIsoString(*begin)},
                                  {QStringLiteral("known"), since.before != nullptr},
                                  {QStringLiteral("points"), orNull(since.points)},
                                  {QStringLiteral("openHours"), since.openHours},
                                  {QStringLiteral("changes"), toJson(since.changes, sentence)}});
    }
    return object;
}

} // namespace readyroom::readiness
