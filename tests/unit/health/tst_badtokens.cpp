// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

#include "health/TokenCheck.h"
#include "support/FakeSender.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::health;
using readyroom::secrets::Secret;
using readyroom::secrets::TokenSigner;
using readyroom::tests::FakeSender;
using readyroom::tests::ManualClock;

/// Tokens that have to be refused: that each has the fault it is named after and no other, and what a service does with
/// them.
class BadTokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneFaultEach();
    void withoutTheKeyOfTheService();
    void publicKeyAsSecret();
    void carefulServiceRefusesAll();
    void carelessServices_data();
    void carelessServices();
    void openRouteProvesNothing();
    void reportHoldsNoToken();
};

namespace {

constexpr qint64 now = 1'772'442'000; // where ManualClock stands
const char* const key = "key-of-the-service";

struct Parts
{
    QJsonObject header;
    QJsonObject claims;
    bool isSigned = false; ///< by the service's key
};

Parts partsOf(const QByteArray& token)
{
    const QList<QByteArray> parts = token.split('.');
    const auto decoded = [](const QByteArray& part) {
        return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding);
    };
    const QByteArray text = parts.at(0) + '.' + parts.at(1);
    return {QJsonDocument::fromJson(decoded(parts.at(0))).object(),
            QJsonDocument::fromJson(decoded(parts.at(1))).object(),
            decoded(parts.at(2)) == QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256)};
}

/// What a careful service finds wrong.
QStringList faultsOf(const QByteArray& token)
{
    const Parts parts = partsOf(token);
    const auto seconds = [&parts](const char* name) { return parts.claims[QLatin1String(name)].toInteger(); };
    QStringList faults;
    if (parts.header[QLatin1String("alg")].toString() != QLatin1String("HS256"))
        faults << QStringLiteral("alg");
    if (!parts.isSigned)
        faults << QStringLiteral("signature");
    if (seconds("exp") <= now)
        faults << QStringLiteral("exp");
    if (seconds("nbf") > now)
        faults << QStringLiteral("nbf");
    if (parts.claims[QLatin1String("aud")].toString() != QLatin1String("shop"))
        faults << QStringLiteral("aud");
    return faults;
}

TokenSample sample()
{
    TokenSample made;
    made.claims = {{QStringLiteral("aud"), QStringLiteral("shop")},
                   {QStringLiteral("sub"), QStringLiteral("ann")},
                   {QStringLiteral("exp"), 1}};
    made.signer = TokenSigner::withSecret(Secret(key)).value();
    return made;
}

std::vector<BadToken> tokensOf(const TokenSample& from)
{
    return makeBadTokens(from, ManualClock().now()).value();
}

/// A service that lets in whoever `accepts` does.
FakeSender service(const std::function<bool(const QByteArray& token)>& accepts)
{
    return FakeSender([accepts](const http::Request& request) {
        const QByteArray value = http::headerValue(request.headers, "Authorization");
        const bool isLetIn = value.startsWith("Bearer ") && accepts(value.mid(7));
        return FakeSender::answer(request.url, isLetIn ? 200 : 401);
    });
}

Result<TokenReport> report(const FakeSender& sender, const TokenSample& from)
{
    http::Request request;
    request.url = QUrl(QStringLiteral("https://a.org/api/me"));
    request.headers = {{"Authorization", "Bearer good"}, {"cookie", "session=1"}};
    return checkTokens(sender, request, from, ManualClock().now()).result();
}

QStringList accepted(const TokenReport& from)
{
    QStringList names;
    for (const TokenAnswer& answer : from.answers) {
        if (answer.verdict == TokenVerdict::Accepted)
            names << tokenFaultName(answer.fault);
    }
    return names;
}

} // namespace

void BadTokensTest::oneFaultEach()
{
    const std::vector<BadToken> tokens = tokensOf(sample());
    const QHash<QString, QString> expected{
        {QStringLiteral("expired"), QStringLiteral("exp")},
        {QStringLiteral("notYetValid"), QStringLiteral("nbf")},
        {QStringLiteral("wrongAudience"), QStringLiteral("aud")},
        {QStringLiteral("unsigned"), QStringLiteral("alg signature")},
        {QStringLiteral("foreignHs256"), QStringLiteral("signature")},
        {QStringLiteral("foreignRs256"), QStringLiteral("alg signature")},
        {QStringLiteral("foreignEs256"), QStringLiteral("alg signature")},
        {QStringLiteral("changed"), QStringLiteral("signature")},
        {QStringLiteral("truncated"), QStringLiteral("signature")},
    };
    QCOMPARE(tokens.size(), std::size_t(expected.size()));
    for (const BadToken& token : tokens) {
        const QString name = tokenFaultName(token.fault);
        QCOMPARE(name + QLatin1Char(' ') + faultsOf(token.token).join(QLatin1Char(' ')),
                 name + QLatin1Char(' ') + expected.value(name));
        QVERIFY(token.isConclusive);
    }
    QVERIFY(faultsOf(makeGoodToken(sample(), ManualClock().now()).value()).isEmpty());
    // What was changed is what is read, not what was signed.
    const auto changed = std::find_if(tokens.begin(), tokens.end(),
                                      [](const BadToken& one) { return one.fault == TokenFault::Changed; });
    QCOMPARE(partsOf(changed->token).claims[QStringLiteral("sub")].toString(), QStringLiteral("ann-changed"));
}

void BadTokensTest::withoutTheKeyOfTheService()
{
    TokenSample from = sample();
    from.signer.reset();
    for (const BadToken& token : tokensOf(from)) {
        const bool needsKey = token.fault == TokenFault::Expired || token.fault == TokenFault::NotYetValid ||
                              token.fault == TokenFault::WrongAudience;
        QCOMPARE(token.isConclusive, !needsKey);
        QVERIFY(!partsOf(token.token).isSigned);
    }
    QCOMPARE(makeGoodToken(from, ManualClock().now()).error().code, ErrorCode::NotFound);
}

void BadTokensTest::publicKeyAsSecret()
{
    TokenSample from = sample();
    from.signer = TokenSigner::withNewKey(TokenSigner::Algorithm::Es256).value();
    const QByteArray publicKey = from.signer->publicKey();
    const std::vector<BadToken> tokens = tokensOf(from);
    QCOMPARE(tokens.back().fault, TokenFault::KeyAsSecret);
    const QByteArray token = tokens.back().token;
    const qsizetype end = token.lastIndexOf('.');
    QCOMPARE(QByteArray::fromBase64(token.mid(end + 1), QByteArray::Base64UrlEncoding),
             QMessageAuthenticationCode::hash(token.left(end), publicKey, QCryptographicHash::Sha256));
}

void BadTokensTest::carefulServiceRefusesAll()
{
    const FakeSender careful = service([](const QByteArray& token) { return faultsOf(token).isEmpty(); });
    const Result<TokenReport> found = report(careful, sample());
    QVERIFY(found.has_value());
    QVERIFY(found->isProtected() && found->takesGood());
    QCOMPARE(found->count(TokenVerdict::Refused), static_cast<int>(found->answers.size()));
    QCOMPARE(careful.most(), std::size_t{1});
    for (const http::Request& request : careful.requests())
        QVERIFY(http::headerValue(request.headers, "Cookie").isNull());
    QVERIFY(http::headerValue(careful.requests().front().headers, "Authorization").isNull());
}

void BadTokensTest::carelessServices_data()
{
    QTest::addColumn<QString>("overlooks");
    QTest::addColumn<QString>("accepted");
    QTest::newRow("time") << QStringLiteral("exp") << QStringLiteral("expired");
    QTest::newRow("start") << QStringLiteral("nbf") << QStringLiteral("notYetValid");
    QTest::newRow("audience") << QStringLiteral("aud") << QStringLiteral("wrongAudience");
    QTest::newRow("signature") << QStringLiteral("signature") << QStringLiteral("foreignHs256 changed truncated");
}

void BadTokensTest::carelessServices()
{
    QFETCH(QString, overlooks);
    QFETCH(QString, accepted);
    const FakeSender careless = service([&overlooks](const QByteArray& token) {
        QStringList faults = faultsOf(token);
        faults.removeAll(overlooks);
        return faults.isEmpty();
    });
    const Result<TokenReport> found = report(careless, sample());
    QVERIFY(found.has_value());
    QCOMPARE(::accepted(*found).join(QLatin1Char(' ')), accepted);

    const FakeSender believer = service([](const QByteArray& token) {
        return partsOf(token).header[QLatin1String("alg")].toString() == QLatin1String("none");
    });
    QCOMPARE(::accepted(*report(believer, sample())), QStringList{QStringLiteral("unsigned")});
}

void BadTokensTest::openRouteProvesNothing()
{
    const FakeSender open([](const http::Request& request) { return FakeSender::answer(request.url, 200); });
    const Result<TokenReport> found = report(open, sample());
    QVERIFY(found.has_value());
    QVERIFY(!found->isProtected());
    QCOMPARE(found->statusWithoutToken, 200);
    const FakeSender silent([](const http::Request&) { return FakeSender::silence(); });
    QCOMPARE(report(silent, sample())->count(TokenVerdict::NoAnswer), 9);
    const FakeSender broken([](const http::Request& request) { return FakeSender::answer(request.url, 500); });
    QCOMPARE(report(broken, sample())->count(TokenVerdict::Unclear), 9);
}

void BadTokensTest::reportHoldsNoToken()
{
    const FakeSender careful = service([](const QByteArray&) { return false; });
    const Result<TokenReport> found = report(careful, sample());
    QVERIFY(found.has_value());
    QVERIFY(!found->takesGood());
    QCOMPARE(found->statusWithGood.value_or(0), 401);
    QCOMPARE(found->answers.size() + 2, careful.requests().size());
}

QTEST_APPLESS_MAIN(BadTokensTest)
#include "tst_badtokens.moc"
