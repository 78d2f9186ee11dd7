// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/PlanHeader.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include "readiness/Score.h"
#include "ui/readiness/PlanText.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

using namespace readiness;

PlanHeader::PlanHeader(QWidget* parent)
    : QWidget(parent)
    , m_mark(new MarkLabel(this))
    , m_answer(new QLabel(this))
    , m_source(new QLabel(this))
    , m_chooser(new QComboBox(this))
{
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    Theme::style(m_answer, TextSize::Title, QFont::DemiBold);
    m_source->setTextFormat(Qt::PlainText);
    m_source->setForegroundRole(QPalette::PlaceholderText);
    m_chooser->setObjectName(QStringLiteral("plans"));
    m_chooser->setAccessibleName(tr("Plan"));
    m_chooser->setToolTip(tr("Choose the plan to show"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_chooser, &QComboBox::activated, this, &PlanHeader::chosen);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::margin, space::m, space::margin, space::m);
    layout->setSpacing(space::s);
    layout->addWidget(m_mark);
    layout->addWidget(m_answer, 1);
    layout->addWidget(m_source);
    layout->addWidget(m_chooser);
}

void PlanHeader::setPlans(const std::vector<PlanPtr>& plans)
{
    m_chooser->clear();
    for (const PlanPtr& plan : plans)
        m_chooser->addItem(plan->file);
    m_chooser->setVisible(plans.size() > 1);
}

void PlanHeader::setPlan(const PlanPtr& plan)
{
    if (!plan)
        return;
    const Score score = scoreOf(*plan);
    m_mark->setMark(PlanText::answerMark(score));
    m_answer->setText(PlanText::answer(score));
    m_source->setText(plan->file);
    m_chooser->setCurrentText(plan->file);
}

void PlanHeader::setWide(bool wide)
{
    m_source->setVisible(wide && m_chooser->count() == 1);
}

QWidget* PlanHeader::anchor() const
{
    return m_answer;
}

} // namespace readyroom::ui
