// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStandardPaths>
#include <QTest>

#include "Program.h"

using namespace readyroom::tests;

namespace {

constexpr int patience = 20'000; ///< milliseconds

QString tool(const char* name)
{
    return QStandardPaths::findExecutable(QString::fromLatin1(name));
}

/// A screen that nobody sees, and hands on its keyboard.
class Display final
{
public:
    Display()
    {
        m_server.start(tool("Xvfb"), {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                                      QStringLiteral("0"), QStringLiteral("1280x800x24"), QStringLiteral("-noreset")});
        QByteArray number;
        while (!number.endsWith('\n') && m_server.waitForReadyRead(patience))
            number += m_server.readAllStandardOutput();
        m_name = QLatin1Char(':') + QString::fromLatin1(number.trimmed());
    }
    ~Display()
    {
        m_server.terminate();
        m_server.waitForFinished(patience);
    }
    Q_DISABLE_COPY_MOVE(Display)

    [[nodiscard]] bool isUp() const { return m_name.size() > 1; }
    [[nodiscard]] const QString& name() const { return m_name; }

    /// Waits for a window whose title holds `title`, and gives it the keyboard.
    [[nodiscard]] bool focus(const QString& title) const
    {
        // Asked for before the window is mapped, or while another is closed, it is not given.
        return QTest::qWaitFor(
            [&] {
                return xdotool({QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"),
                                title, QStringLiteral("windowfocus")}) &&
                       xdotool({QStringLiteral("getwindowfocus"), QStringLiteral("getwindowname")}, title);
            },
            patience);
    }
    void press(const QStringList& keys) const { QVERIFY(xdotool(QStringList{QStringLiteral("key")} + keys)); }
    void type(const QString& text) const { QVERIFY(xdotool({QStringLiteral("type"), text})); }

private:
    [[nodiscard]] bool xdotool(const QStringList& arguments, const QString& says = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_name);
        process.setProcessEnvironment(environment);
        process.start(tool("xdotool"), arguments);
        const bool ended = process.waitForFinished(patience);
        if (!ended)
            process.kill();
        return ended && process.exitCode() == 0 && QString::fromUtf8(process.readAllStandardOutput()).contains(says);
    }

    QProcess m_server;
    QString m_name;
};

} // namespace

/// The built program on a screen, used by the keyboard alone.
class AppWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anHourAtTheConsole();
};

void AppWindowTest::anHourAtTheConsole()
{
    if (tool("Xvfb").isEmpty() || tool("xdotool").isEmpty())
        QSKIP("Xvfb and xdotool are not installed");
    const Display display;
    QVERIFY(display.isUp());
    Program program;
    program.environment().insert(QStringLiteral("DISPLAY"), display.name());
    program.environment().insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    const QString plan = QStringLiteral("harbour/plan.md");
    const QByteArray text("# Plan\n\n## One\n\n- [ ] first\n- [ ] second\n");
    program.write(plan, text);

    const auto console = program.start({program.path(QStringLiteral("harbour"))});
    QVERIFY(display.focus(QStringLiteral("harbour")));
    // The plan is read once its score is among the recent workspaces.
    const auto settings = [&program] {
        QByteArray all;
        const QDir folder(program.environment().value(QStringLiteral("XDG_CONFIG_HOME")) +
                          QStringLiteral("/readyroom"));
        for (const QFileInfo& each : folder.entryInfoList(QDir::Files)) {
            QFile file(each.filePath());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    };
    QTRY_VERIFY_WITH_TIMEOUT(settings().contains("score"), patience);

    // From the heading to its first task.
    display.press({QStringLiteral("Down"), QStringLiteral("space")});
    QTRY_COMPARE_WITH_TIMEOUT(program.read(plan), QByteArray(text).replace("[ ] first", "[x] first"), patience);
    // The file is there before the program knows that it is; asked too early, there is nothing to take back.
    const auto undone = [&] {
        display.press({QStringLiteral("ctrl+z")});
        return program.read(plan) == text;
    };
    QTRY_VERIFY_WITH_TIMEOUT(undone(), patience);

    display.press({QStringLiteral("ctrl+k")});
    display.type(QStringLiteral("#second"));
    display.press({QStringLiteral("Return"), QStringLiteral("F2"), QStringLiteral("ctrl+a")});
    display.type(QStringLiteral("renamed"));
    display.press({QStringLiteral("ctrl+Return")});
    QTRY_COMPARE_WITH_TIMEOUT(program.read(plan), QByteArray(text).replace("second", "renamed"), patience);
    display.press({QStringLiteral("ctrl+q")});
    COMPARE_EXIT(Program::finish(*console), 0);

    // Without a path the window of last time is back.
    const auto again = program.start({});
    QVERIFY(display.focus(QStringLiteral("harbour")));
    display.press({QStringLiteral("ctrl+q")});
    COMPARE_EXIT(Program::finish(*again), 0);
    COMPARE_EXIT(program.verify(program.path(QStringLiteral("harbour"))), 0);
}

QTEST_GUILESS_MAIN(AppWindowTest)
#include "tst_app_window.moc"
