// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include "health/HealthConfigurationReader.h"
#include "health/HealthTrustRequester.h"
#include "health/PracticeService.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::health;

/// What the sample workspace says of its service, against the practice service.
class SampleHealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isReadWhole();
    void asksForOneHost();
    void practiceServiceHasTheAddresses();

private:
    workspace::TrustScope m_scope;
    HealthConfiguration m_health;
};

void SampleHealthTest::initTestCase()
{
    QFile file(qEnvironmentVariable("READYROOM_SOURCE_DIR") +
               QStringLiteral("/resources/sample-workspace/readyroom.yaml"));
    QVERIFY(file.open(QFile::ReadOnly));
    m_scope.configuration = file.readAll();
    m_health = readHealth(m_scope);
}

void SampleHealthTest::isReadWhole()
{
    for (const ConfigurationNote& note : m_health.notes)
        QFAIL(qPrintable(QStringLiteral("%1: %2: %3").arg(note.place.line).arg(note.path, note.text)));
    QCOMPARE(m_health.probes.size(), size_t{4});
    QCOMPARE(m_health.journeys.size(), size_t{1});
    QCOMPARE(m_health.journeys.front().steps.size(), size_t{4});
    QCOMPARE(m_health.probes.at(1).dependsOn, QStringList{m_health.probes.at(0).key()});
    QVERIFY(m_health.probes.at(1).degraded);
    QVERIFY(m_health.probes.at(2).failureShare);
}

void SampleHealthTest::asksForOneHost()
{
    const std::vector<workspace::TrustRequest> requests = HealthTrustRequester().requestsOf(m_scope);
    QCOMPARE(requests.size(), size_t{1});
    QCOMPARE(requests.front().kind, workspace::TrustKind::Host);
    QCOMPARE(requests.front().what, QStringLiteral("127.0.0.1:%1").arg(PracticeService::defaultPort));
}

void SampleHealthTest::practiceServiceHasTheAddresses()
{
    const tests::ManualClock clock;
    PracticeService service({clock, [] { return 0.5; }, "key", "1"});
    for (const Probe& probe : m_health.probes) {
        const QUrl url(probe.target);
        QCOMPARE(url.port(), PracticeService::defaultPort);
        if (probe.kind != ProbeKind::Http)
            continue;
        const PracticeServiceReaction reaction = service.react({"GET", url.path(), {}, {}});
        QVERIFY2(reaction.answer.status == 200, qPrintable(probe.target));
        service.ended(reaction, true, Duration(0));
    }
}

QTEST_GUILESS_MAIN(SampleHealthTest)
#include "tst_samplehealth.moc"
