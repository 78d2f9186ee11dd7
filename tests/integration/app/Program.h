// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace readyroom::tests {

/// What a run of the program left behind.
struct Run
{
    int exitCode = -1; ///< -1: it crashed, was killed or did not end in time
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// The built program with a home of its own, without a display, and a folder to work in.
class Program final
{
public:
    static constexpr int deadline = 60'000; ///< milliseconds

    [[nodiscard]] static QString file()
    {
        return qEnvironmentVariable("READYROOM_BINARY_DIR") + QStringLiteral("/bin/readyroom");
    }

    Program()
    {
        QDir(m_folder.path()).mkdir(QStringLiteral("work"));
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE"})
            m_environment.remove(QString::fromLatin1(name));
        setHome(m_folder.filePath(QStringLiteral("home")));
    }

    void setHome(const QString& home)
    {
        QDir().mkpath(home);
        m_environment.insert(QStringLiteral("HOME"), home);
        m_environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/data"));
        m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/config"));
        m_environment.insert(QStringLiteral("XDG_CACHE_HOME"), home + QStringLiteral("/cache"));
    }
    [[nodiscard]] QProcessEnvironment& environment() { return m_environment; }

    /// A path in the folder to work in.
    [[nodiscard]] QString path(const QString& name = {}) const
    {
        return QDir(QFileInfo(m_folder.filePath(QStringLiteral("work"))).canonicalFilePath()).filePath(name);
    }
    /// Writes a file there and answers its path.
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        return file.fileName();
    }
    [[nodiscard]] QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }

    /// Starts the program, or `launcher`, which is to start it, and does not wait.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList& arguments, QStringList launcher = {}) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->setWorkingDirectory(path());
        launcher << file() << arguments;
        const QString first = launcher.takeFirst();
        process->start(first, launcher);
        return process;
    }
    [[nodiscard]] static Run finish(QProcess& process)
    {
        const bool ended = process.waitForFinished(deadline) && process.exitStatus() == QProcess::NormalExit;
        Run run{ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
        if (!ended)
            process.kill();
        return run;
    }
    [[nodiscard]] Run run(const QStringList& arguments, const QStringList& launcher = {}) const
    {
        return finish(*start(arguments, launcher));
    }
    [[nodiscard]] Run readiness(const QString& at) const
    {
        return run({QStringLiteral("readiness"), at, QStringLiteral("--json")});
    }
    [[nodiscard]] Run tick(const QString& plan, const QString& id, const QStringList& options = {}) const
    {
        return run(QStringList{QStringLiteral("tick"), plan, id} + options);
    }
    [[nodiscard]] Run verify(const QString& at) const
    {
        return run({QStringLiteral("audit"), QStringLiteral("verify"), at});
    }

    /// The ids of everything that can be ticked in the first plan of a report, in the order of the file.
    [[nodiscard]] static QStringList idsOf(const Run& report)
    {
        const QJsonObject plan = report.json().value(QStringLiteral("plans")).toArray().first().toObject();
        QMap<int, QString> byLine;
        for (const char* kind : {"tasks", "targets", "duties", "signOffs"}) {
            const QJsonArray items = plan.value(QLatin1String(kind)).toArray();
            for (const auto item : items)
                byLine.insert(item[QStringLiteral("line")].toInt(), item[QStringLiteral("id")].toString());
        }
        return byLine.values();
    }

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

} // namespace readyroom::tests

/// The exit code is as expected, else what the program said is in the test's log.
#define COMPARE_EXIT(run, expected)                                                                                    \
    do {                                                                                                               \
        const readyroom::tests::Run ended = (run);                                                                     \
        QVERIFY2(ended.exitCode == (expected), qPrintable(QStringLiteral("exit %1, not %2: ")                          \
                                                              .arg(ended.exitCode)                                     \
                                                              .arg(expected)                                           \
                                                              .append(QString::fromUtf8(ended.err + ended.out))));     \
    } while (false)
