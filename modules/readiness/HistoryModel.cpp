// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/HistoryModel.h"

#include "readiness/HistoryPeriod.h"

namespace readyroom::readiness {

namespace {

HistoryRow rowOf(const HistoryEntry& entry, HistoryRow::Kind kind)
{
    HistoryRow row;
    row.kind = kind;
    row.at = entry.at;
    row.source = entry.source;
    row.who = entry.who;
    row.commit = entry.commit;
    row.summary = entry.summary;
    if (entry.isMainLine)
        row.score = entry.figures.score;
    return row;
}

std::vector<HistoryRow> stepsOf(const HistoryEntry& entry)
{
    std::vector<HistoryRow> rows;
    if (entry.isFirst)
        rows.push_back(rowOf(entry, HistoryRow::Kind::Begin));
    else if (entry.isUnreadable)
        rows.push_back(rowOf(entry, HistoryRow::Kind::Unreadable));
    for (const ItemChange& change : entry.changes) {
        rows.push_back(rowOf(entry, HistoryRow::Kind::Change));
        rows.back().change = change;
        // All of a step come together: the score belongs to the first line of it.
        if (rows.size() > 1)
            rows.back().score.reset();
    }
    return rows;
}

} // namespace

std::vector<HistoryRow> rowsOf(const PlanHistory& history, const QTimeZone& zone)
{
    std::vector<HistoryRow> rows;
    QDate day;
    for (auto entry = history.entries.crbegin(); entry != history.entries.crend(); ++entry) {
        // A commit that only says what was marked before adds nothing.
        const std::vector<HistoryRow> steps = stepsOf(*entry);
        if (steps.empty())
            continue;
        if (const QDate own = dayOf(entry->at, zone); own != day) {
            day = own;
            HistoryRow& heading = rows.emplace_back();
            heading.kind = HistoryRow::Kind::Day;
            heading.day = day;
        }
        rows.insert(rows.end(), steps.cbegin(), steps.cend());
    }
    return rows;
}

std::vector<HistoryRow> rowsOf(const ChangeSince& since)
{
    std::vector<HistoryRow> rows;
    for (const ItemChangeKind kind : itemChangeKinds) {
        const int count = countOf(since.changes, kind);
        if (count == 0)
            continue;
        HistoryRow& heading = rows.emplace_back();
        heading.kind = HistoryRow::Kind::Group;
        heading.change.kind = kind;
        heading.count = count;
        for (const ItemChange& change : since.changes) {
            if (change.kind == kind)
                rows.emplace_back().change = change;
        }
    }
    return rows;
}

QString HistoryModel::keyOf(const HistoryRow& row) const
{
    const QStringList parts{QString::number(static_cast<int>(row.kind)),
                            row.day.toString(Qt::ISODate),
                            QString::number(toMicroseconds(row.at)),
                            row.commit,
                            QString::number(static_cast<int>(row.change.kind)),
                            row.change.item.toString()};
    return parts.join(QLatin1Char('\n'));
}

QVariant HistoryModel::cell(const HistoryRow& row, int /*column*/, int role) const
{
    switch (role) {
    case ItemRole:
        return row.change.item.toString();
    case HeadingRole:
        return row.kind == HistoryRow::Kind::Day || row.kind == HistoryRow::Kind::Group;
    case Qt::DisplayRole:
        return row.change.title;
    default:
        return {};
    }
}

} // namespace readyroom::readiness
