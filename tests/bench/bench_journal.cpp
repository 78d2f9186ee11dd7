// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the journal is on this machine, beside the bare file system in the same run.
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include "bench/Measurement.h"
#include "core/journal/Journal.h"
#include "core/journal/JournalVerifier.h"

using namespace readyroom;
using namespace readyroom::journal;
using bench::Measurement;

namespace {

NewEvent someEvent(const Clock& clock, int number)
{
    return {QStringLiteral("plan.item_marked"),
            1,
            clock.now(),
            {{QStringLiteral("file"), QStringLiteral("docs/PLAN.md")}, {QStringLiteral("line"), number}},
            {{QStringLiteral("who"), QStringLiteral("somebody@example.org")}}};
}

/// Appends without waiting for one another, then waits for all; answers how many were recorded.
int appendPipelined(Journal& journal, const Clock& clock, int count)
{
    std::vector<QFuture<Result<Receipt>>> futures;
    futures.reserve(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i)
        futures.push_back(journal.append(QStringLiteral("s%1").arg(i % 100), {someEvent(clock, i)}));
    int recorded = 0;
    for (const auto& future : futures)
        recorded += future.result() ? 1 : 0;
    return recorded;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    // On the disk at hand, for the system's folder of temporary files may be in memory.
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/journal-XXXXXX"));
    const SystemClock clock;
    QFile bare(folder.filePath(QStringLiteral("bare")));
    const auto journal = Journal::open(folder.filePath(QStringLiteral("state")), clock);
    if (!bare.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || !journal)
        return 1;

    constexpr int awaited = 300;
    Measurement flushing("bare write and fdatasync", "ms");
    Measurement appending("append, awaited", "ms");
    for (int i = 0; i < awaited; ++i) {
        flushing.time([&] {
            bare.write(QByteArray(500, 'x'));
            ::fdatasync(bare.handle());
        });
        appending.time([&] { (*journal)->append(QStringLiteral("awaited"), {someEvent(clock, i)}).waitForFinished(); });
    }

    constexpr int events = 100'000;
    constexpr int batches = Measurement::runs;
    constexpr int perBatch = (events - awaited) / batches;
    Measurement pipelining("append, pipelined, 1,000 events", "ms");
    int recorded = awaited;
    for (int batch = 0; batch < batches; ++batch) {
        QElapsedTimer timer;
        timer.start();
        recorded += appendPipelined(**journal, clock, perBatch);
        pipelining.add(bench::millisecondsOf(timer) * 1000 / perBatch);
    }

    Measurement verifying("verify 100,000 events", "ms");
    VerifyReport report;
    for (int run = 0; run < 3; ++run)
        verifying.time([&] { report = verifyJournal(folder.filePath(QStringLiteral("state"))); });
    for (const Measurement* each : {&flushing, &appending, &pipelining, &verifying})
        each->print();
    return report.state == VerifyState::Ok && report.events == recorded ? 0 : 1;
}
