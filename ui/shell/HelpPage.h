// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Page.h"

class QLabel;

namespace readyroom::ui {

class SectionView;

/// A page at the side that explains another one in a screenful, and below that what holds everywhere.
class HelpPage final : public Page
{
    Q_OBJECT

public:
    explicit HelpPage(QWidget* parent = nullptr);

    [[nodiscard]] static QString pageName();
    /// @param about null, or a page without help: only what holds everywhere
    void explain(const Page* about);

    [[nodiscard]] QString name() const override { return pageName(); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] StatusLine status() const override { return {}; }
    [[nodiscard]] std::vector<MenuEntry> menuEntries() const override { return {}; }

private:
    QLabel* m_heading;
    SectionView* m_text;
};

} // namespace readyroom::ui
