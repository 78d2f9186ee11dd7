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
{
    auto* heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    Theme::style(heading, TextSize::Title, QFont::DemiBold);
    m_layout->setContentsMargins(0, 0, 0, space::margin);
    m_layout->setSpacing(space::s);
    m_layout->addWidget(heading);
}

void SettingsRoom::addRow(const QString& name, const QString& explanation, QWidget* control)
{
    auto* row = new SettingRow(name, explanation, control, this);
    m_layout->addWidget(row);
    m_rows.push_back(row);
    filter(m_words);
}

void SettingsRoom::removeRows()
{
    for (SettingRow* row : std::exchange(m_rows, {})) {
        // A click on one of its buttons may be what led here.
        row->hide();
        row->deleteLater();
    }
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
