// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/GitProgram.h"

#include <csignal>

#include <unistd.h>

#include <QProcess>

namespace readyroom::git {

namespace {

constexpr int pollMilliseconds = 25;
constexpr int endMilliseconds = 2000;
constexpr qsizetype wordsKept = 4000;
constexpr qsizetype outputKept = qsizetype{4} * 1024 * 1024;

/// A process in a session of its own, so that its hooks are ended together with it and none can ask on our terminal.
void prepare(QProcess& process)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // When we are started by a hook ourselves, these point at another repository.
    for (const char* name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR",
                             "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("GIT_TERMINAL_PROMPT"), QStringLiteral("0"));
    environment.insert(QStringLiteral("GIT_EDITOR"), QStringLiteral(":"));
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([] { ::setsid(); });
}

/// SIGTERM first: git removes its lock files then.
void end(QProcess& process)
{
    const auto group = static_cast<pid_t>(-process.processId());
    ::kill(group, SIGTERM);
    if (process.waitForFinished(endMilliseconds))
        return;
    ::kill(group, SIGKILL);
    process.waitForFinished(endMilliseconds);
}

void append(QByteArray& kept, const QByteArray& more, qsizetype limit)
{
    kept += more;
    if (kept.size() > limit)
        kept.remove(0, kept.size() - limit);
}

} // namespace

GitProgram::GitProgram(QString executable, QString folder, QDeadlineTimer deadline, CancelFlag cancel)
    : m_executable(std::move(executable))
    , m_folder(std::move(folder))
    , m_deadline(deadline)
    , m_cancel(std::move(cancel))
{
}

Result<QByteArray> GitProgram::run(const QStringList& arguments, const QByteArray& input) const
{
    const QString subject = QStringLiteral("git ") + arguments.value(0);
    QProcess process;
    prepare(process);
    process.setWorkingDirectory(m_folder);
    process.start(m_executable, arguments);
    if (!process.waitForStarted())
        return fail(ErrorCode::Io, subject, process.errorString());
    process.write(input);
    process.closeWriteChannel();

    QByteArray output;
    QByteArray complaints;
    const auto drain = [&] {
        append(output, process.readAllStandardOutput(), outputKept);
        append(complaints, process.readAllStandardError(), wordsKept);
    };
    while (!process.waitForFinished(pollMilliseconds) && process.state() != QProcess::NotRunning) {
        drain();
        const bool cancelled = m_cancel.isCancelled();
        if (!cancelled && !m_deadline.hasExpired())
            continue;
        end(process);
        return cancelled ? fail(ErrorCode::Cancelled, subject) : fail(ErrorCode::TimedOut, subject);
    }
    drain();
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return output;

    // Some refusals are told on the standard output, those of hooks on the standard error.
    const QByteArray words = complaints.trimmed().isEmpty() ? output.right(wordsKept).trimmed() : complaints.trimmed();
    return fail(ErrorCode::Io, subject,
                words.isEmpty() ? QStringLiteral("ended with code %1").arg(process.exitCode())
                                : QString::fromUtf8(words));
}

} // namespace readyroom::git
