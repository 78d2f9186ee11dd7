// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/SectionDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/readiness/EditText.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

SectionDialog::SectionDialog(const std::vector<QStringList>& sections, const QStringList& current, int tasks,
                             QWidget* parent)
    : QDialog(parent)
    , m_sections(sections)
    , m_list(new QListWidget(this))
{
    constexpr QSize dialogSize(520, 420);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Move to section"));
    auto* label = new QLabel(tr("Move %Ln task(s) to the end of this &section:", nullptr, tasks), this);
    label->setBuddy(m_list);
    m_list->setAccessibleName(tr("Sections of the plan"));
    for (const QStringList& section : m_sections) {
        m_list->addItem(EditText::section(section));
        if (section == current)
            m_list->setCurrentRow(m_list->count() - 1);
    }
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* move = buttons->addButton(tr("Move"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    move->setEnabled(m_list->currentRow() >= 0);
    connect(m_list, &QListWidget::currentRowChanged, move, [move](int row) { move->setEnabled(row >= 0); });
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    layout->setSpacing(space::s);
    layout->addWidget(label);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(dialogSize);
    m_list->setFocus();
}

QStringList SectionDialog::section() const
{
    const int row = m_list->currentRow();
    return row < 0 ? QStringList() : m_sections[static_cast<size_t>(row)];
}

} // namespace readyroom::ui
