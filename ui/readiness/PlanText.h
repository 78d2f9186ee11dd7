// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QCoreApplication>
#include <QVariant>

#include "readiness/OutlineTree.h"
#include "readiness/Plan.h"
#include "readiness/Score.h"
#include "ui/widgets/StateMark.h"

namespace readyroom::ui {

/// A plan's raw values as words, figures with units, and marks.
class PlanText
{
    Q_DECLARE_TR_FUNCTIONS(readyroom::ui::PlanText)

public:
    [[nodiscard]] static QString priority(std::optional<readiness::Priority> priority);
    [[nodiscard]] static QString state(readiness::ItemState state);
    /// "Target", "Duty, weekly", "Sign-off"; empty for a plain task.
    [[nodiscard]] static QString kind(const readiness::PlanItem& item);
    /// At most one decimal, and none where it would be zero.
    [[nodiscard]] static QString number(double value);
    [[nodiscard]] static QString hours(double hours);
    [[nodiscard]] static QString estimate(const readiness::Estimate& estimate);
    /// "3" or "1–2".
    [[nodiscard]] static QString weeks(const readiness::WeekRange& weeks);
    [[nodiscard]] static QString lines(const std::vector<int>& lines);
    [[nodiscard]] static QString score(std::optional<double> score);
    [[nodiscard]] static QString doneOf(int done, int total);
    [[nodiscard]] static QString groupBy(readiness::GroupBy groupBy);
    /// The name of a group; `value` as OutlineModel holds it.
    [[nodiscard]] static QString group(readiness::GroupBy groupBy, const QVariant& value);
    /// "mac_roman" as "Mac Roman".
    [[nodiscard]] static QString codec(const QString& codec);

    [[nodiscard]] static Mark mark(readiness::ItemState state);
    [[nodiscard]] static PriorityMark mark(readiness::Priority priority);

    /// What stands between this plan and ready, in one line, and how bad it is.
    [[nodiscard]] static QString answer(const readiness::Score& score);
    [[nodiscard]] static Mark answerMark(const readiness::Score& score);

private:
    [[nodiscard]] static QString recurrence(readiness::Recurrence recurrence);
};

} // namespace readyroom::ui
