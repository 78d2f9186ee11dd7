// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PillarModel.h"

namespace readyroom::readiness {

namespace {

QVariant numberOrNothing(const std::optional<double>& value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

void PillarModel::setPlan(const Plan& plan)
{
    const std::vector<PillarScore> scores = pillarScoresOf(plan);
    std::vector<PillarRow> rows;
    rows.reserve(scores.size());
    for (size_t i = 0; i < scores.size(); ++i)
        rows.push_back({scores[i].pillar, scores[i].score, plan.pillars[i].declaredScore});
    mergeRows(std::move(rows));
}

QVariant PillarModel::cell(const PillarRow& row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Column::Name:
        return row.name;
    case Column::Score:
        return numberOrNothing(row.score.value);
    case Column::Declared:
        return numberOrNothing(row.declared);
    case Column::Done:
        return row.score.done;
    case Column::Tasks:
        return row.score.tasks;
    }
    return {};
}

} // namespace readyroom::readiness
