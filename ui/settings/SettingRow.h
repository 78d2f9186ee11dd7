// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace readyroom::ui {

/// One setting: its name and what it does at the left, its control at the right. A click anywhere on it is one on its
/// check box.
class SettingRow final : public QWidget
{
    Q_OBJECT

public:
    /// Takes ownership of the control, which may be null, and names it for screen readers.
    SettingRow(const QString& name, const QString& explanation, QWidget* control, QWidget* parent = nullptr);

    void setExplanation(const QString& explanation);
    [[nodiscard]] bool holds(const QStringList& words) const;
    /// Marks these words in the row's texts; none: takes the marks away.
    void mark(const QStringList& words);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    const QString m_name;
    QString m_explanation;
    QStringList m_words; ///< that are marked
    QWidget* m_control;
    QLabel* m_nameLabel;
    QLabel* m_explanationLabel;
};

} // namespace readyroom::ui
