// SPDX-License-Identifier: GPL-3.0-or-later
// A tick in a plan of 10,000 tasks: until the file is durable and the journal has recorded who did what. The disk's own
// time for one flush stands beside it, measured in turn.
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include "bench/LargePlan.h"
#include "bench/Measurement.h"
#include "core/journal/Journal.h"
#include "core/workspace/SafeFileWriter.h"
#include "readiness/PlanReader.h"
#include "readiness/PlanWriter.h"

using namespace readyroom;
using bench::Measurement;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    // On the disk at hand, for the system's folder of temporary files may be in memory.
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/mark-XXXXXX"));
    const QByteArray bytes = bench::largePlan();
    QFile file(folder.filePath(QStringLiteral("PLAN.md")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return 1;
    file.close();
    QFile bare(folder.filePath(QStringLiteral("bare")));
    if (!bare.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;

    const SystemClock clock;
    const auto journal = journal::Journal::open(folder.filePath(QStringLiteral("state")), clock);
    Result<readiness::Plan> read = readiness::readPlan(QStringLiteral("PLAN.md"), bytes);
    if (!journal || !read)
        return 1;
    workspace::SafeFileWriter writer(folder.path(), **journal, clock);
    readiness::PlanWriter plans(folder.path(), **journal, writer, clock, {QStringLiteral("A"), QStringLiteral("a@b")});
    readiness::PlanPtr plan = std::make_shared<const readiness::Plan>(std::move(*read));

    Measurement flushing("bare write and fdatasync", "ms");
    Measurement ticking("tick to disk", "ms", 30);
    bool done = true;
    for (int run = 0; run < Measurement::runs; ++run) {
        flushing.time([&] {
            bare.write(QByteArray(500, 'x'));
            ::fdatasync(bare.handle());
        });
        const readiness::ItemId item = plan->items[static_cast<size_t>(run) * 400].id;
        ticking.time([&] {
            const auto outcome =
                plans.mark(plan, item,
                           plan->find(item)->state == readiness::ItemState::Done ? readiness::MarkCommand::Untick
                                                                                 : readiness::MarkCommand::Tick);
            done = done && outcome;
            plan = outcome ? outcome->plan : plan;
        });
    }
    flushing.print();
    return ticking.print() && done ? 0 : 1;
}
