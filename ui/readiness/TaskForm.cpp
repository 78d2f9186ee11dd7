// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/TaskForm.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/readiness/EditText.h"
#include "ui/readiness/PlanInput.h"
#include "ui/readiness/PlanText.h"
#include "ui/widgets/ActionText.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

using namespace readiness;

TaskForm::TaskForm(QWidget* parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_place(new QLabel(this))
    , m_title(new QLineEdit(this))
    , m_priority(PlanInput::priorityBox(this))
    , m_hours(new QLineEdit(this))
    , m_weeks(new QLineEdit(this))
    , m_owner(new QLineEdit(this))
    , m_notes(new QPlainTextEdit(this))
    , m_problem(new QLabel(this))
    , m_save(new QPushButton(tr("Save"), this))
{
    Theme::style(m_heading, TextSize::Title, QFont::DemiBold);
    m_place->setTextFormat(Qt::PlainText);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_place->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_hours->setPlaceholderText(tr("such as 3, 2-3 or 30 min", "an effort"));
    m_weeks->setPlaceholderText(tr("such as 3 or 1-2", "weeks of the plan"));
    m_notes->setPlaceholderText(tr("One note a line"));
    m_notes->setTabChangesFocus(true);
    // Its frame is too faint on a dark surface to show where the field is.
    constexpr int noteLinesShown = 5;
    m_notes->setFixedHeight((noteLinesShown + 1) * fontMetrics().lineSpacing());
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::margin);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    addRow(grid, tr("&Title"), m_title);
    addRow(grid, tr("&Priority"), m_priority);
    addRow(grid, tr("&Hours"), m_hours);
    addRow(grid, tr("&Weeks"), m_weeks);
    addRow(grid, tr("&Owner"), m_owner);
    addRow(grid, tr("&Notes"), m_notes);
    auto* discard = new QPushButton(tr("Discard"), this);
    const auto addKey = [this](QPushButton* button, const QString& toolTip, const QKeySequence& key, auto slot) {
        auto* action = new QAction(button->text(), this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        button->setToolTip(ActionText::withKey(toolTip, key));
        connect(action, &QAction::triggered, this, slot);
        connect(button, &QPushButton::clicked, this, slot);
    };
    addKey(m_save, tr("Write this to the plan's file"), QKeySequence(tr("Ctrl+Return")), &TaskForm::save);
    addKey(discard, tr("Leave the plan as it is"), QKeySequence(Qt::Key_Escape), &TaskForm::shut);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(discard);
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    column->setSpacing(space::m);
    column->addWidget(m_heading);
    column->addWidget(m_place);
    column->addLayout(grid);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    column->addStretch(1);
    setTabOrder(discard, m_save);
    for (QLineEdit* line : {m_title, m_hours, m_weeks, m_owner})
        connect(line, &QLineEdit::textEdited, this, &TaskForm::check);
    connect(m_priority, &QComboBox::activated, this, &TaskForm::check);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &TaskForm::check);
}

void TaskForm::addRow(QGridLayout* grid, const QString& name, QWidget* field)
{
    auto* label = new QLabel(name, this);
    label->setBuddy(field);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setAlignment(Qt::AlignLeft | (field == m_notes ? Qt::AlignTop : Qt::AlignVCenter));
    field->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
}

void TaskForm::openItem(const PlanPtr& known, const PlanItem& item, Field focus)
{
    m_known = known;
    m_item = item.id;
    m_heading->setText(tr("Edit task"));
    m_place->setText(EditText::section(item.headings));
    fill(item);
    focusOn(focus);
}

void TaskForm::openNew(const PlanPtr& known, const QStringList& headings)
{
    m_known = known;
    m_item = {};
    PlanItem item;
    item.headings = headings;
    m_heading->setText(tr("New task"));
    m_place->setText(tr("At the end of “%1”", "a section").arg(EditText::section(headings)));
    fill(item);
    focusOn(Field::Title);
}

void TaskForm::fill(const PlanItem& item)
{
    m_before = item;
    m_title->setText(item.title);
    PlanInput::setPriority(m_priority, item.priority);
    m_hours->setText(PlanInput::text(item.estimate));
    m_weeks->setText(PlanInput::text(item.weeks));
    m_owner->setText(item.owner);
    m_notes->setPlainText(item.notes.join(QLatin1Char('\n')));
    setSaving(false);
    check();
}

void TaskForm::shut()
{
    m_known.reset();
    m_item = {};
    Q_EMIT closed();
}

void TaskForm::rebase(const PlanPtr& plan)
{
    const PlanItem* item = plan->find(m_item);
    const bool isSame = item && item->priority == m_before.priority && item->estimate == m_before.estimate &&
                        item->weeks == m_before.weeks && item->owner == m_before.owner &&
                        item->notes == m_before.notes && item->headings == m_before.headings;
    if (m_item.isEmpty() || isSame)
        m_known = plan;
}

bool TaskForm::isValid() const
{
    return !m_title->text().trimmed().isEmpty() && PlanInput::estimate(m_hours->text()).isValid &&
           PlanInput::weeks(m_weeks->text()).isValid;
}

void TaskForm::check()
{
    m_save->setEnabled(!m_saving && !edits().empty());
    if (m_title->text().trimmed().isEmpty())
        showProblem(m_item.isEmpty() ? QString() : tr("A task needs a title."));
    else if (!PlanInput::estimate(m_hours->text()).isValid)
        showProblem(tr("The hours cannot be understood. Write a figure, a range such as 2-3, or add a unit."));
    else if (!PlanInput::weeks(m_weeks->text()).isValid)
        showProblem(tr("The weeks cannot be understood. Write a number, or two such as 1-2."));
    else
        showProblem({});
}

void TaskForm::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void TaskForm::setSaving(bool saving)
{
    m_saving = saving;
    for (QWidget* field :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_priority), static_cast<QWidget*>(m_hours),
          static_cast<QWidget*>(m_weeks), static_cast<QWidget*>(m_owner), static_cast<QWidget*>(m_notes)})
        field->setEnabled(!saving);
    m_save->setEnabled(!saving && !edits().empty());
}

void TaskForm::save()
{
    if (m_known && !m_saving && !edits().empty())
        Q_EMIT saveRequested();
}

void TaskForm::focusOn(Field field)
{
    const std::array<QWidget*, 6> fields{m_title, m_priority, m_hours, m_weeks, m_owner, m_notes};
    fields[static_cast<size_t>(field)]->setFocus(Qt::ShortcutFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(fields[static_cast<size_t>(field)]))
        line->selectAll();
}

QStringList TaskForm::noteLines() const
{
    QStringList lines;
    for (const QString& line : m_notes->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            lines << line.simplified();
    }
    return lines;
}

void TaskForm::addNoteEdits(const ItemId& item, std::vector<PlanEdit>& edits) const
{
    const QStringList now = noteLines();
    const QStringList& before = m_before.notes;
    // Notes that follow what was taken out stay untouched.
    qsizetype tail = 0;
    while (now.size() < before.size() && tail < now.size() &&
           now.at(now.size() - 1 - tail) == before.at(before.size() - 1 - tail))
        ++tail;
    const qsizetype kept = now.size() - tail;
    for (qsizetype index = 0; index < (tail > 0 ? kept : now.size()); ++index) {
        if (before.value(index) != now.at(index) || index >= before.size())
            edits.emplace_back(SetNote{item, static_cast<int>(index), now.at(index)});
    }
    for (qsizetype index = before.size() - tail; index-- > kept;)
        edits.emplace_back(SetNote{item, static_cast<int>(index), {}});
}

std::vector<PlanEdit> TaskForm::edits() const
{
    std::vector<PlanEdit> edits;
    if (!m_known || !isValid())
        return edits;
    const bool isNew = m_item.isEmpty();
    const ItemId item = isNew ? newTask() : m_item;
    const QString title = m_title->text().simplified();
    if (isNew)
        edits.emplace_back(AddTask{m_before.headings, title});
    if (const auto priority = PlanInput::priority(m_priority); priority != m_before.priority)
        edits.emplace_back(SetPriority{item, priority});
    if (m_hours->text().trimmed() != PlanInput::text(m_before.estimate))
        edits.emplace_back(SetEstimate{item, PlanInput::estimate(m_hours->text()).value});
    if (m_weeks->text().trimmed() != PlanInput::text(m_before.weeks))
        edits.emplace_back(SetWeeks{item, PlanInput::weeks(m_weeks->text()).value});
    if (m_owner->text().simplified() != m_before.owner)
        edits.emplace_back(SetOwner{item, m_owner->text().simplified()});
    addNoteEdits(item, edits);
    // The title last: with it the item's id changes.
    if (!isNew && title != m_before.title)
        edits.emplace_back(SetTitle{item, title});
    return edits;
}

} // namespace readyroom::ui
