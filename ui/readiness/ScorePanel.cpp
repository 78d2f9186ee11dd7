// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/ScorePanel.h"

#include <cmath>

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QVBoxLayout>

#include "readiness/PillarModel.h"
#include "ui/readiness/PillarDelegate.h"
#include "ui/readiness/PlanText.h"
#include "ui/widgets/FactsPopup.h"
#include "ui/widgets/ScoreGauge.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

using namespace readiness;

namespace {

constexpr double percent = 100;

QLabel* smallLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    Theme::style(label, TextSize::Small, QFont::Normal, QPalette::PlaceholderText);
    return label;
}

} // namespace

ScorePanel::ScorePanel(QWidget* parent)
    : QWidget(parent)
    , m_pillars(new PillarModel(this))
    , m_gauge(new ScoreGauge(this))
    , m_coverage(smallLabel({}, this))
    , m_heading(new QWidget(this))
    , m_list(new QListView(this))
{
    m_gauge->setToolTip(tr("Explain this number"));
    m_coverage->setWordWrap(true);
    auto* headingRow = new QHBoxLayout(m_heading);
    headingRow->setContentsMargins(space::margin, 0, space::margin, 0);
    headingRow->setSpacing(0);
    headingRow->addWidget(smallLabel(tr("Pillar"), m_heading), 1);
    for (const QString& text : {tr("Score", "computed, heading of a column"), tr("Declared", "heading of a column")}) {
        QLabel* label = smallLabel(text, m_heading);
        label->setFixedWidth(PillarDelegate::figureWidth());
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        headingRow->addWidget(label);
    }
    m_list->setModel(m_pillars);
    m_list->setItemDelegate(new PillarDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Pillars"));
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(space::row);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setBackgroundRole(QPalette::Window);

    auto* top = new QVBoxLayout;
    top->setContentsMargins(space::margin - space::xs, space::m, space::margin - space::xs, space::m);
    top->setSpacing(space::xs);
    top->addWidget(m_gauge);
    m_coverage->setContentsMargins(space::xs, 0, space::xs, 0);
    top->addWidget(m_coverage);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addLayout(top);
    layout->addWidget(m_heading);
    layout->addWidget(m_list, 1);

    connect(m_gauge, &ScoreGauge::clicked, this, &ScorePanel::explain);
    const auto activate = [this](const QModelIndex& index) { Q_EMIT pillarActivated(index.data().toString()); };
    connect(m_list, &QListView::clicked, this, activate);
    connect(m_list, &QListView::activated, this, activate);
}

void ScorePanel::setPlan(const PlanPtr& plan)
{
    m_plan = plan;
    m_score = plan ? scoreOf(*plan) : Score{};
    m_pillars->setPlan(plan ? *plan : Plan{});
    m_gauge->setScore(m_score.value, plan ? plan->declared.score : std::nullopt,
                      plan ? plan->declared.targetScore : std::nullopt);
    m_coverage->setText(m_score.unknown == 0 ? tr("The state of every task is known")
                                             : tr("State known for %1\u2009% of the weight; %Ln task(s) unknown",
                                                  nullptr, m_score.unknown)
                                                   .arg(QLocale().toString(std::floor(m_score.coverage * percent))));
    m_coverage->setVisible(m_score.tasks > 0);
    const bool hasPillars = m_pillars->rowCount() > 0;
    m_heading->setVisible(hasPillars);
    m_list->setVisible(hasPillars);
}

void ScorePanel::explain()
{
    if (!m_plan)
        return;
    const auto number = &PlanText::number;
    const auto weight = [number](Priority priority) { return number(weightOf(priority)); };
    Facts facts;
    facts.title = tr("How the score is made");
    facts.sentence =
        tr("Weight of the done tasks ÷ weight of all tasks × 100. A task whose state is unknown is not done; "
           "a duplicate counts once; targets, duties and sign-offs do not count.");
    facts.rows = {
        {tr("Weights: critical, high, medium, low"),
         tr("%1, %2, %3, %4", "four weights")
             .arg(weight(Priority::Critical), weight(Priority::High), weight(Priority::Medium), weight(Priority::Low))},
        {tr("Without a priority"), number(weightOf(std::nullopt))},
        {tr("Weight of done tasks"), number(m_score.doneWeight)},
        {tr("Weight of all tasks"), number(m_score.totalWeight)},
        {tr("Tasks"), PlanText::doneOf(m_score.done, m_score.tasks)},
        {tr("State unknown"), QLocale().toString(m_score.unknown)},
        {tr("Score"), m_score.value ? number(*m_score.value) : tr("unknown", "score")},
    };
    if (m_score.ofKnown && m_score.unknown > 0)
        facts.rows.emplace_back(tr("Score of the tasks whose state is known"), number(*m_score.ofKnown));
    if (const auto mean = declaredPillarMean(*m_plan))
        facts.rows.emplace_back(tr("Mean of the declared pillar scores"), number(*mean));
    if (m_plan->declared.score)
        facts.rows.emplace_back(tr("Declared by the plan, line %1").arg(m_plan->declared.scoreLine),
                                number(*m_plan->declared.score));
    facts.foot = tr("Source: %1").arg(m_plan->file);
    FactsPopup::open(facts, m_gauge);
}

} // namespace readyroom::ui
