// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/ReadinessView.h"

#include <algorithm>
#include <cmath>

#include <QClipboard>
#include <QGuiApplication>
#include <QScopedValueRollback>
#include <QScrollArea>
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
#include "ui/readiness/PlanBanners.h"
#include "ui/readiness/PlanHeader.h"
#include "ui/readiness/PlanText.h"
#include "ui/readiness/ReadinessActions.h"
#include "ui/readiness/ScorePanel.h"
#include "ui/readiness/TaskForm.h"
#include "ui/widgets/ListDetail.h"
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
    , m_header(new PlanHeader(m_content))
    , m_banners(new PlanBanners(m_content))
    , m_body(new ListDetail(QStringLiteral("panels"), m_content))
{
    makeBody();
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_banners);
    layout->addWidget(m_body, 1);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_content);
    m_actions = new ReadinessActions(this, m_outline->tree());
    connectPanels();
    connectBanners();
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
    m_header->setWide(isWide);
}

void ReadinessView::makeBody()
{
    m_score = new ScorePanel(m_body);
    m_tabs = new QTabWidget(m_body);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Views of the plan"));
    m_outline = new OutlinePanel(m_tabs);
    m_history = new HistoryPanel(m_clock, m_tabs);
    m_findings = new FindingsPanel(m_tabs);
    m_tabs->addTab(m_outline, tr("Outline"));
    m_tabs->addTab(m_history, tr("History"));
    m_tabs->addTab(m_findings, tr("Findings"));
    m_tabs->setMinimumWidth(outlineLeast);
    m_side = new QStackedWidget(m_body);
    m_detail = new DetailPanel(m_side);
    m_form = new TaskForm(m_side);
    m_side->addWidget(scrolling(m_detail));
    m_side->addWidget(scrolling(m_form));
    constexpr int scoreWidth = 240;
    constexpr int outlineWidth = 720;
    constexpr int detailWidth = 320;
    m_body->setList(m_tabs, m_outline->tree(), outlineWidth);
    m_body->setDetail(m_side, detailWidth);
    m_body->setLeading(m_score, scoreWidth);
}

void ReadinessView::connectPanels()
{
    connect(m_header, &PlanHeader::chosen, this, [this](int place) { choose(m_plans[static_cast<size_t>(place)]); });
    connect(m_body, &ListDetail::opened, m_body, &ListDetail::focusDetail);
    connect(m_score, &ScorePanel::pillarActivated, this, [this](const QString& name) {
        m_tabs->setCurrentIndex(static_cast<int>(Tab::Outline));
        m_outline->revealPillar(name);
    });
    connect(m_outline, &OutlinePanel::currentChanged, this, &ReadinessView::showCurrent);
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
    connect(m_form, &TaskForm::closed, this, [this] {
        showForm(false);
        m_outline->tree()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_state, &StatePage::actionTriggered, this, [this] {
        if (m_failed)
            Q_EMIT refreshRequested();
        else
            Q_EMIT newPlanRequested();
    });
    connect(m_state, &StatePage::secondActionTriggered, this, &ReadinessView::openFolderRequested);
}

void ReadinessView::connectBanners()
{
    connect(m_banners, &PlanBanners::refreshRequested, this, &ReadinessView::refreshRequested);
    connect(m_banners, &PlanBanners::repairRequested, this, [this] { Q_EMIT repairRequested(m_plan->file); });
    connect(m_banners, &PlanBanners::openRequested, this, [this] { Q_EMIT openRequested(m_plan->file); });
    connect(m_banners, &PlanBanners::mergeRequested, this, &ReadinessView::mergeRequested);
    connect(m_banners, &PlanBanners::questionRequested, this,
            [this](const ItemQuestion& question) { Q_EMIT questionRequested(m_plan->file, question); });
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
    on(m_actions->showKeys, [this] { FactsPopup::open(m_actions->keys(), m_header->anchor()); });
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
    PlanPtr chosen = plans.front();
    for (const PlanPtr& plan : plans) {
        if (m_plan && plan->file == m_plan->file)
            chosen = plan;
    }
    m_header->setPlans(plans);
    fitWidth();
    m_banners->hideError();
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
    m_header->setPlan(plan);
    m_banners->setPlan(plan);
    checkForm();
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
    if (*found != m_plan)
        choose(*found);
    m_tabs->setCurrentIndex(static_cast<int>(Tab::Outline));
    if (!place.item.isEmpty())
        m_outline->select(place.item);
    m_outline->tree()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void ReadinessView::showForm(bool shown)
{
    m_side->setCurrentIndex(shown ? 1 : 0);
    checkForm();
}

void ReadinessView::checkForm()
{
    m_banners->checkForm(*m_form);
}

void ReadinessView::setQuestions(const QString& file, const std::vector<ItemQuestion>& questions)
{
    m_banners->setQuestions(file, questions);
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
        tr("New plan"), tr("Open another folder"));
    m_failed = false;
    m_stack->setCurrentWidget(m_state);
}

void ReadinessView::showError(const Error& error)
{
    if (m_plan) {
        m_banners->showError(error, m_readAt);
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
    if (PlanText::answerMark(score) == Mark::Unknown)
        return {Mark::Unknown, tr("Readiness unknown"), PlanText::answer(score)};
    const QString text = score.openCritical > 0 ? tr("Readiness %1 · not ready: %Ln critical",
                                                     "score; critical tasks open", score.openCritical)
                                                : tr("Readiness %1", "score");
    const QString value = PlanText::score(score.value);
    const QString figure = m_weekPoints ? tr("%1 (%2 this week)", "score; a signed number")
                                              .arg(value, HistoryText::signedNumber(std::round(*m_weekPoints)))
                                        : value;
    return {PlanText::answerMark(score), text.arg(figure), PlanText::answer(score)};
}

void ReadinessView::showCurrent()
{
    const PlanItem* item = m_outline->currentItem();
    if (m_tabs->currentIndex() == static_cast<int>(Tab::Outline))
        m_detail->setItem(m_plan, item);
    m_actions->tick->setEnabled(item && item->checkBox);
    for (QAction* action : {m_actions->copyId, m_actions->editTask, m_actions->moveTask, m_actions->removeTask})
        action->setEnabled(item);
    m_actions->newTask->setEnabled(m_plan != nullptr);
    if (item)
        Q_EMIT navigated(PlanPlace{m_plan->file, item->id}.toString(), m_move);
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
