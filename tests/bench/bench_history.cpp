// SPDX-License-Identifier: GPL-3.0-or-later
// How long the history of a plan takes to read: 500 versions of 75 tasks, with nothing in the cache and with all of it.
#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include "bench/Measurement.h"
#include "core/base/Clock.h"
#include "readiness/PlanHistoryReader.h"
#include "readiness/PlanReader.h"

using namespace readyroom;
using namespace readyroom::readiness;
using bench::Measurement;

namespace {

constexpr int versions = 500;
constexpr int tasks = 75;

/// A plan in eight pillars with hours, files and a schedule, of which `done` tasks are done.
QByteArray planWith(int done)
{
    QByteArray text("# Road to production\n\n**Total effort**: 150 hours\n");
    for (int task = 0; task < tasks; ++task) {
        if (task % 10 == 0)
            text += "\n## Pillar " + QByteArray::number(task / 10) + " (HIGH, Week " +
                    QByteArray::number(task / 10 + 1) + ")\n\n";
        const QByteArray number = QByteArray::number(task);
        text += QByteArray("- [") + (task < done % tasks ? "x" : " ") + "] **Bring part " + number +
                " of the service into shape** (2 hours)\n  - **Files**: `src/part" + number +
                ".cpp`\n  - **Acceptance**: the test of part " + number + " is green\n";
    }
    text += "\n## Schedule\n\n| Task | Hours | Week |\n|---|---|---|\n";
    for (int task = 0; task < tasks; ++task)
        text += "| Bring part " + QByteArray::number(task) + " of the service into shape | 2 | " +
                QByteArray::number(task / 10 + 1) + " |\n";
    return text + "\nEdition " + QByteArray::number(done) + "\n";
}

/// All commits at once, as `git fast-import` reads them.
QByteArray commits()
{
    QByteArray stream;
    for (int version = 0; version < versions; ++version) {
        const QByteArray plan = planWith(version);
        const QByteArray time = QByteArray::number(1'772'442'000 + 3600 * version);
        stream += "commit refs/heads/master\ncommitter Ada <ada@example.org> " + time +
                  " +0000\ndata 4\nStep\nM 100644 inline plan.md\ndata " + QByteArray::number(plan.size()) + '\n' +
                  plan + '\n';
    }
    return stream;
}

bool runGit(const QString& folder, const QStringList& arguments, const QByteArray& input = {})
{
    QProcess git;
    git.setWorkingDirectory(folder);
    git.start(QStringLiteral("git"), arguments);
    git.write(input);
    git.closeWriteChannel();
    return git.waitForFinished() && git.exitCode() == 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/history-XXXXXX"));
    if (!runGit(folder.path(),
                {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("master")}) ||
        !runGit(folder.path(), {QStringLiteral("fast-import"), QStringLiteral("--quiet")}, commits()))
        return 1;
    const SystemClock clock;
    const Plan now = readPlan(QStringLiteral("plan.md"), planWith(versions - 1)).value();
    Measurement cold("history of 500 versions, nothing cached", "ms", 3000);
    Measurement warm("history of 500 versions, all cached", "ms");
    size_t entries = 0;
    for (int run = 0; run < 5; ++run) {
        const QString cache = folder.filePath(QStringLiteral("cache-%1.sqlite").arg(run));
        for (Measurement* each : {&cold, &warm}) {
            each->time([&] {
                PlanHistoryReader reader(folder.path(), cache, clock);
                const auto history = reader.read(now, {}, {}, CancelFlag());
                entries = history ? (*history)->entries.size() : 0;
            });
        }
    }
    const bool kept = cold.print();
    warm.print();
    return kept && entries >= versions ? 0 : 1;
}
