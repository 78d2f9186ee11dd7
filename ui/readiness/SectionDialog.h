// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDialog>
#include <QStringList>

class QListWidget;

namespace readyroom::ui {

/// Chooses the section of a plan that tasks are to move to. Accepted means: move.
class SectionDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param current the section that is chosen at first
    SectionDialog(const std::vector<QStringList>& sections, const QStringList& current, int tasks, QWidget* parent);
    [[nodiscard]] QStringList section() const;

private:
    std::vector<QStringList> m_sections;
    QListWidget* m_list;
};

} // namespace readyroom::ui
