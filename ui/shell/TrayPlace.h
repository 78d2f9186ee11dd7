// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QIcon>
#include <QString>

class QMenu;

namespace readyroom::ui {

/// The place on a desktop's panel where programs show a small icon, as far as it is needed here.
class TrayPlace
{
public:
    TrayPlace() = default;
    TrayPlace(const TrayPlace&) = delete;
    TrayPlace& operator=(const TrayPlace&) = delete;
    virtual ~TrayPlace() = default;

    [[nodiscard]] virtual bool isAvailable() const = 0;
    /// @param menu must outlive the place
    virtual void setMenu(QMenu* menu) = 0;
    virtual void show(const QIcon& icon, const QString& toolTip) = 0;
    virtual void hide() = 0;
};

/// That of the desktop the program runs on.
[[nodiscard]] std::unique_ptr<TrayPlace> systemTray();

} // namespace readyroom::ui
