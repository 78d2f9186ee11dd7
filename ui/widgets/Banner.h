// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/widgets/StateMark.h"

class QLabel;
class QPushButton;

namespace readyroom::ui {

class MarkLabel;

/// A line across a page that says something about the whole of it, with one button. Hidden until it has a message.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);
    void showMessage(Mark mark, const QString& text, const QString& action = {});

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    MarkLabel* m_mark;
    QLabel* m_label;
    QPushButton* m_button;
};

} // namespace readyroom::ui
