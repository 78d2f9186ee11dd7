// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <ctime>

#include <sys/syscall.h>
#include <unistd.h>

#include <QLabel>
#include <QTreeView>

#include "gui/app/ConsoleRoom.h"
#include "support/WidgetSearch.h"
#include "ui/activity/ActivityPage.h"

using namespace readyroom;
using namespace readyroom::tests;

namespace {

constexpr int patience = 20'000; ///< milliseconds
std::atomic<time_t> secondsAhead{0};

} // namespace

/// In place of the C library's, for this program and all libraries it loads. Qt's timers ask it what time it is: moved
/// ahead, those that are due fire at once, as they are, and nobody waits. Waiting itself is left to the kernel, whose
/// clock is not moved.
extern "C" __attribute__((visibility("default"))) int clock_gettime(clockid_t clock, timespec* time) noexcept
{
    const auto result = static_cast<int>(syscall(SYS_clock_gettime, clock, time));
    if (result == 0 && clock == CLOCK_MONOTONIC)
        time->tv_sec += secondsAhead;
    return result;
}

namespace {

/// Counts what wakes the program and what it paints.
class Wakes final : public QObject
{
public:
    Wakes() { qApp->installEventFilter(this); }

    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        timers += event->type() == QEvent::Timer ? 1 : 0;
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

    int timers = 0;
    int paints = 0;
};

} // namespace

/// A console that is left open from morning to evening. Run with AddressSanitizer it also tells what is never freed.
class LongDayTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenHoursLeaveNothingBehind();

private:
    void pass(std::chrono::minutes time)
    {
        for (auto left = std::chrono::seconds(time); left.count() > 0; --left) {
            ++secondsAhead;
            m_room.clock().advance(std::chrono::seconds(1));
            QCoreApplication::processEvents();
        }
    }
    /// Everything the windows are made of.
    [[nodiscard]] qsizetype objects() { return m_room.window().findChildren<QObject*>().size(); }

    ConsoleRoom m_room;
};

void LongDayTest::tenHoursLeaveNothingBehind()
{
    m_room.start();
    ui::MainWindow& window = m_room.window();
    Q_EMIT window.sampleRequested();
    const auto tree = [&window] { return window.findChild<QTreeView*>(QStringLiteral("outline")); };
    QTRY_VERIFY_WITH_TIMEOUT(tree() && tree()->model()->rowCount() > 0, patience);
    // A tick, so that the window says how long ago it was; and the record of it, whose ages change as well.
    QTRY_VERIFY(tree()->currentIndex().isValid());
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(showsLabel(window, QStringLiteral("saved just now")), patience);
    QTest::keyClick(&window, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window.findChild<ui::ActivityPage*>());
    window.showPage(0);

    // A minute more, so that the last hour has surely been told.
    pass(std::chrono::minutes(61));
    const qsizetype before = objects();
    pass(std::chrono::hours(8));
    const Wakes wakes;
    pass(std::chrono::hours(1));
    QVERIFY(showsLabel(window, QStringLiteral("saved 10\u2009h ago")));
    QCOMPARE(objects(), before);
    // The age twice a minute and the record once; anything finer would wear on a battery.
    qInfo("the tenth hour: %d timers, %d paints", wakes.timers, wakes.paints);
    QVERIFY(wakes.timers > 0);
    QVERIFY2(wakes.timers <= 200, qPrintable(QString::number(wakes.timers)));
    QVERIFY2(wakes.paints <= 200, qPrintable(QString::number(wakes.paints)));
    m_room.stop();
}

QTEST_MAIN(LongDayTest)
#include "tst_longday.moc"
