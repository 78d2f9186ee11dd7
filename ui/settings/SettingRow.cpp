// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingRow.h"

#include <algorithm>

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

/// The text as rich text with every occurrence of the words underlined.
QString marked(const QString& text, const QStringList& words)
{
    std::vector<bool> inWord(static_cast<size_t>(text.size()));
    for (const QString& word : words) {
        for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive))
            std::fill_n(inWord.begin() + at, word.size(), true);
    }
    QString rich;
    for (qsizetype at = 0; at < text.size();) {
        const bool isMarked = inWord[static_cast<size_t>(at)];
        qsizetype end = at;
        while (end < text.size() && inWord[static_cast<size_t>(end)] == isMarked)
            ++end;
        const QString piece = text.mid(at, end - at).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
        rich += isMarked ? QStringLiteral("<u><b>%1</b></u>").arg(piece) : piece;
        at = end;
    }
    return rich;
}

void setText(QLabel* label, const QString& text, const QStringList& words)
{
    label->setTextFormat(words.isEmpty() ? Qt::PlainText : Qt::RichText);
    label->setText(words.isEmpty() ? text : marked(text, words));
}

} // namespace

SettingRow::SettingRow(const QString& name, const QString& explanation, QWidget* control, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_explanation(explanation)
    , m_control(control)
    , m_nameLabel(new QLabel(this))
    , m_explanationLabel(new QLabel(this))
{
    Theme::style(m_explanationLabel, TextSize::Small, QFont::Normal, QPalette::PlaceholderText);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::xs / 2);
    for (QLabel* label : {m_nameLabel, m_explanationLabel}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    words->addStretch();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, space::xs, 0, space::xs);
    layout->setSpacing(space::margin);
    layout->addLayout(words, 1);
    if (control) {
        // A button says what it does, and then to which.
        const auto* button = qobject_cast<QPushButton*>(control);
        control->setAccessibleName(
            button ? tr("%1: %2", "what a button does; what it does it to").arg(button->text(), name) : name);
        control->setAccessibleDescription(explanation);
        if (control->toolTip().isEmpty())
            control->setToolTip(name);
        layout->addWidget(control, 0, Qt::AlignTop);
    }
    mark({});
}

void SettingRow::setExplanation(const QString& explanation)
{
    if (explanation == m_explanation)
        return;
    m_explanation = explanation;
    if (m_control)
        m_control->setAccessibleDescription(explanation);
    mark(m_words);
}

bool SettingRow::holds(const QStringList& words) const
{
    return std::all_of(words.cbegin(), words.cend(), [this](const QString& word) {
        return m_name.contains(word, Qt::CaseInsensitive) || m_explanation.contains(word, Qt::CaseInsensitive);
    });
}

void SettingRow::mark(const QStringList& words)
{
    m_words = words;
    setText(m_nameLabel, m_name, words);
    setText(m_explanationLabel, m_explanation, words);
}

void SettingRow::mouseReleaseEvent(QMouseEvent* event)
{
    auto* button = qobject_cast<QAbstractButton*>(m_control);
    if (button && button->isCheckable() && button->isEnabled() && event->button() == Qt::LeftButton &&
        rect().contains(event->position().toPoint()))
        button->click();
    QWidget::mouseReleaseEvent(event);
}

} // namespace readyroom::ui
