// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TrustDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBlock>
#include <QVBoxLayout>

#include "core/git/TextDiff.h"
#include "ui/shell/TrustText.h"
#include "ui/widgets/AgeText.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

using namespace workspace;

namespace {

constexpr QSize dialogSize(760, 600);

QPlainTextEdit* makeText(QWidget* parent, const QString& text, const QString& name)
{
    auto* view = new QPlainTextEdit(TrustText::plain(text), parent);
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->setFont(Theme::monospace(TextSize::Body));
    view->setAccessibleName(name);
    return view;
}

/// The lines of a patch without its head, which only names the file twice; each part says at which line it is.
QString bodyOf(const QByteArray& patch)
{
    static const QRegularExpression place(QStringLiteral(R"(^@@ -\S+ \+(\d+)\S* @@.*$)"));
    const qsizetype start = patch.indexOf("\n@@");
    QStringList lines = QString::fromUtf8(start < 0 ? patch : patch.mid(start + 1)).split(QLatin1Char('\n'));
    for (QString& line : lines) {
        if (const QRegularExpressionMatch match = place.match(line); match.hasMatch())
            line = TrustDialog::tr("Line %1", "of a file, heading of what changed there").arg(match.captured(1));
    }
    return lines.join(QLatin1Char('\n'));
}

/// Colours what was added and removed; the signs say the same without colour.
void colour(QPlainTextEdit* text)
{
    const Theme& theme = Theme::of(text);
    QTextCursor cursor(text->document());
    for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
        const QString line = block.text();
        QTextCharFormat format;
        format.setForeground(theme.color(line.startsWith(QLatin1Char('+'))   ? Token::Ok
                                         : line.startsWith(QLatin1Char('-')) ? Token::Bad
                                         : line.startsWith(QLatin1Char(' ')) ? Token::Text
                                                                             : Token::Secondary));
        cursor.setPosition(block.position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}

} // namespace

TrustDialog::TrustDialog(const QString& workspace, const TrustQuestion& question, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Trust %1", "%1 is a workspace").arg(workspace));
    auto* summary = new QLabel(tr("The configuration of %1 wants to %2.", "%1 is a workspace; %2 is a list of verbs")
                                   .arg(TrustText::plain(workspace), TrustText::summary(question.requests)),
                               this);
    Theme::style(summary, TextSize::Title, QFont::DemiBold);
    auto* meaning = new QLabel(
        tr("Whoever can write readyroom.yaml decides what happens here in your name. Trust it only when you would do "
           "this yourself. Any later change to the file asks again; you can take trust back in the settings."),
        this);
    meaning->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel* label : {summary, meaning}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    layout->setSpacing(space::m);
    layout->addWidget(summary);
    layout->addWidget(meaning);
    layout->addWidget(makeRequests(question.requests), 1);
    layout->addWidget(makeConfiguration(question), 1);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Trust this configuration"), QDialogButtonBox::AcceptRole)->setAutoDefault(false);
    QPushButton* keep = buttons->addButton(tr("Keep read-only"), QDialogButtonBox::RejectRole);
    keep->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(dialogSize);
    keep->setFocus(Qt::OtherFocusReason);
}

QWidget* TrustDialog::makeRequests(const std::vector<TrustRequest>& requests)
{
    QStringList lines;
    std::optional<TrustKind> kind;
    for (const TrustRequest& request : requests) {
        if (kind != request.kind)
            lines << TrustText::heading(request.kind);
        kind = request.kind;
        // One line each: a line break in a command must not look like a second one.
        lines << QStringLiteral("    ") + QString(request.what).replace(QLatin1Char('\n'), QStringLiteral("\\n"));
    }
    return makeText(this, lines.join(QLatin1Char('\n')), tr("What it wants"));
}

QWidget* TrustDialog::makeConfiguration(const TrustQuestion& question)
{
    auto* tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->tabBar()->setAccessibleName(tr("Views of the configuration"));
    if (question.status.state == TrustState::Changed && question.status.grant) {
        const auto patch =
            git::toUnifiedDiff(question.status.trustedText, question.configuration, QStringLiteral("readyroom.yaml"));
        const QString title =
            tr("Changes since %1", "%1 is a date and a time").arg(AgeText::absolute(question.status.grant->at));
        QPlainTextEdit* changes = makeText(tabs, patch ? bodyOf(*patch) : tr("The changes cannot be shown."), title);
        colour(changes);
        tabs->addTab(changes, title);
    }
    const QString whole = tr("The whole readyroom.yaml");
    tabs->addTab(makeText(tabs, QString::fromUtf8(question.configuration), whole), whole);
    return tabs;
}

} // namespace readyroom::ui
