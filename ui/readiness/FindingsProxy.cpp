// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/FindingsProxy.h"

#include "ui/readiness/FindingText.h"
#include "ui/readiness/PlanText.h"

namespace readyroom::ui {

FindingsProxy::FindingsProxy(readiness::FindingsModel& model, QObject* parent)
    : QIdentityProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

const readiness::Finding& FindingsProxy::finding(const QModelIndex& index) const
{
    return m_model.row(index.row());
}

QVariant FindingsProxy::data(const QModelIndex& index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return FindingText::sentence(finding(index));
    case Qt::ToolTipRole:
        return finding(index).lines.empty() ? QString() : PlanText::lines(finding(index).lines);
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

} // namespace readyroom::ui
