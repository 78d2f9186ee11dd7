// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include "TunDevice.h"
#include "core/http/NetworkClient.h"

using namespace readyroom;
using namespace readyroom::http;
using tests::TunDevice;

namespace {

constexpr std::chrono::milliseconds soon{300};
constexpr const char* inside = "READYROOM_INSIDE_NAMESPACE";

PingRequest to(const char* host, int count = 1)
{
    PingRequest request;
    request.host = QString::fromLatin1(host);
    request.count = count;
    request.interval = std::chrono::milliseconds(5);
    return request;
}

PingReport run(const PingRequest& request)
{
    const SystemClock clock;
    NetworkClient client(clock);
    return client.ping(request).result();
}

QString faultOf(const PingReport& report)
{
    return report.error ? report.error->toLogString() : QString();
}

/// The sequence number of an echo request.
int sequenceOf(const QByteArray& packet)
{
    return static_cast<quint8>(packet.at(26)) << 8 | static_cast<quint8>(packet.at(27));
}

bool connectDevice()
{
    return QProcess::execute(QStringLiteral("ip"),
                             {QStringLiteral("addr"), QStringLiteral("add"), QStringLiteral("192.0.2.1/24"),
                              QStringLiteral("dev"), QStringLiteral("rr0")}) == 0 &&
           QProcess::execute(QStringLiteral("ip"), {QStringLiteral("link"), QStringLiteral("set"),
                                                    QStringLiteral("rr0"), QStringLiteral("up")}) == 0;
}

} // namespace

/// What runs in a network namespace of the test's own where pings are permitted.
class PermittedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loopback_data();
    void loopback();
    void names();
    void someAreLost();
    void allAreLost();
    void foreignReplies();
    void unreachable();
    void cancelling();
    void badInput();
};

void PermittedTest::loopback_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("IPv4") << QByteArray("127.0.0.1");
    QTest::newRow("IPv6") << QByteArray("::1");
}

void PermittedTest::loopback()
{
    QFETCH(QByteArray, host);
    const PingReport report = run(to(host.constData(), 5));
    QVERIFY2(!report.error, qPrintable(faultOf(report)));
    QCOMPARE(report.ip, QString::fromLatin1(host));
    QCOMPARE(report.sent, 5);
    QCOMPARE(report.roundTrips.size(), size_t{5});
    QCOMPARE(report.lossPercent(), 0.0);
    QVERIFY(report.mean() > Duration(0));
}

void PermittedTest::names()
{
    PingRequest request = to("localhost");
    request.family = Family::V4;
    const PingReport report = run(request);
    QVERIFY2(!report.error, qPrintable(faultOf(report)));
    QCOMPARE(report.ip, QStringLiteral("127.0.0.1"));
    request = to("nowhere.invalid");
    request.nameServer = QStringLiteral("tcp://127.0.0.1:1");
    QVERIFY(run(request).error.has_value());
    request = to("::1");
    request.family = Family::V4;
    QCOMPARE(run(request).error.value().code, ErrorCode::NotFound);
}

void PermittedTest::someAreLost()
{
    const TunDevice device([](const QByteArray& packet) -> QList<QByteArray> {
        const QByteArray reply = TunDevice::echoReply(packet);
        if (reply.isEmpty())
            return {};
        // The second and the fourth are lost; the third comes twice.
        const int sequence = sequenceOf(packet);
        if (sequence == 1 || sequence == 3)
            return {};
        return sequence == 2 ? QList<QByteArray>{reply, reply} : QList<QByteArray>{reply};
    });
    if (!device.isThere() || !connectDevice())
        QSKIP("there is no TUN device here");
    PingRequest request = to("192.0.2.7", 5);
    request.deadline = soon;
    const PingReport report = run(request);
    QVERIFY2(!report.error, qPrintable(faultOf(report)));
    QCOMPARE(report.sent, 5);
    QCOMPARE(report.roundTrips.size(), size_t{3});
    QCOMPARE(report.lossPercent(), 40.0);
}

void PermittedTest::allAreLost()
{
    const TunDevice device([](const QByteArray&) { return QList<QByteArray>(); });
    if (!device.isThere() || !connectDevice())
        QSKIP("there is no TUN device here");
    PingRequest request = to("192.0.2.7", 3);
    request.deadline = soon;
    const PingReport report = run(request);
    QCOMPARE(report.error.value().code, ErrorCode::TimedOut);
    QCOMPARE(report.sent, 3);
    QCOMPARE(report.lossPercent(), 100.0);
}

void PermittedTest::foreignReplies()
{
    // Right in everything but what tells our own: a reply to something else.
    const TunDevice device([](const QByteArray& packet) -> QList<QByteArray> {
        QByteArray reply = TunDevice::echoReply(packet);
        if (reply.isEmpty())
            return {};
        reply[30] = static_cast<char>(~reply.at(30));
        return {TunDevice::withSum(reply)};
    });
    if (!device.isThere() || !connectDevice())
        QSKIP("there is no TUN device here");
    PingRequest request = to("192.0.2.7");
    request.deadline = soon;
    QCOMPARE(run(request).error.value().code, ErrorCode::TimedOut);
}

void PermittedTest::unreachable()
{
    const PingReport report = run(to("198.51.100.1"));
    QCOMPARE(report.error.value().code, ErrorCode::Io);
    QCOMPARE(report.error.value().detail, QStringLiteral("network is unreachable"));
}

void PermittedTest::cancelling()
{
    const TunDevice device([](const QByteArray&) { return QList<QByteArray>(); });
    if (!device.isThere() || !connectDevice())
        QSKIP("there is no TUN device here");
    const SystemClock clock;
    NetworkClient client(clock, {1, 1});
    QFuture<PingReport> silent = client.ping(to("192.0.2.7"));
    silent.cancel();
    silent.waitForFinished();
    QVERIFY(!client.ping(to("127.0.0.1")).result().error);
}

void PermittedTest::badInput()
{
    QCOMPARE(run(to("127.0.0.1", 0)).error.value().code, ErrorCode::InvalidArgument);
    QCOMPARE(run(to("127.0.0.1", 100'000)).error.value().code, ErrorCode::InvalidArgument);
    QCOMPARE(run(to("")).error.value().code, ErrorCode::InvalidArgument);
}

/// What runs in such a namespace where they are not.
class ForbiddenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheSysctl_data();
    void namesTheSysctl();
};

void ForbiddenTest::namesTheSysctl_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("IPv4") << QByteArray("127.0.0.1");
    QTest::newRow("IPv6") << QByteArray("::1");
}

void ForbiddenTest::namesTheSysctl()
{
    QFETCH(QByteArray, host);
    const PingReport report = run(to(host.constData()));
    QCOMPARE(report.error.value().code, ErrorCode::PermissionDenied);
    QVERIFY(report.error.value().detail.contains(QStringLiteral("net.ipv4.ping_group_range")));
    QCOMPARE(report.sent, 0);
}

/// Pings in network namespaces of their own, so that nothing outside is changed or reached.
class PingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inNamespace_data();
    void inNamespace();
};

void PingTest::inNamespace_data()
{
    QTest::addColumn<QString>("groups");
    QTest::newRow("permitted") << QStringLiteral("0 0");
    QTest::newRow("forbidden") << QString(); // as a new namespace is
}

void PingTest::inNamespace()
{
    QFETCH(QString, groups);
    constexpr int notPossible = 77;
    const QString script =
        QStringLiteral("ip link set lo up && { test -z \"$1\" || echo \"$1\" > /proc/sys/net/ipv4/ping_group_range; } "
                       "|| exit %1; shift; exec \"$@\"")
            .arg(notPossible);
    if (QStandardPaths::findExecutable(QStringLiteral("unshare")).isEmpty())
        QSKIP("there is no program unshare");
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(inside), QString::fromLatin1(QTest::currentDataTag()));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("unshare"), {QStringLiteral("--map-root-user"), QStringLiteral("--net"),
                                              QStringLiteral("sh"), QStringLiteral("-c"), script, QStringLiteral("sh"),
                                              groups, QCoreApplication::applicationFilePath()});
    QVERIFY(process.waitForFinished());
    const QByteArray output = process.readAll();
    const bool hasRun = output.contains("Totals:");
    if (!hasRun && (process.exitCode() == notPossible || output.contains("unshare")))
        QSKIP("no network namespace can be made here");
    QVERIFY2(process.exitCode() == 0 && hasRun, output.constData());
    if (output.contains("SKIP"))
        qInfo("%s", output.constData());
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QByteArray where = qgetenv(inside);
    if (where == "permitted") {
        PermittedTest test;
        return QTest::qExec(&test, argc, argv);
    }
    if (where == "forbidden") {
        ForbiddenTest test;
        return QTest::qExec(&test, argc, argv);
    }
    PingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_http_ping.moc"
