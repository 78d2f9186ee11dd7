// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <QTest>

#include "RealServers.h"
#include "WebServer.h"
#include "core/http/Certificate.h"
#include "core/http/NetworkClient.h"
#include "core/http/Ocsp.h"

using namespace readyroom;
using namespace readyroom::http;
using tests::RealServer;
using tests::TestAuthority;
using tests::WebServer;

/// Certificates as nginx sends them and as an OCSP responder judges them.
class RealTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goodChain();
    void badChains_data();
    void badChains();
    void badChainsOfBareConnections_data();
    void badChainsOfBareConnections();
    void notVerifiedWhenNotWanted();
    void olderProtocol();
    void eachHopHasItsCertificates();
    void clientCertificate();
    void responder_data();
    void responder();

private:
    [[nodiscard]] Request get(const QUrl& url) const;

    SystemClock m_clock;
    NetworkClient m_client{m_clock};
    std::unique_ptr<TestAuthority> m_authority;
};

namespace {

const QByteArray hosts = "subjectAltName=DNS:localhost,IP:127.0.0.1\n";

ChainReport judged(const TlsSession& tls, const QString& host)
{
    return judgeChain(tls.sent, tls.verified, tls.fault, host, SystemClock().now());
}

void badChainRows()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("sent");
    QTest::addColumn<ChainFault>("fault");
    QTest::newRow("expired") << "expired-chain"
                             << "expired" << 2 << ChainFault::Expired;
    QTest::newRow("self-signed") << "lonely"
                                 << "lonely" << 1 << ChainFault::SelfSigned;
    QTest::newRow("wrong host") << "other-chain"
                                << "other" << 2 << ChainFault::WrongHost;
    QTest::newRow("missing intermediate") << "good"
                                          << "good" << 1 << ChainFault::MissingIntermediate;
    QTest::newRow("unknown root") << "foreign-chain"
                                  << "foreign" << 2 << ChainFault::UnknownRoot;
}

} // namespace

void RealTlsTest::initTestCase()
{
    SKIP_WITHOUT_PROGRAM("openssl");
    SKIP_WITHOUT_PROGRAM("nginx");
    m_authority = std::make_unique<TestAuthority>();
    const auto issue = [this](const char* name, const QByteArray& extensions, int days) {
        const QString leaf = QString::fromLatin1(name);
        m_authority->issue(leaf, QStringLiteral("intermediate"), QStringLiteral("/CN=localhost"), extensions, days);
        m_authority->bundle(leaf + QStringLiteral("-chain"), {leaf, QStringLiteral("intermediate")});
    };
    issue("good", hosts, 90);
    issue("expired", hosts, -1);
    issue("other", "subjectAltName=DNS:other.test\n", 90);
    m_authority->root(QStringLiteral("lonely"), QStringLiteral("/CN=127.0.0.1"));
    m_authority->root(QStringLiteral("elsewhere"), QStringLiteral("/CN=Elsewhere"));
    m_authority->issue(QStringLiteral("foreign"), QStringLiteral("elsewhere"), QStringLiteral("/CN=localhost"), hosts);
    m_authority->bundle(QStringLiteral("foreign-chain"), {QStringLiteral("foreign"), QStringLiteral("elsewhere")});
}

Request RealTlsTest::get(const QUrl& url) const
{
    Request request;
    request.url = url;
    request.authorityFile = m_authority->certificate(QStringLiteral("root"));
    return request;
}

void RealTlsTest::goodChain()
{
    WebServer server;
    QVERIFY(server.start(*m_authority, QStringLiteral("good-chain"), QStringLiteral("good"),
                         "ssl_protocols TLSv1.2 TLSv1.3;"));
    const Exchange exchange =
        m_client.send(get(server.url(QStringLiteral("https"), QStringLiteral("/hello")))).result();
    QVERIFY2(!exchange.error, exchange.error ? qPrintable(exchange.error->toLogString()) : "");
    QCOMPARE(exchange.status(), 200);
    QCOMPARE(exchange.body, QByteArray("good morning"));
    const Hop& hop = exchange.hops.back();
    QVERIFY(hop.phases.tls.count() > 0);
    QVERIFY(hop.tls);
    QCOMPARE(hop.tls->protocol, QStringLiteral("TLSv1.3"));
    QVERIFY(hop.tls->cipher.startsWith(QLatin1String("TLS_")));
    const ChainReport chain = judged(*hop.tls, QStringLiteral("127.0.0.1"));
    QCOMPARE(chain.fault, ChainFault::None);
    QCOMPARE(chain.sent.size(), size_t{2});
    QCOMPARE(chain.verified.size(), size_t{3});
    QCOMPARE(chain.breaksFirst, 0);
    QCOMPARE(chain.verified.at(2).commonName, QStringLiteral("Test Root"));
}

void RealTlsTest::badChains_data()
{
    badChainRows();
}

void RealTlsTest::badChains()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(int, sent);
    WebServer server;
    QVERIFY(server.start(*m_authority, certificate, key));
    const Exchange exchange =
        m_client.send(get(server.url(QStringLiteral("https"), QStringLiteral("/hello")))).result();
    QVERIFY(exchange.error);
    QCOMPARE(exchange.error->code, ErrorCode::Untrusted);
    QCOMPARE(exchange.status(), 0);
    QVERIFY(!exchange.hops.empty() && exchange.hops.back().tls);
    const ChainReport chain = judged(*exchange.hops.back().tls, QStringLiteral("127.0.0.1"));
    QTEST(chain.fault, "fault");
    QCOMPARE(chain.sent.size(), static_cast<size_t>(sent));
}

void RealTlsTest::badChainsOfBareConnections_data()
{
    badChainRows();
}

void RealTlsTest::badChainsOfBareConnections()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(int, sent);
    WebServer server;
    QVERIFY(server.start(*m_authority, certificate, key));
    ConnectionRequest request;
    request.host = QStringLiteral("127.0.0.1");
    request.port = server.port();
    request.encryption = Encryption::Tls;
    request.authorityFile = m_authority->certificate(QStringLiteral("root"));
    const ConnectionReport report = m_client.connectTo(request).result();
    QVERIFY(report.connected);
    QVERIFY(report.error);
    QCOMPARE(report.error->code, ErrorCode::Untrusted);
    QVERIFY(report.tls);
    const ChainReport chain = judged(*report.tls, QStringLiteral("127.0.0.1"));
    QTEST(chain.fault, "fault");
    QCOMPARE(chain.sent.size(), static_cast<size_t>(sent));
}

void RealTlsTest::notVerifiedWhenNotWanted()
{
    WebServer server;
    QVERIFY(server.start(*m_authority, QStringLiteral("expired-chain"), QStringLiteral("expired")));
    Request request = get(server.url(QStringLiteral("https"), QStringLiteral("/hello")));
    request.verifiesCertificate = false;
    const Exchange exchange = m_client.send(request).result();
    QCOMPARE(exchange.status(), 200);
    // What is wrong is known all the same.
    QVERIFY(exchange.hops.back().tls);
    QCOMPARE(judged(*exchange.hops.back().tls, QStringLiteral("127.0.0.1")).fault, ChainFault::Expired);
}

void RealTlsTest::olderProtocol()
{
    WebServer server;
    QVERIFY(server.start(*m_authority, QStringLiteral("good-chain"), QStringLiteral("good"),
                         "ssl_protocols TLSv1.2; ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256;"));
    const Exchange exchange =
        m_client.send(get(server.url(QStringLiteral("https"), QStringLiteral("/hello")))).result();
    QCOMPARE(exchange.status(), 200);
    QCOMPARE(exchange.hops.back().tls->protocol, QStringLiteral("TLSv1.2"));
    QCOMPARE(exchange.hops.back().tls->cipher, QStringLiteral("ECDHE-ECDSA-AES128-GCM-SHA256"));
}

void RealTlsTest::eachHopHasItsCertificates()
{
    WebServer target;
    QVERIFY(target.start(*m_authority, QStringLiteral("good-chain"), QStringLiteral("good")));
    WebServer first;
    const QByteArray there = target.url(QStringLiteral("https"), QStringLiteral("/hello")).toEncoded();
    QVERIFY(first.start(*m_authority, QStringLiteral("good-chain"), QStringLiteral("good"),
                        "location = /moved { return 301 " + there + "; }"));
    WebServer plain;
    const QByteArray moved = first.url(QStringLiteral("https"), QStringLiteral("/moved")).toEncoded();
    QVERIFY(plain.start(*m_authority, {}, {}, "location = / { return 302 " + moved + "; }"));

    const Exchange exchange = m_client.send(get(plain.url(QStringLiteral("http"), QStringLiteral("/")))).result();
    QVERIFY2(!exchange.error, exchange.error ? qPrintable(exchange.error->toLogString()) : "");
    QCOMPARE(exchange.hops.size(), size_t{3});
    QCOMPARE(exchange.hops.at(0).status, 302);
    QVERIFY(!exchange.hops.at(0).tls);
    QCOMPARE(exchange.hops.at(1).status, 301);
    QCOMPARE(exchange.hops.at(2).status, 200);
    for (const size_t hop : {size_t{1}, size_t{2}}) {
        QVERIFY(exchange.hops.at(hop).tls);
        QCOMPARE(exchange.hops.at(hop).tls->verified.size(), size_t{3});
    }
}

void RealTlsTest::clientCertificate()
{
    m_authority->issue(QStringLiteral("client"), QStringLiteral("root"), QStringLiteral("/CN=client"),
                       "extendedKeyUsage=clientAuth\n");
    WebServer server;
    QVERIFY(server.start(*m_authority, QStringLiteral("good-chain"), QStringLiteral("good"),
                         "ssl_verify_client on; ssl_client_certificate " +
                             m_authority->certificate(QStringLiteral("root")).toUtf8() + ';'));
    Request request = get(server.url(QStringLiteral("https"), QStringLiteral("/hello")));
    QCOMPARE(m_client.send(request).result().status(), 400);
    request.clientCertificate = m_authority->certificate(QStringLiteral("client"));
    request.clientKey = m_authority->key(QStringLiteral("client"));
    QCOMPARE(m_client.send(request).result().status(), 200);
}

void RealTlsTest::responder_data()
{
    QTest::addColumn<QByteArray>("line"); ///< of the index, before the serial number; empty: it is not in there
    QTest::addColumn<OcspStatus::Kind>("kind");
    QTest::newRow("good") << QByteArray("V\t991231235959Z\t\t") << OcspStatus::Kind::Good;
    QTest::newRow("revoked") << QByteArray("R\t991231235959Z\t260101000000Z\t") << OcspStatus::Kind::Revoked;
    QTest::newRow("unknown") << QByteArray() << OcspStatus::Kind::Unknown;
}

void RealTlsTest::responder()
{
    QFETCH(QByteArray, line);
    const QByteArray leaf = m_authority->der(QStringLiteral("good"));
    const QByteArray issuer = m_authority->der(QStringLiteral("intermediate"));
    const QByteArray serial = readCertificate(leaf)->serial.toUpper().toLatin1();
    RealServer server;
    QVERIFY(tests::startResponder(server, *m_authority, QStringLiteral("intermediate"), [&](quint16) {
        return line.isEmpty() ? line : QByteArray(line + serial + "\tunknown\t/CN=localhost\n");
    }));
    Request request;
    request.url = QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.port()));
    request.method = "POST";
    request.headers = {{"Content-Type", "application/ocsp-request"}};
    request.body = ocspRequest(leaf, issuer).value();
    const Exchange exchange = m_client.send(request).result();
    QCOMPARE(exchange.status(), 200);
    const Result<OcspStatus> status = readOcspResponse(exchange.body, leaf, issuer, m_clock.now());
    QVERIFY2(status, status ? "" : qPrintable(status.error().toLogString()));
    QTEST(status->kind, "kind");
}

QTEST_GUILESS_MAIN(RealTlsTest)
#include "tst_real_tls.moc"
