// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/TableModel.h"
#include "readiness/Plan.h"
#include "readiness/Score.h"

namespace readyroom::readiness {

/// A pillar with the score its tasks make and the one the plan declares.
struct PillarRow
{
    QString name;
    Score score;
    std::optional<double> declared; ///< 0 … 100
};

/// A plan's pillars in its order. Raw values: scores as double 0 … 100, invalid where there is none. GUI thread.
class PillarModel final : public TableModel<PillarRow>
{
    Q_OBJECT

public:
    enum class Column {
        Name,
        Score,
        Declared,
        Done,
        Tasks,
    };
    Q_ENUM(Column)

    enum Role {
        SortRole = Qt::UserRole,
    };
    Q_ENUM(Role)

    using TableModel::TableModel;

    void setPlan(const Plan& plan);

protected:
    [[nodiscard]] int columns() const override { return 5; }
    [[nodiscard]] QString keyOf(const PillarRow& row) const override { return row.name; }
    [[nodiscard]] QVariant cell(const PillarRow& row, int column, int role) const override;
};

} // namespace readyroom::readiness
