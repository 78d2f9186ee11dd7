// SPDX-License-Identifier: GPL-3.0-or-later
// A plan of 10,000 tasks: from its bytes into the window, a keystroke in the filter, and a new version of it. Beside it
// reading a plain plan of as many, without schedule, dependencies and prose.
#include <QApplication>
#include <QTreeView>

#include "bench/LargePlan.h"
#include "bench/Measurement.h"
#include "core/base/Clock.h"
#include "readiness/PlanReader.h"
#include "ui/readiness/OutlinePanel.h"
#include "ui/readiness/ReadinessView.h"
#include "ui/widgets/FilterLine.h"
#include "ui/widgets/Theme.h"

using namespace readyroom;
using bench::Measurement;

namespace {

readiness::PlanPtr read(const QByteArray& bytes)
{
    Result<readiness::Plan> plan = readiness::readPlan(QStringLiteral("PLAN.md"), bytes);
    if (!plan)
        qFatal("the plan cannot be read");
    return std::make_shared<const readiness::Plan>(std::move(*plan));
}

/// Lays out and paints what is visible, as the event loop would.
void settle()
{
    QApplication::sendPostedEvents();
    QApplication::processEvents();
}

readiness::PlanPtr withOneTick(const readiness::Plan& plan)
{
    auto next = std::make_shared<readiness::Plan>(plan);
    next->items[next->items.size() / 2].state = readiness::ItemState::Done;
    return next;
}

void type(ui::ReadinessView& view, const QString& text, Measurement& keystrokes)
{
    // As a person comes to it: with the key that goes to the filter line.
    view.outline().focusFilter();
    settle();
    for (qsizetype length = 1; length <= text.size(); ++length) {
        keystrokes.time([&] {
            view.outline().filter()->setText(text.left(length));
            settle();
        });
    }
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    ui::Theme::apply(application, ui::Theme::Choice::Light);
    const SystemClock clock;
    const QByteArray bytes = bench::largePlan();
    const readiness::PlanPtr plan = read(bytes);

    const QByteArray plainBytes = bench::plainPlan();
    Measurement plain("read a plain plan of 10,000 tasks", "ms");
    for (int run = 0; run < Measurement::runs; ++run)
        plain.time([&] { (void)read(plainBytes); });

    Measurement reading("read a plan of 10,000 tasks", "ms");
    Measurement showing("read it and put it into the models", "ms", 200);
    Measurement painting("the same, laid out and painted", "ms");
    for (int run = 0; run < Measurement::runs; ++run) {
        ui::ReadinessView view(clock);
        view.resize(1280, 800);
        view.show();
        settle();
        QElapsedTimer timer;
        timer.start();
        const readiness::PlanPtr fresh = read(bytes);
        reading.add(bench::millisecondsOf(timer));
        view.setPlans({fresh});
        showing.add(bench::millisecondsOf(timer));
        settle();
        painting.add(bench::millisecondsOf(timer));
    }

    ui::ReadinessView view(clock);
    view.resize(1280, 800);
    view.show();
    view.setPlans({plan});
    settle();
    Measurement keystrokes("keystroke in the filter", "ms", 16);
    for (const char* text : {"security", "label printer", "critical", "xyz", "write unit"}) {
        type(view, QString::fromLatin1(text), keystrokes);
        keystrokes.time([&] {
            view.outline().filter()->clear();
            settle();
        });
    }
    Measurement ticking("show a tick", "ms");
    for (int run = 0; run < Measurement::runs; ++run) {
        const readiness::PlanPtr next = run % 2 == 0 ? withOneTick(*plan) : plan;
        ticking.time([&] {
            view.setPlans({next});
            settle();
        });
    }
    std::printf("# %zu entries, %.2f MB, %zu findings\n", plan->items.size(), static_cast<double>(bytes.size()) / 1e6,
                plan->findings.size());
    bool kept = true;
    for (const Measurement* each : {&plain, &reading, &showing, &painting, &keystrokes, &ticking})
        kept = each->print() && kept;
    return kept ? 0 : 1;
}
