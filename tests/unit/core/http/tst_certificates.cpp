// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <QTest>

#include "core/http/Certificate.h"
#include "core/http/Ocsp.h"
#include "support/TestAuthority.h"

using namespace readyroom;
using namespace readyroom::http;
using tests::TestAuthority;

/// Certificates, chains and their status, with certificates made by openssl.
class CertificatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fields();
    void hosts_data();
    void hosts();
    void noCertificate();
    void goodChain();
    void faults_data();
    void faults();
    void whatBreaksFirst();
    void ocspStatus_data();
    void ocspStatus();
    void ocspOfSomebodyElse();
    void ocspOutOfDate();
    void ocspGarbage();

private:
    [[nodiscard]] QByteArray ocspAnswer(const QString& name, const QString& signer, const QString& indexLine) const;
    [[nodiscard]] TimePoint now() const;

    std::unique_ptr<TestAuthority> m_authority;
};

namespace {

constexpr QLatin1String leaf("leaf");
constexpr QLatin1String intermediate("intermediate");
constexpr QLatin1String root("root");
constexpr const char* leafExtensions =
    ("subjectAltName=DNS:example.test,DNS:*.wild.test,IP:127.0.0.1,IP:::1\n"
     "authorityInfoAccess=OCSP;URI:http://ocsp.test/,caIssuers;URI:http://ca.test/i.crt\n");

} // namespace

void CertificatesTest::initTestCase()
{
    if (!TestAuthority::isAvailable())
        QSKIP("there is no openssl program");
    m_authority = std::make_unique<TestAuthority>();
    m_authority->issue(leaf, intermediate, QStringLiteral("/O=Example \u00dcber/CN=example.test"), leafExtensions);
    m_authority->issue(QStringLiteral("short"), intermediate, QStringLiteral("/CN=short"), leafExtensions, 1);
    m_authority->root(QStringLiteral("lonely"), QStringLiteral("/CN=example.test"));
}

TimePoint CertificatesTest::now() const
{
    return readCertificate(m_authority->der(leaf)).value().notBefore + std::chrono::hours(1);
}

void CertificatesTest::fields()
{
    const Certificate read = readCertificate(m_authority->der(leaf)).value();
    QCOMPARE(read.commonName, QStringLiteral("example.test"));
    QCOMPARE(read.issuer, QStringLiteral("CN=Test Intermediate"));
    QVERIFY(read.subject.contains(QStringLiteral("O=Example \u00dcber")));
    QCOMPARE(read.dnsNames, (QStringList{QStringLiteral("example.test"), QStringLiteral("*.wild.test")}));
    QCOMPARE(read.addresses, (QStringList{QStringLiteral("127.0.0.1"), QStringLiteral("::1")}));
    QCOMPARE(read.key, QStringLiteral("EC prime256v1"));
    QCOMPARE(read.signatureAlgorithm, QStringLiteral("ecdsa-with-SHA256"));
    QCOMPARE(read.notAfter - read.notBefore, Duration(std::chrono::hours(24 * 90)));
    QCOMPARE(read.ocspUrl, QStringLiteral("http://ocsp.test/"));
    QCOMPARE(read.issuerUrl, QStringLiteral("http://ca.test/i.crt"));
    QCOMPARE(read.fingerprint.size(), 64);
    QVERIFY(!read.isAuthority);
    QVERIFY(!read.isSelfSigned);
    const Certificate top = readCertificate(m_authority->der(root)).value();
    QVERIFY(top.isSelfSigned);
    QVERIFY(top.isAuthority);
    QVERIFY(readCertificate(m_authority->der(intermediate)).value().isAuthority);
}

void CertificatesTest::hosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isFor");
    const auto row = [](const char* host, bool isFor) { QTest::newRow(host) << QString::fromLatin1(host) << isFor; };
    row("example.test", true);
    row("EXAMPLE.test", true);
    row("a.example.test", false);
    row("a.wild.test", true);
    row("wild.test", false);
    row("a.b.wild.test", false);
    row("127.0.0.1", true);
    row("127.0.0.2", false);
    row("::1", true);
    row("", false);
}

void CertificatesTest::hosts()
{
    QFETCH(QString, host);
    QTEST(!host.isEmpty() && isForHost(m_authority->der(leaf), host), "isFor");
}

void CertificatesTest::noCertificate()
{
    QCOMPARE(readCertificate("no certificate").error().code, ErrorCode::Malformed);
    QCOMPARE(readCertificate({}).error().code, ErrorCode::Malformed);
    QVERIFY(!isForHost("no certificate", QStringLiteral("example.test")));
    QByteArray cut = m_authority->der(leaf);
    cut.chop(10);
    QCOMPARE(readCertificate(cut).error().code, ErrorCode::Malformed);
}

void CertificatesTest::goodChain()
{
    const std::vector<QByteArray> sent{m_authority->der(leaf), m_authority->der(intermediate)};
    const std::vector<QByteArray> verified{sent.at(0), sent.at(1), m_authority->der(root)};
    const ChainReport report = judgeChain(sent, verified, {}, QStringLiteral("example.test"), now());
    QCOMPARE(report.fault, ChainFault::None);
    QCOMPARE(report.sent.size(), size_t{2});
    QCOMPARE(report.verified.size(), size_t{3});
}

void CertificatesTest::faults_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("days");
    QTest::addColumn<ChainFault>("expected");
    const QString host = QStringLiteral("example.test");
    const QString unknown = QStringLiteral("unable to get local issuer certificate");
    QTest::newRow("wrong host") << QStringList{leaf, intermediate} << QString() << QStringLiteral("other.test") << 0
                                << ChainFault::WrongHost;
    QTest::newRow("expired") << QStringList{leaf, intermediate} << QStringLiteral("certificate has expired") << host
                             << 91 << ChainFault::Expired;
    QTest::newRow("not yet") << QStringList{leaf, intermediate} << QStringLiteral("certificate is not yet valid")
                             << host << -2 << ChainFault::NotYetValid;
    QTest::newRow("self-signed") << QStringList{QStringLiteral("lonely")} << QStringLiteral("self-signed certificate")
                                 << host << 0 << ChainFault::SelfSigned;
    QTest::newRow("missing intermediate")
        << QStringList{leaf} << unknown << host << 0 << ChainFault::MissingIntermediate;
    QTest::newRow("unknown root") << QStringList{leaf, intermediate, root}
                                  << QStringLiteral("self-signed certificate in certificate chain") << host << 0
                                  << ChainFault::UnknownRoot;
    QTest::newRow("nothing sent") << QStringList{} << unknown << host << 0 << ChainFault::Other;
}

void CertificatesTest::faults()
{
    QFETCH(QStringList, names);
    QFETCH(QString, fault);
    QFETCH(QString, host);
    QFETCH(int, days);
    std::vector<QByteArray> sent;
    for (const QString& name : std::as_const(names))
        sent.push_back(m_authority->der(name));
    const ChainReport report = judgeChain(sent, {}, fault, host, now() + std::chrono::hours(24 * days));
    QTEST(report.fault, "expected");
}

void CertificatesTest::whatBreaksFirst()
{
    const std::vector<QByteArray> sent{m_authority->der(leaf), m_authority->der(intermediate)};
    const ChainReport usual = judgeChain(sent, {}, {}, QStringLiteral("example.test"), now());
    QCOMPARE(usual.breaksFirst, 0);
    // An issuer that ends before what it issued.
    const ChainReport early = judgeChain({m_authority->der(leaf), m_authority->der(QStringLiteral("short"))}, {}, {},
                                         QStringLiteral("example.test"), now());
    QCOMPARE(early.breaksFirst, 1);
    QCOMPARE(early.breaksAt.value(), early.sent.at(1).notAfter);
    QVERIFY(!judgeChain({}, {}, {}, QStringLiteral("example.test"), now()).breaksAt);
}

QByteArray CertificatesTest::ocspAnswer(const QString& name, const QString& signer, const QString& indexLine) const
{
    const auto request = ocspRequest(m_authority->der(name), m_authority->der(intermediate));
    if (!request)
        return {};
    m_authority->write(QStringLiteral("request.der"), *request);
    m_authority->write(QStringLiteral("index.txt"), indexLine.toLatin1());
    m_authority->run({QStringLiteral("ocsp"), QStringLiteral("-index"), m_authority->path(QStringLiteral("index.txt")),
                      QStringLiteral("-CA"), m_authority->certificate(intermediate), QStringLiteral("-rsigner"),
                      m_authority->certificate(signer), QStringLiteral("-rkey"), m_authority->key(signer),
                      QStringLiteral("-reqin"), m_authority->path(QStringLiteral("request.der")),
                      QStringLiteral("-respout"), m_authority->path(QStringLiteral("response.der")),
                      QStringLiteral("-nmin"), QStringLiteral("60")});
    return m_authority->read(QStringLiteral("response.der"));
}

void CertificatesTest::ocspStatus_data()
{
    QTest::addColumn<QString>("line"); // %1: the serial number
    QTest::addColumn<OcspStatus::Kind>("kind");
    QTest::newRow("good") << QStringLiteral("V\t991231235959Z\t\t%1\tunknown\t/CN=example.test\n")
                          << OcspStatus::Kind::Good;
    QTest::newRow("revoked") << QStringLiteral("R\t991231235959Z\t260101000000Z\t%1\tunknown\t/CN=example.test\n")
                             << OcspStatus::Kind::Revoked;
    QTest::newRow("unknown") << QString() << OcspStatus::Kind::Unknown;
}

void CertificatesTest::ocspStatus()
{
    QFETCH(QString, line);
    const QByteArray der = m_authority->der(leaf);
    const QString serial = readCertificate(der).value().serial.toUpper();
    const QByteArray answer = ocspAnswer(leaf, intermediate, line.isEmpty() ? line : line.arg(serial));
    const auto status = readOcspResponse(answer, der, m_authority->der(intermediate), now());
    QVERIFY2(status, status ? "" : qPrintable(status.error().toLogString()));
    QTEST(status->kind, "kind");
    QCOMPARE(status->revokedAt.has_value(), status->kind == OcspStatus::Kind::Revoked);
}

void CertificatesTest::ocspOfSomebodyElse()
{
    const QByteArray answer = ocspAnswer(leaf, QStringLiteral("lonely"), {});
    const auto status = readOcspResponse(answer, m_authority->der(leaf), m_authority->der(intermediate), now());
    QCOMPARE(status.error().code, ErrorCode::Untrusted);
}

void CertificatesTest::ocspOutOfDate()
{
    const QByteArray answer = ocspAnswer(leaf, intermediate, {});
    const TimePoint later = now() + std::chrono::hours(24);
    QCOMPARE(readOcspResponse(answer, m_authority->der(leaf), m_authority->der(intermediate), later).error().code,
             ErrorCode::TimedOut);
}

void CertificatesTest::ocspGarbage()
{
    QCOMPARE(readOcspResponse("garbage", m_authority->der(leaf), m_authority->der(intermediate), now()).error().code,
             ErrorCode::Malformed);
    QCOMPARE(ocspRequest("garbage", m_authority->der(leaf)).error().code, ErrorCode::Malformed);
}

QTEST_GUILESS_MAIN(CertificatesTest)
#include "tst_certificates.moc"
