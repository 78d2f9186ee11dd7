// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include "core/journal/JournalVerifier.h"

class QLabel;
class QPushButton;

namespace readyroom::ui {

class MarkLabel;

/// The line at the top: what happened last, and whether the chain of events is whole.
class ActivityHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityHeader(QWidget* parent = nullptr);

    void setAnswer(const QString& text);
    /// The chain is being looked at; until the next report nothing else is said of it.
    void showVerifying();
    /// @param report empty: nobody has looked @param total how many events there are now
    void showChain(const std::optional<journal::VerifyReport>& report, qint64 total);
    [[nodiscard]] bool isVerifying() const { return m_isVerifying; }
    void setVerifyToolTip(const QString& text);
    /// Where to explain something about the page.
    [[nodiscard]] QWidget* anchor() const;

Q_SIGNALS:
    void verifyRequested();

private:
    QLabel* m_answer;
    MarkLabel* m_mark;
    QLabel* m_chain;
    QPushButton* m_verify;
    bool m_isVerifying = false;
};

} // namespace readyroom::ui
