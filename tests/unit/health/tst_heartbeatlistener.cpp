// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include "health/HeartbeatListener.h"
#include "support/ManualClock.h"
#include "unit/health/FakeNetwork.h"
#include "unit/health/ProbeSamples.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace readyroom::tests;

namespace {

HeartbeatListener::Options anyPort()
{
    HeartbeatListener::Options options;
    options.port = 0;
    return options;
}

struct Desk
{
    ManualClock clock;
    FakeSecrets secrets;
    Redactor redactor;
    HeartbeatListener listener{secrets, clock, redactor};
    QSignalSpy reports{&listener, &HeartbeatListener::reported};

    explicit Desk(const QString& token = QStringLiteral("token of the test"))
    {
        secrets.values[{QStringLiteral("beat"), QStringLiteral("localhost")}] = "kept token";
        Probe probe = probeOf(ProbeKind::Heartbeat, {});
        probe.token = token;
        if (!listener.setProbes({probe}, anyPort()))
            qWarning("it does not listen");
    }
    [[nodiscard]] CheckResult report(int index = 0) const { return reports.at(index).at(1).value<CheckResult>(); }
};

/// Sends bytes and answers what came until the other side closed.
QByteArray exchange(quint16 port, const QByteArray& request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }))
        return {};
    socket.write(request);
    (void)QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; });
    return socket.readAll();
}

QByteArray post(const QByteArray& path, const QByteArray& authorization, const QByteArray& method = "POST")
{
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!authorization.isEmpty())
        request += "Authorization: " + authorization + "\r\n";
    return request + "Content-Length: 0\r\n\r\n";
}

int statusOf(const QByteArray& answer)
{
    return answer.mid(9, 3).toInt();
}

const QByteArray right = "Bearer token of the test";
const QByteArray path = "/api/v1/endpoints/shop_front-page/external";

} // namespace

class HeartbeatListenerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNotListenWithoutAProbe();
    void listensToThisMachineAlone();
    void reportIsTaken();
    void failureSaysWhy();
    void answers_data();
    void answers();
    void tokenMayBeASecret();
    void secretThatIsMissingRefusesAll();
    void largeRequestIsCutOff();
    void portThatIsTakenIsAnError();
    void probesAreReplaced();
};

void HeartbeatListenerTest::doesNotListenWithoutAProbe()
{
    ManualClock clock;
    FakeSecrets secrets;
    Redactor redactor;
    HeartbeatListener listener(secrets, clock, redactor);
    QVERIFY(listener.setProbes({probeOf(ProbeKind::Http, QStringLiteral("http://a.example"))}, anyPort()));
    QCOMPARE(listener.port(), quint16{0});
}

void HeartbeatListenerTest::listensToThisMachineAlone()
{
    for (const QHostAddress& address : HeartbeatListener::Options().addresses)
        QVERIFY(address.isLoopback());
}

void HeartbeatListenerTest::reportIsTaken()
{
    Desk desk;
    const QByteArray answer = exchange(desk.listener.port(), post(path + "?success=true&error=&duration=1.5s", right));
    QCOMPARE(statusOf(answer), 200);
    QCOMPARE(desk.reports.size(), 1);
    QCOMPARE(desk.reports.at(0).at(0).toString(), QStringLiteral("shop_front-page"));
    const CheckResult result = desk.report();
    QCOMPARE(result.key, QStringLiteral("shop_front-page"));
    QCOMPARE(result.kind, ProbeKind::Heartbeat);
    QCOMPARE(result.outcome, CheckOutcome::Passed);
    QCOMPARE(result.took, Duration(1'500'000));
    QCOMPARE(result.at, desk.clock.now());
    QVERIFY(!result.error);
}

void HeartbeatListenerTest::failureSaysWhy()
{
    Desk desk;
    desk.redactor.addSecret("secret words");
    const QByteArray answer =
        exchange(desk.listener.port(), post(path + "?success=false&error=disk+is%20full:+secret%20words", right));
    QCOMPARE(statusOf(answer), 200);
    const CheckResult result = desk.report();
    QCOMPARE(result.outcome, CheckOutcome::Failed);
    QVERIFY(result.error);
    QVERIFY2(result.error->detail.startsWith(QStringLiteral("disk is full: ")), qPrintable(result.error->detail));
    QVERIFY(!result.error->detail.contains(QStringLiteral("secret words")));
    QVERIFY(result.transcript.contains(QStringLiteral("disk is full")));
}

void HeartbeatListenerTest::answers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("no token") << post(path + "?success=true", {}) << 401;
    QTest::newRow("wrong token") << post(path + "?success=true", "Bearer token of the tesT") << 401;
    QTest::newRow("part of the token") << post(path + "?success=true", "Bearer token") << 401;
    QTest::newRow("empty token") << post(path + "?success=true", "Bearer ") << 401;
    QTest::newRow("no bearer") << post(path + "?success=true", "Basic token of the test") << 401;
    QTest::newRow("unknown probe") << post("/api/v1/endpoints/shop_other/external?success=true", right) << 404;
    QTest::newRow("unknown path") << post("/api/v1/endpoints/shop_front-page", right) << 404;
    QTest::newRow("no outcome") << post(path, right) << 400;
    QTest::newRow("other outcome") << post(path + "?success=yes", right) << 400;
    QTest::newRow("bad duration") << post(path + "?success=true&duration=fast", right) << 400;
    QTest::newRow("duration below zero") << post(path + "?success=true&duration=-1s", right) << 400;
    QTest::newRow("other method") << post(path + "?success=true", right, "GET") << 400;
}

void HeartbeatListenerTest::answers()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    Desk desk;
    QCOMPARE(statusOf(exchange(desk.listener.port(), request)), status);
    QCOMPARE(desk.reports.size(), 0);
}

void HeartbeatListenerTest::tokenMayBeASecret()
{
    Desk desk(QStringLiteral("secret://beat"));
    QTRY_COMPARE(statusOf(exchange(desk.listener.port(), post(path + "?success=true", "Bearer kept token"))), 200);
    QCOMPARE(statusOf(exchange(desk.listener.port(), post(path + "?success=true", "Bearer secret://beat"))), 401);
}

void HeartbeatListenerTest::secretThatIsMissingRefusesAll()
{
    Desk desk(QStringLiteral("secret://other"));
    QSignalSpy missing(&desk.listener, &HeartbeatListener::tokenMissing);
    QTRY_COMPARE(missing.size(), 1);
    QCOMPARE(statusOf(exchange(desk.listener.port(), post(path + "?success=true", "Bearer "))), 401);
}

void HeartbeatListenerTest::largeRequestIsCutOff()
{
    Desk desk;
    const QByteArray request = "POST " + path + "?success=true HTTP/1.1\r\nAuthorization: " + right +
                               "\r\nContent-Length: 1000000\r\n\r\n" + QByteArray(1'000'000, 'x');
    QVERIFY(exchange(desk.listener.port(), request).isEmpty());
    QCOMPARE(desk.reports.size(), 0);
    QCOMPARE(statusOf(exchange(desk.listener.port(), post(path + "?success=true", right))), 200);
}

void HeartbeatListenerTest::portThatIsTakenIsAnError()
{
    const Desk desk;
    ManualClock clock;
    FakeSecrets secrets;
    Redactor redactor;
    HeartbeatListener other(secrets, clock, redactor);
    Probe probe = probeOf(ProbeKind::Heartbeat, {});
    probe.token = QStringLiteral("token of the test");
    HeartbeatListener::Options options;
    options.port = desk.listener.port();
    const Result<Done> listening = other.setProbes({probe}, options);
    QVERIFY(!listening);
    QCOMPARE(listening.error().code, ErrorCode::Io);
    QCOMPARE(other.port(), quint16{0});
}

void HeartbeatListenerTest::probesAreReplaced()
{
    Desk desk;
    Probe probe = probeOf(ProbeKind::Heartbeat, {});
    probe.name = QStringLiteral("other");
    probe.token = QStringLiteral("another token");
    QVERIFY(desk.listener.setProbes({probe}, anyPort()));
    QCOMPARE(statusOf(exchange(desk.listener.port(), post(path + "?success=true", right))), 404);
    QCOMPARE(statusOf(exchange(desk.listener.port(),
                               post("/api/v1/endpoints/shop_other/external?success=true", "Bearer another token"))),
             200);
    QVERIFY(desk.listener.setProbes({}, anyPort()));
    QCOMPARE(desk.listener.port(), quint16{0});
}

QTEST_GUILESS_MAIN(HeartbeatListenerTest)
#include "tst_heartbeatlistener.moc"
