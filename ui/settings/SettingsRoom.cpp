// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsRoom.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/settings/SettingRow.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

SettingsRoom::SettingsRoom(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(title)
    , m_layout(new QVBoxLayout(this))
    , m_rowLayout(new QVBoxLayout)
{
    auto* heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    Theme::style(heading, TextSize::Title, QFont::DemiBold);
    m_layout->setContentsMargins(0, 0, 0, space::margin);
    m_layout->setSpacing(space::s);
    m_layout->addWidget(heading);
    m_rowLayout->setSpacing(space::s);
    m_layout->addLayout(m_rowLayout);
}

void SettingsRoom::addAbove(QWidget* widget)
{
    m_layout->insertWidget(1, widget);
}

void SettingsRoom::addBelow(QWidget* widget)
{
    m_layout->addWidget(widget);
}

SettingRow* SettingsRoom::addRow(const QString& name, const QString& explanation, QWidget* control)
{
    return insertRow(m_rows.size(), name, explanation, control);
}

SettingRow* SettingsRoom::insertRow(size_t number, const QString& name, const QString& explanation, QWidget* control)
{
    auto* row = new SettingRow(name, explanation, control, this);
    m_rowLayout->insertWidget(static_cast<int>(number), row);
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(number), row);
    filter(m_words);
    return row;
}

void SettingsRoom::removeRow(SettingRow* row)
{
    std::erase(m_rows, row);
    m_rowLayout->removeWidget(row);
    // A click on one of its buttons may be what led here.
    row->hide();
    row->deleteLater();
}

void SettingsRoom::removeRows()
{
    while (!m_rows.empty())
        removeRow(m_rows.back());
}

bool SettingsRoom::filter(const QStringList& words)
{
    m_words = words;
    QStringList wanted;
    for (const QString& word : words) {
        if (!m_title.contains(word, Qt::CaseInsensitive))
            wanted << word;
    }
    bool any = false;
    for (SettingRow* row : m_rows) {
        const bool found = row->holds(wanted);
        row->setVisible(found);
        row->mark(words);
        any = any || found;
    }
    return any;
}

} // namespace readyroom::ui
