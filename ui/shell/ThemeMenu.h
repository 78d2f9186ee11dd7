// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

/// The choice of light or dark, remembered in the user's settings.
class ThemeMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit ThemeMenu(QWidget* parent = nullptr);

    /// As chosen in this or an earlier window.
    [[nodiscard]] static Theme::Choice chosen();

private:
    void add(Theme::Choice choice, const QString& text, const QString& toolTip);
    static void choose(Theme::Choice choice);

    QActionGroup* m_group;
};

} // namespace readyroom::ui
