// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Navigator.h"

#include <QScopedValueRollback>
#include <QStackedWidget>

#include "ui/shell/PageTabs.h"

namespace readyroom::ui {

namespace {

constexpr int withoutPage = 0;
constexpr int withPages = 1;

} // namespace

Navigator::Navigator(QStackedWidget* stack, PageTabs* tabs)
    : QObject(stack)
    , m_stack(stack)
    , m_tabs(tabs)
{
    connect(m_tabs, &QTabWidget::currentChanged, this, &Navigator::noteCurrent);
    connect(m_stack, &QStackedWidget::currentChanged, this, &Navigator::noteCurrent);
    connect(m_tabs, &PageTabs::pageClosing, this, [this](const Page* page) {
        if (page == current())
            goBack();
    });
}

Page* Navigator::current() const
{
    return m_stack->currentIndex() == withPages ? m_tabs->current() : nullptr;
}

void Navigator::show(Page* page, const QString& id)
{
    // The other way round one would come by what was selected there before.
    if (!id.isEmpty())
        page->reveal(id);
    m_tabs->setCurrentWidget(page);
    m_stack->setCurrentIndex(withPages);
    QWidget* inner = page->focusWidget();
    (inner ? inner : page)->setFocus(Qt::OtherFocusReason);
}

void Navigator::showNoPage()
{
    m_stack->setCurrentIndex(withoutPage);
}

void Navigator::watch(Page* page)
{
    connect(page, &Page::navigated, this, [this, page](const QString& id, Page::Move move) {
        m_selected.insert(page->name(), id);
        if (page == current())
            note({page->name(), id}, move);
    });
}

void Navigator::forget()
{
    m_history.clear();
    m_selected.clear();
    noteCurrent();
}

void Navigator::goBack()
{
    const QScopedValueRollback travelling(m_travelling, true);
    m_history.back([this](const Place& place) { return go(place); });
    sayHistory();
}

void Navigator::goForward()
{
    const QScopedValueRollback travelling(m_travelling, true);
    m_history.forward([this](const Place& place) { return go(place); });
    sayHistory();
}

bool Navigator::go(const Place& place)
{
    if (place.page.isEmpty()) {
        showNoPage();
        return true;
    }
    Page* page = m_tabs->find(place.page);
    if (!page || (!place.id.isEmpty() && !page->reveal(place.id)))
        return false;
    show(page);
    return true;
}

void Navigator::noteCurrent()
{
    if (m_tabs->count() == 0 && m_stack->currentIndex() == withPages)
        showNoPage();
    const Page* page = current();
    note(page ? Place{page->name(), m_selected.value(page->name())} : Place(), Page::Move::Jump);
    Q_EMIT currentChanged();
}

void Navigator::note(const Place& place, Page::Move move)
{
    if (m_travelling)
        return;
    if (move == Page::Move::Jump)
        m_history.visit(place);
    else
        m_history.replace(place);
    sayHistory();
}

void Navigator::sayHistory()
{
    Q_EMIT historyChanged(m_history.canGoBack(), m_history.canGoForward());
}

} // namespace readyroom::ui
