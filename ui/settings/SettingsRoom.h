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
    SettingRow* addRow(const QString& name, const QString& explanation, QWidget* control);
    /// Before the row that has this number now.
    SettingRow* insertRow(size_t number, const QString& name, const QString& explanation, QWidget* control);
    void removeRow(SettingRow* row);
    void removeRows();
    /// Shows only the rows that hold all of the words, and marks them; all rows for no words. A word of the heading
    /// stands for every row.
    /// @return is there one?
    virtual bool filter(const QStringList& words);

protected:
    /// Something that is no setting, below the heading or below all rows.
    void addAbove(QWidget* widget);
    void addBelow(QWidget* widget);

private:
    const QString m_title;
    QVBoxLayout* m_layout;
    QVBoxLayout* m_rowLayout;
    std::vector<SettingRow*> m_rows;
    QStringList m_words;
};

} // namespace readyroom::ui
