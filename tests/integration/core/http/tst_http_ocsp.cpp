// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTcpServer>
#include <QTest>

#include "core/http/Certificate.h"
#include "core/http/OcspClient.h"
#include "support/TestAuthority.h"

using namespace readyroom;
using namespace readyroom::http;
using tests::TestAuthority;

/// An issuer's word on its certificates, from the responder of the openssl program.
class HttpOcspTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void status_data();
    void status();
    void nobodyThere();
    void nobodyNamed();
    void chainWithoutIssuer();

private:
    [[nodiscard]] std::vector<QByteArray> chain(const QString& leaf) const;
    [[nodiscard]] Result<OcspStatus> ask(const QString& leaf) const;
    void startResponder(QProcess& responder, const QByteArray& index) const;

    std::unique_ptr<TestAuthority> m_authority;
    quint16 m_port = 0;
};

void HttpOcspTest::initTestCase()
{
    if (!TestAuthority::isAvailable())
        QSKIP("there is no openssl program");
    {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        m_port = free.serverPort();
    }
    m_authority = std::make_unique<TestAuthority>();
    m_authority->issue(QStringLiteral("leaf"), QStringLiteral("intermediate"), QStringLiteral("/CN=leaf"),
                       "authorityInfoAccess=OCSP;URI:http://127.0.0.1:" + QByteArray::number(m_port) + "/\n");
    m_authority->issue(QStringLiteral("plain"), QStringLiteral("intermediate"), QStringLiteral("/CN=plain"),
                       "subjectAltName=DNS:plain.test\n");
}

std::vector<QByteArray> HttpOcspTest::chain(const QString& leaf) const
{
    return {m_authority->der(leaf), m_authority->der(QStringLiteral("intermediate"))};
}

Result<OcspStatus> HttpOcspTest::ask(const QString& leaf) const
{
    const SystemClock clock;
    NetworkClient client(clock);
    return askOcsp(client, chain(leaf), clock, std::chrono::seconds(20)).result();
}

void HttpOcspTest::startResponder(QProcess& responder, const QByteArray& index) const
{
    m_authority->write(QStringLiteral("index.txt"), index);
    const QString intermediate = QStringLiteral("intermediate");
    responder.setProcessChannelMode(QProcess::MergedChannels);
    responder.start(QStringLiteral("openssl"),
                    {QStringLiteral("ocsp"), QStringLiteral("-port"), QString::number(m_port), QStringLiteral("-index"),
                     m_authority->path(QStringLiteral("index.txt")), QStringLiteral("-CA"),
                     m_authority->certificate(intermediate), QStringLiteral("-rsigner"),
                     m_authority->certificate(intermediate), QStringLiteral("-rkey"), m_authority->key(intermediate),
                     QStringLiteral("-nmin"), QStringLiteral("60")});
    QByteArray output;
    while (!output.contains("waiting for OCSP client connections") && responder.waitForReadyRead())
        output += responder.readAll();
    QVERIFY2(output.contains("waiting"), output.constData());
}

void HttpOcspTest::status_data()
{
    QTest::addColumn<QByteArray>("index"); // %: the serial number
    QTest::addColumn<OcspStatus::Kind>("kind");
    QTest::newRow("good") << QByteArray("V\t991231235959Z\t\t%\tunknown\t/CN=leaf\n") << OcspStatus::Kind::Good;
    QTest::newRow("revoked") << QByteArray("R\t991231235959Z\t260101000000Z\t%\tunknown\t/CN=leaf\n")
                             << OcspStatus::Kind::Revoked;
    QTest::newRow("unknown") << QByteArray() << OcspStatus::Kind::Unknown;
}

void HttpOcspTest::status()
{
    QFETCH(QByteArray, index);
    const QString serial = readCertificate(m_authority->der(QStringLiteral("leaf"))).value().serial.toUpper();
    QProcess responder;
    startResponder(responder, index.replace("%", serial.toLatin1()));
    const Result<OcspStatus> status = ask(QStringLiteral("leaf"));
    responder.kill();
    responder.waitForFinished();
    QVERIFY2(status, status ? "" : qPrintable(status.error().toLogString()));
    QTEST(status->kind, "kind");
    QCOMPARE(status->revokedAt.has_value(), status->kind == OcspStatus::Kind::Revoked);
}

void HttpOcspTest::nobodyThere()
{
    QCOMPARE(ask(QStringLiteral("leaf")).error().code, ErrorCode::Io);
}

void HttpOcspTest::nobodyNamed()
{
    QCOMPARE(ask(QStringLiteral("plain")).error().code, ErrorCode::NotFound);
}

void HttpOcspTest::chainWithoutIssuer()
{
    const SystemClock clock;
    NetworkClient client(clock);
    const std::vector<QByteArray> alone{m_authority->der(QStringLiteral("leaf"))};
    QCOMPARE(askOcsp(client, alone, clock, std::chrono::seconds(1)).result().error().code, ErrorCode::InvalidArgument);
    const std::vector<QByteArray> garbage{"a", "b"};
    QCOMPARE(askOcsp(client, garbage, clock, std::chrono::seconds(1)).result().error().code, ErrorCode::Malformed);
}

QTEST_GUILESS_MAIN(HttpOcspTest)
#include "tst_http_ocsp.moc"
