// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/CommitDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

CommitDialog::CommitDialog(const QString& file, QWidget* parent)
    : QDialog(parent)
    , m_message(new QPlainTextEdit(tr("Update %1", "a commit's message; %1 is a file").arg(file), this))
{
    constexpr QSize dialogSize(520, 260);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Commit %1", "%1 is a file").arg(file));
    auto* label = new QLabel(tr("&Message"), this);
    label->setBuddy(m_message);
    auto* note = new QLabel(
        tr("Only this file is committed, by your own Git: its hooks run, and it signs as you have set it up."), this);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    m_message->setTabChangesFocus(true);
    m_message->selectAll();
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* commit = buttons->addButton(tr("Commit"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(m_message, &QPlainTextEdit::textChanged, commit,
            [this, commit] { commit->setEnabled(!message().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    layout->setSpacing(space::s);
    layout->addWidget(label);
    layout->addWidget(m_message, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    resize(dialogSize);
}

QString CommitDialog::message() const
{
    return m_message->toPlainText().trimmed();
}

} // namespace readyroom::ui
