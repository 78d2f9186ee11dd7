// SPDX-License-Identifier: GPL-3.0-or-later
// The outline at 10,000 items and the window at start, each as the slowest of 20 runs in milliseconds (p99 of 20).
// bench_outline [bare|window]: with an argument, shows one window and ends, so that the whole start can be timed.
#include <algorithm>
#include <cstdio>

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

#include "support/ManualClock.h"
#include "support/SamplePlans.h"
#include "ui/readiness/OutlinePanel.h"
#include "ui/readiness/ReadinessActions.h"
#include "ui/readiness/ReadinessView.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/FilterLine.h"
#include "ui/widgets/Theme.h"

using namespace readyroom;
using namespace readyroom::ui;
using tests::SamplePlans;

namespace {

constexpr int runs = 20;

class BenchPage final : public Page
{
    Q_OBJECT

public:
    explicit BenchPage(const Clock& clock)
        : m_view(new ReadinessView(clock, this))
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_view);
    }
    [[nodiscard]] QString name() const override { return QStringLiteral("readiness"); }
    [[nodiscard]] QString title() const override { return QStringLiteral("Readiness"); }
    [[nodiscard]] StatusLine status() const override { return m_view->status(); }
    [[nodiscard]] std::vector<MenuEntry> menuEntries() const override { return m_view->actions().menuEntries(); }
    [[nodiscard]] ReadinessView& view() const { return *m_view; }

private:
    ReadinessView* m_view;
};

template <class Prepare, class Work>
void measure(const char* name, Prepare prepare, Work work)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        prepare(run);
        QElapsedTimer timer;
        timer.start();
        work(run);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-34s median %7.2f ms   worst %7.2f ms\n", name, times[runs / 2], times.back());
}

template <class Work>
void measure(const char* name, Work work)
{
    measure(
        name, [](int) {}, work);
}

void measureOutline()
{
    const auto plan = std::make_shared<const readiness::Plan>(SamplePlans::tasks(8, 1250));
    auto other = std::make_shared<readiness::Plan>(*plan);
    other->file = QStringLiteral("other.md");
    const SamplePlans::PlanPtr ticked = SamplePlans::withState(*plan, 5000, readiness::ItemState::Done);

    readiness::OutlineModel model;
    measure("model: set a plan of 10,000", [&](int run) { model.setPlan(run % 2 ? plan : other); });
    model.setPlan(plan);
    measure("model: a tick", [&](int run) { model.setPlan(run % 2 ? plan : ticked); });

    OutlinePanel panel;
    panel.resize(720, 700);
    panel.show();
    const auto settle = [] { QApplication::processEvents(); };
    measure("panel: set a plan of 10,000", [&](int run) {
        panel.setPlan(run % 2 ? plan : other);
        settle();
    });
    panel.setPlan(plan);
    settle();
    measure("panel: a tick", [&](int run) {
        panel.setPlan(run % 2 ? plan : ticked);
        settle();
    });
    panel.setPlan(plan);
    settle();
    const QStringList words{
        QStringLiteral("s"), QStringLiteral("se"), QStringLiteral("security"), QStringLiteral("1"), {}};
    measure("panel: the filter gets the focus", [&](int run) {
        panel.setPlan(run % 2 ? plan : ticked);
        Q_EMIT panel.filter()->entered();
    });
    measure("panel: a key in the filter", [&](int run) {
        panel.filter()->setText(words[run % words.size()]);
        settle();
    });
    measure("panel: another grouping", [&](int run) {
        panel.setGroupBy(run % 2 ? readiness::GroupBy::Pillar : readiness::GroupBy::Week);
        settle();
    });
    panel.filter()->clear();
    measure("panel: paint", [&](int run) {
        panel.tree()->verticalScrollBar()->setValue(run * 37);
        panel.tree()->viewport()->repaint();
    });
}

void measureStart()
{
    const tests::ManualClock clock;
    const auto plan = SamplePlans::service();
    measure("bare QMainWindow, shown", [](int) {
        QMainWindow window;
        window.resize(1280, 800);
        window.show();
        QApplication::processEvents();
    });
    measure("window with a plan of 85, shown", [&](int) {
        auto* page = new BenchPage(clock);
        MainWindow window(clock, {page});
        page->view().setPlans({plan});
        window.show();
        QApplication::processEvents();
    });
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QString mode = argc > 1 ? QString::fromLatin1(argv[1]) : QString();
    if (mode == QLatin1String("bare")) {
        QMainWindow window;
        window.resize(1280, 800);
        window.show();
        QApplication::processEvents();
        return 0;
    }
    Theme::apply(application, Theme::Choice::Light);
    if (mode == QLatin1String("window")) {
        const tests::ManualClock clock;
        auto* page = new BenchPage(clock);
        MainWindow window(clock, {page});
        page->view().setPlans({SamplePlans::service()});
        window.show();
        QApplication::processEvents();
        return 0;
    }
    measureOutline();
    measureStart();
    return 0;
}

#include "bench_outline.moc"
