// SPDX-License-Identifier: GPL-3.0-or-later
// How quickly the Activity page answers over a journal of 50,000 events.
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include "bench/Measurement.h"
#include "support/ActivitySample.h"
#include "ui/activity/ActivityPage.h"
#include "ui/widgets/FilterLine.h"
#include "ui/widgets/Theme.h"

using namespace readyroom;
using bench::Measurement;
using tests::ActivitySample;

namespace {

constexpr int events = 50'000;

bool fill(journal::Journal& journal, tests::ManualClock& clock)
{
    constexpr int batch = 1000;
    for (int first = 0; first < events; first += batch) {
        std::vector<journal::NewEvent> some;
        for (int number = first; number < first + batch; ++number) {
            const QString title = QStringLiteral("Bring part %1 of the service into shape").arg(number % 900);
            some.push_back(ActivitySample::marked(clock, title, number % 3 != 0,
                                                  QStringLiteral("Person%1 Rivera").arg(number % 7)));
            clock.advance(std::chrono::seconds(40));
        }
        if (!ActivitySample::append(journal, std::move(some)))
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    ui::Theme::apply(application, ui::Theme::Choice::Light);
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/activity-XXXXXX"));
    tests::ManualClock clock;
    const auto journal = journal::Journal::open(folder.path(), clock).value();
    if (!fill(*journal, clock))
        return 1;
    Measurement opening("Activity, 50,000 events: first rows", "ms");
    Measurement reading("Activity, 50,000 events: all read", "ms");
    Measurement typing("Activity, 50,000 events: a key in the filter", "ms", 16);
    Measurement painting("Activity, 50,000 events: paint", "ms", 16);

    ui::ActivityPage page(*journal, folder.path(), clock);
    page.resize(1280, 800);
    QElapsedTimer timer;
    timer.start();
    page.show();
    if (!QTest::qWaitFor([&page] { return page.model().rowCount() > 0; }))
        return 1;
    opening.add(bench::millisecondsOf(timer));
    auto* filter = page.findChild<ui::FilterLine*>();
    filter->setText(QStringLiteral("p"));
    constexpr int deadline = 60'000;
    if (!QTest::qWaitFor([&page] { return page.model().isComplete(); }, deadline))
        return 1;
    reading.add(bench::millisecondsOf(timer));
    filter->clear();
    auto* tree = page.findChild<QTreeView*>();
    const QString typed = QStringLiteral("ticked part 77 person3");
    for (int run = 0; run < 5; ++run) {
        filter->clear();
        for (const QChar key : typed) {
            typing.time([&] { QTest::keyClick(filter, key.toLatin1()); });
            painting.time([&] { (void)tree->grab(); });
        }
    }
    bool kept = true;
    for (const Measurement* each : {&opening, &reading, &typing, &painting})
        kept = each->print() && kept;
    return kept ? 0 : 1;
}
