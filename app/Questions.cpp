// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Questions.h"

#include <QFileDialog>
#include <QMessageBox>

#include "ui/widgets/ErrorText.h"

namespace readyroom {

void Questions::askForFolder(QWidget* parent, const Chosen& chosen)
{
    auto* dialog = new QFileDialog(parent, tr("Open a folder in a new window"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, chosen);
    dialog->open();
}

void Questions::askForNewPlan(QWidget* parent, const Chosen& chosen)
{
    auto* dialog = new QFileDialog(parent, tr("Make a new plan"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setLabelText(QFileDialog::Accept, tr("Make plan"));
    dialog->setNameFilter(tr("Markdown (*.md)"));
    dialog->setDefaultSuffix(QStringLiteral("md"));
    // Nothing is ever overwritten, so there is nothing to confirm.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->selectFile(QStringLiteral("production-readiness.md"));
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, chosen);
    dialog->open();
}

void Questions::explain(const Error& error, QWidget* parent)
{
    const ui::ErrorText text = ui::ErrorText::of(error);
    auto* box = new QMessageBox(QMessageBox::Warning, text.what, text.where + QLatin1Char('\n') + text.next,
                                QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace readyroom
