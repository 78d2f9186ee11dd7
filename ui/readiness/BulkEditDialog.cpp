// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/BulkEditDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/readiness/PlanInput.h"
#include "ui/readiness/PlanText.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

using namespace readiness;

BulkEditDialog::BulkEditDialog(std::vector<ItemId> items, QWidget* parent)
    : QDialog(parent)
    , m_items(std::move(items))
    , m_priority(PlanInput::priorityBox(this))
    , m_hours(new QLineEdit(this))
    , m_weeks(new QLineEdit(this))
    , m_owner(new QLineEdit(this))
    , m_state(new QComboBox(this))
{
    constexpr int width = 420;
    setAttribute(Qt::WA_DeleteOnClose);
    const int count = static_cast<int>(m_items.size());
    setWindowTitle(tr("Edit %Ln task(s)", nullptr, count));
    auto* note = new QLabel(tr("What is ticked here is changed in all of them, or in none."), this);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    m_state->addItem(PlanText::state(ItemState::Done), true);
    m_state->addItem(PlanText::state(ItemState::Open), false);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::margin);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    m_setPriority = addRow(grid, tr("&Priority"), m_priority);
    m_setHours = addRow(grid, tr("&Hours"), m_hours);
    m_setWeeks = addRow(grid, tr("&Weeks"), m_weeks);
    m_setOwner = addRow(grid, tr("&Owner"), m_owner);
    m_setState = addRow(grid, tr("&State"), m_state);
    auto* buttons = new QDialogButtonBox(this);
    m_apply = buttons->addButton(tr("Change"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    layout->setSpacing(space::m);
    layout->addWidget(note);
    layout->addLayout(grid);
    layout->addWidget(buttons);
    resize(width, sizeHint().height());
    check();
}

QCheckBox* BulkEditDialog::addRow(QGridLayout* grid, const QString& name, QWidget* field)
{
    auto* box = new QCheckBox(name, this);
    field->setEnabled(false);
    field->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    const int row = grid->rowCount();
    grid->addWidget(box, row, 0);
    grid->addWidget(field, row, 1);
    connect(box, &QCheckBox::toggled, field, [this, field](bool on) {
        field->setEnabled(on);
        if (on)
            field->setFocus();
        check();
    });
    if (auto* line = qobject_cast<QLineEdit*>(field))
        connect(line, &QLineEdit::textChanged, this, &BulkEditDialog::check);
    return box;
}

void BulkEditDialog::check()
{
    const bool isAny = m_setPriority->isChecked() || m_setHours->isChecked() || m_setWeeks->isChecked() ||
                       m_setOwner->isChecked() || m_setState->isChecked();
    m_apply->setEnabled(isAny && PlanInput::estimate(m_hours->text()).isValid &&
                        PlanInput::weeks(m_weeks->text()).isValid);
}

std::vector<PlanEdit> BulkEditDialog::edits() const
{
    std::vector<PlanEdit> edits;
    for (const ItemId& item : m_items) {
        if (m_setPriority->isChecked())
            edits.emplace_back(SetPriority{item, PlanInput::priority(m_priority)});
        if (m_setHours->isChecked())
            edits.emplace_back(SetEstimate{item, PlanInput::estimate(m_hours->text()).value});
        if (m_setWeeks->isChecked())
            edits.emplace_back(SetWeeks{item, PlanInput::weeks(m_weeks->text()).value});
        if (m_setOwner->isChecked())
            edits.emplace_back(SetOwner{item, m_owner->text().simplified()});
    }
    return edits;
}

std::optional<bool> BulkEditDialog::mark() const
{
    return m_setState->isChecked() ? std::optional(m_state->currentData().toBool()) : std::nullopt;
}

} // namespace readyroom::ui
