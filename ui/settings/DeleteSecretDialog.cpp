// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/DeleteSecretDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

DeleteSecretDialog::DeleteSecretDialog(const QString& name, QWidget* parent)
    : QDialog(parent)
{
    constexpr int width = 440; // at 100 %
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Delete %1", "%1 is the name of a secret").arg(name));
    auto* warning = new QLabel(tr("It is taken out of the keychain, which cannot be taken back. Whatever is to send it "
                                  "fails from then on."),
                               this);
    warning->setTextFormat(Qt::PlainText);
    warning->setWordWrap(true);
    auto* typed = new QLineEdit(this);
    auto* label = new QLabel(tr("&Type %1 to delete it", "%1 is the name of a secret").arg(name), this);
    label->setBuddy(typed);
    typed->setAccessibleName(tr("Name of the secret to delete"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* remove = buttons->addButton(tr("Delete"), QDialogButtonBox::AcceptRole);
    remove->setEnabled(false);
    connect(typed, &QLineEdit::textChanged, remove,
            [remove, name](const QString& text) { remove->setEnabled(text == name); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    layout->setSpacing(space::m);
    layout->addWidget(warning);
    layout->addWidget(label);
    layout->addWidget(typed);
    layout->addWidget(buttons);
    setMinimumWidth(Theme::scaled(width));
    typed->setFocus();
}

} // namespace readyroom::ui
