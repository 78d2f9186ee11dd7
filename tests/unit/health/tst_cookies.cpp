// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "health/CookieReader.h"

using namespace readyroom;
using namespace readyroom::health;

/// Set-Cookie headers: what they say, what is wrong with them, and the verdict on all of a page.
class CookiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reading();
    void lastAttributeCounts();
    void nothingWithoutAName();
    void problems_data();
    void problems();
    void whatIsSetAgain();
    void verdicts_data();
    void verdicts();
};

namespace {

const char* const page = "https://www.mozilla.org/";

CookieFlags cookie(const QByteArray& header, const QString& url = QString::fromLatin1(page))
{
    return readCookie(header, QUrl(url)).value_or(CookieFlags());
}

std::vector<CookieFlags> cookies(const QByteArrayList& headers)
{
    http::Hop hop;
    hop.url = QUrl(QString::fromLatin1(page));
    for (const QByteArray& header : headers)
        hop.headers.emplace_back("set-cookie", header);
    return cookiesOf({hop});
}

QString described(const CookieFlags& cookie)
{
    QStringList names;
    for (const CookieProblem problem : cookie.problems)
        names << cookieProblemName(problem);
    return names.join(QLatin1Char(' '));
}

} // namespace

void CookiesTest::reading()
{
    const CookieFlags read = cookie(" id = a=b ; Domain=.Mozilla.ORG; path=/x ;SECURE; httponly=anything; SameSite = "
                                    "lax; Max-Age=1; Priority=High");
    QCOMPARE(read.name, QStringLiteral("id"));
    QCOMPARE(read.domain, QStringLiteral("mozilla.org"));
    QCOMPARE(read.path, QStringLiteral("/x"));
    QVERIFY(read.isSecure && read.isHttpOnly && read.isPersistent && read.isKept());
    QCOMPARE(read.sameSite, SameSite::Lax);
    QVERIFY(read.problems.empty());
    QCOMPARE(cookie("a=1; SameSite=Strict").sameSite, SameSite::Strict);
    QCOMPARE(cookie("a=1; SameSite=NONE").sameSite, SameSite::None);
    QCOMPARE(cookie("a=1; SameSite").sameSite, SameSite::Invalid);
    QCOMPARE(cookie("a=1; SameSite=True").sameSite, SameSite::Invalid);
    QCOMPARE(cookie("a=1").sameSite, SameSite::Unsaid);
    QCOMPARE(cookie("a=1; Path=x").path, QString());
    QVERIFY(!cookie("a=1; Secured; Expired").isSecure);
}

void CookiesTest::lastAttributeCounts()
{
    QCOMPARE(cookie("a=1; SameSite=Lax; SameSite=Strict; Domain=x.org; Domain=mozilla.org").sameSite, SameSite::Strict);
    QCOMPARE(cookie("a=1; Domain=x.org; Domain=mozilla.org").domain, QStringLiteral("mozilla.org"));
}

void CookiesTest::nothingWithoutAName()
{
    for (const QByteArray& header : {QByteArray(), QByteArray("value"), QByteArray("=value"), QByteArray(" = ;Secure")})
        QVERIFY(!readCookie(header, QUrl(QString::fromLatin1(page))).has_value());
}

void CookiesTest::problems_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("kept");
    const auto row = [](const char* tag, const char* header, const char* expected, bool kept, const char* url = page) {
        QTest::newRow(tag) << QByteArray(header) << QString::fromLatin1(url) << QString::fromLatin1(expected) << kept;
    };
    row("all is well", "a=1; Secure; SameSite=Lax", "", true);
    row("bare", "a=1", "notSecure noSameSite", true);
    row("login", "MyLogin=1; Secure; SameSite=Lax", "sessionNotHttpOnly", true);
    row("session", "PHPSESSID=1; Secure; SameSite=Lax; HttpOnly", "", true);
    row("csrf", "XSRF-TOKEN=1; Secure", "noSameSite", true);
    row("csrf by its name", "csrftoken=1; Secure", "antiCsrfWithoutSameSite", true);
    row("bad word", "a=1; Secure; SameSite=Foo", "sameSiteInvalid", true);
    row("none without secure", "a=1; SameSite=None", "notSecure sameSiteNoneWithoutSecure", false);
    row("host prefix", "__Host-a=1; Secure; Path=/; SameSite=Lax", "", true);
    row("host prefix with domain", "__Host-a=1; Secure; Path=/; Domain=mozilla.org; SameSite=Lax", "prefixBroken",
        false);
    row("host prefix without path", "__host-a=1; Secure; SameSite=Lax", "prefixBroken", false);
    row("secure prefix", "__Secure-a=1; Secure; SameSite=Lax", "", true);
    row("secure prefix without it", "__Secure-a=1; SameSite=Lax", "notSecure prefixBroken", false);
    row("foreign", "a=1; Secure; SameSite=Lax; Domain=zilla.org", "foreignDomain", false);
    row("parent", "a=1; Secure; SameSite=Lax; Domain=mozilla.org", "", true);
    row("over http", "a=1; Secure; SameSite=Lax", "secureOverHttp", false, "http://a.org/");
}

void CookiesTest::problems()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, url);
    QFETCH(QString, expected);
    QFETCH(bool, kept);
    const CookieFlags read = cookie(header, url);
    QCOMPARE(described(read), expected);
    QCOMPARE(read.isKept(), kept);
}

void CookiesTest::whatIsSetAgain()
{
    const std::vector<CookieFlags> all =
        cookies({"a=1", "b=1; Secure", "a=2; Secure", "a=1; Path=/x", "a=1; Domain=mozilla.org"});
    QCOMPARE(all.size(), std::size_t{4});
    QCOMPARE(all.at(1).name, QStringLiteral("a"));
    QVERIFY(all.at(1).isSecure);
}

void CookiesTest::verdicts_data()
{
    QTest::addColumn<QByteArrayList>("headers");
    QTest::addColumn<HeaderVerdict>("verdict");
    QTest::addColumn<HeaderVerdict>("verdictWithHsts");
    using V = HeaderVerdict;
    const auto row = [](const char* tag, const QByteArrayList& headers, V verdict, V withHsts) {
        QTest::newRow(tag) << headers << verdict << withHsts;
    };
    row("none", {}, V::CookiesNone, V::CookiesNone);
    row("no name", {"secret"}, V::CookiesNone, V::CookiesNone);
    row("best", {"SESSION=1; Secure; HttpOnly; SameSite=Strict", "a=1; Secure; SameSite=None"},
        V::CookiesSecureWithSameSite, V::CookiesSecureWithSameSite);
    row("one without SameSite", {"SESSION=1; Secure; HttpOnly; SameSite=Strict", "a=1; Secure"}, V::CookiesSecure,
        V::CookiesSecure);
    row("passed over", {"SESSION=1; Secure; HttpOnly", "heroku-session-affinity=1"}, V::CookiesSecure,
        V::CookiesSecure);
    row("not secure", {"a=1; SameSite=Lax"}, V::CookiesNotSecure, V::CookiesNotSecureButHsts);
    row("session not secure", {"SESSION=1; HttpOnly"}, V::CookiesSessionNotSecure, V::CookiesSessionNotSecureButHsts);
    row("session with neither", {"SESSION=1"}, V::CookiesSessionNotSecure, V::CookiesSessionNotHttpOnly);
    row("session not http only", {"SESSION=1; Secure", "a=1"}, V::CookiesSessionNotHttpOnly,
        V::CookiesSessionNotHttpOnly);
    row("csrf", {"CSRF=1; Secure; HttpOnly"}, V::CookiesAntiCsrfWithoutSameSite, V::CookiesAntiCsrfWithoutSameSite);
    row("bad word", {"a=1; Secure; SameSite="}, V::CookiesSameSiteInvalid, V::CookiesSameSiteInvalid);
    row("none without secure", {"a=1; SameSite=None"}, V::CookiesSameSiteInvalid, V::CookiesSameSiteInvalid);
    row("graver one counts", {"a=1; Secure; SameSite=Foo", "csrf=1; Secure", "b=1"}, V::CookiesAntiCsrfWithoutSameSite,
        V::CookiesAntiCsrfWithoutSameSite);
    row("foreign", {"SESSION=1; Domain=other.org"}, V::CookiesNone, V::CookiesNone);
}

void CookiesTest::verdicts()
{
    QFETCH(QByteArrayList, headers);
    QFETCH(HeaderVerdict, verdict);
    QFETCH(HeaderVerdict, verdictWithHsts);
    QCOMPARE(ruleOf(judgeCookies(cookies(headers), false)).name, ruleOf(verdict).name);
    QCOMPARE(ruleOf(judgeCookies(cookies(headers), true)).name, ruleOf(verdictWithHsts).name);
}

QTEST_APPLESS_MAIN(CookiesTest)
#include "tst_cookies.moc"
