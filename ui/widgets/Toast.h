// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace readyroom::ui {

/// A line that floats at the bottom of its parent for a few seconds, with one button ("Undo"). It takes no focus and
/// stays while the mouse or the keyboard is on it.
class Toast final : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget* parent);
    /// @param action the button's text; empty: no button
    void showMessage(const QString& text, const QString& action = {});

Q_SIGNALS:
    void actionTriggered();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    void hideUnlessInUse();

    QLabel* m_label;
    QPushButton* m_button;
    QTimer m_timer;
};

} // namespace readyroom::ui
