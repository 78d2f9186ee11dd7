// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "health/TlsAdvice.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::health;
using http::ChainFault;
using readyroom::tests::ManualClock;

/// What is said of a server's certificates and encryption.
class TlsAdviceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodServerHasANoteOnItsEnd();
    void faults_data();
    void faults();
    void missingIntermediateIsExplained();
    void whatBreaksFirst();
    void connections_data();
    void connections();
    void certificates_data();
    void certificates();
    void issuersWord();
    void gravestComesFirst();
};

namespace {

using std::chrono::hours;

TimePoint now()
{
    return ManualClock().now();
}

http::Certificate certificate(const QString& subject, hours left = hours(24 * 300))
{
    http::Certificate made;
    made.subject = subject;
    made.issuer = QStringLiteral("CN=Issuer");
    made.notBefore = now() - hours(24);
    made.notAfter = now() + left;
    made.dnsNames = QStringList{QStringLiteral("a.org"), QStringLiteral("www.a.org")};
    made.key = QStringLiteral("EC prime256v1");
    made.signatureAlgorithm = QStringLiteral("ecdsa-with-SHA256");
    return made;
}

HostCertificates server()
{
    HostCertificates host;
    host.host = QStringLiteral("a.org");
    host.protocol = QStringLiteral("TLSv1.3");
    host.cipher = QStringLiteral("TLS_AES_256_GCM_SHA384");
    host.chain.sent = {certificate(QStringLiteral("CN=a.org"))};
    host.chain.verified = host.chain.sent;
    host.chain.breaksFirst = 0;
    host.chain.breaksAt = host.chain.sent.front().notAfter;
    return host;
}

QString namesOf(const std::vector<TlsAdvice>& advices)
{
    QStringList names;
    for (const TlsAdvice& advice : advices)
        names << tlsAdviceName(advice.kind);
    return names.join(QLatin1Char(' '));
}

} // namespace

void TlsAdviceTest::goodServerHasANoteOnItsEnd()
{
    const std::vector<TlsAdvice> advices = adviseOnTls(server(), now());
    QCOMPARE(namesOf(advices), QStringLiteral("breaksFirst"));
    QCOMPARE(advices.front().gravity, TlsAdvice::Gravity::Note);
    QCOMPARE(advices.front().certificate, QStringLiteral("CN=a.org"));
    QCOMPARE(advices.front().at.value_or(TimePoint()), now() + hours(24 * 300));
    HostCertificates none;
    QVERIFY(adviseOnTls(none, now()).empty());
}

void TlsAdviceTest::faults_data()
{
    QTest::addColumn<ChainFault>("fault");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("detail");
    QTest::newRow("expired") << ChainFault::Expired << QStringLiteral("expired") << QString();
    QTest::newRow("future") << ChainFault::NotYetValid << QStringLiteral("notYetValid") << QString();
    QTest::newRow("host") << ChainFault::WrongHost << QStringLiteral("wrongHost") << QStringLiteral("a.org, www.a.org");
    QTest::newRow("self-signed") << ChainFault::SelfSigned << QStringLiteral("selfSigned") << QString();
    QTest::newRow("root") << ChainFault::UnknownRoot << QStringLiteral("unknownRoot") << QStringLiteral("CN=a.org");
    QTest::newRow("other") << ChainFault::Other << QStringLiteral("otherFault") << QStringLiteral("odd");
}

void TlsAdviceTest::faults()
{
    QFETCH(ChainFault, fault);
    QFETCH(QString, name);
    QFETCH(QString, detail);
    HostCertificates host = server();
    host.chain.fault = fault;
    host.chain.faultText = QStringLiteral("odd");
    host.chain.verified.clear();
    if (fault == ChainFault::Expired)
        host.chain.sent.front().notAfter = now() - hours(1);
    if (fault == ChainFault::NotYetValid)
        host.chain.sent.front().notBefore = now() + hours(1);
    const std::vector<TlsAdvice> advices = adviseOnTls(host, now());
    QCOMPARE(tlsAdviceName(advices.front().kind), name);
    QCOMPARE(advices.front().gravity, TlsAdvice::Gravity::Broken);
    QCOMPARE(advices.front().detail, detail);
    if (fault == ChainFault::Expired)
        QCOMPARE(advices.front().at.value_or(TimePoint()), now() - hours(1));
}

void TlsAdviceTest::missingIntermediateIsExplained()
{
    HostCertificates host = server();
    host.chain.fault = ChainFault::MissingIntermediate;
    host.chain.verified.clear();
    host.chain.sent.front().issuer = QStringLiteral("CN=Intermediate R3,O=Authority");
    host.chain.sent.front().issuerUrl = QStringLiteral("http://r3.example/r3.der");
    const TlsAdvice advice = adviseOnTls(host, now()).front();
    QCOMPARE(advice.kind, TlsAdvice::Kind::MissingIntermediate);
    QCOMPARE(advice.certificate, QStringLiteral("CN=a.org"));
    QCOMPARE(advice.detail, QStringLiteral("CN=Intermediate R3,O=Authority"));
    QCOMPARE(advice.link, QStringLiteral("http://r3.example/r3.der"));
}

void TlsAdviceTest::whatBreaksFirst()
{
    HostCertificates host = server();
    host.chain.verified.push_back(certificate(QStringLiteral("CN=Intermediate"), hours(24 * 10)));
    host.chain.breaksFirst = 1;
    host.chain.breaksAt = now() + hours(24 * 10);
    std::vector<TlsAdvice> advices = adviseOnTls(host, now());
    QCOMPARE(namesOf(advices), QStringLiteral("endsSoon"));
    QCOMPARE(advices.front().certificate, QStringLiteral("CN=Intermediate"));
    QCOMPARE(advices.front().gravity, TlsAdvice::Gravity::Soon);
    advices = adviseOnTls(host, now(), hours(24 * 9));
    QCOMPARE(namesOf(advices), QStringLiteral("breaksFirst"));
    host.chain.breaksFirst = 7; // of no certificate there is
    QVERIFY(adviseOnTls(host, now()).empty());
}

void TlsAdviceTest::connections_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QString>("cipher");
    QTest::addColumn<QString>("names");
    const auto row = [](const char* protocol, const char* cipher, const char* names) {
        QTest::addRow("%s %s", protocol, cipher)
            << QString::fromLatin1(protocol) << QString::fromLatin1(cipher) << QString::fromLatin1(names);
    };
    row("TLSv1.3", "TLS_CHACHA20_POLY1305_SHA256", "breaksFirst");
    row("TLSv1.2", "ECDHE-RSA-AES128-GCM-SHA256", "breaksFirst");
    row("TLSv1.2", "DHE-RSA-CHACHA20-POLY1305", "breaksFirst");
    row("TLSv1.2", "ECDHE-ECDSA-AES256-CCM8", "breaksFirst");
    row("TLSv1.2", "AES128-GCM-SHA256", "noForwardSecrecy breaksFirst");
    row("TLSv1.2", "ECDHE-RSA-AES256-SHA384", "cbcCipher breaksFirst");
    row("TLSv1.2", "AES256-SHA", "noForwardSecrecy cbcCipher breaksFirst");
    row("TLSv1", "ECDHE-RSA-AES256-SHA", "oldProtocol cbcCipher breaksFirst");
    row("TLSv1.1", "DES-CBC3-SHA", "oldProtocol weakCipher breaksFirst");
    row("TLSv1.2", "ECDHE-RSA-RC4-SHA", "weakCipher breaksFirst");
    row("TLSv1.2", "IDEA-CBC-SHA", "weakCipher breaksFirst");
    row("SSLv3", "EXP-RC2-CBC-MD5", "oldProtocol weakCipher breaksFirst");
    row("SSLv3", "RC4-MD5", "oldProtocol weakCipher breaksFirst");
    row("TLSv1.2", "AECDH-AES128-SHA", "weakCipher breaksFirst");
    row("TLSv1.2", "NULL-SHA256", "weakCipher breaksFirst");
}

void TlsAdviceTest::connections()
{
    QFETCH(QString, protocol);
    QFETCH(QString, cipher);
    QFETCH(QString, names);
    HostCertificates host = server();
    host.protocol = protocol;
    host.cipher = cipher;
    QCOMPARE(namesOf(adviseOnTls(host, now())), names);
}

void TlsAdviceTest::certificates_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("signature");
    QTest::addColumn<QString>("names");
    const auto row = [](const char* key, const char* signature, const char* names) {
        QTest::addRow("%s %s", key, signature)
            << QString::fromLatin1(key) << QString::fromLatin1(signature) << QString::fromLatin1(names);
    };
    row("RSA 2048", "sha256WithRSAEncryption", "breaksFirst");
    row("RSA 1024", "sha256WithRSAEncryption", "weakKey breaksFirst");
    row("RSA 4096", "sha1WithRSAEncryption", "weakSignature breaksFirst");
    row("RSA 512", "md5WithRSAEncryption", "weakKey weakSignature breaksFirst");
    row("EC secp384r1", "ecdsa-with-SHA1", "weakSignature breaksFirst");
    row("EC prime192v1", "ecdsa-with-SHA256", "weakKey breaksFirst");
    row("ED25519 253", "ED25519", "breaksFirst");
}

void TlsAdviceTest::certificates()
{
    QFETCH(QString, key);
    QFETCH(QString, signature);
    QFETCH(QString, names);
    HostCertificates host = server();
    host.chain.sent.front().key = key;
    host.chain.sent.front().signatureAlgorithm = signature;
    // The signature of a root says nothing.
    http::Certificate root = certificate(QStringLiteral("CN=Root"));
    root.isSelfSigned = true;
    root.signatureAlgorithm = QStringLiteral("sha1WithRSAEncryption");
    host.chain.sent.push_back(root);
    QCOMPARE(namesOf(adviseOnTls(host, now())), names);
    host.chain.sent.front().dnsNames.clear();
    QVERIFY(namesOf(adviseOnTls(host, now())).startsWith(QLatin1String("noNames")));
    host.chain.sent.front().addresses = QStringList{QStringLiteral("127.0.0.1")};
    QCOMPARE(namesOf(adviseOnTls(host, now())), names);
}

void TlsAdviceTest::issuersWord()
{
    HostCertificates host = server();
    host.ocsp = http::OcspStatus{http::OcspStatus::Kind::Good, now(), now() + hours(1), {}};
    QCOMPARE(namesOf(adviseOnTls(host, now())), QStringLiteral("breaksFirst"));
    QCOMPARE(namesOf(adviseOnTls(host, now() + hours(2))), QStringLiteral("statusOutOfDate breaksFirst"));
    host.ocsp->kind = http::OcspStatus::Kind::Unknown;
    QCOMPARE(namesOf(adviseOnTls(host, now())), QStringLiteral("statusUnknown breaksFirst"));
    host.ocsp->kind = http::OcspStatus::Kind::Revoked;
    host.ocsp->revokedAt = now() - hours(5);
    const TlsAdvice advice = adviseOnTls(host, now()).front();
    QCOMPARE(advice.kind, TlsAdvice::Kind::Revoked);
    QCOMPARE(advice.gravity, TlsAdvice::Gravity::Broken);
    QCOMPARE(advice.at.value_or(TimePoint()), now() - hours(5));
}

void TlsAdviceTest::gravestComesFirst()
{
    HostCertificates host = server();
    host.protocol = QStringLiteral("TLSv1");
    host.chain.breaksAt = now() + hours(24);
    host.chain.sent.front().dnsNames.clear();
    QCOMPARE(namesOf(adviseOnTls(host, now())), QStringLiteral("noNames oldProtocol endsSoon"));
}

QTEST_APPLESS_MAIN(TlsAdviceTest)
#include "tst_tlsadvice.moc"
