// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>

#include <spdlog/spdlog.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/LatestJob.h"
#include "core/base/Log.h"
#include "core/base/Redactor.h"
#include "core/base/WorkerThread.h"
#include "core/base/ZonedTime.h"
#include "support/ManualClock.h"

using namespace readyroom;

class BaseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isoTimeKeepsMicroseconds();
    void isoTimeRefusesNonsense();
    void wallTimeSaysGapAndOverlap();
    void sortableIdsSortByTime();
    void errnoBecomesACode();
    void redactorHidesEveryForm();
    void workerThreadKeepsOrder();
    void latestJobDropsStaleAnswers();
    void logIsJsonWithCorrelationAndRedacted();
};

void BaseTest::isoTimeKeepsMicroseconds()
{
    const TimePoint time = fromMicroseconds(1'772'442'000'123'456);
    QCOMPARE(toIsoString(time), QStringLiteral("2026-03-02T09:00:00.123456Z"));
    QCOMPARE(timeFromIsoString(toIsoString(time)).value(), time);
    QCOMPARE(timeFromIsoString(QStringLiteral("2026-03-02T10:00:00.123456+01:00")).value(), time);
    const TimePoint early = fromMicroseconds(-1);
    QCOMPARE(toIsoString(early), QStringLiteral("1969-12-31T23:59:59.999999Z"));
    QCOMPARE(timeFromIsoString(toIsoString(early)).value(), early);
}

void BaseTest::isoTimeRefusesNonsense()
{
    for (const char* text : {"", "yesterday", "2026-13-02T09:00:00Z", "2026-03-02T09:00:00", "2026-03-02"})
        QVERIFY2(!timeFromIsoString(QString::fromLatin1(text)), text);
}

void BaseTest::wallTimeSaysGapAndOverlap()
{
    const QTimeZone berlin("Europe/Berlin");
    const auto summer = toUtc(QDate(2026, 7, 1), QTime(12, 0), berlin);
    QCOMPARE(summer->kind, WallTimeKind::Exact);
    QCOMPARE(toIsoString(summer->utc), QStringLiteral("2026-07-01T10:00:00.000000Z"));

    const auto gap = toUtc(QDate(2026, 3, 29), QTime(2, 30), berlin);
    QCOMPARE(gap->kind, WallTimeKind::Gap);
    QCOMPARE(toIsoString(gap->utc), QStringLiteral("2026-03-29T01:00:00.000000Z"));

    const auto overlap = toUtc(QDate(2026, 10, 25), QTime(2, 30), berlin);
    QCOMPARE(overlap->kind, WallTimeKind::Overlap);
    QCOMPARE(toIsoString(overlap->utc), QStringLiteral("2026-10-25T00:30:00.000000Z"));
    QCOMPARE(toIsoString(overlap->later), QStringLiteral("2026-10-25T01:30:00.000000Z"));

    QVERIFY(!toUtc(QDate(), QTime(1, 0), berlin));
}

void BaseTest::sortableIdsSortByTime()
{
    tests::ManualClock clock;
    const QString first = makeSortableId(clock);
    clock.advance(std::chrono::milliseconds(1));
    const QString second = makeSortableId(clock);
    QVERIFY(first < second);
    QCOMPARE(first.size(), 36);
    QCOMPARE(first.at(14), QLatin1Char('7'));
}

void BaseTest::errnoBecomesACode()
{
    QCOMPARE(errorCodeFromErrno(ENOSPC), ErrorCode::DiskFull);
    QCOMPARE(errorCodeFromErrno(EACCES), ErrorCode::PermissionDenied);
    QCOMPARE(errorCodeFromErrno(ENOENT), ErrorCode::NotFound);
    QCOMPARE(errorCodeName(ErrorCode::DiskFull), QStringLiteral("diskFull"));
}

void BaseTest::redactorHidesEveryForm()
{
    Redactor redactor;
    const QByteArray secret("s3cr3t/p&ss=word");
    QVERIFY(redactor.addSecret(secret));
    QVERIFY(!redactor.addSecret("short"));
    const QByteArray text = "a " + secret + " b " + secret.toBase64() + " c " + secret.toPercentEncoding() + " d " +
                            secret.toHex() + " e " + secret.toHex().toUpper();
    const QByteArray shown = redactor.redact(text);
    for (const QByteArray& form :
         {secret, secret.toBase64(), secret.toPercentEncoding(), secret.toHex(), secret.toHex().toUpper()})
        QVERIFY(!shown.contains(form));
    QVERIFY(shown.startsWith("a \xE2\x80\xA2"));
}

void BaseTest::workerThreadKeepsOrder()
{
    std::vector<int> order;
    {
        WorkerThread thread(QStringLiteral("test-worker"));
        for (int i = 0; i < 100; ++i)
            thread.post([&order, i] { order.push_back(i); });
        QCOMPARE(thread.run([] { return 42; }).result(), 42);
        thread.post([&order] { order.push_back(100); });
    }
    QCOMPARE(order.size(), size_t{101});
    QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
}

void BaseTest::latestJobDropsStaleAnswers()
{
    QObject context;
    LatestJob job(&context);
    QStringList answers;
    job.start([](const CancelFlag&) { return 1; }, [&answers](int value) { answers << QString::number(value); });
    job.start([](const CancelFlag&) { return 2; }, [&answers](int value) { answers << QString::number(value); });
    QVERIFY(job.isRunning());
    QTRY_COMPARE(answers, QStringList{QStringLiteral("2")});
    QVERIFY(!job.isRunning());
}

void BaseTest::logIsJsonWithCorrelationAndRedacted()
{
    QTemporaryDir folder;
    Redactor redactor;
    QVERIFY(redactor.addSecret("hunter2hunter2"));
    QVERIFY(startLogging({folder.path(), QStringLiteral("info"), false, 30}, redactor));
    {
        const CorrelationScope scope(QStringLiteral("cmd-1"));
        log("test")->warn("password is {}", "hunter2hunter2");
    }
    stopLogging();
    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile file(QDir(folder.path()).filePath(files.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray line = file.readLine();
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object.value(QLatin1String("module")).toString(), QStringLiteral("test"));
    QCOMPARE(object.value(QLatin1String("level")).toString(), QStringLiteral("warning"));
    QCOMPARE(object.value(QLatin1String("correlation")).toString(), QStringLiteral("cmd-1"));
    QVERIFY(timeFromIsoString(object.value(QLatin1String("t")).toString()));
    QVERIFY(!line.contains("hunter2"));
}

QTEST_GUILESS_MAIN(BaseTest)
#include "tst_base.moc"
