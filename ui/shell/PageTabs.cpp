// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PageTabs.h"

#include <QTabBar>

namespace readyroom::ui {

PageTabs::PageTabs(QWidget* parent)
    : QTabWidget(parent)
{
    setDocumentMode(true);
    setTabsClosable(true);
    tabBar()->setAccessibleName(tr("Pages"));
    connect(this, &QTabWidget::tabCloseRequested, this, [this](int number) { closeSidePage(page(number)); });
}

void PageTabs::setPages(const std::vector<Page*>& pages)
{
    for (; m_features > 0; --m_features) {
        QWidget* old = widget(0);
        removeTab(0);
        delete old;
    }
    for (Page* added : pages) {
        insertTab(m_features, added, {});
        // What a feature shows is always there.
        for (const QTabBar::ButtonPosition side : {QTabBar::LeftSide, QTabBar::RightSide})
            tabBar()->setTabButton(m_features, side, nullptr);
        ++m_features;
        connect(added, &Page::statusChanged, this, [this, added] { showTitle(added); });
        showTitle(added);
    }
    if (m_features > 0)
        setCurrentIndex(0);
}

Page* PageTabs::addSidePage(Page* page)
{
    for (Page* open : pages()) {
        if (open == page || !isSidePage(open) || open->name() != page->name())
            continue;
        delete page;
        return open;
    }
    addTab(page, {});
    connect(page, &Page::statusChanged, this, [this, page] { showTitle(page); });
    showTitle(page);
    setTabToolTip(indexOf(page), page->title());
    return page;
}

void PageTabs::closeSidePage(Page* page)
{
    if (!isSidePage(page))
        return;
    Q_EMIT pageClosing(page);
    removeTab(indexOf(page));
    page->deleteLater();
}

Page* PageTabs::find(const QString& name) const
{
    for (Page* each : pages()) {
        if (each->name() == name)
            return each;
    }
    return nullptr;
}

std::vector<Page*> PageTabs::pages() const
{
    std::vector<Page*> all;
    for (int number = 0; number < count(); ++number)
        all.push_back(page(number));
    return all;
}

void PageTabs::showTitle(Page* page)
{
    const QString badge = page->status().badge;
    // A title is not a place for a mnemonic: "R&D" is meant as it stands.
    QString title = page->title();
    title.replace(QLatin1Char('&'), QLatin1String("&&"));
    setTabText(indexOf(page), badge.isEmpty() ? title : tr("%1 %2", "tab; its badge").arg(title, badge));
}

} // namespace readyroom::ui
