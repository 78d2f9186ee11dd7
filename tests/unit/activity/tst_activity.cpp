// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include "activity/ActivityExport.h"
#include "activity/ActivityFilter.h"
#include "activity/EventChange.h"
#include "core/vocabulary/PlanEvents.h"

using namespace readyroom;
using namespace readyroom::activity;

namespace {

journal::Event recorded(const QString& type, const QJsonObject& fields, const QString& who = {})
{
    journal::Event result;
    result.position = 7;
    result.type = type;
    result.at = timeFromIsoString(QStringLiteral("2026-03-02T09:00:00Z")).value();
    result.publicPart = fields;
    result.personalPart = QJsonObject();
    if (!who.isEmpty())
        result.personalPart->insert(QStringLiteral("actor"), QJsonObject{{QStringLiteral("name"), who}});
    return result;
}

QJsonObject mark(const QString& title, QChar before, QChar after)
{
    return PlanItemMarked{
        QStringLiteral("plan.md"), QStringLiteral("abc"), title, 3, before, after, TickReason::Tick, {}}
        .toJson();
}

QString plainSentence(const ActivityEntry& entry)
{
    return QStringLiteral("did ") + entry.title;
}

ActivityRow row(const QString& title, const QString& who = QStringLiteral("Kim"))
{
    return rowOf(recorded(QLatin1String(PlanItemMarked::type), mark(title, QLatin1Char(' '), QLatin1Char('x')), who),
                 &plainSentence);
}

bool finds(const QString& text, const ActivityRow& wanted)
{
    ActivityFilter filter;
    filter.setText(text, QTimeZone::utc());
    return filter.accepts(wanted);
}

} // namespace

class ActivityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryEvent();
    void readsTheFirstOfSeveralChanges();
    void erasedIsToldFromNotRecorded();
    void filterTakesWordsAndDays_data();
    void filterTakesWordsAndDays();
    void narrowsOnlyWhatItsWordsAreIn();
    void aWrongDateNarrowsNothing();
    void technicalEventsAreHiddenAtFirst();
    void changeIsALineOfThePlan();
    void changeOfTextsAndOfHashes();
    void tableIsQuoted();
    void jsonIsOneObjectALine();
    void exportReplacesTheFile();
    void exportSaysWhyNot();
};

void ActivityTest::readsEveryEvent()
{
    const ActivityEntry marked = row(QStringLiteral("Rotate keys")).entry;
    QCOMPARE(marked.kind, ActivityKind::Mark);
    QCOMPARE(marked.who, QStringLiteral("Kim"));
    QCOMPARE(marked.file, QStringLiteral("plan.md"));
    QCOMPARE(marked.line, 3);
    QCOMPARE(marked.detail, QStringLiteral("tick"));
    const ActivityEntry written = entryOf(
        recorded(QStringLiteral("file.write_failed"), {{QStringLiteral("path"), QStringLiteral("a.md")},
                                                       {QStringLiteral("reason"), QStringLiteral("diskFull")}}));
    QCOMPARE(written.kind, ActivityKind::Technical);
    QCOMPARE(written.file, QStringLiteral("a.md"));
    QCOMPARE(written.detail, QStringLiteral("diskFull"));
    const ActivityEntry erased = entryOf(
        recorded(QStringLiteral("journal.personal_erased"), {{QStringLiteral("positions"), QJsonArray{1, 2, 3}}}));
    QCOMPARE(erased.kind, ActivityKind::Record);
    QCOMPARE(erased.count, 3);
    QCOMPARE(entryOf(recorded(QStringLiteral("plan.reworded"), {})).kind, ActivityKind::Edit);
    QCOMPARE(entryOf(recorded(QStringLiteral("probe.failed"), {})).kind, ActivityKind::Other);
}

void ActivityTest::readsTheFirstOfSeveralChanges()
{
    const auto change = [](const QString& field, const QString& title, const QString& before, const QString& after) {
        return PlanFieldChange{field, {}, QStringLiteral("id"), title, before, after, 4};
    };
    PlanEdited event;
    event.file = QStringLiteral("plan.md");
    event.changes = {change(QStringLiteral("owner"), QStringLiteral("a"), QStringLiteral("Kim"), {}),
                     change(QStringLiteral("priority"), QStringLiteral("b"), {}, QStringLiteral("P1"))};
    journal::Event edited = recorded(QString::fromLatin1(PlanEdited::type), event.toJson());
    edited.personalPart = event.personalJson();
    const ActivityEntry entry = entryOf(edited);
    QCOMPARE(entry.title, QStringLiteral("a"));
    QCOMPARE(entry.field, QStringLiteral("owner"));
    QCOMPARE(entry.itemId, QStringLiteral("id"));
    QCOMPARE(entry.line, 4);
    QCOMPARE(entry.count, 2);
    const std::vector<ChangeLine> expected{{ChangeLine::Kind::Same, QStringLiteral("a")},
                                           {ChangeLine::Kind::Removed, QStringLiteral("Kim")},
                                           {ChangeLine::Kind::Same, QStringLiteral("b")},
                                           {ChangeLine::Kind::Added, QStringLiteral("P1")}};
    QCOMPARE(entry.before, QStringLiteral("Kim"));
    QVERIFY(changeOf(edited) == expected);
    edited.personalPart.reset();
    QCOMPARE(entryOf(edited).before, QString());
    const std::vector<ChangeLine> erased{expected[0], expected[2], expected[3]};
    QVERIFY(changeOf(edited) == erased);
}

void ActivityTest::erasedIsToldFromNotRecorded()
{
    journal::Event erased = recorded(QStringLiteral("x.y"), {});
    QVERIFY(!entryOf(erased).isErased);
    erased.personalPart.reset();
    QVERIFY(entryOf(erased).isErased);
}

void ActivityTest::filterTakesWordsAndDays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("word of the sentence") << QStringLiteral("ROTATE") << true;
    QTest::newRow("umlaut, other case") << QStringLiteral("schlÜssel") << true;
    QTest::newRow("who and file") << QStringLiteral("kim plan.md") << true;
    QTest::newRow("type") << QStringLiteral("item_marked") << true;
    QTest::newRow("one word is missing") << QStringLiteral("kim other") << false;
    QTest::newRow("from that day") << QStringLiteral("from:2026-03-02") << true;
    QTest::newRow("from the next day") << QStringLiteral("from:2026-03-03") << false;
    QTest::newRow("to that day") << QStringLiteral("to:2026-03-02") << true;
    QTest::newRow("to the day before") << QStringLiteral("to:2026-03-01") << false;
    QTest::newRow("both and a word") << QStringLiteral("From:2026-03-01 kim TO:2026-03-02") << true;
}

void ActivityTest::filterTakesWordsAndDays()
{
    QFETCH(const QString, text);
    QTEST(finds(text, row(QStringLiteral("Rotate Schlüssel"))), "found");
}

void ActivityTest::narrowsOnlyWhatItsWordsAreIn()
{
    const auto narrows = [](const char* typed, const char* before) {
        ActivityFilter filter;
        filter.setText(QString::fromLatin1(typed), QTimeZone::utc());
        ActivityFilter other;
        other.setText(QString::fromLatin1(before), QTimeZone::utc());
        return filter.narrows(other);
    };
    QVERIFY(narrows("kim", ""));
    QVERIFY(narrows("kim plan", "kim pla"));
    QVERIFY(narrows("KIM", "im"));
    QVERIFY(!narrows("kim", "kim plan"));
    QVERIFY(!narrows("ki", "kim"));
    QVERIFY(!narrows("kim from:2026-03-01", "kim"));
    QVERIFY(!narrows("kim", "kim to:2026-03-01"));
    ActivityFilter all;
    all.hides = {};
    QVERIFY(!all.narrows({}));
}

void ActivityTest::aWrongDateNarrowsNothing()
{
    ActivityFilter filter;
    filter.setText(QStringLiteral("from:soon to:2026-13-01"), QTimeZone::utc());
    QCOMPARE(filter.misread, (QStringList{QStringLiteral("from:soon"), QStringLiteral("to:2026-13-01")}));
    QVERIFY(!filter.isNarrow());
    QVERIFY(filter.accepts(row(QStringLiteral("a"))));
}

void ActivityTest::technicalEventsAreHiddenAtFirst()
{
    ActivityFilter filter;
    const ActivityRow technical = rowOf(recorded(QStringLiteral("file.write_done"), {}), &plainSentence);
    QVERIFY(!filter.accepts(technical));
    filter.hides[static_cast<size_t>(ActivityKind::Technical)] = false;
    QVERIFY(filter.accepts(technical));
}

void ActivityTest::changeIsALineOfThePlan()
{
    const auto change = changeOf(recorded(QLatin1String(PlanItemMarked::type),
                                          mark(QStringLiteral("Rotate"), QLatin1Char(' '), QLatin1Char('x'))));
    const std::vector<ChangeLine> expected{{ChangeLine::Kind::Removed, QStringLiteral("- [ ] Rotate")},
                                           {ChangeLine::Kind::Added, QStringLiteral("- [x] Rotate")}};
    QVERIFY(change == expected);
    QVERIFY(changeOf(recorded(QStringLiteral("file.write_done"), {})).empty());
}

void ActivityTest::changeOfTextsAndOfHashes()
{
    const auto texts =
        changeOf(recorded(QStringLiteral("plan.reworded"), {{QStringLiteral("before"), QStringLiteral("a\nb\n")},
                                                            {QStringLiteral("after"), QStringLiteral("a\nc")}}));
    const std::vector<ChangeLine> expected{{ChangeLine::Kind::Same, QStringLiteral("a")},
                                           {ChangeLine::Kind::Removed, QStringLiteral("b")},
                                           {ChangeLine::Kind::Added, QStringLiteral("c")}};
    QVERIFY(texts == expected);
    const auto hashes =
        changeOf(recorded(QStringLiteral("file.write_intended"), {{QStringLiteral("hashBefore"), QStringLiteral("1")},
                                                                  {QStringLiteral("hashAfter"), QStringLiteral("2")}}));
    QCOMPARE(hashes.size(), size_t{2});
}

void ActivityTest::tableIsQuoted()
{
    const QByteArray table =
        exported({row(QStringLiteral("second")), row(QStringLiteral("say \"hi\", now"), QStringLiteral("=cmd()"))},
                 ExportFormat::Csv, &plainSentence);
    const QList<QByteArray> lines = table.split('\n');
    QCOMPARE(lines[0], QByteArray("time,who,what,type,file,line,item,position\r"));
    QCOMPARE(lines[1], QByteArray("2026-03-02T09:00:00.000000Z,\"'=cmd()\",\"did say \"\"hi\"\", now\","
                                  "\"plan.item_marked\",\"plan.md\",3,\"abc\",7\r"));
    QVERIFY(lines[2].contains("did second"));
}

void ActivityTest::jsonIsOneObjectALine()
{
    const QByteArray text =
        exported({row(QStringLiteral("b\nc")), row(QStringLiteral("a"))}, ExportFormat::JsonLines, &plainSentence);
    QCOMPARE(text.count('\n'), 2);
    const QJsonObject last = QJsonDocument::fromJson(text.split('\n')[1]).object();
    QCOMPARE(last.value(QLatin1String("what")).toString(), QStringLiteral("did b\nc"));
    QCOMPARE(last.value(QLatin1String("who")).toString(), QStringLiteral("Kim"));
    QCOMPARE(last.value(QLatin1String("line")).toInt(), 3);
}

void ActivityTest::exportReplacesTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.jsonl"));
    for (const size_t count : {size_t{3}, size_t{1}}) {
        auto future = exportTo(path, std::vector<ActivityRow>(count, row(QStringLiteral("a"))), ExportFormat::JsonLines,
                               &plainSentence);
        future.waitForFinished();
        QCOMPARE(future.result().value(), static_cast<int>(count));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), static_cast<int>(count));
    }
}

void ActivityTest::exportSaysWhyNot()
{
    const QTemporaryDir folder;
    auto future = exportTo(folder.filePath(QStringLiteral("no/such/folder/out.csv")), {row(QStringLiteral("a"))},
                           ExportFormat::Csv, &plainSentence);
    future.waitForFinished();
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(ActivityTest)
#include "tst_activity.moc"
