// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "readiness/PlanService.h"

namespace readyroom::ui {

class BulkEditDialog;
class MergeDialog;
class ReadinessView;
class Toast;

/// Editing the plan in the Readiness tab: what the actions, the form and the dialogs ask for becomes edits for the plan
/// service, and what the service answers is shown.
class PlanEditing final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    PlanEditing(readiness::PlanService& service, ReadinessView& view, Toast& toast, QObject* parent);

    /// A plan that this window itself has just changed: an open form goes on from there.
    void adopt(const readiness::PlanPtr& plan);

private:
    void connectActions();
    void editCurrent(int field);
    void editSelected(const std::vector<readiness::ItemId>& items);
    void startNewTask();
    void moveSelected();
    void removeSelected();
    void undo();
    void redo();
    void saveForm();
    void mergeForm();
    void openMerge(const readiness::EditMerge& merge);
    /// @param done whether the items are ticked or unticked afterwards
    void apply(const std::vector<readiness::PlanEdit>& edits, const std::vector<readiness::ItemId>& items,
               std::optional<bool> done);
    void mark(const std::vector<readiness::ItemId>& items, bool done);
    void showOutcome(const Result<readiness::EditOutcome>& outcome);
    void showRewound(const Result<readiness::PlanService::Rewound>& rewound, bool isUndo);
    void showHistory();

    readiness::PlanService& m_service;
    ReadinessView& m_view;
    Toast& m_toast;
};

} // namespace readyroom::ui
