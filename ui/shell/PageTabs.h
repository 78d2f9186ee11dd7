// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QTabWidget>

#include "ui/widgets/Page.h"

namespace readyroom::ui {

/// The pages of the window as tabs: first those of the features, which stay, then those at the side (settings, help),
/// which can be closed. Owns them.
class PageTabs final : public QTabWidget
{
    Q_OBJECT

public:
    explicit PageTabs(QWidget* parent = nullptr);

    /// Replaces the features' pages; the old ones are deleted.
    void setPages(const std::vector<Page*>& pages);
    [[nodiscard]] int featureCount() const { return m_features; }
    /// Adds a page at the side. One of the same name stays, and `page` is deleted.
    /// @return the page to show
    Page* addSidePage(Page* page);
    void closeSidePage(Page* page);

    [[nodiscard]] Page* page(int number) const { return static_cast<Page*>(widget(number)); }
    [[nodiscard]] Page* current() const { return static_cast<Page*>(currentWidget()); }
    /// Null: there is none.
    [[nodiscard]] Page* find(const QString& name) const;
    [[nodiscard]] std::vector<Page*> pages() const;
    [[nodiscard]] bool isSidePage(const Page* page) const { return indexOf(page) >= m_features; }

Q_SIGNALS:
    void pageClosing(readyroom::ui::Page* page);

private:
    void showTitle(Page* page);

    int m_features = 0;
};

} // namespace readyroom::ui
