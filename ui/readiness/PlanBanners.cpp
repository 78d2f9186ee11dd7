// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/PlanBanners.h"

#include <QVBoxLayout>

#include "ui/readiness/PlanText.h"
#include "ui/readiness/TaskForm.h"
#include "ui/widgets/AgeText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ErrorText.h"

namespace readyroom::ui {

using namespace readiness;

PlanBanners::PlanBanners(QWidget* parent)
    : QWidget(parent)
    , m_error(new Banner(this))
    , m_repair(new Banner(this))
    , m_conflict(new Banner(this))
    , m_edit(new Banner(this))
    , m_question(new Banner(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (Banner* banner : {m_error, m_repair, m_conflict, m_edit, m_question})
        layout->addWidget(banner);
    connect(m_error, &Banner::actionTriggered, this, &PlanBanners::refreshRequested);
    connect(m_repair, &Banner::actionTriggered, this, &PlanBanners::repairRequested);
    connect(m_conflict, &Banner::actionTriggered, this, &PlanBanners::openRequested);
    connect(m_edit, &Banner::actionTriggered, this, &PlanBanners::mergeRequested);
    connect(m_question, &Banner::actionTriggered, this, [this] {
        if (const auto asked = m_questions.find(m_plan->file); asked != m_questions.cend())
            Q_EMIT questionRequested(asked->second.front());
    });
}

void PlanBanners::setPlan(const PlanPtr& plan)
{
    m_plan = plan;
    showRepair();
    showConflicts();
    showQuestion();
}

void PlanBanners::showRepair()
{
    if (m_plan && m_plan->encodingRepair)
        m_repair->showMessage(Mark::Info,
                              tr("Characters are shown repaired (%1). The file is unchanged.", "%1 is an encoding")
                                  .arg(PlanText::codec(m_plan->encodingRepair->codec)),
                              tr("Show diff"));
    else
        m_repair->hide();
}

void PlanBanners::showConflicts()
{
    QStringList places;
    for (const Finding& finding : m_plan ? m_plan->findings : std::vector<Finding>()) {
        if (finding.kind == FindingKind::MergeConflict && finding.lines.size() == 2)
            places << tr("%1–%2", "first and last line").arg(finding.lines.front()).arg(finding.lines.back());
    }
    if (places.isEmpty())
        m_conflict->hide();
    else
        m_conflict->showMessage(Mark::Bad,
                                tr("%1 has unresolved merge conflicts in lines %2. Both sides are shown; they "
                                   "cannot be ticked or edited here.")
                                    .arg(m_plan->file, places.join(QStringLiteral(", "))),
                                tr("Open in editor"));
}

void PlanBanners::checkForm(const TaskForm& form)
{
    const bool isOther = m_plan && form.isOpen() && !form.isSaving() && m_plan->file == form.known()->file &&
                         m_plan->hash != form.known()->hash;
    if (!isOther) {
        m_edit->hide();
        return;
    }
    const QString text =
        form.item().isEmpty()
            ? tr("%1 changed on disk while you write a new task. What you typed is kept.", "%1 is a file")
                  .arg(m_plan->file)
            : tr("%1 changed on disk while you edit “%2”. What you typed is kept.", "%1 is a file; %2 a task")
                  .arg(m_plan->file, form.title());
    m_edit->showMessage(Mark::Warn, text, tr("Merge…"));
}

void PlanBanners::setQuestions(const QString& file, const std::vector<ItemQuestion>& questions)
{
    if (questions.empty())
        m_questions.erase(file);
    else
        m_questions[file] = questions;
    showQuestion();
}

void PlanBanners::showQuestion()
{
    const auto asked = m_plan ? m_questions.find(m_plan->file) : m_questions.cend();
    if (asked == m_questions.cend()) {
        m_question->hide();
        return;
    }
    const ItemQuestion& question = asked->second.front();
    m_question->showMessage(Mark::Info,
                            tr("“%1” is gone, and %Ln task(s) may be the same one.", "%1 is the title that a task had",
                               static_cast<int>(question.candidates.size()))
                                .arg(question.before.title),
                            tr("Decide…"));
}

void PlanBanners::showError(const Error& error, TimePoint readAt)
{
    m_error->showMessage(Mark::Bad,
                         tr("%1 Shown as read at %2.", "%1: an error in sentences; %2: a time")
                             .arg(ErrorText::of(error).oneLine(), AgeText::absolute(readAt)),
                         tr("Read again"));
}

void PlanBanners::hideError()
{
    m_error->hide();
}

} // namespace readyroom::ui
