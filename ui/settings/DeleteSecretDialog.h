// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace readyroom::ui {

/// Asks for a secret's name before it is deleted, because that cannot be taken back; accepted() says it was given.
/// Deletes itself when it is closed.
class DeleteSecretDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit DeleteSecretDialog(const QString& name, QWidget* parent = nullptr);
};

} // namespace readyroom::ui
