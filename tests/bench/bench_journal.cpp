// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how fast the journal is on this machine; compares with the bare file system's fsync in the same run.
#include <cstdio>

#include <unistd.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include "core/journal/Journal.h"
#include "core/journal/JournalVerifier.h"

using namespace readyroom;
using namespace readyroom::journal;

namespace {

void print(const char* what, int count, const QElapsedTimer& timer)
{
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    std::printf("%-28s %7d in %6.2f s = %9.0f /s\n", what, count, seconds, count / seconds);
}

NewEvent someEvent(const Clock& clock, int number)
{
    return {QStringLiteral("plan.item_marked"),
            1,
            clock.now(),
            {{QStringLiteral("file"), QStringLiteral("docs/PLAN.md")}, {QStringLiteral("line"), number}},
            {{QStringLiteral("who"), QStringLiteral("somebody@example.org")}}};
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) + QStringLiteral("/bench-XXXXXX")
                                        : QStringLiteral("bench-XXXXXX"));
    const SystemClock clock;
    QElapsedTimer timer;

    constexpr int awaited = 300;
    QFile file(folder.filePath(QStringLiteral("bare")));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    timer.start();
    for (int i = 0; i < awaited; ++i) {
        file.write(QByteArray(500, 'x'));
        ::fdatasync(file.handle());
    }
    print("bare write and fdatasync", awaited, timer);

    const auto journal = Journal::open(folder.path(), clock);
    if (!journal)
        return 1;
    timer.start();
    for (int i = 0; i < awaited; ++i)
        std::ignore = (*journal)->append(QStringLiteral("awaited"), {someEvent(clock, i)}).result();
    print("append, awaited", awaited, timer);

    constexpr int pipelined = 100'000 - awaited;
    timer.start();
    std::vector<QFuture<Result<Receipt>>> futures;
    futures.reserve(pipelined);
    for (int i = 0; i < pipelined; ++i)
        futures.push_back((*journal)->append(QStringLiteral("s%1").arg(i % 100), {someEvent(clock, i)}));
    int done = 0;
    for (const auto& future : futures)
        done += future.result() ? 1 : 0;
    print("append, pipelined", done, timer);

    timer.start();
    const VerifyReport report = verifyJournal(folder.path());
    print(report.state == VerifyState::Ok ? "verify (ok)" : "verify (NOT ok)", static_cast<int>(report.events), timer);
    return report.state == VerifyState::Ok ? 0 : 1;
}
