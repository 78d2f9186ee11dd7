// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/FindingsModel.h"

namespace readyroom::readiness {

QString FindingsModel::keyOf(const Finding& finding) const
{
    // Lines and figures may change while the finding stays the same one.
    return QString::number(static_cast<int>(finding.kind)) + QChar(u'\n') + finding.subject;
}

QVariant FindingsModel::cell(const Finding& finding, int column, int role) const
{
    switch (role) {
    case KindRole:
        return static_cast<int>(finding.kind);
    case ItemRole:
        return finding.items.empty() ? QString() : finding.items.front().toString();
    case Qt::DisplayRole:
    case SortRole:
        break;
    default:
        return {};
    }
    switch (static_cast<Column>(column)) {
    case Column::Kind:
        return static_cast<int>(finding.kind);
    case Column::Subject:
        return finding.subject;
    case Column::Claimed:
        return finding.claimed;
    case Column::Computed:
        return finding.computed;
    case Column::Line:
        return finding.lines.empty() ? QVariant() : QVariant(finding.lines.front());
    }
    return {};
}

} // namespace readyroom::readiness
