// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/MergeDialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

#include "readiness/MergeConflicts.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

using namespace readiness;

namespace {

QPlainTextEdit* makeText(const QString& name, QWidget* parent)
{
    auto* text = new QPlainTextEdit(parent);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(Theme::monospace(TextSize::Body));
    text->setTabChangesFocus(true);
    text->setAccessibleName(name);
    return text;
}

} // namespace

MergeDialog::MergeDialog(const EditMerge& merge, QWidget* parent)
    : QDialog(parent)
    , m_merge(merge)
    , m_summary(new QLabel(this))
    , m_mine(makeText(tr("Your lines"), this))
    , m_theirs(makeText(tr("The file's lines"), this))
    , m_result(makeText(tr("Merged text"), this))
    , m_takeMine(new QPushButton(tr("Take &mine"), this))
    , m_takeTheirs(new QPushButton(tr("Take &theirs"), this))
{
    constexpr QSize dialogSize(820, 620);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Merge %1", "%1 is a file").arg(merge.file));
    m_summary->setWordWrap(true);
    for (QPlainTextEdit* side : {m_mine, m_theirs}) {
        side->setReadOnly(true);
        side->setMaximumHeight(7 * side->fontMetrics().lineSpacing());
    }
    QString text = QString::fromUtf8(merge.merged);
    m_result->setPlainText(text.replace(QLatin1String("\r\n"), QLatin1String("\n")));
    m_result->document()->setModified(false);
    m_takeMine->setToolTip(tr("Use your lines for this conflict"));
    m_takeTheirs->setToolTip(tr("Use the file's lines for this conflict"));
    for (QPushButton* button : {m_takeMine, m_takeTheirs})
        button->setAutoDefault(false);
    auto* sidesGrid = new QGridLayout;
    sidesGrid->addWidget(new QLabel(tr("Your edit"), this), 0, 0);
    sidesGrid->addWidget(new QLabel(tr("The file as it is now"), this), 0, 1);
    sidesGrid->addWidget(m_mine, 1, 0);
    sidesGrid->addWidget(m_theirs, 1, 1);
    sidesGrid->addWidget(m_takeMine, 2, 0, Qt::AlignLeft);
    sidesGrid->addWidget(m_takeTheirs, 2, 1, Qt::AlignLeft);
    auto* resultLabel = new QLabel(tr("Merged &text, which you may change"), this);
    resultLabel->setBuddy(m_result);
    auto* buttons = new QDialogButtonBox(this);
    m_write = buttons->addButton(tr("Write merged text"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(m_takeMine, &QPushButton::clicked, this, [this] { resolve(sides().mine); });
    connect(m_takeTheirs, &QPushButton::clicked, this, [this] { resolve(sides().theirs); });
    connect(m_result, &QPlainTextEdit::textChanged, this, &MergeDialog::showConflict);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    layout->setSpacing(space::m);
    layout->addWidget(m_summary);
    layout->addLayout(sidesGrid);
    layout->addWidget(resultLabel);
    layout->addWidget(m_result, 1);
    layout->addWidget(buttons);
    setTabOrder(m_theirs, m_takeMine);
    setTabOrder(m_takeMine, m_takeTheirs);
    setTabOrder(m_takeTheirs, m_result);
    resize(dialogSize);
    showConflict();
}

MergeDialog::Sides MergeDialog::sides() const
{
    const std::vector<MergeConflict> conflicts = mergeConflicts(m_result->toPlainText().toUtf8());
    if (conflicts.empty())
        return {};
    Sides sides;
    sides.first = conflicts.front().firstLine - 1;
    sides.last = conflicts.front().lastLine - 1;
    bool isTheirs = false;
    for (int number = sides.first + 1; number < sides.last; ++number) {
        const QString line = m_result->document()->findBlockByNumber(number).text();
        if (line == QLatin1String("======="))
            isTheirs = true;
        else
            (isTheirs ? sides.theirs : sides.mine) += line + QLatin1Char('\n');
    }
    return sides;
}

void MergeDialog::resolve(const QString& lines)
{
    const Sides conflict = sides();
    if (conflict.first < 0)
        return;
    QTextCursor cursor(m_result->document()->findBlockByNumber(conflict.first));
    const QTextBlock behind = m_result->document()->findBlockByNumber(conflict.last + 1);
    if (behind.isValid())
        cursor.setPosition(behind.position(), QTextCursor::KeepAnchor);
    else
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.insertText(lines);
    m_result->setTextCursor(cursor);
}

void MergeDialog::showConflict()
{
    const int left = static_cast<int>(mergeConflicts(m_result->toPlainText().toUtf8()).size());
    const Sides conflict = sides();
    m_mine->setPlainText(conflict.mine);
    m_theirs->setPlainText(conflict.theirs);
    for (QWidget* widget : {static_cast<QWidget*>(m_takeMine), static_cast<QWidget*>(m_takeTheirs),
                            static_cast<QWidget*>(m_mine), static_cast<QWidget*>(m_theirs)})
        widget->setEnabled(left > 0);
    m_write->setEnabled(left == 0);
    m_summary->setText(
        left > 0 ? tr("You and someone else changed the same lines. %Ln conflict(s) are left.", nullptr, left)
                 : tr("Your edit and the file's new text go together. Nothing is written before you say so."));
}

QByteArray MergeDialog::text() const
{
    // What nobody touched is written byte for byte.
    if (!m_result->document()->isModified())
        return m_merge.merged;
    QString text = m_result->toPlainText();
    if (m_merge.theirs.contains("\r\n"))
        text.replace(QLatin1Char('\n'), QLatin1String("\r\n"));
    const QByteArray mark("\xEF\xBB\xBF");
    return m_merge.theirs.startsWith(mark) ? mark + text.toUtf8() : text.toUtf8();
}

} // namespace readyroom::ui
