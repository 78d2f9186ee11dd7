// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every shared widget to PNG files, to be looked at: gallery FOLDER. Each theme at 100 %, and light at 200 and
// 300 %; QT_SCALE_FACTOR scales on top.
#include <cmath>
#include <limits>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QVBoxLayout>

#include "ui/widgets/Banner.h"
#include "ui/widgets/FilterLine.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/ProgressLine.h"
#include "ui/widgets/ScoreGauge.h"
#include "ui/widgets/StatePage.h"
#include "ui/widgets/StatusStrip.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TimeChart.h"
#include "ui/widgets/Toast.h"

using namespace readyroom;
using namespace readyroom::ui;
using namespace std::chrono_literals;

namespace {

const TimePoint start = fromMicroseconds(1'772'330'400'000'000); // 2026-03-01 02:00 UTC

ChartSeries wave(const QString& name, int color, double base, double swing, bool hasGap = true)
{
    ChartSeries series{name, QStringLiteral("ms"), {}, color};
    constexpr int points = 720;
    for (int i = 0; i < points; ++i) {
        const bool gap = hasGap && i > 300 && i < 345;
        const double noise = std::sin(i * 12.9898 + color) * 43758.5453;
        const double value = base + swing * std::sin(i / 60.0 + color) + swing * 0.6 * (noise - std::floor(noise)) +
                             (i % 97 == 0 ? base : 0);
        series.points.push_back({start + i * 30s, gap ? std::numeric_limits<double>::quiet_NaN() : value});
    }
    return series;
}

TimeChart* latency(QWidget* parent)
{
    auto* chart = new TimeChart(parent);
    chart->setTitle(QStringLiteral("Latency of GET /permits"));
    chart->setRange({start, start + 6h});
    chart->setThresholds({{180, QStringLiteral("objective 180 ms"), true}});
    chart->setSpans({{{start + 80min, start + 120min}, ChartSpan::Kind::Incident, QStringLiteral("SEV-2 slow permits")},
                     {{start + 70min, start + 70min}, ChartSpan::Kind::Deploy, QStringLiteral("4f2c91a")},
                     {{start + 260min, start + 300min},
                      ChartSpan::Kind::Maintenance,
                      QStringLiteral("Database maintenance window")}});
    chart->setSeries({wave(QStringLiteral("p50"), 0, 40, 8), wave(QStringLiteral("p95"), 1, 90, 20),
                      wave(QStringLiteral("p99"), 4, 130, 30)});
    chart->setCrosshair(start + 100min);
    return chart;
}

TimeChart* phases(QWidget* parent)
{
    auto* chart = new TimeChart(parent);
    chart->setTitle(QStringLiteral("Phases of a probe"));
    chart->setRange({start, start + 6h});
    chart->setStacked(true);
    chart->setSeries({wave(QStringLiteral("name"), 0, 4, 1), wave(QStringLiteral("connect"), 1, 9, 2),
                      wave(QStringLiteral("TLS"), 2, 18, 3), wave(QStringLiteral("wait"), 3, 40, 12)});
    chart->setFocus(Qt::TabFocusReason);
    return chart;
}

TimeChart* eight(QWidget* parent)
{
    auto* chart = new TimeChart(parent);
    chart->setTitle(QStringLiteral("Requests by instance"));
    chart->setRange({start, start + 6h});
    std::vector<ChartSeries> all;
    for (int i = 0; i < 8; ++i) {
        all.push_back(wave(QStringLiteral("instance-%1").arg(i), i, 2000.0 + 1600 * i, 300, false));
        all.back().unit = QStringLiteral("req/s");
    }
    chart->setSeries(std::move(all));
    return chart;
}

QWidget* icons(QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    const int side = Theme::scaled(16);
    constexpr int columns = 15;
    for (int i = 0; i <= static_cast<int>(IconName::Person); ++i) {
        auto* label = new QLabel(box);
        label->setPixmap(Icons::of(static_cast<IconName>(i)).pixmap(QSize(side, side) * (i < 30 ? 1 : 2)));
        grid->addWidget(label, i / columns, i % columns);
    }
    auto* quiet = new QLabel(box);
    quiet->setPixmap(Icons::of(IconName::Undo).pixmap(QSize(side, side), QIcon::Disabled));
    grid->addWidget(quiet, 2, 14);
    return box;
}

QWidget* controls(QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* list = new QListWidget(box);
    list->addItems({QStringLiteral("api.example.org"), QStringLiteral("permits"), QStringLiteral("storage")});
    list->setCurrentRow(1);
    auto* filter = new FilterLine(list, box);
    filter->setText(QStringLiteral("per"));
    filter->setHidden(12);
    auto* gauge = new ScoreGauge(box);
    gauge->setScore(71, 80, 90);
    auto* unknown = new ScoreGauge(box);
    unknown->setScore(std::nullopt, std::nullopt, 90);
    auto* marks = new QHBoxLayout;
    for (const Mark mark : {Mark::Open, Mark::Ok, Mark::Warn, Mark::Bad, Mark::Unknown, Mark::Info}) {
        auto* label = new MarkLabel(box);
        label->setMark(mark);
        marks->addWidget(label);
    }
    auto* on = new QCheckBox(QStringLiteral("Page the person on call"), box);
    on->setChecked(true);
    auto* radio = new QRadioButton(QStringLiteral("Follow the system"), box);
    radio->setChecked(true);
    auto* combo = new QComboBox(box);
    combo->addItem(Icons::of(IconName::Plan), QStringLiteral("production-readiness.md"));
    auto* button = new QPushButton(Icons::of(IconName::Play), QStringLiteral("Run step"), box);
    auto* disabled = new QPushButton(Icons::of(IconName::Trash), QStringLiteral("Delete"), box);
    disabled->setEnabled(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(button);
    buttons->addWidget(disabled);
    buttons->addStretch();
    auto* progress = new ProgressLine(box);
    progress->start(QStringLiteral("Reading docs/architecture/decisions/production-readiness-of-the-permit-service.md"),
                    true);
    progress->setProgress(40);
    progress->show();
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(gauge);
    column->addWidget(unknown);
    column->addLayout(marks);
    column->addWidget(filter);
    column->addWidget(list);
    column->addWidget(combo);
    column->addWidget(on);
    column->addWidget(radio);
    column->addLayout(buttons);
    column->addWidget(progress);
    column->addWidget(icons(box));
    return box;
}

void save(QWidget& widget, const QString& file, QSize size)
{
    widget.resize(size);
    widget.show();
    // Layouts, and what a state page holds back at first.
    QTest::qWait(200);
    if (!widget.grab().save(file))
        qFatal("cannot write %s", qPrintable(file));
}

void saveAll(const QString& folder, const QString& theme)
{
    const auto file = [&](const char* name) {
        return QDir(folder).filePath(QString::fromLatin1(name) + QLatin1Char('-') + theme + QStringLiteral(".png"));
    };
    QWidget sheet;
    auto* strip = new StatusStrip(&sheet);
    strip->setStatus(0, {Mark::Warn, QStringLiteral("Readiness 71"), {}});
    strip->setStatus(1, {Mark::Bad, QStringLiteral("1 down"), {}});
    auto* banner = new Banner(&sheet);
    banner->showMessage(Mark::Warn, QStringLiteral("This workspace is not trusted yet: nothing is run or sent."),
                        QStringLiteral("Review"));
    auto* charts = new QVBoxLayout;
    charts->addWidget(latency(&sheet));
    charts->addWidget(phases(&sheet));
    charts->addWidget(eight(&sheet));
    auto* columns = new QHBoxLayout;
    columns->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    columns->addWidget(controls(&sheet), 1);
    columns->addLayout(charts, 2);
    auto* layout = new QVBoxLayout(&sheet);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(strip);
    layout->addWidget(banner);
    layout->addLayout(columns, 1);
    auto* toast = new Toast(&sheet);
    sheet.resize(sheet.sizeHint().expandedTo({1280, 900}));
    toast->showMessage(QStringLiteral("Ticked “Rollback is tested”"), QStringLiteral("Undo"));
    save(sheet, file("widgets"), sheet.size());

    QWidget states;
    auto* empty = new StatePage(&states);
    empty->showEmpty(QStringLiteral("No probes yet"),
                     QStringLiteral("Probes ask endpoints whether they are up. Readyroom reads them from "
                                    "readyroom.yaml and from Gatus files."),
                     QStringLiteral("Add a probe"), QStringLiteral("Try the sample"));
    auto* loading = new StatePage(&states);
    loading->showLoading(QStringLiteral("Reading docs/production-readiness.md"), true);
    auto* error = new StatePage(&states);
    error->showError(
        {ErrorCode::Malformed, QStringLiteral("docs/plan.md"), QStringLiteral("line 12: unclosed fence"), nullptr},
        QStringLiteral("Read again"));
    auto* chart = new TimeChart(&states);
    chart->setTitle(QStringLiteral("Errors"));
    auto* grid = new QGridLayout(&states);
    grid->addWidget(empty, 0, 0);
    grid->addWidget(loading, 0, 1);
    grid->addWidget(error, 1, 0);
    grid->addWidget(chart, 1, 1);
    save(states, file("states"), states.sizeHint().expandedTo({1000, 600}));
}

void saveApplicationIcon(const QString& file)
{
    QImage image(760, 300, QImage::Format_ARGB32);
    QPainter painter(&image);
    painter.fillRect(0, 0, 380, 300, Qt::white);
    painter.fillRect(380, 0, 380, 300, QColor(0x16, 0x19, 0x1e));
    const QIcon icon = Icons::application();
    for (const int left : {0, 380}) {
        int y = 10;
        for (const int side : {16, 24, 32, 48, 64}) {
            painter.drawPixmap(left + 10, y, icon.pixmap(side, side));
            y += side + 8;
        }
        painter.drawPixmap(left + 110, 20, icon.pixmap(256, 256));
    }
    painter.end();
    image.save(file);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc != 2)
        qFatal("usage: gallery FOLDER");
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    using Choice = Theme::Choice;
    for (const auto& [choice, name] : {std::pair(Choice::Light, "light"), std::pair(Choice::Dark, "dark"),
                                       std::pair(Choice::HighContrastLight, "contrast-light"),
                                       std::pair(Choice::HighContrastDark, "contrast-dark")}) {
        Theme::apply(application, choice);
        saveAll(folder, QString::fromLatin1(name));
    }
    Theme::apply(application, Choice::Light);
    for (const int percent : {200, 300}) {
        Theme::setTextScale(application, percent);
        saveAll(folder, QStringLiteral("light-%1").arg(percent));
    }
    saveApplicationIcon(QDir(folder).filePath(QStringLiteral("application.png")));
    return 0;
}
