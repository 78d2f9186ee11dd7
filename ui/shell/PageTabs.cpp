// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PageTabs.h"

#include <QTabBar>
#include <QToolButton>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

class TabBar final : public QTabBar
{
public:
    using QTabBar::QTabBar;

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override
    {
        return {QTabBar::tabSizeHint(index).width(), PageTabs::tabHeight};
    }
};

} // namespace

PageTabs::PageTabs(QWidget* parent)
    : QTabWidget(parent)
{
    setTabBar(new TabBar(this));
    setDocumentMode(true);
    tabBar()->setAccessibleName(tr("Pages"));
}

void PageTabs::setPages(const std::vector<Page*>& pages)
{
    for (; m_features > 0; --m_features) {
        QWidget* old = widget(0);
        removeTab(0);
        delete old;
    }
    for (Page* added : pages) {
        insertTab(m_features++, added, {});
        connect(added, &Page::statusChanged, this, [this, added] { showTitle(added); });
        showTitle(added);
    }
    if (m_features > 0)
        setCurrentIndex(0);
}

Page* PageTabs::addSidePage(Page* page)
{
    for (Page* open : pages()) {
        if (!isSidePage(open) || open->name() != page->name())
            continue;
        if (open != page)
            delete page;
        return open;
    }
    const int number = addTab(page, {});
    auto* close = new QToolButton(tabBar());
    close->setText(QStringLiteral("×"));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::NoFocus);
    close->setFixedSize(space::hitTarget, space::hitTarget);
    close->setToolTip(tr("Close this page"));
    close->setAccessibleName(tr("Close %1", "%1 is a page").arg(page->title()));
    tabBar()->setTabButton(number, QTabBar::RightSide, close);
    connect(close, &QToolButton::clicked, page, [this, page] { closeSidePage(page); });
    connect(page, &Page::statusChanged, this, [this, page] { showTitle(page); });
    showTitle(page);
    setTabToolTip(number, page->title());
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
