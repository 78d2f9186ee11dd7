// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/HistoryProxy.h"

#include "ui/readiness/HistoryText.h"
#include "ui/widgets/AgeText.h"

namespace readyroom::ui {

using readiness::HistoryModel;

HistoryProxy::HistoryProxy(HistoryModel& model, QObject* parent)
    : QIdentityProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

const readiness::HistoryRow& HistoryProxy::row(const QModelIndex& index) const
{
    return m_model.row(index.row());
}

QVariant HistoryProxy::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const readiness::HistoryRow& shown = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return HistoryText::row(shown);
    case Qt::ToolTipRole:
        return shown.at == TimePoint() ? QString() : AgeText::absolute(shown.at);
    case Qt::AccessibleDescriptionRole:
        return HistoryText::source(shown);
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

Qt::ItemFlags HistoryProxy::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QIdentityProxyModel::flags(index);
    return index.data(HistoryModel::HeadingRole).toBool() ? flags & ~Qt::ItemIsSelectable : flags;
}

} // namespace readyroom::ui
