// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDeadlineTimer>
#include <QString>
#include <QStringList>

#include "core/base/LatestJob.h"
#include "core/base/Result.h"

namespace readyroom::git {

/// Private to core/git: the user's git, run in one folder without a shell, a terminal or an editor. Ends it and what it
/// started when the deadline has passed or the flag is set.
class GitProgram final
{
public:
    GitProgram(QString executable, QString folder, QDeadlineTimer deadline, CancelFlag cancel);

    /// Runs `git arguments…` with `input` on its standard input and answers with what it wrote to its standard output.
    /// Fails with Io and git's own words when it ends with an error, Cancelled, TimedOut. Blocks.
    [[nodiscard]] Result<QByteArray> run(const QStringList& arguments, const QByteArray& input = {}) const;

private:
    QString m_executable;
    QString m_folder;
    QDeadlineTimer m_deadline;
    CancelFlag m_cancel;
};

} // namespace readyroom::git
