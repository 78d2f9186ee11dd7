// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/http/PingMessage.h"
#include "core/http/PingPacket.h"

using namespace readyroom;
using namespace readyroom::http;

/// Packets and figures of pings, without any network.
class PingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data();
    void requests();
    void replies_data();
    void replies();
    void figures();
    void figuresOfNothing();
};

namespace {

const QByteArray token("12345678");

QByteArray reply(char type, quint16 sequence)
{
    QByteArray packet = echoRequest(false, sequence, token);
    packet[0] = type;
    return packet;
}

} // namespace

void PingTest::requests_data()
{
    QTest::addColumn<bool>("isV6");
    QTest::addColumn<char>("type");
    QTest::newRow("IPv4") << false << '\x08';
    QTest::newRow("IPv6") << true << '\x80';
}

void PingTest::requests()
{
    QFETCH(bool, isV6);
    QFETCH(char, type);
    const QByteArray packet = echoRequest(isV6, 0x0102, token);
    QCOMPARE(packet.size(), qsizetype{64});
    QCOMPARE(packet.at(0), type);
    QCOMPARE(packet.mid(6, 2), QByteArray("\x01\x02"));
    QCOMPARE(packet.mid(8, 8), token);
    // A request is no reply, and each has its own.
    QVERIFY(!sequenceOfReply(isV6, packet, token));
}

void PingTest::replies_data()
{
    QTest::addColumn<bool>("isV6");
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<int>("sequence"); // -1: no reply of ours
    QTest::newRow("IPv4") << false << reply('\x00', 0xfffe) << 0xfffe;
    QTest::newRow("IPv6") << true << reply('\x81', 7) << 7;
    QTest::newRow("the other family's") << true << reply('\x00', 7) << -1;
    QTest::newRow("unreachable") << false << reply('\x03', 7) << -1;
    QTest::newRow("another's") << false << reply('\x00', 7).replace("1234", "4321") << -1;
    QTest::newRow("short") << false << reply('\x00', 7).left(15) << -1;
    QTest::newRow("empty") << false << QByteArray() << -1;
}

void PingTest::replies()
{
    QFETCH(bool, isV6);
    QFETCH(QByteArray, packet);
    const auto sequence = sequenceOfReply(isV6, packet, token);
    QTEST(sequence ? int{*sequence} : -1, "sequence");
}

void PingTest::figures()
{
    PingReport report;
    report.sent = 4;
    report.roundTrips = {Duration(100), Duration(300), Duration(200)};
    QCOMPARE(report.lossPercent(), 25.0);
    QCOMPARE(report.mean(), Duration(200));
    QCOMPARE(report.jitter(), Duration(150));
}

void PingTest::figuresOfNothing()
{
    PingReport report;
    QCOMPARE(report.lossPercent(), 100.0);
    QCOMPARE(report.mean(), Duration(0));
    report.sent = 1;
    QCOMPARE(report.lossPercent(), 100.0);
    report.roundTrips = {Duration(5)};
    QCOMPARE(report.lossPercent(), 0.0);
    QCOMPARE(report.jitter(), Duration(0));
}

QTEST_APPLESS_MAIN(PingTest)
#include "tst_ping.moc"
