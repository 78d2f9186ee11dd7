// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QJsonObject>
#include <QString>

class QSettings;

namespace readyroom {

/// One window as it was.
struct WindowState
{
    QString path;        ///< the workspace's root, or what was asked for; empty: the welcome page
    QByteArray geometry; ///< as of QWidget::saveGeometry
    QString page;        ///< Page::name() of the page that was shown; empty: none
    friend bool operator==(const WindowState&, const WindowState&) = default;
};

/// The windows of last time and how each kind of page was arranged. What cannot be understood is left out.
class SessionStore final
{
public:
    /// @param store must outlive the object
    explicit SessionStore(QSettings& store);

    [[nodiscard]] std::vector<WindowState> windows() const;
    void setWindows(const std::vector<WindowState>& windows);
    /// ui::ViewState of the pages of this name.
    [[nodiscard]] QJsonObject view(const QString& page) const;
    void setView(const QString& page, const QJsonObject& state);

private:
    QSettings& m_store;
};

} // namespace readyroom
