// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/PlanEditing.h"

#include <algorithm>

#include "core/base/Answer.h"
#include "readiness/PlanEditor.h"
#include "ui/readiness/BulkEditDialog.h"
#include "ui/readiness/EditText.h"
#include "ui/readiness/MergeDialog.h"
#include "ui/readiness/OutlinePanel.h"
#include "ui/readiness/ReadinessActions.h"
#include "ui/readiness/ReadinessView.h"
#include "ui/readiness/SectionDialog.h"
#include "ui/readiness/TaskForm.h"
#include "ui/widgets/Toast.h"

namespace readyroom::ui {

using namespace readiness;

namespace {

TaskForm::Field fieldOf(OutlineModel::Column column)
{
    switch (column) {
    case OutlineModel::Column::Priority:
        return TaskForm::Field::Priority;
    case OutlineModel::Column::Hours:
        return TaskForm::Field::Hours;
    case OutlineModel::Column::Weeks:
        return TaskForm::Field::Weeks;
    case OutlineModel::Column::Owner:
        return TaskForm::Field::Owner;
    default:
        return TaskForm::Field::Title;
    }
}

/// Without those that lie in another one of them: these go where that goes.
std::vector<ItemId> outermost(const Plan& plan, const std::vector<ItemId>& items)
{
    std::vector<ItemId> outer;
    for (const ItemId& id : items) {
        const PlanItem* item = plan.find(id);
        bool isInside = false;
        while (item && item->parent >= 0 && !isInside) {
            item = &plan.items[static_cast<size_t>(item->parent)];
            isInside = std::find(items.cbegin(), items.cend(), item->id) != items.cend();
        }
        if (item && !isInside)
            outer.push_back(id);
    }
    return outer;
}

} // namespace

PlanEditing::PlanEditing(PlanService& service, ReadinessView& view, Toast& toast, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_view(view)
    , m_toast(toast)
{
    connectActions();
    connect(&m_view.outline(), &OutlinePanel::editRequested, this,
            [this](OutlineModel::Column column) { editCurrent(static_cast<int>(fieldOf(column))); });
    connect(&m_view.form(), &TaskForm::saveRequested, this, &PlanEditing::saveForm);
    connect(&m_view, &ReadinessView::mergeRequested, this, &PlanEditing::mergeForm);
    connect(&m_toast, &Toast::actionTriggered, this, &PlanEditing::undo);
    connect(&m_service, &PlanService::undoChanged, this, &PlanEditing::showHistory);
    showHistory();
}

void PlanEditing::connectActions()
{
    const ReadinessActions& actions = m_view.actions();
    const auto on = [this](QAction* action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(actions.undo, &PlanEditing::undo);
    on(actions.redo, &PlanEditing::redo);
    on(actions.newTask, &PlanEditing::startNewTask);
    on(actions.moveTask, &PlanEditing::moveSelected);
    on(actions.removeTask, &PlanEditing::removeSelected);
    on(actions.editTask, [this] {
        const std::vector<ItemId> items = m_view.outline().selectedItems();
        if (items.size() > 1)
            editSelected(items);
        else
            editCurrent(static_cast<int>(TaskForm::Field::Title));
    });
}

void PlanEditing::editCurrent(int field)
{
    const PlanItem* item = m_view.outline().currentItem();
    if (!item)
        return;
    // Text that was typed for another task is not thrown away by opening this one.
    TaskForm& form = m_view.form();
    if (!form.isOpen() || form.edits().empty())
        form.openItem(m_view.plan(), *item, static_cast<TaskForm::Field>(field));
    else
        m_toast.showMessage(tr("Save or discard the open form first"));
    m_view.showForm(true);
}

void PlanEditing::startNewTask()
{
    const PlanPtr plan = m_view.plan();
    TaskForm& form = m_view.form();
    if (!plan)
        return;
    const PlanItem* item = m_view.outline().currentItem();
    if (!item && !plan->items.empty())
        item = &plan->items.back();
    if (!form.isOpen() || form.edits().empty())
        form.openNew(plan, item ? item->headings : QStringList());
    else
        m_toast.showMessage(tr("Save or discard the open form first"));
    m_view.showForm(true);
}

void PlanEditing::editSelected(const std::vector<ItemId>& items)
{
    auto* dialog = new BulkEditDialog(items, &m_view);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { apply(dialog->edits(), dialog->items(), dialog->mark()); });
    dialog->open();
}

void PlanEditing::moveSelected()
{
    const PlanPtr plan = m_view.plan();
    const PlanItem* item = m_view.outline().currentItem();
    if (!plan || !item)
        return;
    const std::vector<ItemId> items = outermost(*plan, m_view.outline().selectedItems());
    if (items.empty())
        return;
    auto* dialog = new SectionDialog(sectionsOf(*plan), item->headings, static_cast<int>(items.size()), &m_view);
    connect(dialog, &QDialog::accepted, this, [this, dialog, items] {
        std::vector<PlanEdit> edits;
        for (const ItemId& id : items)
            edits.emplace_back(MoveItem{id, dialog->section()});
        apply(edits, items, std::nullopt);
    });
    dialog->open();
}

void PlanEditing::removeSelected()
{
    const PlanPtr plan = m_view.plan();
    if (!plan)
        return;
    const std::vector<ItemId> items = outermost(*plan, m_view.outline().selectedItems());
    std::vector<PlanEdit> edits;
    for (const ItemId& id : items)
        edits.emplace_back(RemoveItem{id});
    if (!edits.empty())
        apply(edits, items, std::nullopt);
}

void PlanEditing::apply(const std::vector<PlanEdit>& edits, const std::vector<ItemId>& items, std::optional<bool> done)
{
    const PlanPtr plan = m_view.plan();
    if (!plan)
        return;
    if (edits.empty()) {
        if (done)
            mark(items, *done);
        return;
    }
    answer(this, m_service.edit(plan, edits), [this, items, done](const Result<EditOutcome>& outcome) {
        showOutcome(outcome);
        if (outcome && done)
            mark(items, *done);
    });
}

void PlanEditing::mark(const std::vector<ItemId>& items, bool done)
{
    const PlanPtr plan = m_view.plan();
    for (const ItemId& id : items) {
        const PlanItem* item = plan ? plan->find(id) : nullptr;
        if (item && item->checkBox && (item->state == ItemState::Done) != done)
            Q_EMIT m_view.markRequested(plan->file, id, done);
    }
}

void PlanEditing::saveForm()
{
    TaskForm& form = m_view.form();
    const PlanPtr known = form.known();
    const std::vector<PlanEdit> edits = form.edits();
    form.setSaving(true);
    answer(this, m_service.edit(known, edits), [this, known, edits](const Result<EditOutcome>& outcome) {
        TaskForm& open = m_view.form();
        open.setSaving(false);
        if (!outcome && outcome.error().code == ErrorCode::Conflict) {
            mergeForm();
            return;
        }
        if (!outcome) {
            open.showProblem(EditText::refused(outcome.error()));
            m_view.checkForm();
            return;
        }
        showOutcome(outcome);
        open.shut();
        if (!outcome->edits.empty())
            m_view.outline().select(outcome->edits.back().itemAfter);
    });
}

void PlanEditing::mergeForm()
{
    TaskForm& form = m_view.form();
    if (!form.isOpen())
        return;
    const std::vector<PlanEdit> edits = form.edits();
    if (edits.empty()) {
        // Nothing was typed that could be lost.
        const PlanItem* item = m_view.plan() ? m_view.plan()->find(form.item()) : nullptr;
        if (item)
            form.openItem(m_view.plan(), *item, TaskForm::Field::Title);
        else
            form.shut();
        m_view.checkForm();
        return;
    }
    answer(this, m_service.mergeEdit(form.known(), edits), [this](const Result<EditMerge>& merge) {
        if (merge)
            openMerge(*merge);
        else
            m_view.form().showProblem(EditText::refused(merge.error()));
    });
}

void PlanEditing::openMerge(const EditMerge& merge)
{
    auto* dialog = new MergeDialog(merge, &m_view);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        answer(this, m_service.writeMerged(dialog->merge(), dialog->text()),
               [this](const Result<EditOutcome>& outcome) {
                   showOutcome(outcome);
                   if (outcome)
                       m_view.form().shut();
               });
    });
    dialog->open();
}

void PlanEditing::undo()
{
    answer(this, m_service.undo(), [this](const Result<PlanService::Rewound>& rewound) { showRewound(rewound, true); });
}

void PlanEditing::redo()
{
    answer(this, m_service.redo(),
           [this](const Result<PlanService::Rewound>& rewound) { showRewound(rewound, false); });
}

void PlanEditing::showOutcome(const Result<EditOutcome>& outcome)
{
    if (!outcome) {
        m_toast.showMessage(EditText::refused(outcome.error()));
        return;
    }
    adopt(outcome->plan);
    m_toast.showMessage(EditText::made(*outcome), outcome->before == outcome->after ? QString() : tr("Undo"));
}

void PlanEditing::showRewound(const Result<PlanService::Rewound>& rewound, bool isUndo)
{
    if (!rewound) {
        m_toast.showMessage(EditText::refused(rewound.error()));
        return;
    }
    adopt(rewound->plan);
    m_toast.showMessage(isUndo ? EditText::undone(rewound->step) : EditText::redone(rewound->step),
                        isUndo ? QString() : tr("Undo"));
}

void PlanEditing::adopt(const PlanPtr& plan)
{
    TaskForm& form = m_view.form();
    if (form.isOpen() && form.known()->file == plan->file)
        form.rebase(plan);
    m_view.checkForm();
}

void PlanEditing::showHistory()
{
    m_view.actions().undo->setEnabled(m_service.canUndo());
    m_view.actions().redo->setEnabled(m_service.canRedo());
}

} // namespace readyroom::ui
