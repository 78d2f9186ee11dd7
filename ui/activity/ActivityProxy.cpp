// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/ActivityProxy.h"

#include "ui/activity/ActivityText.h"
#include "ui/widgets/AgeText.h"

namespace readyroom::ui {

using activity::ActivityModel;

ActivityProxy::ActivityProxy(ActivityModel& model, const Clock& clock, QObject* parent)
    : QIdentityProxyModel(parent)
    , m_model(model)
    , m_clock(clock)
{
    setSourceModel(&model);
}

const activity::ActivityEntry& ActivityProxy::entry(const QModelIndex& index) const
{
    return m_model.entry(index.row());
}

QString ActivityProxy::text(const QModelIndex& index) const
{
    const activity::ActivityEntry& shown = entry(index);
    switch (static_cast<ActivityModel::Column>(index.column())) {
    case ActivityModel::Column::Time:
        return AgeText::of(m_clock.now() - shown.at);
    case ActivityModel::Column::Who:
        return ActivityText::who(shown);
    case ActivityModel::Column::What:
        return ActivityText::sentence(shown);
    case ActivityModel::Column::Where:
        return ActivityText::where(shown);
    }
    return {};
}

QVariant ActivityProxy::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        return static_cast<ActivityModel::Column>(index.column()) == ActivityModel::Column::Time
                   ? AgeText::absolute(entry(index).at)
                   : text(index);
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant ActivityProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QIdentityProxyModel::headerData(section, orientation, role);
    switch (static_cast<ActivityModel::Column>(section)) {
    case ActivityModel::Column::Time:
        return tr("When", "heading of a column");
    case ActivityModel::Column::Who:
        return tr("Who", "heading of a column");
    case ActivityModel::Column::What:
        return tr("What", "heading of a column");
    case ActivityModel::Column::Where:
        return tr("Where", "heading of a column: file and line");
    }
    return {};
}

Qt::ItemFlags ActivityProxy::flags(const QModelIndex& index) const
{
    // The model's own answer, without the way there: a view that lays itself out asks it of every row, twice.
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace readyroom::ui
