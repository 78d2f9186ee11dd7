// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "readiness/OutlineModel.h"
#include "readiness/Score.h"

class QLabel;
class QListView;

namespace readyroom::readiness {
class PillarModel;
}

namespace readyroom::ui {

class ScoreGauge;

/// The plan's score, how much of it is known, and the pillars it is made of.
class ScorePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ScorePanel(QWidget* parent = nullptr);

    void setPlan(const readiness::PlanPtr& plan);
    /// Opens "how is this number made" beside the score.
    void explain();

Q_SIGNALS:
    void pillarActivated(const QString& name);

private:
    readiness::PlanPtr m_plan;
    readiness::Score m_score;
    readiness::PillarModel* m_pillars;
    ScoreGauge* m_gauge;
    QLabel* m_coverage;
    QWidget* m_heading;
    QListView* m_list;
};

} // namespace readyroom::ui
