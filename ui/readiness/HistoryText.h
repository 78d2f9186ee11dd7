// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "readiness/HistoryModel.h"
#include "readiness/HistoryPeriod.h"
#include "ui/widgets/StateMark.h"

namespace readyroom::ui {

/// A plan's history in words.
class HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(readyroom::ui::HistoryText)

public:
    /// What became of an item, as one sentence.
    [[nodiscard]] static QString change(const readiness::ItemChange& change);
    /// A line of the list, without who and when.
    [[nodiscard]] static QString row(const readiness::HistoryRow& row);
    /// Where a line is known from: who, the commit, its message.
    [[nodiscard]] static QString source(const readiness::HistoryRow& row);
    [[nodiscard]] static QString period(readiness::HistoryPeriod period);
    /// "+3 points · 4 ticked · 2 new"; says so when nothing changed, or when nothing that old is known.
    [[nodiscard]] static QString totals(const readiness::ChangeSince& since);
    /// "+3", "−2" or "±0".
    [[nodiscard]] static QString signedNumber(double value);
    /// What the history does not know; empty when it is whole.
    [[nodiscard]] static QString gaps(const readiness::PlanHistory& history);
    [[nodiscard]] static Mark mark(const readiness::HistoryRow& row);
    /// The lines as a Markdown list under a heading.
    [[nodiscard]] static QString markdown(const QString& heading, const QString& totals,
                                          const std::vector<readiness::HistoryRow>& rows);

private:
    [[nodiscard]] static QString count(readiness::ItemChangeKind kind, int count);
};

} // namespace readyroom::ui
