// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace readyroom::tests {

/// Runs the real git in a folder; the answer is its standard output, trimmed. A failure is a warning in the test's log.
inline QString runGit(const QString& folder, const QStringList& arguments, bool mayFail = false)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("git"), arguments);
    if (!process.waitForFinished() || (process.exitCode() != 0 && !mayFail))
        qWarning("git %s: %s", qPrintable(arguments.join(QLatin1Char(' '))),
                 process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

/// Keeps the developer's own configuration out and gives every commit an identity. Call from initTestCase.
inline void isolateGit(const QTemporaryDir& home)
{
    qputenv("HOME", QFile::encodeName(home.path()));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.path()));
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    QFile config(home.filePath(QStringLiteral(".gitconfig")));
    if (config.open(QIODevice::WriteOnly))
        config.write("[user]\n\tname = Ada Löve\n\temail = ada@example.org\n[init]\n\tdefaultBranch = trunk\n"
                     "[protocol \"file\"]\n\tallow = always\n");
}

/// A repository in a temporary folder whose name has a space and an umlaut.
class ScratchRepository final
{
public:
    explicit ScratchRepository(const QStringList& initOptions = {})
    {
        QDir(m_folder.path()).mkdir(QStringLiteral("präsenz board"));
        git(QStringList{QStringLiteral("init"), QStringLiteral("--quiet")} + initOptions);
    }

    [[nodiscard]] QString root() const
    {
        return QFileInfo(m_folder.filePath(QStringLiteral("präsenz board"))).canonicalFilePath();
    }
    /// A path beside the repository.
    [[nodiscard]] QString beside(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString path(const QString& name) const { return QDir(root()).filePath(name); }

    QString git(const QStringList& arguments, bool mayFail = false) const { return runGit(root(), arguments, mayFail); }
    /// Arguments without spaces of their own.
    QString git(const char* arguments, bool mayFail = false) const
    {
        return git(QString::fromUtf8(arguments).split(QLatin1Char(' ')), mayFail);
    }

    void write(const QString& name, const QByteArray& bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void writeHook(const QString& name, const QByteArray& script) const
    {
        const QString file = QStringLiteral(".git/hooks/") + name;
        write(file, "#!/bin/sh\n" + script);
        QFile::setPermissions(path(file), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    /// Each commit is a minute after the one before.
    QString commitAll(const QString& message)
    {
        const QByteArray date = QByteArray::number(1'772'442'000 + 60 * m_commits++) + " +0100";
        qputenv("GIT_AUTHOR_DATE", date);
        qputenv("GIT_COMMITTER_DATE", date);
        git("add --all");
        git({QStringLiteral("commit"), QStringLiteral("--quiet"), QStringLiteral("--allow-empty"),
             QStringLiteral("--message"), message});
        qunsetenv("GIT_AUTHOR_DATE");
        qunsetenv("GIT_COMMITTER_DATE");
        return git("rev-parse HEAD");
    }

private:
    QTemporaryDir m_folder;
    int m_commits = 0;
};

} // namespace readyroom::tests

#define SKIP_WITHOUT_GIT()                                                                                             \
    do {                                                                                                               \
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())                                           \
            QSKIP("there is no git program on this machine");                                                          \
    } while (false)
