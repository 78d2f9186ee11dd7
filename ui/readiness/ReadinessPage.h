// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>

#include "readiness/PlanHistoryService.h"
#include "readiness/PlanSearch.h"
#include "readiness/PlanService.h"
#include "ui/widgets/Page.h"

namespace readyroom::ui {

class PlanEditing;
class ReadinessView;
class Toast;

/// The Readiness tab: what ReadinessView asks for becomes a command to the plan service, what the service answers is
/// shown there.
class ReadinessPage final : public Page
{
    Q_OBJECT

public:
    /// @param service, clock must outlive the page; @param root the workspace's absolute path
    ReadinessPage(readiness::PlanService& service, const Clock& clock, QString root, QWidget* parent = nullptr);

    /// Something about the whole workspace: over the plans where there are some, else instead of them.
    void showError(const Error& error);
    /// The same for what stays as it is until the workspace is opened again.
    void keepShowing(const Error& error);
    /// Shows the history of the plan that is shown, too. @param service must outlive the page
    void showHistories(readiness::PlanHistoryService& service);
    /// Selects an item of one of the plans, or says that it is not there any more.
    void showItem(const QString& file, const QString& item);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] StatusLine status() const override;
    [[nodiscard]] std::vector<MenuEntry> menuEntries() const override;
    [[nodiscard]] QString helpText() const override;
    bool reveal(const QString& id) override;
    [[nodiscard]] Searchable* searchable() override { return &m_search; }

private:
    void connectService();
    void takePlans();
    void readHistory();
    void mark(const QString& file, const readiness::ItemId& item, bool done);
    void refresh();
    void showOutcome(const Result<readiness::MarkOutcome>& outcome);
    void showRepair(const QString& file);
    void offerRepair(const QString& file, const readiness::PlanService::RepairPreview& preview);
    void showQuestion(const QString& file, const readiness::ItemQuestion& question);
    void showCommit(const QString& file);
    void openPlan(const QString& file);
    void openLink(const QUrl& url);

    readiness::PlanService& m_service;
    readiness::PlanSearch m_search;
    readiness::PlanHistoryService* m_histories = nullptr;
    readiness::PlanPtr m_historyOf; ///< the plan whose history was asked for last
    QString m_root;
    ReadinessView* m_view;
    Toast* m_toast;
    PlanEditing* m_editing;
    std::optional<Error> m_standing;
    std::map<QString, Error> m_failed; ///< files that could not be read at the last try
};

} // namespace readyroom::ui
