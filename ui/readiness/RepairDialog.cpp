// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/RepairDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

#include "ui/readiness/PlanText.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

constexpr QSize dialogSize(760, 520);

struct Diff
{
    QStringList lines; ///< "  12 − as it is", "  12 + as it would be"
    int changed = 0;
};

Diff diffOf(const QByteArray& before, const QByteArray& after)
{
    const QList<QByteArray> old = before.split('\n');
    const QList<QByteArray> next = after.split('\n');
    const auto width = QString::number(old.size()).size();
    Diff diff;
    for (qsizetype i = 0; i < std::min(old.size(), next.size()); ++i) {
        if (old[i] == next[i])
            continue;
        const QString number = QString::number(i + 1).rightJustified(width);
        diff.lines << number + QStringLiteral(" − ") + QString::fromUtf8(old[i]);
        diff.lines << number + QStringLiteral(" + ") + QString::fromUtf8(next[i]);
        ++diff.changed;
    }
    return diff;
}

/// Colours each pair of lines; the signs say the same without colour.
void colour(QPlainTextEdit& text)
{
    const Theme& theme = Theme::of(&text);
    QTextCursor cursor(text.document());
    for (QTextBlock block = text.document()->begin(); block.isValid(); block = block.next()) {
        QTextCharFormat format;
        format.setForeground(theme.color(block.blockNumber() % 2 == 0 ? Token::Bad : Token::Ok));
        cursor.setPosition(block.position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}

} // namespace

RepairDialog::RepairDialog(const QString& file, const QByteArray& before, const QByteArray& after,
                           const readiness::EncodingRepair& repair, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Repaired characters in %1", "%1 is a file").arg(file));
    const Diff diff = diffOf(before, after);
    auto* summary = new QLabel(
        tr("%Ln character(s) were misread as %1 when the file was saved.", "%1 is an encoding", repair.sequences)
                .arg(PlanText::codec(repair.codec)) +
            QChar(u'\n') +
            tr("Rewriting puts them right in %Ln line(s) and changes nothing else.", nullptr, diff.changed),
        this);
    summary->setWordWrap(true);
    auto* text = new QPlainTextEdit(diff.lines.join(QChar(u'\n')), this);
    text->setReadOnly(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(Theme::monospace(TextSize::Body));
    text->setAccessibleName(tr("Lines before and after"));
    colour(*text);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Rewrite file"), QDialogButtonBox::AcceptRole)->setAutoDefault(false);
    QPushButton* close = buttons->addButton(tr("Leave as it is"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    layout->setSpacing(space::m);
    layout->addWidget(summary);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    resize(dialogSize);
}

} // namespace readyroom::ui
