// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SessionKeeper.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "ui/shell/ViewState.h"
#include "ui/widgets/Page.h"

namespace readyroom {

SessionKeeper::SessionKeeper(SessionStore& store, std::function<std::vector<WindowState>()> windows)
    : m_store(store)
    , m_windows(std::move(windows))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(500));
    connect(&m_soon, &QTimer::timeout, this, &SessionKeeper::saveNow);
}

void SessionKeeper::touch()
{
    // Not started anew by each of many changes: it would never come while a window is dragged about.
    if (!m_soon.isActive())
        m_soon.start();
}

void SessionKeeper::keep(ui::Page* page)
{
    ui::ViewState::restore(*page, m_store.view(page->name()));
    ui::ViewState::watch(*page, [this, page] {
        if (std::find(m_changed.cbegin(), m_changed.cend(), page) == m_changed.cend())
            m_changed.emplace_back(page);
        touch();
    });
}

void SessionKeeper::saveNow()
{
    m_soon.stop();
    for (const QPointer<ui::Page>& page : std::exchange(m_changed, {})) {
        if (page)
            m_store.setView(page->name(), ui::ViewState::of(*page));
    }
    const std::vector<WindowState> windows = m_windows ? m_windows() : std::vector<WindowState>();
    // Where the last one was closed, that one is to come back.
    if (!windows.empty())
        m_store.setWindows(windows);
}

} // namespace readyroom
