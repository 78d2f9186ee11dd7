// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/RenameDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

using namespace readiness;

namespace {

/// "Write all tests", and below it where it stands.
QString textOf(const KnownItem& item)
{
    const QString place = item.headings.isEmpty()
                              ? RenameDialog::tr("line %1", "of a file").arg(item.line)
                              : RenameDialog::tr("%1, line %2", "where a task stands: headings; line of the file")
                                    .arg(item.headings.join(QStringLiteral(" › ")))
                                    .arg(item.line);
    return item.title + QChar(u'\n') + place;
}

} // namespace

RenameDialog::RenameDialog(const ItemQuestion& question, QWidget* parent)
    : QDialog(parent)
    , m_candidates(new QListWidget(this))
{
    constexpr QSize dialogSize(560, 360);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What became of this task?"));
    auto* gone = new QLabel(tr("“%1” is no longer in the plan under this name. If one of these is the same task, its "
                               "record goes on with it.",
                               "%1 is the title that a task had")
                                .arg(question.before.title),
                            this);
    gone->setTextFormat(Qt::PlainText);
    gone->setWordWrap(true);
    m_candidates->setAccessibleName(tr("Tasks that it may be"));
    m_candidates->setWordWrap(true);
    m_candidates->setAlternatingRowColors(false);
    m_candidates->setSpacing(space::xs);
    for (const KnownItem& candidate : question.candidates) {
        auto* row = new QListWidgetItem(textOf(candidate), m_candidates);
        row->setData(Qt::UserRole, candidate.id.toString());
    }
    m_candidates->setCurrentRow(0);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* same = buttons->addButton(tr("It is &this one"), QDialogButtonBox::AcceptRole);
    QPushButton* none = buttons->addButton(tr("&None: it was removed"), QDialogButtonBox::DestructiveRole);
    buttons->addButton(tr("Decide &later"), QDialogButtonBox::RejectRole);
    same->setDefault(true);
    const auto chosen = [this] { return ItemId(m_candidates->currentItem()->data(Qt::UserRole).toString()); };
    connect(same, &QPushButton::clicked, this, [this, chosen] { decide(chosen()); });
    connect(none, &QPushButton::clicked, this, [this] { decide({}); });
    connect(m_candidates, &QListWidget::itemDoubleClicked, this, [this, chosen] { decide(chosen()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    layout->setSpacing(space::m);
    layout->addWidget(gone);
    layout->addWidget(m_candidates, 1);
    layout->addWidget(buttons);
    resize(dialogSize);
    m_candidates->setFocus();
}

void RenameDialog::decide(const ItemId& now)
{
    Q_EMIT decided(now);
    accept();
}

} // namespace readyroom::ui
