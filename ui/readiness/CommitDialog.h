// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace readyroom::ui {

/// Asks for the message of a commit of one plan's file. Deletes itself when it is closed.
class CommitDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit CommitDialog(const QString& file, QWidget* parent = nullptr);
    [[nodiscard]] QString message() const;

private:
    QPlainTextEdit* m_message;
};

} // namespace readyroom::ui
