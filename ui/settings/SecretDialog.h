// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/secrets/Secret.h"
#include "core/secrets/SecretRecord.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace readyroom::ui {

class MarkLabel;

/// Asks for a new secret, or for another value of one. Stays open until accept() is called, so that what was typed is
/// still there when the keychain refuses it. Deletes itself when it is closed.
class SecretDialog final : public QDialog
{
    Q_OBJECT

public:
    /// A new one.
    explicit SecretDialog(QWidget* parent = nullptr);
    /// Another value of this one.
    explicit SecretDialog(const secrets::SecretRecord& record, QWidget* parent = nullptr);
    /// Overwrites what was typed.
    ~SecretDialog() override;
    Q_DISABLE_COPY_MOVE(SecretDialog)

    /// The keychain is at work, or it has refused: a sentence for the person.
    void showWaiting();
    void showProblem(const QString& text);

Q_SIGNALS:
    void submitted(const QString& name, const QStringList& hosts, const readyroom::secrets::Secret& value);

private:
    SecretDialog(const QString& title, const QString& explanation, const QString& action, QWidget* parent);
    void addField(QGridLayout* grid, const QString& label, QLineEdit* field, const QString& hint);
    void check();
    void submit();
    void say(bool isProblem, const QString& text);
    [[nodiscard]] QStringList hosts() const;
    [[nodiscard]] secrets::Secret value() const;

    QLineEdit* m_name;
    QLineEdit* m_hosts;
    QLineEdit* m_value;
    MarkLabel* m_mark;
    QLabel* m_problem;
    QPushButton* m_submit;
    bool m_isWaiting = false;
};

} // namespace readyroom::ui
