// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "TunnelProxy.h"
#include "core/http/Certificate.h"
#include "core/http/NetworkClient.h"
#include "support/LineServer.h"
#include "support/ScriptedServer.h"
#include "support/TestAuthority.h"

using namespace readyroom;
using namespace readyroom::http;
using tests::LineServer;
using tests::ScriptedServer;
using tests::TestAuthority;
using tests::TunnelProxy;

/// Requests on their ways: over TLS, by proxies, with certificates of our own, from one host to another.
class RoutesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void https();
    void httpsUntrusted_data();
    void httpsUntrusted();
    void authorityThatIsMissing();
    void clientCertificate();
    void clientCertificateStaysWithItsHost();
    void certificatesOfEachHop();
    void proxy();
    void tunnel();
    void proxyByName();
    void badProxy_data();
    void badProxy();
    void repetitionStartsAnew();
    void probesPassAnOpenBreaker();
    void headersWithoutEnd();
    void bodyWithoutEnd();
    void brokenOff();
    void families();
    void bodiesAreSentAsTheyAre();

private:
    [[nodiscard]] std::unique_ptr<LineServer> server(const QByteArray& answer, const QString& certificate,
                                                     bool asksForCertificate = false) const;
    [[nodiscard]] Request get(const LineServer& server, const QString& host = QStringLiteral("127.0.0.1")) const;

    std::unique_ptr<TestAuthority> m_authority;
};

namespace {

Exchange send(const Request& request)
{
    const SystemClock clock;
    NetworkClient client(clock);
    return client.send(request).result();
}

Request get(const QUrl& url)
{
    Request request;
    request.url = url;
    return request;
}

QString faultOf(const Exchange& exchange)
{
    return exchange.error ? exchange.error->toLogString() : QString();
}

constexpr const char* page = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\nsecret";
constexpr QLatin1String good("good");

} // namespace

void RoutesTest::initTestCase()
{
    if (!TestAuthority::isAvailable())
        QSKIP("there is no openssl program");
    m_authority = std::make_unique<TestAuthority>();
    const auto leaf = [this](const QString& name, const QByteArray& names) {
        m_authority->issue(name, QStringLiteral("intermediate"), QStringLiteral("/CN=") + name,
                           "subjectAltName=" + names + "\n");
        m_authority->bundle(name + QStringLiteral("-chain"), {name, QStringLiteral("intermediate")});
    };
    leaf(good, "IP:127.0.0.1,DNS:good.test");
    leaf(QStringLiteral("second"), "IP:127.0.0.1");
    leaf(QStringLiteral("other"), "DNS:other.test");
    m_authority->bundle(QStringLiteral("alone-chain"), {good});
    m_authority->root(QStringLiteral("lonely"), QStringLiteral("/CN=127.0.0.1"));
    m_authority->bundle(QStringLiteral("lonely-chain"), {QStringLiteral("lonely")});
}

std::unique_ptr<LineServer> RoutesTest::server(const QByteArray& answer, const QString& certificate,
                                               bool asksForCertificate) const
{
    LineServer::Options options;
    options.encrypts = true;
    options.certificate = m_authority->certificate(certificate + QStringLiteral("-chain"));
    options.key = m_authority->key(certificate == QLatin1String("alone") ? QString(good) : certificate);
    if (asksForCertificate)
        options.clientAuthority = m_authority->certificate(QStringLiteral("root"));
    options.script = [answer](const QByteArray& line) {
        return line == "\r\n" ? LineServer::Answer{answer, true} : LineServer::Answer();
    };
    return std::make_unique<LineServer>(options);
}

Request RoutesTest::get(const LineServer& server, const QString& host) const
{
    Request request = ::get(QUrl(QStringLiteral("https://%1:%2/").arg(host).arg(server.port())));
    request.authorityFile = m_authority->certificate(QStringLiteral("root"));
    return request;
}

void RoutesTest::https()
{
    const auto backend = server(page, good);
    const Exchange exchange = send(get(*backend));
    QVERIFY2(!exchange.error, qPrintable(faultOf(exchange)));
    QCOMPARE(exchange.body, QByteArray("secret"));
    const Hop& hop = exchange.hops.front();
    QVERIFY(hop.phases.tls > Duration(0));
    QCOMPARE(hop.tls.value().sent.size(), size_t{2});
    QCOMPARE(hop.tls.value().verified.size(), size_t{3});
}

void RoutesTest::httpsUntrusted_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<ChainFault>("fault");
    QTest::newRow("another host") << QStringLiteral("other") << ChainFault::WrongHost;
    QTest::newRow("self-signed") << QStringLiteral("lonely") << ChainFault::SelfSigned;
    QTest::newRow("without its intermediate") << QStringLiteral("alone") << ChainFault::MissingIntermediate;
}

void RoutesTest::httpsUntrusted()
{
    QFETCH(QString, certificate);
    const auto backend = server(page, certificate);
    const Exchange exchange = send(get(*backend));
    QCOMPARE(exchange.error.value().code, ErrorCode::Untrusted);
    const TlsSession session = exchange.hops.front().tls.value();
    const ChainReport report =
        judgeChain(session.sent, session.verified, session.fault, QStringLiteral("127.0.0.1"), SystemClock().now());
    QTEST(report.fault, "fault");
    Request request = get(*backend);
    request.verifiesCertificate = false;
    QCOMPARE(send(request).status(), 200);
}

void RoutesTest::authorityThatIsMissing()
{
    const auto backend = server(page, good);
    Request request = get(*backend);
    request.authorityFile = m_authority->path(QStringLiteral("missing.pem"));
    QCOMPARE(send(request).error.value().code, ErrorCode::NotFound);
    m_authority->write(QStringLiteral("empty.pem"), "nothing");
    request.authorityFile = m_authority->path(QStringLiteral("empty.pem"));
    QCOMPARE(send(request).error.value().code, ErrorCode::Malformed);
}

void RoutesTest::clientCertificate()
{
    const auto backend = server(page, good, true);
    Request request = get(*backend);
    QVERIFY(send(request).error.has_value());
    request.clientCertificate = m_authority->certificate(QStringLiteral("second-chain"));
    request.clientKey = m_authority->key(QStringLiteral("second"));
    const Exchange exchange = send(request);
    QVERIFY2(!exchange.error, qPrintable(faultOf(exchange)));
    QCOMPARE(exchange.status(), 200);
    request.clientKey = m_authority->key(good); // of another certificate
    QVERIFY(send(request).error.has_value());
}

void RoutesTest::clientCertificateStaysWithItsHost()
{
    const auto second = server(page, good, true);
    const auto first = server("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\nLocation: " +
                                  get(*second).url.toEncoded() + "\r\n\r\n",
                              good, true);
    Request request = get(*first);
    request.clientCertificate = m_authority->certificate(QStringLiteral("second-chain"));
    request.clientKey = m_authority->key(QStringLiteral("second"));
    const Exchange exchange = send(request);
    QVERIFY(exchange.error.has_value());
    QCOMPARE(exchange.hops.size(), size_t{2});
    QCOMPARE(exchange.hops.front().status, 302);
}

void RoutesTest::certificatesOfEachHop()
{
    const auto second = server(page, QStringLiteral("second"));
    const auto first = server("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\nLocation: " +
                                  get(*second).url.toEncoded() + "\r\n\r\n",
                              good);
    const Exchange exchange = send(get(*first));
    QVERIFY2(!exchange.error, qPrintable(faultOf(exchange)));
    QCOMPARE(exchange.hops.size(), size_t{2});
    const auto nameAt = [&exchange](size_t hop) {
        return readCertificate(exchange.hops.at(hop).tls.value().sent.front()).value().commonName;
    };
    QCOMPARE(nameAt(0), QString(good));
    QCOMPARE(nameAt(1), QStringLiteral("second"));
}

void RoutesTest::proxy()
{
    const TunnelProxy proxy;
    // No name server knows the name; the proxy is asked for it.
    Request request = ::get(QUrl(QStringLiteral("http://nowhere.invalid/path?a=b")));
    request.proxy = QStringLiteral("http://127.0.0.1:%1").arg(proxy.port());
    const Exchange exchange = send(request);
    QVERIFY2(!exchange.error, qPrintable(faultOf(exchange)));
    QCOMPARE(exchange.body, QByteArray("proxied"));
    QCOMPARE(proxy.requests(), QList<QByteArray>{"GET http://nowhere.invalid/path?a=b HTTP/1.1"});
}

void RoutesTest::tunnel()
{
    const TunnelProxy proxy;
    const auto backend = server(page, good);
    Request request = get(*backend, QStringLiteral("good.test"));
    request.proxy = QStringLiteral("http://127.0.0.1:%1").arg(proxy.port());
    const Exchange exchange = send(request);
    QVERIFY2(!exchange.error, qPrintable(faultOf(exchange)));
    QCOMPARE(exchange.body, QByteArray("secret"));
    QCOMPARE(exchange.hops.front().tls.value().verified.size(), size_t{3});
    QVERIFY(headerValue(exchange.hops.front().headers, "X-Proxy").isNull());
    QCOMPARE(proxy.requests().size(), 1);
    QVERIFY(proxy.requests().front().startsWith("CONNECT good.test:"));
    // What the tunnel leads to has to be who it says it is.
    QCOMPARE(send([&] {
                 Request wrong = get(*backend, QStringLiteral("bad.test"));
                 wrong.proxy = request.proxy;
                 return wrong;
             }())
                 .error.value()
                 .code,
             ErrorCode::Untrusted);
}

void RoutesTest::proxyByName()
{
    const TunnelProxy proxy;
    Request request = ::get(QUrl(QStringLiteral("http://nowhere.invalid/")));
    request.proxy = QStringLiteral("http://localhost:%1").arg(proxy.port());
    QCOMPARE(send(request).body, QByteArray("proxied"));
    request.proxy = QStringLiteral("http://127.0.0.1:1");
    QCOMPARE(send(request).error.value().code, ErrorCode::Io);
}

void RoutesTest::badProxy_data()
{
    QTest::addColumn<QString>("proxy");
    for (const char* proxy : {"127.0.0.1:3128", "ftp://127.0.0.1", "http://", "nonsense"})
        QTest::newRow(proxy) << QString::fromLatin1(proxy);
}

void RoutesTest::badProxy()
{
    QFETCH(QString, proxy);
    Request request = ::get(QUrl(QStringLiteral("http://127.0.0.1:1/")));
    request.proxy = proxy;
    QCOMPARE(send(request).error.value().code, ErrorCode::InvalidArgument);
}

void RoutesTest::repetitionStartsAnew()
{
    ScriptedServer elsewhere([](const QByteArray&) { return ScriptedServer::plain(503, ""); });
    QList<QByteArray> seen;
    ScriptedServer server([&seen, target = elsewhere.url().toEncoded()](const QByteArray& request) {
        seen << request;
        return ScriptedServer::plain(303, "", "Location: " + target + "\r\n");
    });
    Request request = ::get(server.url());
    request.method = "PUT";
    request.body = "twice";
    request.headers = {{"Authorization", "Bearer planted"}};
    request.repetitions = 1;
    QCOMPARE(send(request).attempts, 2);
    QCOMPARE(seen.size(), 2);
    for (const QByteArray& one : seen) {
        QVERIFY(one.startsWith("PUT "));
        QVERIFY(one.contains("planted"));
        QVERIFY(one.endsWith("twice"));
    }
}

void RoutesTest::probesPassAnOpenBreaker()
{
    const SystemClock clock;
    NetworkClient client(clock);
    bool isUp = false;
    ScriptedServer server([&isUp](const QByteArray&) { return ScriptedServer::plain(isUp ? 200 : 500, ""); });
    Request usual = ::get(server.url());
    for (int i = 0; i < 10; ++i)
        QCOMPARE(client.send(usual).result().status(), 500);
    QCOMPARE(client.send(usual).result().error.value().code, ErrorCode::Busy);
    Request probe = usual;
    probe.usesBreaker = false;
    QCOMPARE(client.send(probe).result().status(), 500);
    isUp = true;
    QCOMPARE(client.send(probe).result().status(), 200);
    // It says nothing to the breaker.
    QCOMPARE(client.send(usual).result().error.value().code, ErrorCode::Busy);
}

void RoutesTest::headersWithoutEnd()
{
    ScriptedServer server([](const QByteArray&) {
        QByteArray headers;
        for (int i = 0; i < 10'000; ++i)
            headers += "X-Header-" + QByteArray::number(i) + ": " + QByteArray(100, 'a') + "\r\n";
        return ScriptedServer::plain(200, "", headers);
    });
    const Exchange exchange = send(::get(server.url()));
    QVERIFY(exchange.error.has_value());
    QCOMPARE(exchange.error.value().code, ErrorCode::TooLarge);
}

void RoutesTest::bodyWithoutEnd()
{
    ScriptedServer server([](const QByteArray&) {
        return ScriptedServer::Answer{"HTTP/1.1 200 OK\r\n\r\n" + QByteArray(4 << 20, 'a'), false, false};
    });
    Request request = ::get(server.url());
    request.maximumBody = 1 << 20;
    const Exchange exchange = send(request);
    QCOMPARE(exchange.error.value().code, ErrorCode::TooLarge);
    QCOMPARE(exchange.body.size(), qsizetype{1 << 20});
}

void RoutesTest::brokenOff()
{
    ScriptedServer server([](const QByteArray&) { return ScriptedServer::Answer{"", false, true}; });
    const Exchange exchange = send(::get(server.url()));
    const ErrorCode code = exchange.error.value().code;
    QVERIFY(code == ErrorCode::Io || code == ErrorCode::Truncated);
}

void RoutesTest::families()
{
    ScriptedServer six([](const QByteArray&) { return ScriptedServer::plain(200, "six"); },
                       QHostAddress::LocalHostIPv6);
    if (six.port() == 0)
        QSKIP("there is no IPv6 here");
    Request request = ::get(QUrl(QStringLiteral("http://localhost:%1/").arg(six.port())));
    request.family = Family::V4;
    QCOMPARE(send(request).error.value().code, ErrorCode::Io);
    request.url.setHost(QStringLiteral("::1"));
    QCOMPARE(send(request).error.value().code, ErrorCode::NotFound);
    request.family = Family::V6;
    QCOMPARE(send(request).hops.front().ip, QStringLiteral("::1"));
    request.family = Family::Any;
    QCOMPARE(send(request).body, QByteArray("six"));
}

void RoutesTest::bodiesAreSentAsTheyAre()
{
    QByteArray seen;
    ScriptedServer server([&seen](const QByteArray& request) {
        seen = request;
        return ScriptedServer::plain(200, "");
    });
    Request request = ::get(server.url());
    request.method = "POST";
    request.body = QByteArray("{\"a\":\0}", 7);
    QCOMPARE(send(request).status(), 200);
    QVERIFY(seen.endsWith(request.body));
    QVERIFY(!seen.toLower().contains("content-type"));
    request.headers = {{"Content-Type", "application/json"}};
    QCOMPARE(send(request).status(), 200);
    QVERIFY(seen.contains("Content-Type: application/json\r\n"));
}

QTEST_GUILESS_MAIN(RoutesTest)
#include "tst_routes.moc"
