// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/ReadinessView.h"

#include <algorithm>
#include <cmath>

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include "readiness/Score.h"
#include "ui/readiness/DetailPanel.h"
#include "ui/readiness/FindingsPanel.h"
#include "ui/readiness/HistoryPanel.h"
#include "ui/readiness/HistoryText.h"
#include "ui/readiness/OutlinePanel.h"
#include "ui/readiness/PlanText.h"
#include "ui/readiness/ReadinessActions.h"
#include "ui/readiness/ScorePanel.h"
#include "ui/readiness/TaskForm.h"
#include "ui/widgets/AgeText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/StatePage.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

using namespace readiness;

namespace {

constexpr int outlineLeast = 360;
constexpr int widthForScore = 840; ///< of the view, from which on the score stands beside the outline

/// Lets a panel be lower than what it holds, as on a small screen at twice the size.
QScrollArea* scrolling(QWidget* panel)
{
    auto* area = new QScrollArea(panel->parentWidget());
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(panel);
    return area;
}

} // namespace

ReadinessView::ReadinessView(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_stack(new QStackedLayout(this))
    , m_state(new StatePage(this))
    , m_content(new QWidget(this))
    , m_errorBanner(new Banner(m_content))
    , m_repairBanner(new Banner(m_content))
    , m_conflictBanner(new Banner(m_content))
    , m_editBanner(new Banner(m_content))
    , m_questionBanner(new Banner(m_content))
{
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_errorBanner);
    layout->addWidget(m_repairBanner);
    layout->addWidget(m_conflictBanner);
    layout->addWidget(m_editBanner);
    layout->addWidget(m_questionBanner);
    layout->addWidget(makeBody(), 1);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_content);
    m_actions = new ReadinessActions(this, m_outline->tree());
    connectPanels();
    connectActions();
    showEmpty();
}

void ReadinessView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

void ReadinessView::fitWidth()
{
    // The tasks need the room; the answer at the top says the same in short, and a task's detail names the file.
    const bool isWide = width() >= Theme::scaled(widthForScore);
    m_score->setVisible(isWide);
    m_source->setVisible(isWide && m_plans.size() == 1);
}

QWidget* ReadinessView::makeHeader()
{
    auto* header = new QWidget(m_content);
    m_answerMark = new MarkLabel(header);
    m_answer = new QLabel(header);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    Theme::style(m_answer, TextSize::Title, QFont::DemiBold);
    m_source = new QLabel(header);
    m_source->setTextFormat(Qt::PlainText);
    m_source->setForegroundRole(QPalette::PlaceholderText);
    m_chooser = new QComboBox(header);
    m_chooser->setObjectName(QStringLiteral("plans"));
    m_chooser->setAccessibleName(tr("Plan"));
    m_chooser->setToolTip(tr("Choose the plan to show"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(space::margin, space::m, space::margin, space::m);
    layout->setSpacing(space::s);
    layout->addWidget(m_answerMark);
    layout->addWidget(m_answer, 1);
    layout->addWidget(m_source);
    layout->addWidget(m_chooser);
    return header;
}

QWidget* ReadinessView::makeBody()
{
    auto* splitter = new QSplitter(m_content);
    splitter->setObjectName(QStringLiteral("panels"));
    splitter->setChildrenCollapsible(false);
    m_score = new ScorePanel(splitter);
    m_tabs = new QTabWidget(splitter);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Views of the plan"));
    m_outline = new OutlinePanel(m_tabs);
    m_history = new HistoryPanel(m_clock, m_tabs);
    m_findings = new FindingsPanel(m_tabs);
    m_tabs->addTab(m_outline, tr("Outline"));
    m_tabs->addTab(m_history, tr("History"));
    m_tabs->addTab(m_findings, tr("Findings"));
    m_side = new QStackedWidget(splitter);
    m_detail = new DetailPanel(m_side);
    m_form = new TaskForm(m_side);
    m_side->addWidget(scrolling(m_detail));
    m_side->addWidget(scrolling(m_form));
    for (QWidget* surface : {static_cast<QWidget*>(m_tabs), static_cast<QWidget*>(m_side)}) {
        surface->setAutoFillBackground(true);
        surface->setBackgroundRole(QPalette::Base);
    }
    m_tabs->setMinimumWidth(outlineLeast);
    constexpr int scoreWidth = 240;
    constexpr int outlineWidth = 720;
    constexpr int detailWidth = 320;
    splitter->setSizes({scoreWidth, outlineWidth, detailWidth});
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setStretchFactor(2, 0);
    return splitter;
}

void ReadinessView::connectPanels()
{
    connect(m_chooser, &QComboBox::activated, this, [this](int place) { choose(m_plans[static_cast<size_t>(place)]); });
    connect(m_score, &ScorePanel::pillarActivated, this, [this](const QString& name) {
        m_tabs->setCurrentIndex(static_cast<int>(Tab::Outline));
        m_outline->revealPillar(name);
    });
    connect(m_outline, &OutlinePanel::currentChanged, this, [this] {
        const PlanItem* item = m_outline->currentItem();
        if (m_tabs->currentIndex() == static_cast<int>(Tab::Outline))
            m_detail->setItem(m_plan, item);
        m_actions->tick->setEnabled(item && item->checkBox);
        for (QAction* action : {m_actions->copyId, m_actions->editTask, m_actions->moveTask, m_actions->removeTask})
            action->setEnabled(item);
        m_actions->newTask->setEnabled(m_plan != nullptr);
        if (item)
            Q_EMIT navigated(PlanPlace{m_plan->file, item->id}.toString(), m_move);
    });
    connect(m_outline, &OutlinePanel::markRequested, this,
            [this](const ItemId& item, bool done) { Q_EMIT markRequested(m_plan->file, item, done); });
    connect(m_outline, &OutlinePanel::groupByChanged, m_actions, &ReadinessActions::setGroupBy);
    connect(m_findings, &FindingsPanel::currentItemChanged, this, &ReadinessView::showDetail);
    connect(m_findings, &FindingsPanel::itemActivated, this, &ReadinessView::revealItem);
    connect(m_detail, &DetailPanel::itemRequested, this, &ReadinessView::revealItem);
    connect(m_detail, &DetailPanel::sourceRequested, this, [this] { Q_EMIT openRequested(m_plan->file); });
    connect(m_detail, &DetailPanel::linkActivated, this, &ReadinessView::linkActivated);
    connect(m_history, &HistoryPanel::currentItemChanged, this, &ReadinessView::showDetail);
    connect(m_history, &HistoryPanel::itemActivated, this, &ReadinessView::revealItem);
    connect(m_history, &HistoryPanel::copied, this, [this] { Q_EMIT noticed(tr("Copied as Markdown")); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &ReadinessView::showCurrentTab);
    connect(m_repairBanner, &Banner::actionTriggered, this, [this] { Q_EMIT repairRequested(m_plan->file); });
    connect(m_conflictBanner, &Banner::actionTriggered, this, [this] { Q_EMIT openRequested(m_plan->file); });
    connect(m_editBanner, &Banner::actionTriggered, this, &ReadinessView::mergeRequested);
    connect(m_form, &TaskForm::closed, this, [this] {
        showForm(false);
        m_outline->tree()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_questionBanner, &Banner::actionTriggered, this, [this] {
        if (const auto asked = m_questions.find(m_plan->file); asked != m_questions.cend())
            Q_EMIT questionRequested(m_plan->file, asked->second.front());
    });
    connect(m_errorBanner, &Banner::actionTriggered, this, &ReadinessView::refreshRequested);
    connect(m_state, &StatePage::actionTriggered, this, [this] {
        if (m_failed)
            Q_EMIT refreshRequested();
        else
            Q_EMIT openFolderRequested();
    });
}

void ReadinessView::connectActions()
{
    const auto on = [this](QAction* action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions->tick, [this] { tickCurrent(); });
    on(m_actions->copyId, [this] { copyCurrentId(); });
    on(m_actions->commit, [this] {
        if (m_plan)
            Q_EMIT commitRequested(m_plan->file);
    });
    on(m_actions->openPlan, [this] {
        if (m_plan)
            Q_EMIT openRequested(m_plan->file);
    });
    on(m_actions->refresh, [this] { Q_EMIT refreshRequested(); });
    on(m_actions->filter, [this] {
        m_tabs->setCurrentIndex(static_cast<int>(Tab::Outline));
        m_outline->focusFilter();
    });
    on(m_actions->showOutline, [this] { m_tabs->setCurrentIndex(static_cast<int>(Tab::Outline)); });
    on(m_actions->showHistory, [this] { m_tabs->setCurrentIndex(static_cast<int>(Tab::History)); });
    on(m_actions->showFindings, [this] { m_tabs->setCurrentIndex(static_cast<int>(Tab::Findings)); });
    on(m_actions->explain, [this] { m_score->explain(); });
    on(m_actions->expandAll, [this] { m_outline->expandAll(); });
    on(m_actions->collapseAll, [this] { m_outline->collapseAll(); });
    on(m_actions->showKeys, [this] { FactsPopup::open(m_actions->keys(), m_answer); });
    connect(m_actions, &ReadinessActions::groupByRequested, m_outline, &OutlinePanel::setGroupBy);
}

void ReadinessView::setPlans(const std::vector<PlanPtr>& plans)
{
    m_plans = plans;
    m_readAt = m_clock.now();
    if (plans.empty()) {
        choose(nullptr);
        showEmpty();
        return;
    }
    m_chooser->clear();
    PlanPtr chosen = plans.front();
    for (const PlanPtr& plan : plans) {
        m_chooser->addItem(plan->file);
        if (m_plan && plan->file == m_plan->file)
            chosen = plan;
    }
    m_chooser->setCurrentText(chosen->file);
    m_chooser->setVisible(plans.size() > 1);
    fitWidth();
    m_errorBanner->hide();
    choose(chosen);
}

void ReadinessView::choose(const PlanPtr& plan)
{
    const bool another = m_plan && plan && m_plan->file != plan->file;
    const QScopedValueRollback move(m_move, another ? Page::Move::Jump : m_move);
    m_plan = plan;
    m_score->setPlan(plan);
    m_outline->setPlan(plan);
    m_findings->setFindings(plan ? plan->findings : std::vector<Finding>());
    const int findings = plan ? static_cast<int>(plan->findings.size()) : 0;
    m_tabs->setTabText(static_cast<int>(Tab::Findings),
                       tr("Findings (%1)", "tab; how many").arg(QLocale().toString(findings)));
    if (!plan)
        m_detail->setItem(plan, nullptr);
    showAnswer();
    showRepairBanner();
    showConflictBanner();
    checkForm();
    showQuestionBanner();
    if (plan && m_stack->currentWidget() != m_content) {
        m_stack->setCurrentWidget(m_content);
        // The keys of the page work from the first moment on.
        m_outline->tree()->setFocus();
    }
    Q_EMIT statusChanged();
    Q_EMIT planShown();
}

bool ReadinessView::reveal(const PlanPlace& place)
{
    const auto found = std::find_if(m_plans.cbegin(), m_plans.cend(),
                                    [&place](const PlanPtr& plan) { return plan->file == place.file; });
    if (found == m_plans.cend() || !(place.item.isEmpty() || (*found)->find(place.item)))
        return false;
    const QScopedValueRollback move(m_move, Page::Move::Jump);
    if (*found != m_plan) {
        m_chooser->setCurrentText(place.file);
        choose(*found);
    }
    m_tabs->setCurrentIndex(static_cast<int>(Tab::Outline));
    if (!place.item.isEmpty())
        m_outline->select(place.item);
    m_outline->tree()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void ReadinessView::showAnswer()
{
    if (!m_plan)
        return;
    const Score score = scoreOf(*m_plan);
    m_answerMark->setMark(PlanText::answerMark(score));
    m_answer->setText(PlanText::answer(score));
    m_source->setText(m_plan->file);
}

void ReadinessView::showRepairBanner()
{
    if (m_plan && m_plan->encodingRepair)
        m_repairBanner->showMessage(
            Mark::Info,
            tr("Characters are shown repaired (%1). The file is unchanged.", "%1 is an encoding")
                .arg(PlanText::codec(m_plan->encodingRepair->codec)),
            tr("Show diff"));
    else
        m_repairBanner->hide();
}

void ReadinessView::showConflictBanner()
{
    QStringList places;
    for (const Finding& finding : m_plan ? m_plan->findings : std::vector<Finding>()) {
        if (finding.kind == FindingKind::MergeConflict && finding.lines.size() == 2)
            places << tr("%1–%2", "first and last line").arg(finding.lines.front()).arg(finding.lines.back());
    }
    if (places.isEmpty())
        m_conflictBanner->hide();
    else
        m_conflictBanner->showMessage(Mark::Bad,
                                      tr("%1 has unresolved merge conflicts in lines %2. Both sides are shown; they "
                                         "cannot be ticked or edited here.")
                                          .arg(m_plan->file, places.join(QStringLiteral(", "))),
                                      tr("Open in editor"));
}

void ReadinessView::showForm(bool shown)
{
    m_side->setCurrentIndex(shown ? 1 : 0);
    checkForm();
}

void ReadinessView::checkForm()
{
    const bool isOther = m_plan && m_form->isOpen() && !m_form->isSaving() && m_plan->file == m_form->known()->file &&
                         m_plan->hash != m_form->known()->hash;
    if (!isOther) {
        m_editBanner->hide();
        return;
    }
    const QString text =
        m_form->item().isEmpty()
            ? tr("%1 changed on disk while you write a new task. What you typed is kept.", "%1 is a file")
                  .arg(m_plan->file)
            : tr("%1 changed on disk while you edit “%2”. What you typed is kept.", "%1 is a file; %2 a task")
                  .arg(m_plan->file, m_form->title());
    m_editBanner->showMessage(Mark::Warn, text, tr("Merge…"));
}

void ReadinessView::setQuestions(const QString& file, const std::vector<ItemQuestion>& questions)
{
    if (questions.empty())
        m_questions.erase(file);
    else
        m_questions[file] = questions;
    showQuestionBanner();
}

void ReadinessView::showQuestionBanner()
{
    const auto asked = m_plan ? m_questions.find(m_plan->file) : m_questions.cend();
    if (asked == m_questions.cend()) {
        m_questionBanner->hide();
        return;
    }
    const ItemQuestion& question = asked->second.front();
    m_questionBanner->showMessage(Mark::Info,
                                  tr("“%1” is gone, and %n task(s) may be the same one.",
                                     "%1 is the title that a task had", static_cast<int>(question.candidates.size()))
                                      .arg(question.before.title),
                                  tr("Decide…"));
}

void ReadinessView::showLoading(const QString& what)
{
    if (m_plan)
        return;
    m_state->showLoading(what, false);
    m_stack->setCurrentWidget(m_state);
}

void ReadinessView::showEmpty()
{
    m_state->showEmpty(
        tr("No plan here yet"),
        tr("A plan is a Markdown file with a checklist: “- [ ] a task”. Readyroom shows its tasks, scores its "
           "pillars and finds where it contradicts itself."),
        tr("Open a folder"));
    m_failed = false;
    m_stack->setCurrentWidget(m_state);
}

void ReadinessView::showError(const Error& error)
{
    if (m_plan) {
        m_errorBanner->showMessage(Mark::Bad,
                                   tr("%1 Shown as read at %2.", "%1: an error in sentences; %2: a time")
                                       .arg(ErrorText::of(error).oneLine(), AgeText::absolute(m_readAt)),
                                   tr("Read again"));
        return;
    }
    m_state->showError(error, tr("Read again"));
    m_failed = true;
    m_stack->setCurrentWidget(m_state);
}

StatusLine ReadinessView::status() const
{
    if (!m_plan)
        return {};
    const Score score = scoreOf(*m_plan);
    const QString text = score.openCritical > 0 ? tr("Readiness %1 · not ready: %n critical",
                                                     "score; critical tasks open", score.openCritical)
                                                : tr("Readiness %1", "score");
    const QString value = PlanText::score(score.value);
    const QString figure = m_weekPoints ? tr("%1 (%2 this week)", "score; a signed number")
                                              .arg(value, HistoryText::signedNumber(std::round(*m_weekPoints)))
                                        : value;
    return {PlanText::answerMark(score), text.arg(figure), PlanText::answer(score)};
}

void ReadinessView::showDetail(const ItemId& item)
{
    m_detail->setItem(m_plan, m_plan ? m_plan->find(item) : nullptr);
}

void ReadinessView::showCurrentTab()
{
    switch (static_cast<Tab>(m_tabs->currentIndex())) {
    case Tab::Outline: {
        const PlanItem* item = m_outline->currentItem();
        showDetail(item ? item->id : ItemId());
        return;
    }
    case Tab::History:
        showDetail(m_history->currentItem());
        return;
    case Tab::Findings:
        showDetail(m_findings->currentItem());
        return;
    }
}

void ReadinessView::setHistory(const HistoryPtr& history)
{
    m_history->setHistory(history);
    m_weekPoints.reset();
    if (history) {
        const auto monday = beginOf(HistoryPeriod::ThisWeek, m_clock.now(), QTimeZone::systemTimeZone());
        m_weekPoints = monday ? changeSince(*history, *monday).points : std::nullopt;
    }
    Q_EMIT statusChanged();
}

void ReadinessView::revealItem(const ItemId& item)
{
    if (!item.isEmpty())
        reveal({m_plan->file, item});
}

void ReadinessView::tickCurrent()
{
    if (const PlanItem* item = m_outline->currentItem(); item && item->checkBox)
        Q_EMIT markRequested(m_plan->file, item->id, item->state != ItemState::Done);
}

void ReadinessView::copyCurrentId()
{
    const PlanItem* item = m_outline->currentItem();
    if (!item)
        return;
    QGuiApplication::clipboard()->setText(item->id.toString());
    Q_EMIT noticed(tr("Copied the id of “%1”").arg(item->title));
}

} // namespace readyroom::ui
