// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDate>
#include <QTimeZone>

#include "core/base/TableModel.h"
#include "readiness/PlanHistory.h"

namespace readyroom::readiness {

/// One line of the list of changes.
struct HistoryRow
{
    enum class Kind {
        Day,        ///< heading: `day`
        Group,      ///< heading: changes of `change.kind`, `count` of them
        Change,     ///< one thing that became of one item
        Begin,      ///< nothing older is known
        Unreadable, ///< a version that is no plan
    };
    Kind kind = Kind::Change;
    QDate day;
    int count = 0;
    ItemChange change;
    TimePoint at; ///< of a step; null for a difference between two moments
    HistorySource source = HistorySource::Commit;
    QString who;
    QString commit;
    QString summary;
    std::optional<double> score; ///< after the step, where the plan itself got there by it
};

/// The steps by day, newest first.
[[nodiscard]] std::vector<HistoryRow> rowsOf(const PlanHistory& history, const QTimeZone& zone);
/// The difference by kind of change.
[[nodiscard]] std::vector<HistoryRow> rowsOf(const ChangeSince& since);

/// The rows as a model, raw: the sentence is made by who shows it. GUI thread.
class HistoryModel final : public TableModel<HistoryRow>
{
    Q_OBJECT

public:
    enum Role {
        ItemRole = Qt::UserRole, ///< QString: id of the item; empty for none
        HeadingRole,             ///< bool
    };
    Q_ENUM(Role)

    using TableModel::TableModel;

    void setRows(std::vector<HistoryRow> rows) { mergeRows(std::move(rows)); }

protected:
    [[nodiscard]] int columns() const override { return 1; }
    [[nodiscard]] QString keyOf(const HistoryRow& row) const override;
    [[nodiscard]] QVariant cell(const HistoryRow& row, int column, int role) const override;
};

} // namespace readyroom::readiness
