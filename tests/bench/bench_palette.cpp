// SPDX-License-Identifier: GPL-3.0-or-later
// The command palette over 50,000 entries: opening it, and each letter of what a person types, from the key to the
// painted list. Then the way from a tab to that of a plan of 10,000 tasks and back.
#include <QApplication>
#include <QLineEdit>
#include <QMenuBar>
#include <QVBoxLayout>

#include "bench/LargePlan.h"
#include "bench/Measurement.h"
#include "core/base/Clock.h"
#include "core/vocabulary/Searchable.h"
#include "readiness/PlanReader.h"
#include "ui/readiness/ReadinessView.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/Theme.h"

using namespace readyroom;
using bench::Measurement;

namespace {

constexpr int entryCount = 50'000;

SearchEntries manyEntries()
{
    const QStringList verbs{QStringLiteral("Write"),  QStringLiteral("Measure"),  QStringLiteral("Encrypt"),
                            QStringLiteral("Rotate"), QStringLiteral("Describe"), QStringLiteral("Publish"),
                            QStringLiteral("Test"),   QStringLiteral("Restore")};
    const QStringList things{QStringLiteral("the label printer"),
                             QStringLiteral("every secret of the gateway"),
                             QStringLiteral("latency at the counter"),
                             QStringLiteral("the backup of the store"),
                             QStringLiteral("unit prices"),
                             QStringLiteral("the sign-in of the staff"),
                             QStringLiteral("what changed since the release")};
    auto entries = std::make_shared<std::vector<SearchEntry>>();
    entries->reserve(entryCount);
    for (int number = 0; number < entryCount; ++number)
        entries->push_back({QString::number(number),
                            QStringLiteral("%1 %2 in region %3")
                                .arg(verbs[number % verbs.size()], things[number / 3 % things.size()])
                                .arg(number % 997),
                            QStringLiteral("P%1-%2 · Safety · docs/plan.md").arg(number % 4).arg(number),
                            SearchKind::Task});
    return entries;
}

class BenchPage final : public ui::Page, public Searchable
{
public:
    BenchPage(QString name, SearchEntries entries)
        : m_name(std::move(name))
        , m_entries(std::move(entries))
    {
    }
    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] QString title() const override { return m_name; }
    [[nodiscard]] ui::StatusLine status() const override { return {}; }
    [[nodiscard]] std::vector<MenuEntry> menuEntries() const override { return {}; }
    [[nodiscard]] Searchable* searchable() override { return this; }
    [[nodiscard]] SearchEntries entries() override { return m_entries; }

private:
    QString m_name;
    SearchEntries m_entries;
};

QStringList typedTexts()
{
    return QStringLiteral("e|label pri|prntr|secret gate|p1-4|zzz|the the the").split(u'|');
}

/// Lays out and paints what is visible, as the event loop would.
void settle()
{
    QApplication::sendPostedEvents();
    QApplication::processEvents();
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    ui::Theme::apply(application, ui::Theme::Choice::Light);
    const SystemClock clock;
    const auto none = std::make_shared<const std::vector<SearchEntry>>();
    auto* tasks = new BenchPage(QStringLiteral("tasks"), manyEntries());
    auto* other = new BenchPage(QStringLiteral("other"), none);
    auto* view = new ui::ReadinessView(clock, other);
    (new QVBoxLayout(other))->addWidget(view);
    Result<readiness::Plan> plan = readiness::readPlan(QStringLiteral("PLAN.md"), bench::largePlan());
    view->setPlans({std::make_shared<const readiness::Plan>(std::move(plan).value())});
    ui::MainWindow window(clock, {tasks, other});
    window.resize(1280, 800);
    window.show();
    settle();

    QAction* open = nullptr;
    for (const ui::ListedAction& listed : ui::ActionList::of(window.menuBar()->actions(), {})) {
        if (listed.action->shortcut() == QKeySequence(QStringLiteral("Ctrl+K")))
            open = listed.action;
    }
    auto* palette = window.findChild<ui::CommandPalette*>();
    auto* line = palette->findChild<QLineEdit*>();

    Measurement opening("open the palette over 50,000 entries", "ms");
    Measurement keys("a letter in the palette, 50,000 entries", "ms", 16);
    Measurement clearing("all letters taken out at once", "ms", 16);
    for (int run = 0; run < Measurement::runs; ++run) {
        opening.time([&] {
            open->trigger();
            settle();
        });
        for (const QString& typed : typedTexts()) {
            for (qsizetype length = 1; length <= typed.size(); ++length) {
                keys.time([&] {
                    line->setText(typed.left(length));
                    settle();
                });
            }
            clearing.time([&] {
                line->clear();
                settle();
            });
        }
        palette->closePalette(true);
    }
    ui::PaletteIndex index;
    for (const SearchEntry& entry : *tasks->entries())
        index.add(entry.title, entry.context, 0);
    Measurement searching("the search alone, a letter", "ms");
    for (int run = 0; run < Measurement::runs; ++run) {
        for (const QString& typed : typedTexts()) {
            for (qsizetype length = 1; length <= typed.size(); ++length) {
                searching.time([&] {
                    index.find(typed.left(length), ~ui::PaletteIndex::Groups{0});
                    (void)index.best(ui::PaletteModel::mostRows);
                });
            }
            index.find({}, 0);
        }
    }
    Measurement switching("to the tab of 10,000 tasks, and back", "ms", 50);
    for (int run = 0; run < Measurement::runs; ++run) {
        switching.time([&] {
            window.showPage(1 - run % 2);
            settle();
        });
    }
    bool kept = true;
    for (const Measurement* each : {&opening, &keys, &searching, &clearing, &switching})
        kept = each->print() && kept;
    return kept ? 0 : 1;
}
