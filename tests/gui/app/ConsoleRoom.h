// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "app/Console.h"
#include "app/Translations.h"
#include "app/WindowSession.h"
#include "app/WorkspaceServices.h"
#include "core/base/Redactor.h"
#include "support/ManualClock.h"
#include "support/MemorySecretStore.h"
#include "ui/shell/MainWindow.h"

namespace readyroom::tests {

/// What a tray was told.
struct TrayLog
{
    bool isAvailable = true;
    bool isShown = false;
    QString toolTip;
    QImage picture;
    QMenu* menu = nullptr;
};

class FakeTray final : public ui::TrayPlace
{
public:
    explicit FakeTray(TrayLog& log)
        : m_log(log)
    {
    }
    [[nodiscard]] bool isAvailable() const override { return m_log.isAvailable; }
    void setMenu(QMenu* menu) override { m_log.menu = menu; }
    void show(const QIcon& icon, const QString& toolTip) override
    {
        m_log.isShown = true;
        m_log.toolTip = toolTip;
        m_log.picture = icon.pixmap(64, 64).toImage();
    }
    void hide() override { m_log.isShown = false; }

private:
    TrayLog& m_log;
};

/// Consoles one after another on the same settings and workspaces, all in a temporary folder.
class ConsoleRoom
{
public:
    ConsoleRoom()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("data"))));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.filePath(QStringLiteral("config")));
        QCoreApplication::setOrganizationName(QStringLiteral("readyroom-test"));
        QCoreApplication::setApplicationName(QStringLiteral("readyroom-test"));
        m_store = std::make_unique<QSettings>();
        m_translations.load(QStringLiteral("en"));
    }

    /// A folder of its own with a plan.
    QString makeWorkspace(const QString& name, const QByteArray& configuration = {})
    {
        const QString root = m_folder.filePath(name);
        QDir().mkpath(root);
        write(root + QStringLiteral("/plan.md"), "# Plan\n\n## One\n\n- [x] first\n- [ ] second\n");
        write(root + QStringLiteral("/readyroom.yaml"), configuration);
        return QDir(root).canonicalPath();
    }
    static void write(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    Console& start(const QString& path = {})
    {
        m_console.reset();
        m_console =
            std::make_unique<Console>(Console::Ground{{m_clock, keychain, m_redactor}, *m_store, m_translations},
                                      std::make_unique<FakeTray>(tray), requesters);
        m_console->start(path);
        return *m_console;
    }
    void stop() { m_console.reset(); }

    [[nodiscard]] Console& console() { return *m_console; }
    [[nodiscard]] ui::MainWindow& window(size_t number = 0) { return m_console->sessions().at(number)->window(); }
    /// The roots of the workspaces that are open, in the order of the windows.
    [[nodiscard]] QStringList roots() const
    {
        QStringList roots;
        for (const WindowSession* session : m_console->sessions())
            roots << (session->services() ? session->services()->opened().workspace.root : QString());
        return roots;
    }
    [[nodiscard]] ManualClock& clock() { return m_clock; }
    [[nodiscard]] QSettings& store() { return *m_store; }

    TrayLog tray;
    MemorySecretStore keychain;
    workspace::TrustRequesters requesters;

private:
    QTemporaryDir m_folder;
    ManualClock m_clock;
    Redactor m_redactor;
    Translations m_translations;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Console> m_console;
};

} // namespace readyroom::tests
