// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QMenu>
#include <QObject>

#include "ui/shell/TrayPlace.h"
#include "ui/widgets/Page.h"

namespace readyroom::ui {

/// One window as the tray tells of it.
struct TrayEntry
{
    QString name; ///< of the workspace
    std::vector<StatusLine> statuses;
};

/// The worst of these states; None without any.
[[nodiscard]] StatusLine worstOf(const std::vector<StatusLine>& statuses);

/// The worst state of all windows as a shape, a colour and words, in the desktop's tray; its menu leads to each window.
/// Without a tray it does nothing.
class TrayIcon final : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(std::unique_ptr<TrayPlace> place);
    ~TrayIcon() override;
    Q_DISABLE_COPY_MOVE(TrayIcon)

    [[nodiscard]] bool isAvailable() const { return m_place->isAvailable(); }
    void setShown(bool shown);
    [[nodiscard]] bool isShown() const { return m_shown && isAvailable(); }
    void setWindows(std::vector<TrayEntry> windows);

Q_SIGNALS:
    /// @param number in the order of setWindows()
    void windowRequested(int number);
    void newWindowRequested();
    void quitRequested();

private:
    void refresh();
    void fillMenu();

    QMenu m_menu; // outlives the place, which shows it
    std::unique_ptr<TrayPlace> m_place;
    std::vector<TrayEntry> m_windows;
    bool m_shown = false;
};

} // namespace readyroom::ui
