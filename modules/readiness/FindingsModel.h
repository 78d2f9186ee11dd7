// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/TableModel.h"
#include "readiness/Plan.h"

namespace readyroom::readiness {

/// A plan's findings, one a row, in the order of Plan::findings. Raw: the sentence is made by who shows it. GUI thread.
class FindingsModel final : public TableModel<Finding>
{
    Q_OBJECT

public:
    enum class Column {
        Kind,
        Subject,
        Claimed,
        Computed,
        Line,
    };
    Q_ENUM(Column)

    enum Role {
        SortRole = Qt::UserRole,
        KindRole, ///< int of FindingKind
        ItemRole, ///< QString: id of the first item concerned; empty for none
    };
    Q_ENUM(Role)

    using TableModel::TableModel;

    void setFindings(const std::vector<Finding>& findings) { mergeRows(findings); }

protected:
    [[nodiscard]] int columns() const override { return 5; }
    [[nodiscard]] QString keyOf(const Finding& finding) const override;
    [[nodiscard]] QVariant cell(const Finding& finding, int column, int role) const override;
};

} // namespace readyroom::readiness
