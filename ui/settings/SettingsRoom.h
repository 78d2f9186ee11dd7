// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

class QVBoxLayout;

namespace readyroom::ui {

class SettingRow;

/// Settings that belong together, under a heading.
class SettingsRoom : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsRoom(const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const { return m_title; }
    /// Takes ownership of the control.
    void addRow(const QString& name, const QString& explanation, QWidget* control);
    void removeRows();
    /// Shows only the rows that hold all of the words, and marks them; all rows for no words. A word of the heading
    /// stands for every row.
    /// @return is there one?
    bool filter(const QStringList& words);

private:
    const QString m_title;
    QVBoxLayout* m_layout;
    std::vector<SettingRow*> m_rows;
    QStringList m_words;
};

} // namespace readyroom::ui
