// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace readyroom::ui {

/// Says what is being read or written, how far it is, and offers to stop it. Stays blank for the first 150 ms, so that
/// what is quick does not flicker.
class ProgressLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget* parent = nullptr);

    /// @param what a whole phrase, "Reading docs/plan.md"; shortened in its middle where it does not fit
    void start(const QString& what, bool canCancel);
    /// @param percent 0 … 100; -1: unknown
    void setProgress(int percent);
    /// Hides at once.
    void finish();

Q_SIGNALS:
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    QString m_what;
    QLabel* m_label;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QTimer m_delay;
};

} // namespace readyroom::ui
