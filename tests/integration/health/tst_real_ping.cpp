// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <unistd.h>

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTest>

#include "core/http/NetworkClient.h"
#include "support/RealServer.h"

using namespace readyroom;
using namespace readyroom::http;
using tests::RealServer;

/// Echo requests in a network that nobody else is in: the program starts itself again in a name space of its own, where
/// it may turn the kernel's knobs.
class RealPingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void inANetworkOfItsOwn();
    void permitted();
    void permittedSix();
    void notPermitted();
    void allLost();
    void someLost();
    void unreachable();

private:
    SystemClock m_clock;
    NetworkClient m_client{m_clock};
};

namespace {

constexpr const char* inside = "READYROOM_TEST_IN_NETWORK";
const QString v4 = QStringLiteral("/proc/sys/net/ipv4/");

[[nodiscard]] bool turn(const QString& knob, const QByteArray& value)
{
    QFile file(v4 + knob);
    return file.open(QFile::WriteOnly | QFile::Unbuffered) && file.write(value) == value.size();
}

PingRequest loopback(int count)
{
    PingRequest request;
    request.host = QStringLiteral("127.0.0.1");
    request.count = count;
    request.interval = std::chrono::milliseconds(10);
    request.deadline = std::chrono::milliseconds(2000);
    return request;
}

bool isInside()
{
    return qEnvironmentVariableIsSet(inside);
}

} // namespace

#define ONLY_INSIDE()                                                                                                  \
    do {                                                                                                               \
        if (!isInside())                                                                                               \
            QSKIP("is run by inANetworkOfItsOwn()");                                                                   \
    } while (false)

void RealPingTest::initTestCase()
{
    SKIP_WITHOUT_PROGRAM("unshare");
    SKIP_WITHOUT_PROGRAM("ip");
    if (geteuid() != 0)
        QSKIP("a network of its own needs root");
}

void RealPingTest::init()
{
    if (!isInside())
        return;
    QVERIFY(turn(QStringLiteral("ping_group_range"), "0 2147483647"));
    QVERIFY(turn(QStringLiteral("icmp_echo_ignore_all"), "0"));
    QVERIFY(turn(QStringLiteral("icmp_ratemask"), "6168"));
}

void RealPingTest::inANetworkOfItsOwn()
{
    if (isInside())
        return;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(inside), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(RealServer::find(QStringLiteral("unshare")),
                  {QStringLiteral("-n"), QStringLiteral("sh"), QStringLiteral("-c"),
                   QStringLiteral("ip link set lo up && exec \"$0\""), QCoreApplication::applicationFilePath()});
    QVERIFY(process.waitForFinished(120'000));
    const QByteArray said = process.readAll();
    if (said.contains("unshare failed"))
        QSKIP("networks of their own are not permitted here");
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, said.constData());
    QVERIFY2(said.contains("PASS   : RealPingTest::permitted()"), said.constData());
}

void RealPingTest::permitted()
{
    ONLY_INSIDE();
    const PingReport report = m_client.ping(loopback(5)).result();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->toLogString()) : "");
    QCOMPARE(report.ip, QStringLiteral("127.0.0.1"));
    QCOMPARE(report.sent, 5);
    QCOMPARE(report.roundTrips.size(), size_t{5});
    QCOMPARE(report.lossPercent(), 0.0);
    QVERIFY(report.mean().count() > 0);
    QVERIFY(std::all_of(report.roundTrips.begin(), report.roundTrips.end(),
                        [](Duration trip) { return trip.count() > 0 && trip < std::chrono::seconds(1); }));
}

void RealPingTest::permittedSix()
{
    ONLY_INSIDE();
    if (!QFile::exists(QStringLiteral("/proc/sys/net/ipv6")))
        QSKIP("there is no IPv6");
    PingRequest request = loopback(2);
    request.host = QStringLiteral("::1");
    const PingReport report = m_client.ping(request).result();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->toLogString()) : "");
    QCOMPARE(report.roundTrips.size(), size_t{2});
}

void RealPingTest::notPermitted()
{
    ONLY_INSIDE();
    // Nobody, not even root.
    QVERIFY(turn(QStringLiteral("ping_group_range"), "1 0"));
    const PingReport report = m_client.ping(loopback(1)).result();
    QVERIFY(report.error);
    QCOMPARE(report.error->code, ErrorCode::PermissionDenied);
    QVERIFY2(report.error->detail.contains(QLatin1String("net.ipv4.ping_group_range")),
             qPrintable(report.error->detail));
    QCOMPARE(report.sent, 0);
    QCOMPARE(report.lossPercent(), 100.0);
}

void RealPingTest::allLost()
{
    ONLY_INSIDE();
    QVERIFY(turn(QStringLiteral("icmp_echo_ignore_all"), "1"));
    PingRequest request = loopback(3);
    request.deadline = std::chrono::milliseconds(500);
    const PingReport report = m_client.ping(request).result();
    QVERIFY(report.error);
    QCOMPARE(report.error->code, ErrorCode::TimedOut);
    QCOMPARE(report.sent, 3);
    QCOMPARE(report.lossPercent(), 100.0);
}

void RealPingTest::someLost()
{
    ONLY_INSIDE();
    // The kernel answers a few of them and then one a second.
    if (!turn(QStringLiteral("icmp_msgs_per_sec"), "1") || !turn(QStringLiteral("icmp_msgs_burst"), "3"))
        QSKIP("this kernel has no such limit for one network");
    QVERIFY(turn(QStringLiteral("icmp_ratemask"), "1"));
    PingRequest request = loopback(20);
    request.deadline = std::chrono::milliseconds(1000);
    const PingReport report = m_client.ping(request).result();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->toLogString()) : "");
    QCOMPARE(report.sent, 20);
    QVERIFY(!report.roundTrips.empty());
    QVERIFY2(report.lossPercent() > 0 && report.lossPercent() < 100, qPrintable(QString::number(report.lossPercent())));
    QCOMPARE(report.lossPercent(), 100.0 - 5.0 * static_cast<double>(report.roundTrips.size()));
}

void RealPingTest::unreachable()
{
    ONLY_INSIDE();
    // This network has no way out.
    PingRequest request = loopback(2);
    request.host = QStringLiteral("192.0.2.1");
    request.deadline = std::chrono::milliseconds(1000);
    const PingReport report = m_client.ping(request).result();
    QVERIFY(report.error);
    QVERIFY(report.error->code != ErrorCode::PermissionDenied);
    QVERIFY(report.roundTrips.empty());
}

QTEST_GUILESS_MAIN(RealPingTest)
#include "tst_real_ping.moc"
