// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "readiness/OutlineModel.h"

class QComboBox;
class QLabel;

namespace readyroom::ui {

class MarkLabel;

/// The line at the top: the answer in one sentence, and which plan it is about.
class PlanHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanHeader(QWidget* parent = nullptr);

    /// What there is to choose from; at least one.
    void setPlans(const std::vector<readiness::PlanPtr>& plans);
    /// Says how ready this one is. Null: leaves what is said.
    void setPlan(const readiness::PlanPtr& plan);
    /// Whether there is room for the name of the only plan.
    void setWide(bool wide);
    /// Where to explain something about the page.
    [[nodiscard]] QWidget* anchor() const;

Q_SIGNALS:
    /// By a person; the place among the plans.
    void chosen(int place);

private:
    MarkLabel* m_mark;
    QLabel* m_answer;
    QLabel* m_source;
    QComboBox* m_chooser;
};

} // namespace readyroom::ui
