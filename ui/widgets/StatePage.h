// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/base/Result.h"
#include "ui/widgets/StateMark.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace readyroom::ui {

class MarkLabel;
class ProgressLine;

/// What a page shows instead of its content: empty (what would be here and the next step), loading (what is being read,
/// how far, and a way to stop), or an error (what, where, what to do).
class StatePage final : public QWidget
{
    Q_OBJECT

public:
    explicit StatePage(QWidget* parent = nullptr);

    /// A button is left out when its text is empty.
    void showEmpty(const QString& title, const QString& text, const QString& action = {},
                   const QString& secondAction = {});
    /// Stays blank for the first 150 ms, so that what is quick does not flicker.
    void showLoading(const QString& what, bool canCancel);
    /// @param percent 0 … 100; -1: unknown
    void setProgress(int percent);
    void showError(const Error& error, const QString& action);

Q_SIGNALS:
    void actionTriggered();
    void secondActionTriggered();
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fitWidth();
    void show(Mark mark, const QString& title, const QString& text, const QString& action, const QString& second);

    MarkLabel* m_mark;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_detail;
    ProgressLine* m_progress;
    QPushButton* m_action;
    QPushButton* m_second;
    QWidget* m_content;
};

} // namespace readyroom::ui
