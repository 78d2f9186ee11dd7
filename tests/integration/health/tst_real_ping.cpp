// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <vector>

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

/// Starts this program anew where no other one sends; returns where that is not to be had.
void enterOwnNetwork(char** argv)
{
    const QString unshare = RealServer::find(QStringLiteral("unshare"));
    const QString ip = RealServer::find(QStringLiteral("ip"));
    if (isInside() || unshare.isEmpty() || ip.isEmpty() ||
        QProcess::execute(unshare, {QStringLiteral("-n"), ip, QStringLiteral("link"), QStringLiteral("set"),
                                    QStringLiteral("lo"), QStringLiteral("up")}) != 0)
        return;
    qputenv(inside, "1");
    const QByteArray script = QByteArray("'" + ip.toLocal8Bit() + "' link set lo up && exec \"$0\" \"$@\"");
    std::vector<char*> words;
    QByteArrayList fixed{unshare.toLocal8Bit(), "-n", "sh", "-c", script};
    for (QByteArray& word : fixed)
        words.push_back(word.data());
    for (char** word = argv; *word; ++word)
        words.push_back(*word);
    words.push_back(nullptr);
    execv(words.front(), words.data());
}

} // namespace

void RealPingTest::initTestCase()
{
    SKIP_WITHOUT_PROGRAM("unshare");
    SKIP_WITHOUT_PROGRAM("ip");
    if (!isInside())
        QSKIP("a network of its own is not permitted here");
}

void RealPingTest::init()
{
    QVERIFY(turn(QStringLiteral("ping_group_range"), "0 2147483647"));
    QVERIFY(turn(QStringLiteral("icmp_echo_ignore_all"), "0"));
    QVERIFY(turn(QStringLiteral("icmp_ratemask"), "6168"));
}

void RealPingTest::permitted()
{
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
    // This network has no way out.
    PingRequest request = loopback(2);
    request.host = QStringLiteral("192.0.2.1");
    request.deadline = std::chrono::milliseconds(1000);
    const PingReport report = m_client.ping(request).result();
    QVERIFY(report.error);
    QVERIFY(report.error->code != ErrorCode::PermissionDenied);
    QVERIFY(report.roundTrips.empty());
}

int main(int argc, char** argv)
{
    enterOwnNetwork(argv);
    const QCoreApplication application(argc, argv);
    RealPingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_real_ping.moc"
