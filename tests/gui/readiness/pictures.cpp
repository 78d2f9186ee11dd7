// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the Readiness tab in its states to PNG files, to be looked at: pictures FOLDER. QT_SCALE_FACTOR sets the
// scale.
#include <QApplication>
#include <QDir>
#include <QListView>
#include <QTabWidget>
#include <QTimer>
#include <QTreeView>

#include "support/SamplePlans.h"
#include "ui/readiness/OutlinePanel.h"
#include "ui/readiness/ReadinessView.h"
#include "ui/widgets/FilterLine.h"
#include "ui/widgets/Theme.h"

using namespace readyroom;
using namespace readyroom::ui;

namespace {

void save(QWidget& widget, const QString& file)
{
    widget.resize(1280, 800);
    widget.show();
    QApplication::sendPostedEvents();
    QApplication::processEvents();
    if (!widget.grab().save(file))
        qFatal("cannot write %s", qPrintable(file));
}

void saveAll(const QString& folder, const QString& theme)
{
    const auto file = [&](const char* name) {
        return QDir(folder).filePath(QString::fromLatin1(name) + QLatin1Char('-') + theme + QStringLiteral(".png"));
    };
    const auto plan = tests::SamplePlans::service();
    ReadinessView view;
    view.setPlans({plan});
    save(view, file("outline"));
    view.outline().select(plan->items[2].id);
    save(view, file("selected"));
    view.outline().filter()->setText(QStringLiteral("security"));
    save(view, file("filtered"));
    view.outline().filter()->clear();
    view.outline().setGroupBy(readiness::GroupBy::Week);
    view.outline().select(plan->items[6].id);
    save(view, file("weeks"));
    view.findChild<QTabWidget*>()->setCurrentIndex(1);
    save(view, file("findings"));
    view.findChild<QTabWidget*>()->setCurrentIndex(0);
    auto other = std::make_shared<readiness::Plan>(tests::SamplePlans::tasks(2, 4));
    other->items[0].kind = readiness::ItemKind::Duty;
    view.setPlans({plan, other});
    view.showError({ErrorCode::PermissionDenied, plan->file, QStringLiteral("open: EACCES"), nullptr});
    view.outline().tree()->setFocus(Qt::TabFocusReason);
    save(view, file("stale"));

    ReadinessView nothing;
    save(nothing, file("empty"));
    nothing.showError({ErrorCode::Malformed, plan->file, QStringLiteral("line 12: unclosed fence"), nullptr});
    save(nothing, file("error"));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc != 2)
        qFatal("usage: pictures FOLDER");
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    Theme::apply(application, Theme::Choice::Light);
    saveAll(folder, QStringLiteral("light"));
    Theme::apply(application, Theme::Choice::Dark);
    saveAll(folder, QStringLiteral("dark"));
    return 0;
}
