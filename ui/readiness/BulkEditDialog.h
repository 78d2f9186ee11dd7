// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDialog>

#include "readiness/PlanEdit.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace readyroom::ui {

/// Changes the same fields of several tasks at once; only what is ticked is changed.
class BulkEditDialog final : public QDialog
{
    Q_OBJECT

public:
    BulkEditDialog(std::vector<readiness::ItemId> items, QWidget* parent);

    [[nodiscard]] const std::vector<readiness::ItemId>& items() const { return m_items; }
    [[nodiscard]] std::vector<readiness::PlanEdit> edits() const;
    /// Whether the tasks are to be ticked or unticked; nothing: left as they are.
    [[nodiscard]] std::optional<bool> mark() const;

private:
    QCheckBox* addRow(QGridLayout* grid, const QString& name, QWidget* field);
    void check();

    std::vector<readiness::ItemId> m_items;
    QComboBox* m_priority;
    QLineEdit* m_hours;
    QLineEdit* m_weeks;
    QLineEdit* m_owner;
    QComboBox* m_state;
    QCheckBox* m_setPriority;
    QCheckBox* m_setHours;
    QCheckBox* m_setWeeks;
    QCheckBox* m_setOwner;
    QCheckBox* m_setState;
    QPushButton* m_apply;
};

} // namespace readyroom::ui
