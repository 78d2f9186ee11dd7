// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SessionStore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>

namespace readyroom {

namespace {

constexpr size_t mostWindows = 20; ///< a broken file must not open hundreds
constexpr QLatin1String windowsKey("session/windows");
constexpr QLatin1String pathField("path");
constexpr QLatin1String geometryField("geometry");
constexpr QLatin1String pageField("page");

QString viewKey(const QString& page)
{
    return QStringLiteral("views/") + page;
}

} // namespace

SessionStore::SessionStore(QSettings& store)
    : m_store(store)
{
}

std::vector<WindowState> SessionStore::windows() const
{
    std::vector<WindowState> windows;
    const QJsonArray array = QJsonDocument::fromJson(m_store.value(windowsKey).toByteArray()).array();
    for (const auto& value : array) {
        if (!value.isObject() || windows.size() == mostWindows)
            continue;
        const QJsonObject object = value.toObject();
        windows.push_back({object.value(pathField).toString(),
                           QByteArray::fromBase64(object.value(geometryField).toString().toLatin1()),
                           object.value(pageField).toString()});
    }
    return windows;
}

void SessionStore::setWindows(const std::vector<WindowState>& windows)
{
    QJsonArray array;
    for (const WindowState& window : windows) {
        array.append(QJsonObject{{pathField, window.path},
                                 {geometryField, QString::fromLatin1(window.geometry.toBase64())},
                                 {pageField, window.page}});
    }
    m_store.setValue(windowsKey, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonObject SessionStore::view(const QString& page) const
{
    return QJsonDocument::fromJson(m_store.value(viewKey(page)).toByteArray()).object();
}

void SessionStore::setView(const QString& page, const QJsonObject& state)
{
    m_store.setValue(viewKey(page), QJsonDocument(state).toJson(QJsonDocument::Compact));
}

} // namespace readyroom
