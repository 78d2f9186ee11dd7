// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <unordered_map>

#include <QString>

#include "core/base/WorkerThread.h"
#include "health/AnswerGate.h"
#include "health/Prober.h"

namespace readyroom::health {

/// Runs a program, without a shell, and looks at how it ends: its exit code is the status, what it writes the body; 0
/// is good. It gets a small environment, what the probe says as its input, and a process group of its own, all of which
/// is killed when it ends or its time is over. Programs are children of the thread, which has to be gone before this
/// is, after leaveThread() ran on it.
class CommandProber final : public Prober
{
public:
    static constexpr qsizetype outputLimit = qsizetype{64} * 1024; ///< bytes of each; the rest is read and dropped

    /// @param workingDirectory absolute; empty: that of this program
    CommandProber(const Clock& clock, WorkerThread& thread, SharedGate gate, QString workingDirectory);
    ~CommandProber() override;
    Q_DISABLE_COPY_MOVE(CommandProber)

    void ask(AskedProbe asked, Handler handler) override;
    /// To be called on the thread, as the last thing there. Kills what still runs.
    void leaveThread();

private:
    class Execution;
    void start(const AskedProbe& asked, Handler handler, Duration deadline);
    void end(quint64 ticket);

    const Clock& m_clock;
    WorkerThread& m_thread;
    SharedGate m_gate;
    QString m_workingDirectory;
    std::unordered_map<quint64, std::unique_ptr<Execution>> m_executions; ///< like the ticket, of the thread alone
    quint64 m_lastTicket = 0;
};

} // namespace readyroom::health
