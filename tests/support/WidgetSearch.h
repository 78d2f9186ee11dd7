// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QWidget>

namespace readyroom::tests {

/// The visible button below `root` that says `text`; null: there is none.
inline QAbstractButton* visibleButton(const QWidget& root, const QString& text)
{
    for (auto* button : root.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

/// Is there a visible label below `root` whose text holds `words`?
inline bool showsLabel(const QWidget& root, const QString& words)
{
    const QList<QLabel*> labels = root.findChildren<QLabel*>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&words](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
}

} // namespace readyroom::tests
