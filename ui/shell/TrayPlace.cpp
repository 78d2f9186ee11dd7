// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TrayPlace.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace readyroom::ui {

namespace {

class SystemTray final : public TrayPlace
{
public:
    [[nodiscard]] bool isAvailable() const override { return QSystemTrayIcon::isSystemTrayAvailable(); }
    void setMenu(QMenu* menu) override { m_icon.setContextMenu(menu); }
    void show(const QIcon& icon, const QString& toolTip) override
    {
        m_icon.setIcon(icon);
        m_icon.setToolTip(toolTip);
        m_icon.show();
    }
    void hide() override { m_icon.hide(); }

private:
    QSystemTrayIcon m_icon;
};

} // namespace

std::unique_ptr<TrayPlace> systemTray()
{
    return std::make_unique<SystemTray>();
}

} // namespace readyroom::ui
