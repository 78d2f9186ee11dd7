// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QPointer>
#include <QTimer>

#include "app/SessionStore.h"

namespace readyroom {

namespace ui {
class Page;
}

/// Writes down which windows are open and how pages are arranged, soon after it has changed, so that neither a crash
/// nor a power cut takes it away. Lives on the GUI thread.
class SessionKeeper final : public QObject
{
    Q_OBJECT

public:
    /// @param windows answers the windows as they are now; @param store must outlive the keeper
    SessionKeeper(SessionStore& store, std::function<std::vector<WindowState>()> windows);

    /// From now on only the arrangement of pages is written down.
    void leaveWindows() { m_windows = nullptr; }
    /// Windows were opened, closed, moved, or show something else.
    void touch();
    /// Arranges the page as such pages were the last time, and from now on keeps what is changed about it.
    void keep(ui::Page* page);
    /// At once, before something goes.
    void saveNow();

private:
    SessionStore& m_store;
    std::function<std::vector<WindowState>()> m_windows;
    std::vector<QPointer<ui::Page>> m_changed;
    QTimer m_soon;
};

} // namespace readyroom
