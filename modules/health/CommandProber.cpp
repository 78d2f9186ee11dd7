// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/CommandProber.h"

#include <algorithm>
#include <csignal>

#include <unistd.h>

#include <QProcess>
#include <QTimer>

#include "health/Transcript.h"

namespace readyroom::health {

namespace {

/// How long a killed program may take to go, when nobody is left to be told that it has.
constexpr Milliseconds longestDying{1000};

/// What a program needs to find others, its user's files and its language; nothing that this program was given in
/// confidence.
QProcessEnvironment smallEnvironment()
{
    const QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment small;
    for (const char* name : {"PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "TZ", "TMPDIR"}) {
        const QString key = QString::fromLatin1(name);
        if (all.contains(key))
            small.insert(key, all.value(key));
    }
    return small;
}

class Child final : public QProcess
{
public:
    Child()
    {
        setChildProcessModifier([] { (void)::setpgid(0, 0); });
    }
};

} // namespace

/// A program that runs. Lives on the thread.
class CommandProber::Execution final
{
public:
    Execution(const Clock& clock, const AskedProbe& asked, Handler handler, Duration end,
              std::function<void(ProbeAnswer)> done)
        : m_clock(clock)
        , m_handler(std::move(handler))
        , m_done(std::move(done))
        , m_deadline(asked.deadline)
        , m_end(end)
        , m_began(clock.sinceBoot())
    {
        m_talk.command = asked.probe.command;
        m_talk.input = asked.probe.send.toUtf8();
    }
    ~Execution()
    {
        killGroup();
        if (isAlive())
            (void)m_process.waitForFinished(static_cast<int>(longestDying.count()));
    }
    Q_DISABLE_COPY_MOVE(Execution)

    [[nodiscard]] const Handler& handler() const { return m_handler; }
    /// Is there still a process to wait for, before this may be deleted?
    [[nodiscard]] bool isAlive() const { return m_process.state() != QProcess::NotRunning; }
    /// Kills it, and calls `gone` when the system has taken it back.
    void abandon(std::function<void()> gone)
    {
        m_isDone = true;
        m_gone = std::move(gone);
        killGroup();
    }

    void start(const QString& workingDirectory)
    {
        m_process.setProcessEnvironment(smallEnvironment());
        if (!workingDirectory.isEmpty())
            m_process.setWorkingDirectory(workingDirectory);
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_context,
                         [this] { keep(m_talk.output, m_process.readAllStandardOutput()); });
        QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_context,
                         [this] { keep(m_talk.errors, m_process.readAllStandardError()); });
        QObject::connect(&m_process, &QProcess::started, &m_context, [this] {
            m_process.write(m_talk.input);
            m_process.closeWriteChannel();
        });
        QObject::connect(&m_process, &QProcess::finished, &m_context, [this](int code, QProcess::ExitStatus status) {
            if (m_gone)
                return m_gone();
            if (status == QProcess::NormalExit)
                m_talk.exitCode = code;
            finish(status == QProcess::NormalExit
                       ? std::nullopt
                       : std::optional(error(ErrorCode::Io, QStringLiteral("the program was ended by a signal"))));
        });
        QObject::connect(&m_process, &QProcess::errorOccurred, &m_context, [this](QProcess::ProcessError what) {
            if (what == QProcess::FailedToStart)
                finish(error(ErrorCode::NotFound, m_process.errorString()));
        });
        const auto left = std::chrono::ceil<Milliseconds>(m_end - m_clock.sinceBoot());
        QTimer::singleShot(std::max(left, Milliseconds(0)), Qt::PreciseTimer, &m_context, [this] {
            finish(error(ErrorCode::TimedOut,
                         QStringLiteral("the program did not end within %1 ms").arg(m_deadline.count())));
        });
        m_process.start(m_talk.command.first(), m_talk.command.mid(1));
        m_group = m_process.processId();
        // The child does the same; whoever comes first, the group is there when it has to be killed.
        if (m_group > 0)
            (void)::setpgid(static_cast<pid_t>(m_group), static_cast<pid_t>(m_group));
    }

private:
    [[nodiscard]] Error error(ErrorCode code, const QString& detail) const
    {
        return Error{code, m_talk.command.first(), detail, nullptr};
    }
    static void keep(QByteArray& kept, const QByteArray& more) { kept += more.left(outputLimit - kept.size()); }
    void killGroup()
    {
        // What it started may outlive it, and would hold on to its output.
        if (m_group > 0)
            (void)::kill(static_cast<pid_t>(-m_group), SIGKILL);
        if (isAlive())
            m_process.kill();
        m_group = 0;
    }
    void finish(std::optional<Error> fault)
    {
        if (m_isDone)
            return;
        m_isDone = true;
        killGroup();
        keep(m_talk.output, m_process.readAllStandardOutput());
        keep(m_talk.errors, m_process.readAllStandardError());
        const Duration took = m_clock.sinceBoot() - m_began;
        ProbeAnswer answer;
        Observation& found = answer.observation;
        found.connected = m_talk.exitCode.has_value();
        found.status = m_talk.exitCode.value_or(0);
        found.body = m_talk.output;
        found.responseTime = std::chrono::floor<Milliseconds>(took).count();
        answer.phases.firstByte = took;
        answer.isGood = m_talk.exitCode == 0;
        answer.error = fault;
        m_talk.error = std::move(fault);
        answer.transcript = [talk = m_talk] { return commandTranscript(talk); };
        m_done(std::move(answer)); // it is not to be used any more
    }

    const Clock& m_clock;
    Handler m_handler;
    std::function<void(ProbeAnswer)> m_done;
    Milliseconds m_deadline;
    Duration m_end;
    Duration m_began;
    CommandTalk m_talk;
    std::function<void()> m_gone;
    qint64 m_group = 0; ///< of processes; 0: none runs
    bool m_isDone = false;
    Child m_process;
    QObject m_context; ///< goes before the process, whose end is not to be told
};

CommandProber::CommandProber(const Clock& clock, WorkerThread& thread, SharedGate gate, QString workingDirectory)
    : m_clock(clock)
    , m_thread(thread)
    , m_gate(std::move(gate))
    , m_workingDirectory(std::move(workingDirectory))
{
}

CommandProber::~CommandProber() = default;

void CommandProber::ask(AskedProbe asked, Handler handler)
{
    if (asked.probe.command.isEmpty() || asked.probe.command.first().isEmpty()) {
        ProbeAnswer answer;
        answer.error =
            Error{ErrorCode::InvalidArgument, asked.probe.name, QStringLiteral("no program is named"), nullptr};
        answer.attempts = 0;
        handler(std::move(answer));
        return;
    }
    const Duration end = m_clock.sinceBoot() + asked.deadline;
    m_thread.post([this, asked = std::move(asked), handler = std::move(handler), end] { start(asked, handler, end); });
}

void CommandProber::start(const AskedProbe& asked, Handler handler, Duration deadline)
{
    if (asked.stop->isStopped())
        return;
    const quint64 ticket = ++m_lastTicket;
    auto execution =
        std::make_unique<Execution>(m_clock, asked, std::move(handler), deadline, [this, ticket](ProbeAnswer answer) {
            const Handler over = m_executions.at(ticket)->handler();
            end(ticket);
            if (const AnswerGate::Entry entry = m_gate->enter())
                over(std::move(answer));
        });
    Execution& placed = *(m_executions[ticket] = std::move(execution));
    asked.stop->onStop([this, ticket] { m_thread.post([this, ticket] { end(ticket); }); });
    placed.start(m_workingDirectory);
}

void CommandProber::end(quint64 ticket)
{
    const auto found = m_executions.find(ticket);
    if (found == m_executions.end())
        return;
    // Later, because this is called from inside one of its signals.
    const auto remove = [this, ticket] { m_thread.post([this, ticket] { m_executions.erase(ticket); }); };
    found->second->abandon(remove);
    if (!found->second->isAlive())
        remove();
}

void CommandProber::leaveThread()
{
    m_executions.clear();
}

} // namespace readyroom::health
