// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "activity/ActivityModel.h"
#include "support/ActivitySample.h"

using namespace readyroom;
using namespace readyroom::activity;
using tests::ActivitySample;

namespace {

QString titleOf(const ActivityEntry& entry)
{
    return entry.title;
}

/// A journal in a folder of its own with a model on it.
struct Fixture
{
    /// @param large the tester asks for every row again and again, and for further pages
    explicit Fixture(bool large = false)
        : journal(journal::Journal::open(folder.path(), clock).value())
        , reader(*journal, folder.path(), &titleOf)
        , model(reader, *journal)
    {
        if (!large)
            tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    /// Marks "first" … "first + count - 1", each with the event of a written file before it.
    [[nodiscard]] bool append(int first, int count)
    {
        std::vector<journal::NewEvent> events;
        for (int number = first; number < first + count; ++number) {
            events.push_back(ActivitySample::written(clock));
            events.push_back(ActivitySample::marked(clock, QString::number(number), true));
            clock.advance(std::chrono::minutes(1));
        }
        return ActivitySample::append(*journal, std::move(events));
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.entry(row).title;
        return texts;
    }
    void filter(const QString& text)
    {
        ActivityFilter filter = model.filter();
        filter.setText(text, QTimeZone::utc());
        model.setFilter(filter);
    }

    QTemporaryDir folder;
    tests::ManualClock clock;
    std::unique_ptr<journal::Journal> journal;
    ActivityReader reader;
    ActivityModel model;
    std::optional<QAbstractItemModelTester> tester;
};

} // namespace

class ActivityModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirstWithoutTechnicalOnes();
    void emptyJournalIsComplete();
    void readsPageByPage();
    void aNarrowFilterReadsOnToTheEnd();
    void showsTheSameHoweverTheFilterCameAbout();
    void newEventsComeInAbove();
    void knowsWhereAnEventIs();
};

void ActivityModelTest::newestFirstWithoutTechnicalOnes()
{
    Fixture journal;
    QVERIFY(journal.append(1, 3));
    journal.model.start();
    QTRY_VERIFY(journal.model.isComplete());
    QCOMPARE(journal.titles(), (QStringList{QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("1")}));
    QCOMPARE(journal.model.hidden(), 3);
    QCOMPARE(journal.model.total(), 6);
    ActivityFilter all;
    all.hides = {};
    journal.model.setFilter(all);
    QCOMPARE(journal.model.rowCount(), 6);
    QCOMPARE(journal.model.hidden(), 0);
}

void ActivityModelTest::emptyJournalIsComplete()
{
    Fixture journal;
    QSignalSpy counts(&journal.model, &ActivityModel::countsChanged);
    QVERIFY(!journal.model.isComplete());
    journal.model.start();
    QVERIFY(counts.wait());
    QVERIFY(journal.model.isComplete());
    QCOMPARE(journal.model.rowCount(), 0);
    QVERIFY(journal.append(1, 1));
    QTRY_COMPARE(journal.titles(), QStringList{QStringLiteral("1")});
}

void ActivityModelTest::readsPageByPage()
{
    Fixture journal(true);
    QVERIFY(journal.append(1, 1250));
    journal.model.start();
    QTRY_COMPARE(journal.model.rowCount(), ActivityReader::pageSize / 2);
    QVERIFY(!journal.model.isComplete());
    QVERIFY(journal.model.canFetchMore({}));
    journal.model.fetchMore({});
    QVERIFY(!journal.model.canFetchMore({}));
    QTRY_COMPARE(journal.model.rowCount(), ActivityReader::pageSize);
    journal.model.fetchMore({});
    QTRY_COMPARE(journal.model.rowCount(), 1250);
    QVERIFY(!journal.model.canFetchMore({}));
    QCOMPARE(journal.titles().constFirst(), QStringLiteral("1250"));
    QCOMPARE(journal.titles().constLast(), QStringLiteral("1"));
}

void ActivityModelTest::aNarrowFilterReadsOnToTheEnd()
{
    Fixture journal;
    QVERIFY(journal.append(1, 1250));
    journal.model.start();
    QTRY_VERIFY(journal.model.rowCount() > 0);
    journal.filter(QStringLiteral("item_marked 7 to:2026-03-02"));
    QTRY_VERIFY(journal.model.isComplete());
    QCOMPARE(journal.model.known(), 2500);
    QVERIFY(journal.model.rowCount() > 0);
    for (const QString& title : journal.titles())
        QVERIFY2(title.contains(QLatin1Char('7')) && title.toInt() <= 900, qPrintable(title));
    QCOMPARE(journal.model.hidden(), journal.model.known() - journal.model.rowCount());
}

void ActivityModelTest::showsTheSameHoweverTheFilterCameAbout()
{
    Fixture journal;
    QVERIFY(journal.append(1, 30));
    journal.model.start();
    QTRY_COMPARE(journal.model.rowCount(), 30);
    const auto marked = [&journal](const char* words) {
        journal.filter(QStringLiteral("item_marked ") + QLatin1String(words));
        return journal.titles();
    };
    const QStringList twelve = marked("12");
    QVERIFY(twelve.contains(QStringLiteral("12")));
    QCOMPARE(marked("1").count(QStringLiteral("11")), 1); // a letter less brings rows back
    QCOMPARE(marked("12"), twelve);                       // a letter more takes them away
    QVERIFY(marked("3").contains(QStringLiteral("30")));  // another letter is another search
}

void ActivityModelTest::newEventsComeInAbove()
{
    Fixture journal;
    QVERIFY(journal.append(1, 2));
    journal.model.start();
    QTRY_COMPARE(journal.model.rowCount(), 2);
    QSignalSpy inserted(&journal.model, &QAbstractItemModel::rowsInserted);
    const QPersistentModelIndex second = journal.model.index(0, 0);
    QVERIFY(journal.append(3, 2));
    QTRY_COMPARE(journal.model.rowCount(), 4);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(journal.titles(),
             (QStringList{QStringLiteral("4"), QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("1")}));
    QCOMPARE(journal.model.entry(second.row()).title, QStringLiteral("2"));
    // What the filter hides does not come in.
    journal.filter(QStringLiteral("nothing like it"));
    QVERIFY(journal.append(5, 1));
    QTRY_COMPARE(journal.model.known(), 10);
    QCOMPARE(journal.model.rowCount(), 0);
}

void ActivityModelTest::knowsWhereAnEventIs()
{
    Fixture journal;
    QVERIFY(journal.append(1, 3));
    journal.model.start();
    QTRY_VERIFY(journal.model.isComplete());
    QCOMPARE(journal.model.rowAt(6), 0);
    QCOMPARE(journal.model.rowAt(2), 2);
    QCOMPARE(journal.model.rowAt(1), -1); // technical, hidden
    QCOMPARE(journal.model.rowAt(99), -1);
    const auto detail = journal.reader.detail(4);
    QTRY_VERIFY(detail.isFinished());
    QCOMPARE(detail.result().value().entry.title, QStringLiteral("2"));
    QCOMPARE(detail.result().value().change.size(), size_t{2});
    QCOMPARE(detail.result().value().event.hash.size(), 32);
}

QTEST_GUILESS_MAIN(ActivityModelTest)
#include "tst_activitymodel.moc"
