// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "core/base/Clock.h"
#include "readiness/OutlineModel.h"
#include "readiness/PlanChanges.h"
#include "readiness/PlanHistory.h"
#include "readiness/PlanSearch.h"
#include "ui/widgets/Page.h"

class QStackedLayout;
class QStackedWidget;
class QTabWidget;

namespace readyroom::ui {

class DetailPanel;
class FindingsPanel;
class HistoryPanel;
class ListDetail;
class OutlinePanel;
class PlanBanners;
class PlanHeader;
class ReadinessActions;
class ScorePanel;
class StatePage;
class TaskForm;

/// What the Readiness tab shows: the answer, score and pillars, outline and findings, detail. It is handed plans and
/// says what the user wants; it knows no service.
class ReadinessView final : public QWidget
{
    Q_OBJECT

public:
    /// @param clock must outlive the view
    explicit ReadinessView(const Clock& clock, QWidget* parent = nullptr);

    /// The plans to choose from. Keeps the chosen file where it is still among them.
    void setPlans(const std::vector<readiness::PlanPtr>& plans);
    /// Items of a plan that are gone while others look like them; asked in a banner, one after the other.
    void setQuestions(const QString& file, const std::vector<readiness::ItemQuestion>& questions);
    void showLoading(const QString& what);
    void showEmpty();
    /// Over the last good plan when there is one, else instead of it.
    void showError(const Error& error);
    /// Shows the plan and selects the item in its outline. False: there is no such plan or item.
    bool reveal(const readiness::PlanPlace& place);

    [[nodiscard]] const readiness::PlanPtr& plan() const { return m_plan; }
    [[nodiscard]] StatusLine status() const;
    [[nodiscard]] ReadinessActions& actions() const { return *m_actions; }
    [[nodiscard]] OutlinePanel& outline() const { return *m_outline; }
    [[nodiscard]] TaskForm& form() const { return *m_form; }
    /// The form in place of the detail, or the detail again.
    void showForm(bool shown);
    /// Says that the file is not what the open form was filled from, where that is so.
    void checkForm();
    [[nodiscard]] HistoryPanel& history() const { return *m_history; }
    /// How the shown plan came to be; null: not known yet.
    void setHistory(const readiness::HistoryPtr& history);

Q_SIGNALS:
    void markRequested(const QString& file, const readyroom::readiness::ItemId& item, bool done);
    void refreshRequested();
    void openRequested(const QString& file);
    void repairRequested(const QString& file);
    void commitRequested(const QString& file);
    void questionRequested(const QString& file, const readyroom::readiness::ItemQuestion& question);
    void linkActivated(const QUrl& url);
    /// Another plan is shown, or another content of it.
    void planShown();
    void openFolderRequested();
    void newPlanRequested();
    void mergeRequested();
    void statusChanged();
    void noticed(const QString& text);
    /// Another item is selected; the id is a PlanPlace.
    void navigated(const QString& id, readyroom::ui::Page::Move move);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Tab {
        Outline,
        History,
        Findings,
    };

    void fitWidth();
    void makeBody();
    void connectPanels();
    void connectBanners();
    void connectActions();
    void choose(const readiness::PlanPtr& plan);
    void showCurrent();
    void showDetail(const readiness::ItemId& item);
    void showCurrentTab();
    void revealItem(const readiness::ItemId& item);
    void tickCurrent();
    void copyCurrentId();

    const Clock& m_clock;
    TimePoint m_readAt; ///< when the plans were last handed over
    std::vector<readiness::PlanPtr> m_plans;
    readiness::PlanPtr m_plan;
    std::optional<double> m_weekPoints; ///< how far the score rose this week; empty: not known
    bool m_failed = false;              ///< the state page shows an error
    Page::Move m_move = Page::Move::Step;
    QStackedLayout* m_stack;
    StatePage* m_state;
    QWidget* m_content;
    PlanHeader* m_header;
    PlanBanners* m_banners;
    ListDetail* m_body;
    ScorePanel* m_score = nullptr;
    QTabWidget* m_tabs = nullptr;
    OutlinePanel* m_outline = nullptr;
    HistoryPanel* m_history = nullptr;
    FindingsPanel* m_findings = nullptr;
    QStackedWidget* m_side = nullptr;
    DetailPanel* m_detail = nullptr;
    TaskForm* m_form = nullptr;
    ReadinessActions* m_actions;
};

} // namespace readyroom::ui
