// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "support/NamelessWidgets.h"
#include "ui/widgets/AgeText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/FactsPopup.h"
#include "ui/widgets/FilterLine.h"
#include "ui/widgets/ProgressLine.h"
#include "ui/widgets/ScoreGauge.h"
#include "ui/widgets/StatePage.h"
#include "ui/widgets/StatusCell.h"
#include "ui/widgets/StatusStrip.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Toast.h"

using namespace readyroom;
using namespace readyroom::ui;

namespace {

QPushButton* buttonOf(QWidget& widget, const char* text)
{
    for (auto* button : widget.findChildren<QPushButton*>()) {
        if (button->text() == QLatin1String(text) && button->isVisibleTo(&widget))
            return button;
    }
    return nullptr;
}

} // namespace

class WidgetsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreAnnounced();
    void agesUseTheirLargestUnit();
    void everyErrorSaysWhatAndWhatToDo();
    void filterLineClearsThenLeaves();
    void stateEmptyOffersTheNextStep();
    void stateLoadingWaitsBeforeItShows();
    void stateErrorSaysWhere();
    void progressWaitsElidesAndCancels();
    void nothingIsClippedWhenTextsAreLarge();
    void scoreGaugeIsAButtonWithAName();
    void statusStripLeadsToThePage();
    void toastOffersUndo();
    void factsPopupClosesWithEscape();
};

void WidgetsTest::agesUseTheirLargestUnit()
{
    using namespace std::chrono;
    QCOMPARE(AgeText::of(milliseconds(900)), QStringLiteral("just now"));
    QCOMPARE(AgeText::of(seconds(59)), QStringLiteral("59\u2009s ago"));
    QCOMPARE(AgeText::of(seconds(60)), QStringLiteral("1\u2009min ago"));
    QCOMPARE(AgeText::of(hours(23) + minutes(59)), QStringLiteral("23\u2009h ago"));
    QCOMPARE(AgeText::of(hours(49)), QStringLiteral("2\u2009d ago"));
}

void WidgetsTest::everyErrorSaysWhatAndWhatToDo()
{
    QStringList seen;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const ErrorText text =
            ErrorText::of({static_cast<ErrorCode>(code), QStringLiteral("a.md"), QStringLiteral("detail"), nullptr});
        QVERIFY(!text.what.isEmpty());
        QVERIFY(text.next.endsWith(QLatin1Char('.')));
        QVERIFY2(!seen.contains(text.what), qPrintable(text.what));
        seen << text.what;
        QCOMPARE(text.oneLine(), text.what + QStringLiteral(": a.md. ") + text.next);
    }
}

void WidgetsTest::filterLineClearsThenLeaves()
{
    QWidget window;
    QListWidget list(&window);
    FilterLine filter(&list, &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    filter.setFocus();
    QTest::keyClicks(&filter, QStringLiteral("ab"));
    QCOMPARE(filter.text(), QStringLiteral("ab"));
    filter.setHidden(3);
    QVERIFY(filter.accessibleDescription().contains(QLatin1Char('3')));
    QTest::keyClick(&filter, Qt::Key_Escape);
    QVERIFY(filter.text().isEmpty());
    QVERIFY(filter.hasFocus());
    QTest::keyClick(&filter, Qt::Key_Escape);
    QVERIFY(list.hasFocus());
}

void WidgetsTest::stateEmptyOffersTheNextStep()
{
    StatePage page;
    page.showEmpty(QStringLiteral("Nothing"), QStringLiteral("Why"), QStringLiteral("Open"));
    QSignalSpy triggered(&page, &StatePage::actionTriggered);
    QVERIFY(buttonOf(page, "Open"));
    QTest::mouseClick(buttonOf(page, "Open"), Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    QVERIFY(!page.findChild<QProgressBar*>()->isVisibleTo(&page));
    QCOMPARE(tests::namelessWidgets(page).join(QLatin1Char('\n')), QString());
}

void WidgetsTest::stateLoadingWaitsBeforeItShows()
{
    StatePage page;
    page.showLoading(QStringLiteral("Reading plan.md"), true);
    auto* progress = page.findChild<QProgressBar*>();
    QVERIFY(!progress->isVisibleTo(&page));
    QTRY_VERIFY(progress->isVisibleTo(&page));
    QCOMPARE(progress->maximum(), 0);
    page.setProgress(40);
    QCOMPARE(progress->value(), 40);
    QSignalSpy cancelled(&page, &StatePage::cancelled);
    QTest::mouseClick(buttonOf(page, "Cancel"), Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);
    // What is shown meanwhile is not covered by the late bar.
    page.showLoading(QStringLiteral("Reading plan.md"), true);
    page.showEmpty(QStringLiteral("Nothing"), {});
    QVERIFY(!progress->isVisibleTo(&page));
}

void WidgetsTest::stateErrorSaysWhere()
{
    StatePage page;
    page.showError({ErrorCode::NotText, QStringLiteral("docs/plan.md"), QStringLiteral("NUL at byte 12"), nullptr},
                   QStringLiteral("Read again"));
    QStringList texts;
    for (const auto* label : page.findChildren<QLabel*>())
        texts << label->text();
    const QString all = texts.join(QLatin1Char('\n'));
    QVERIFY(all.contains(QLatin1String("docs/plan.md")));
    QVERIFY(all.contains(QLatin1String("NUL at byte 12")));
    QVERIFY(buttonOf(page, "Read again"));
}

void WidgetsTest::progressWaitsElidesAndCancels()
{
    QWidget window;
    window.resize(300, 100);
    ProgressLine line(&window);
    line.resize(300, 60);
    window.show();
    const QString what = QStringLiteral("Reading docs/architecture/decisions/of-the-permit-service/readiness.md");
    line.start(what, true);
    QVERIFY(!line.isVisible());
    QTRY_VERIFY(line.isVisible());
    const auto* label = line.findChild<QLabel*>();
    QVERIFY(label->text() != what);
    QVERIFY(label->text().startsWith(QLatin1String("Reading")));
    QVERIFY(label->text().endsWith(QLatin1String(".md")));
    QCOMPARE(label->toolTip(), what);
    QCOMPARE(line.accessibleName(), what);
    const auto* bar = line.findChild<QProgressBar*>();
    QCOMPARE(bar->maximum(), 0);
    line.setProgress(70);
    QCOMPARE(bar->value(), 70);
    QSignalSpy cancelled(&line, &ProgressLine::cancelled);
    QTest::mouseClick(buttonOf(line, "Cancel"), Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);
    line.finish();
    QVERIFY(!line.isVisible());
    line.start(what, false);
    QTRY_VERIFY(line.isVisible());
    QVERIFY(!buttonOf(line, "Cancel"));
    QCOMPARE(tests::namelessWidgets(window).join(QLatin1Char('\n')), QString());
}

void WidgetsTest::nothingIsClippedWhenTextsAreLarge()
{
    Theme::apply(*qApp, Theme::Choice::Light);
    for (const int percent : textScales) {
        Theme::setTextScale(*qApp, percent);
        ScoreGauge gauge;
        gauge.setScore(71, 80, 90);
        const QFontMetrics hero(Theme::font(gauge.font(), TextSize::Hero, QFont::DemiBold));
        const QFontMetrics small(Theme::font(gauge.font(), TextSize::Small));
        QVERIFY(gauge.sizeHint().height() > hero.height() + small.height());
        StatusCell cell;
        cell.setStatus({Mark::Bad, QStringLiteral("1 down"), {}});
        QVERIFY(cell.sizeHint().height() >= cell.fontMetrics().height());
        QVERIFY(cell.sizeHint().width() > cell.fontMetrics().horizontalAdvance(cell.text()));
        StatePage page;
        page.showEmpty(QStringLiteral("No probes yet"), QStringLiteral("Probes ask endpoints whether they are up."),
                       QStringLiteral("Add a probe"));
        page.resize(page.sizeHint().expandedTo({Theme::scaled(600), Theme::scaled(400)}));
        page.setVisible(true);
        for (const auto* label : page.findChildren<QLabel*>()) {
            if (label->isVisible())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }
    Theme::setTextScale(*qApp, textScales.front());
}

void WidgetsTest::scoreGaugeIsAButtonWithAName()
{
    ScoreGauge gauge;
    gauge.setScore(41.4, 55.0, 90.0);
    QCOMPARE(gauge.accessibleName(), QStringLiteral("Score 41 of 100, the plan declares 55"));
    gauge.setScore(std::nullopt, std::nullopt, std::nullopt);
    QCOMPARE(gauge.accessibleName(), QStringLiteral("Score unknown of 100"));
    QSignalSpy clicked(&gauge, &ScoreGauge::clicked);
    QTest::keyClick(&gauge, Qt::Key_Space);
    QCOMPARE(clicked.count(), 1);
}

void WidgetsTest::statusStripLeadsToThePage()
{
    StatusStrip strip;
    strip.setStatus(0, {Mark::Bad, QStringLiteral("Readiness 41"), {}});
    strip.setStatus(1, {});
    strip.setStatus(2, {Mark::Ok, QStringLiteral("All up"), {}});
    QSignalSpy requested(&strip, &StatusStrip::pageRequested);
    const QList<StatusCell*> cells = strip.findChildren<StatusCell*>();
    QCOMPARE(std::count_if(cells.cbegin(), cells.cend(),
                           [&strip](const StatusCell* cell) { return cell->isVisibleTo(&strip); }),
             2);
    QVERIFY(!cells[1]->isVisibleTo(&strip));
    QTest::keyClick(cells[2], Qt::Key_Return);
    QTest::mouseClick(cells[0], Qt::LeftButton);
    QCOMPARE(requested.count(), 2);
    QCOMPARE(requested.at(0).at(0).toInt(), 2);
    QCOMPARE(requested.at(1).at(0).toInt(), 0);
    QCOMPARE(tests::namelessWidgets(strip).join(QLatin1Char('\n')), QString());
}

void WidgetsTest::toastOffersUndo()
{
    QWidget window;
    window.resize(400, 300);
    Toast toast(&window);
    QVERIFY(!toast.isVisibleTo(&window));
    toast.showMessage(QStringLiteral("Ticked"), QStringLiteral("Undo"));
    QVERIFY(toast.isVisibleTo(&window));
    QVERIFY(window.rect().contains(toast.geometry()));
    QSignalSpy undone(&toast, &Toast::actionTriggered);
    QTest::mouseClick(buttonOf(toast, "Undo"), Qt::LeftButton);
    QCOMPARE(undone.count(), 1);
    QVERIFY(!toast.isVisibleTo(&window));
}

void WidgetsTest::factsPopupClosesWithEscape()
{
    QWidget window;
    window.show();
    const QPointer<FactsPopup> popup(FactsPopup::open(
        {QStringLiteral("Title"), QStringLiteral("How"), {{QStringLiteral("a"), QStringLiteral("1")}}, {}}, &window));
    QVERIFY(popup->isVisible());
    QCOMPARE(popup->accessibleName(), QStringLiteral("Title"));
    QTest::keyClick(popup.data(), Qt::Key_Escape);
    QTRY_VERIFY(popup.isNull());
}

namespace {

QStringList& announced()
{
    static QStringList names;
    return names;
}

void noteAnnouncement(QAccessibleEvent* event)
{
    if (event->type() == QAccessible::Alert)
        announced() << qobject_cast<QWidget*>(event->object())->accessibleName();
}

} // namespace

void WidgetsTest::changesAreAnnounced()
{
    QAccessible::setActive(true);
    const QAccessible::UpdateHandler before = QAccessible::installUpdateHandler(&noteAnnouncement);
    QWidget window;
    Toast toast(&window);
    Banner banner(&window);
    StatusStrip strip(&window);
    window.show();
    toast.showMessage(QStringLiteral("Ticked a"));
    toast.showMessage(QStringLiteral("Ticked a"));
    banner.showMessage(Mark::Warn, QStringLiteral("Changed on disk"), {});
    banner.showMessage(Mark::Warn, QStringLiteral("Changed on disk"), {});
    strip.setStatus(0, {Mark::Bad, QStringLiteral("not ready"), {}});
    strip.setStatus(0, {Mark::Bad, QStringLiteral("not ready"), {}});
    strip.setStatus(0, {Mark::Ok, QStringLiteral("ready"), {}});
    QAccessible::installUpdateHandler(before);
    QCOMPARE(toast.accessibleName(), QStringLiteral("Ticked a"));
    QCOMPARE(banner.accessibleName(), QStringLiteral("Changed on disk"));
    QCOMPARE(strip.findChild<StatusCell*>()->accessibleName(), QStringLiteral("ready"));
    if (!QAccessible::isActive())
        QSKIP("there is no accessibility bus to tell");
    QCOMPARE(announced(),
             (QStringList{QStringLiteral("Ticked a"), QStringLiteral("Ticked a"), QStringLiteral("Changed on disk"),
                          QStringLiteral("not ready"), QStringLiteral("ready")}));
}

QTEST_MAIN(WidgetsTest)
#include "tst_widgets.moc"
