// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/ActivityDetail.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTextBlock>
#include <QVBoxLayout>

#include "core/vocabulary/Actor.h"
#include "ui/activity/ActivityText.h"
#include "ui/widgets/AgeText.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

using namespace activity;

namespace {

/// A field's value as a person reads it; a list or an object as JSON.
QString textOf(const QJsonValue& value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

QString lineOf(const ChangeLine& line)
{
    switch (line.kind) {
    case ChangeLine::Kind::Removed:
        return QStringLiteral("− ") + line.text;
    case ChangeLine::Kind::Added:
        return QStringLiteral("+ ") + line.text;
    case ChangeLine::Kind::Same:
        return QStringLiteral("  ") + line.text;
    }
    return {};
}

void colour(QPlainTextEdit& text, const std::vector<ChangeLine>& change)
{
    const Theme& theme = Theme::of(&text);
    QTextCursor cursor(text.document());
    for (QTextBlock block = text.document()->begin(); block.isValid(); block = block.next()) {
        const ChangeLine::Kind kind = change[static_cast<size_t>(block.blockNumber())].kind;
        if (kind == ChangeLine::Kind::Same)
            continue;
        QTextCharFormat format;
        format.setForeground(theme.color(kind == ChangeLine::Kind::Removed ? Token::Bad : Token::Ok));
        cursor.setPosition(block.position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}

} // namespace

ActivityDetail::ActivityDetail(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_nothing(new QLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget)
    , m_title(new QLabel(m_content))
    , m_change(new QPlainTextEdit(m_content))
{
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setMargin(space::margin);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    Theme::style(m_title, TextSize::Title, QFont::DemiBold);
    m_change->setReadOnly(true);
    m_change->setFont(Theme::monospace(TextSize::Body));
    m_change->setAccessibleName(tr("Before and after"));
    m_change->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(m_change);
    column->addStretch(1);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_content->setBackgroundRole(QPalette::Base);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_scroll);
    showNothing();
}

void ActivityDetail::showNothing()
{
    m_nothing->setText(tr("Select an event to see all that is recorded of it."));
    m_stack->setCurrentWidget(m_nothing);
}

void ActivityDetail::showError(const Error& error)
{
    m_nothing->setText(ErrorText::of(error).oneLine());
    m_stack->setCurrentWidget(m_nothing);
}

void ActivityDetail::clear()
{
    delete m_fields;
    m_fields = new QWidget(m_content);
    m_grid = new QGridLayout(m_fields);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::margin);
    m_grid->setVerticalSpacing(space::xs);
    m_grid->setColumnStretch(1, 1);
    auto* column = static_cast<QVBoxLayout*>(m_content->layout());
    column->insertWidget(column->count() - 1, m_fields);
}

QLabel* ActivityDetail::addField(const QString& name, const QString& value)
{
    auto* nameLabel = new QLabel(name, m_fields);
    nameLabel->setTextFormat(Qt::PlainText);
    nameLabel->setForegroundRole(QPalette::PlaceholderText);
    nameLabel->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* label = new QLabel(m_fields);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setText(value);
    // A path without a blank to break at does not make the panel wider than it is.
    label->setMinimumWidth(1);
    const int row = m_grid->rowCount();
    m_grid->addWidget(nameLabel, row, 0);
    m_grid->addWidget(label, row, 1);
    return label;
}

void ActivityDetail::addRawField(const QString& key, const QString& value)
{
    addField(key, value);
    m_grid->itemAtPosition(m_grid->rowCount() - 1, 0)->widget()->setFont(Theme::monospace(TextSize::Body));
}

void ActivityDetail::addLink(const QString& name, const QString& value)
{
    QLabel* label = addField(name, {});
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label->setAccessibleName(name);
    label->setText(QStringLiteral("<a href=\"item\">%1</a>").arg(value.toHtmlEscaped()));
    connect(label, &QLabel::linkActivated, this, [this] { Q_EMIT itemRequested(m_entry.file, m_entry.itemId); });
}

void ActivityDetail::showDetail(const EventDetail& detail)
{
    const journal::Event& event = detail.event;
    m_entry = detail.entry;
    clear();
    m_title->setText(ActivityText::sentence(m_entry));
    showChange(detail.change);
    addField(tr("When"), AgeText::absolute(event.at));
    addField(tr("Who"), ActivityText::who(m_entry));
    const Actor actor =
        event.personalPart ? Actor::fromJson(event.personalPart->value(QLatin1String("actor")).toObject()) : Actor();
    if (!actor.email.isEmpty() && actor.email != m_entry.who)
        addField(tr("Address", "of the person, e-mail"), actor.email);
    if (!m_entry.file.isEmpty() && !m_entry.itemId.isEmpty())
        addLink(tr("Where", "file and line"), ActivityText::where(m_entry));
    else if (!m_entry.file.isEmpty())
        addField(tr("Where", "file and line"), ActivityText::where(m_entry));
    addFields(detail);
    m_stack->setCurrentWidget(m_scroll);
    m_scroll->ensureVisible(0, 0);
}

void ActivityDetail::addFields(const EventDetail& detail)
{
    const journal::Event& event = detail.event;
    // These have a place of their own above.
    QStringList shown{QStringLiteral("file"), QStringLiteral("path"), QStringLiteral("line"), QStringLiteral("title")};
    if (!detail.change.empty())
        shown << QStringLiteral("before") << QStringLiteral("after");
    addField(tr("Type", "of an event"), event.type);
    for (auto field = event.publicPart.constBegin(); field != event.publicPart.constEnd(); ++field) {
        const QString text = textOf(field.value());
        if (!shown.contains(field.key()) && !text.isEmpty())
            addRawField(field.key(), text);
    }
    addField(tr("Stream", "what the event belongs to"),
             tr("%1, version %2", "a stream's name; a number").arg(event.stream, QString::number(event.version)));
    addField(tr("Recorded", "when it was recorded"), AgeText::absolute(event.recordedAt));
    if (!event.correlation.isEmpty())
        addField(tr("Command", "the id of the command an event came from"), event.correlation);
    addField(tr("Event id"), event.id);
    addField(tr("Position", "of the event in the journal"), QLocale().toString(event.position));
    QLabel* hash = addField(tr("Hash"), QString::fromLatin1(event.hash.toHex(' ')));
    hash->setFont(Theme::monospace(TextSize::Small));
    m_chain = addField(tr("Chain", "the chain of hashes"), {});
    showChain();
}

void ActivityDetail::setVerified(qint64 position)
{
    m_verified = position;
    if (m_fields)
        showChain();
}

void ActivityDetail::showChain()
{
    m_chain->setText(m_entry.position <= m_verified ? tr("Verified: as it was recorded")
                                                    : tr("Not verified since this program was started"));
}

void ActivityDetail::showChange(const std::vector<ChangeLine>& change)
{
    QStringList lines;
    for (const ChangeLine& line : change)
        lines << lineOf(line);
    m_change->setPlainText(lines.join(QLatin1Char('\n')));
    m_change->setVisible(!lines.isEmpty());
    if (lines.isEmpty())
        return;
    colour(*m_change, change);
    constexpr int mostLines = 12;
    constexpr int linesEach = 2; // long ones wrap
    const int shown = std::min(static_cast<int>(lines.size()) * linesEach, mostLines);
    m_change->setFixedHeight(shown * m_change->fontMetrics().lineSpacing() + 2 * space::s);
}

} // namespace readyroom::ui
