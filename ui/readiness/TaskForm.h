// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "readiness/PlanEdit.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace readyroom::ui {

/// One task to be changed, or a new one to be written. Ctrl+Return saves, Esc discards. It says what is to be done and
/// does nothing itself.
class TaskForm final : public QWidget
{
    Q_OBJECT

public:
    enum class Field {
        Title,
        Priority,
        Hours,
        Weeks,
        Owner,
        Notes,
    };

    explicit TaskForm(QWidget* parent = nullptr);

    void openItem(const readiness::PlanPtr& known, const readiness::PlanItem& item, Field focus);
    void openNew(const readiness::PlanPtr& known, const QStringList& headings);
    /// Away with it, without asking; says closed().
    void shut();
    /// A newer plan is what is edited from now on, where it says the same of the item; the person's text stays.
    void rebase(const readiness::PlanPtr& plan);

    [[nodiscard]] bool isOpen() const { return m_known != nullptr; }
    [[nodiscard]] const readiness::PlanPtr& known() const { return m_known; }
    /// Empty for a new task.
    [[nodiscard]] const readiness::ItemId& item() const { return m_item; }
    [[nodiscard]] QString title() const { return m_before.title; }
    /// What differs from the plan; empty too while a field cannot be understood.
    [[nodiscard]] std::vector<readiness::PlanEdit> edits() const;
    void showProblem(const QString& text);
    /// While it is being saved nothing can be typed.
    void setSaving(bool saving);
    [[nodiscard]] bool isSaving() const { return m_saving; }

Q_SIGNALS:
    void saveRequested();
    void closed();

private:
    void addRow(QGridLayout* grid, const QString& name, QWidget* field);
    void fill(const readiness::PlanItem& item);
    void check();
    void save();
    void focusOn(Field field);
    [[nodiscard]] bool isValid() const;
    void addNoteEdits(const readiness::ItemId& item, std::vector<readiness::PlanEdit>& edits) const;
    [[nodiscard]] QStringList noteLines() const;

    readiness::PlanPtr m_known;
    readiness::ItemId m_item;
    readiness::PlanItem m_before; ///< as the plan has it; of a new task: empty but for its headings
    bool m_saving = false;
    QLabel* m_heading;
    QLabel* m_place;
    QLineEdit* m_title;
    QComboBox* m_priority;
    QLineEdit* m_hours;
    QLineEdit* m_weeks;
    QLineEdit* m_owner;
    QPlainTextEdit* m_notes;
    QLabel* m_problem;
    QPushButton* m_save;
};

} // namespace readyroom::ui
