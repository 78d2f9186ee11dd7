// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "core/secrets/TokenSigner.h"

using namespace readyroom;
using namespace readyroom::secrets;
using Algorithm = TokenSigner::Algorithm;

/// Tokens and their signatures, checked by others: Qt's HMAC and the openssl program.
class TokenSignerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharedSecret();
    void keys_data();
    void keys();
    void keysAreFresh();
    void keyFromPem();
    void whatCannotSign();
    void nobodySigned();
};

namespace {

QByteArray decoded(const QByteArray& part)
{
    return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
}

QJsonObject decodedObject(const QByteArray& part)
{
    return QJsonDocument::fromJson(decoded(part)).object();
}

const QJsonObject& claims()
{
    static const QJsonObject object{{QStringLiteral("sub"), QStringLiteral("ädmin")}, {QStringLiteral("exp"), 1}};
    return object;
}

/// A number of a signature as ASN.1 has it.
QByteArray derNumber(QByteArray number)
{
    while (number.size() > 1 && number.front() == '\0')
        number.remove(0, 1);
    if (static_cast<uchar>(number.front()) >= 0x80)
        number.prepend('\0');
    return QByteArray("\x02") + static_cast<char>(number.size()) + number;
}

/// Asks the openssl program whether a signature fits.
bool isVerified(const QByteArray& token, const QByteArray& publicKey, Algorithm algorithm)
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    const qsizetype end = token.lastIndexOf('.');
    QByteArray signature = decoded(token.mid(end + 1));
    if (algorithm == Algorithm::Es256) {
        const QByteArray numbers = derNumber(signature.left(32)) + derNumber(signature.mid(32));
        signature = QByteArray("\x30") + static_cast<char>(numbers.size()) + numbers;
    }
    if (!write(QStringLiteral("text"), token.left(end)) || !write(QStringLiteral("signature"), signature) ||
        !write(QStringLiteral("key"), publicKey))
        return false;
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("dgst"), QStringLiteral("-sha256"), QStringLiteral("-verify"),
                   folder.filePath(QStringLiteral("key")), QStringLiteral("-signature"),
                   folder.filePath(QStringLiteral("signature")), folder.filePath(QStringLiteral("text"))});
    return openssl.waitForFinished() && openssl.exitCode() == 0;
}

} // namespace

void TokenSignerTest::sharedSecret()
{
    const Result<TokenSigner> signer = TokenSigner::withSecret(Secret("shared-secret"));
    QVERIFY(signer.has_value());
    QCOMPARE(signer->algorithm(), Algorithm::Hs256);
    QVERIFY(signer->publicKey().isEmpty());
    const Result<QByteArray> token = signer->sign(claims(), {{QStringLiteral("kid"), QStringLiteral("k1")}});
    QVERIFY(token.has_value());
    const QList<QByteArray> parts = token->split('.');
    QCOMPARE(parts.size(), 3);
    QCOMPARE(decodedObject(parts.at(0)), (QJsonObject{{QStringLiteral("alg"), QStringLiteral("HS256")},
                                                      {QStringLiteral("kid"), QStringLiteral("k1")},
                                                      {QStringLiteral("typ"), QStringLiteral("JWT")}}));
    QCOMPARE(decodedObject(parts.at(1)), claims());
    QCOMPARE(decoded(parts.at(2)), QMessageAuthenticationCode::hash(parts.at(0) + '.' + parts.at(1), "shared-secret",
                                                                    QCryptographicHash::Sha256));
    QVERIFY(!token->contains('='));
}

void TokenSignerTest::keys_data()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::newRow("RS256") << Algorithm::Rs256;
    QTest::newRow("ES256") << Algorithm::Es256;
}

void TokenSignerTest::keys()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("the openssl program is not installed");
    QFETCH(Algorithm, algorithm);
    const Result<TokenSigner> signer = TokenSigner::withNewKey(algorithm);
    QVERIFY(signer.has_value());
    const Result<QByteArray> token = signer->sign(claims());
    QVERIFY(token.has_value());
    QCOMPARE(decodedObject(token->split('.').front())[QStringLiteral("alg")].toString().toLatin1(),
             TokenSigner::nameOf(algorithm));
    QVERIFY(isVerified(*token, signer->publicKey(), algorithm));
    const Result<TokenSigner> other = TokenSigner::withNewKey(algorithm);
    QVERIFY(other.has_value());
    QVERIFY(!isVerified(*token, other->publicKey(), algorithm));
}

void TokenSignerTest::keysAreFresh()
{
    const Result<TokenSigner> one = TokenSigner::withNewKey(Algorithm::Hs256);
    const Result<TokenSigner> other = TokenSigner::withNewKey(Algorithm::Hs256);
    QVERIFY(one.has_value() && other.has_value());
    QVERIFY(one->sign(claims()).value() != other->sign(claims()).value());
    QCOMPARE(one->sign(claims()).value(), TokenSigner(*one).sign(claims()).value());
}

void TokenSignerTest::keyFromPem()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("the openssl program is not installed");
    const auto made = [](const QStringList& arguments) {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"), arguments);
        return openssl.waitForFinished() ? openssl.readAllStandardOutput() : QByteArray();
    };
    const auto key = [&made](const QString& kind, const QString& option) {
        return made(
            {QStringLiteral("genpkey"), QStringLiteral("-algorithm"), kind, QStringLiteral("-pkeyopt"), option});
    };
    const Result<TokenSigner> rsa =
        TokenSigner::withKey(Secret(key(QStringLiteral("RSA"), QStringLiteral("rsa_keygen_bits:2048"))));
    QVERIFY(rsa.has_value());
    QCOMPARE(rsa->algorithm(), Algorithm::Rs256);
    QVERIFY(isVerified(rsa->sign(claims()).value(), rsa->publicKey(), Algorithm::Rs256));
    const Result<TokenSigner> ec =
        TokenSigner::withKey(Secret(key(QStringLiteral("EC"), QStringLiteral("ec_paramgen_curve:P-256"))));
    QVERIFY(ec.has_value());
    QCOMPARE(ec->algorithm(), Algorithm::Es256);
    const Result<TokenSigner> otherCurve =
        TokenSigner::withKey(Secret(key(QStringLiteral("EC"), QStringLiteral("ec_paramgen_curve:P-384"))));
    QVERIFY(!otherCurve.has_value());
    QCOMPARE(otherCurve.error().code, ErrorCode::InvalidArgument);
    const QByteArray locked = made({QStringLiteral("genpkey"), QStringLiteral("-algorithm"), QStringLiteral("EC"),
                                    QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"),
                                    QStringLiteral("-aes256"), QStringLiteral("-pass"), QStringLiteral("pass:abcd")});
    QVERIFY(locked.contains("ENCRYPTED"));
    QCOMPARE(TokenSigner::withKey(Secret(QByteArray(locked))).error().code, ErrorCode::InvalidArgument);
}

void TokenSignerTest::whatCannotSign()
{
    QCOMPARE(TokenSigner::withSecret(Secret()).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(TokenSigner::withKey(Secret("no key")).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(TokenSigner::withKey(Secret()).error().code, ErrorCode::InvalidArgument);
}

void TokenSignerTest::nobodySigned()
{
    const QList<QByteArray> parts = unsignedToken(claims()).split('.');
    QCOMPARE(parts.size(), 3);
    QCOMPARE(decodedObject(parts.at(0))[QStringLiteral("alg")].toString(), QStringLiteral("none"));
    QCOMPARE(decodedObject(parts.at(1)), claims());
    QVERIFY(parts.at(2).isEmpty());
}

QTEST_GUILESS_MAIN(TokenSignerTest)
#include "tst_tokensigner.moc"
