// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QLabel;

namespace readyroom::ui {

/// The line above a list that narrows it while typing. Esc clears it, or when it is empty gives the focus back to the
/// list; Down and Enter go to the list. Shows how many rows it hides.
class FilterLine final : public QLineEdit
{
    Q_OBJECT

public:
    /// @param list what is filtered: gets the focus back; null: setList() says it before the line is used
    explicit FilterLine(QWidget* list, QWidget* parent = nullptr);

    /// For a list that is made after the line, as Tab comes to it after the line.
    void setList(QWidget* list) { m_list = list; }

    void setHidden(int rows);

Q_SIGNALS:
    /// The focus came here: time to get ready for the first key.
    void entered();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeCount();

    QWidget* m_list;
    bool m_hides = false;
    QLabel* m_count;
};

} // namespace readyroom::ui
