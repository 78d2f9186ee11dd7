// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "health/HeaderGrade.h"
#include "support/Corpora.h"
#include "support/SamplePage.h"

using namespace readyroom;
using namespace readyroom::health;
using readyroom::tests::hop;
using readyroom::tests::page;

/// The grade of a page's headers: every verdict, what it is worth, and how they add up.
class HeaderGradeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void redirections_data();
    void redirections();
    void scriptsOfOtherSites_data();
    void scriptsOfOtherSites();
    void preloadedHosts();
    void cors_data();
    void cors();
    void badCertificates();
    void pageWithoutHttps();
    void letters_data();
    void letters();
    void score();
    void everyRuleHasItsTest();
    void statusesThatAreNotGraded_data();
    void statusesThatAreNotGraded();
    void evidenceShowsNoCookieValue();
    void corpusPages_data();
    void corpusPages();
    void corpusSites_data();
    void corpusSites();
};

namespace {

QString verdictName(const PageAnswers& answers, HeaderTest test)
{
    const Result<HeaderGrade> grade = gradeHeaders(answers);
    if (!grade)
        return grade.error().toLogString();
    return QString::fromLatin1(grade->of(test).rule().name);
}

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void HeaderGradeTest::verdicts_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArrayList>("values");
    QTest::addColumn<HeaderTest>("test");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<int>("modifier");

    const auto row = [](const char* tag, HeaderTest test, const QByteArray& name, const QByteArrayList& values,
                        const char* verdict, int modifier) {
        QTest::newRow(tag) << name << values << test << QString::fromLatin1(verdict) << modifier;
    };
    const HeaderTest referrer = HeaderTest::ReferrerPolicy;
    row("referrer", referrer, "Referrer-Policy", {"No-Referrer"}, "referrer-policy-private", 5);
    row("referrer absent", referrer, "X", {}, "referrer-policy-not-implemented", 0);
    row("last known word counts", referrer, "Referrer-Policy", {"no-referrer, unsafe-url, later-word"},
        "referrer-policy-unsafe", -5);
    row("two referrers", referrer, "Referrer-Policy", {"origin", "strict-origin"}, "referrer-policy-private", 5);
    row("unknown referrer", referrer, "Referrer-Policy", {"whatever"}, "referrer-policy-header-invalid", -5);
    row("empty referrer", referrer, "Referrer-Policy", {""}, "referrer-policy-header-invalid", -5);

    const HeaderTest hsts = HeaderTest::Hsts;
    const QByteArray sts = "Strict-Transport-Security";
    row("hsts", hsts, sts, {"max-age=31536000; includeSubDomains"}, "hsts-implemented-max-age-at-least-six-months", 0);
    row("hsts white lie", hsts, sts, {"max-age=15552000"}, "hsts-implemented-max-age-at-least-six-months", 0);
    row("hsts short", hsts, sts, {"max-age=15551999"}, "hsts-implemented-max-age-less-than-six-months", -10);
    row("hsts quoted", hsts, sts, {"Max-Age=\"63072000\""}, "hsts-implemented-max-age-at-least-six-months", 0);
    row("hsts huge", hsts, sts, {"max-age=99999999999999999999999"}, "hsts-implemented-max-age-at-least-six-months", 0);
    row("hsts taken back", hsts, sts, {"max-age=0"}, "hsts-implemented-max-age-less-than-six-months", -10);
    row("hsts without age", hsts, sts, {"includeSubDomains"}, "hsts-header-invalid", -20);
    row("hsts no number", hsts, sts, {"max-age=soon"}, "hsts-header-invalid", -20);
    row("hsts age twice", hsts, sts, {"max-age=1; max-age=31536000"}, "hsts-header-invalid", -20);
    row("hsts joined", hsts, sts, {"max-age=31536000, max-age=31536000"}, "hsts-header-invalid", -20);
    row("hsts twice, first counts", hsts, sts, {"max-age=31536000", "max-age=1"},
        "hsts-implemented-max-age-at-least-six-months", 0);
    row("hsts absent", hsts, "X", {}, "hsts-not-implemented", -20);

    const HeaderTest type = HeaderTest::ContentTypeOptions;
    row("nosniff", type, "X-Content-Type-Options", {" NoSniff "}, "x-content-type-options-nosniff", 0);
    row("sniff", type, "X-Content-Type-Options", {"nosniff, nosniff"}, "x-content-type-options-header-invalid", -5);
    row("nosniff absent", type, "X", {}, "x-content-type-options-not-implemented", -5);

    const HeaderTest frame = HeaderTest::FrameOptions;
    row("frame deny", frame, "X-Frame-Options", {"deny"}, "x-frame-options-sameorigin-or-deny", 5);
    row("frame same", frame, "x-frame-options", {"SAMEORIGIN"}, "x-frame-options-sameorigin-or-deny", 5);
    row("frame from", frame, "X-Frame-Options", {"ALLOW-FROM https://a.org"}, "x-frame-options-allow-from-origin", 0);
    row("frame nonsense", frame, "X-Frame-Options", {"SAMEORIGIN, DENY"}, "x-frame-options-header-invalid", -20);
    row("frame absent", frame, "X", {}, "x-frame-options-not-implemented", -20);
    row("frame by policy", frame, "Content-Security-Policy", {"frame-ancestors 'none'"},
        "x-frame-options-implemented-via-csp", 5);
    row("frame by bad policy", frame, "Content-Security-Policy", {"frame-ancestors 'none'; frame-ancestors *"},
        "x-frame-options-not-implemented", -20);

    const HeaderTest corp = HeaderTest::Corp;
    row("corp site", corp, "Cross-Origin-Resource-Policy", {"Same-Site"}, "corp-implemented-with-same-site", 10);
    row("corp origin", corp, "Cross-Origin-Resource-Policy", {"same-origin"}, "corp-implemented-with-same-origin", 10);
    row("corp cross", corp, "Cross-Origin-Resource-Policy", {"cross-origin"}, "corp-implemented-with-cross-origin", 0);
    row("corp nonsense", corp, "Cross-Origin-Resource-Policy", {"none"}, "corp-header-invalid", -5);
    row("corp absent", corp, "X", {}, "corp-not-implemented", 0);

    const HeaderTest coep = HeaderTest::Coep;
    row("coep", coep, "Cross-Origin-Embedder-Policy", {"require-corp; report-to=\"a\""},
        "coep-implemented-with-require-corp", 10);
    row("coep less", coep, "Cross-Origin-Embedder-Policy", {"credentialless"}, "coep-implemented-with-credentialless",
        10);
    row("coep none", coep, "Cross-Origin-Embedder-Policy", {"unsafe-none"}, "coep-implemented-with-unsafe-none", 0);
    row("coep twice", coep, "Cross-Origin-Embedder-Policy", {"require-corp", "require-corp"}, "coep-header-invalid",
        -5);
    row("coep quoted", coep, "Cross-Origin-Embedder-Policy", {"\"require-corp\""}, "coep-header-invalid", -5);

    const HeaderTest coop = HeaderTest::Coop;
    row("coop", coop, "Cross-Origin-Opener-Policy", {"same-origin"}, "coop-implemented-with-same-origin", 10);
    row("coop popups", coop, "Cross-Origin-Opener-Policy", {"same-origin-allow-popups"},
        "coop-implemented-with-same-origin-allow-popups", 10);
    row("coop opener", coop, "Cross-Origin-Opener-Policy", {"noopener-allow-popups"},
        "coop-implemented-with-noopener-allow-popups", 10);
    row("coop none", coop, "Cross-Origin-Opener-Policy", {"unsafe-none"}, "coop-implemented-with-unsafe-none", 0);
    row("coop absent", coop, "X", {}, "coop-not-implemented", 0);
    row("coop nonsense", coop, "Cross-Origin-Opener-Policy", {"same-site"}, "coop-header-invalid", -5);
}

void HeaderGradeTest::verdicts()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArrayList, values);
    QFETCH(HeaderTest, test);
    QFETCH(QString, verdict);
    QFETCH(int, modifier);
    http::Headers headers;
    for (const QByteArray& value : values)
        headers.emplace_back(name, value);
    const Result<HeaderGrade> grade = gradeHeaders(page(headers));
    QVERIFY(grade.has_value());
    QCOMPARE(QString::fromLatin1(grade->of(test).rule().name), verdict);
    QCOMPARE(grade->of(test).rule().modifier, modifier);
    QCOMPARE(grade->of(test).rule().test, test);
}

void HeaderGradeTest::redirections_data()
{
    QTest::addColumn<QStringList>("route");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char* tag, const QStringList& route, const char* verdict) {
        QTest::newRow(tag) << route << QString::fromLatin1(verdict);
    };
    const QString http = QStringLiteral("http://a.org/");
    const QString https = QStringLiteral("https://a.org/");
    const QString www = QStringLiteral("https://www.a.org/");
    row("nothing there", {}, "redirection-not-needed-no-http");
    row("stays", {http}, "redirection-missing");
    row("same host", {http, https, www}, "redirection-to-https");
    row("port", {http, QStringLiteral("https://a.org:8443/")}, "redirection-to-https");
    row("other host", {http, www}, "redirection-off-host-from-http");
    row("http first", {http, QStringLiteral("http://www.a.org/"), www},
        "redirection-not-to-https-on-initial-redirection");
    row("never", {http, QStringLiteral("http://www.a.org/")}, "redirection-not-to-https");
    row("and back", {http, https, http}, "redirection-not-to-https");
}

void HeaderGradeTest::redirections()
{
    QFETCH(QStringList, route);
    QFETCH(QString, verdict);
    PageAnswers answers = page();
    answers.url = QUrl(QStringLiteral("https://a.org/"));
    answers.overHttp.hops.clear();
    for (const QString& url : route)
        answers.overHttp.hops.push_back(hop(url, 301));
    QCOMPARE(verdictName(answers, HeaderTest::Redirection), verdict);
}

void HeaderGradeTest::scriptsOfOtherSites_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("enforced");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char* tag, const QByteArray& body, bool enforced, const char* verdict) {
        QTest::newRow(tag) << body << enforced << QString::fromLatin1(verdict);
    };
    const QByteArray sri = " integrity=sha384-abc></script>";
    const QByteArray plain = "></script>";
    row("inline alone", "<script>1</script>", true, "sri-not-implemented-but-all-scripts-loaded-from-secure-origin");
    row("subdomain", "<script src=https://cdn.mozilla.org/a.js" + plain, true,
        "sri-not-implemented-but-all-scripts-loaded-from-secure-origin");
    row("own over http", "<script src=http://mozilla.org/a.js" + plain, true,
        "sri-not-implemented-but-all-scripts-loaded-from-secure-origin");
    row("foreign", "<script src=https://mozilla.com/a.js" + sri, true,
        "sri-implemented-and-external-scripts-loaded-securely");
    row("empty integrity", "<script src=https://mozilla.com/a.js integrity=''></script>", true,
        "sri-not-implemented-but-external-scripts-loaded-securely");
    row("one of two", "<script src=https://a.com/a.js" + sri + "<script src=https://b.com/b.js" + plain, true,
        "sri-not-implemented-but-external-scripts-loaded-securely");
    row("no protocol, enforced", "<script src=//a.com/a.js" + plain, true,
        "sri-not-implemented-but-external-scripts-loaded-securely");
    row("no protocol, not enforced", "<script src=//a.com/a.js" + plain, false,
        "sri-not-implemented-and-external-scripts-not-loaded-securely");
    row("integrity, not enforced", "<script src=//a.com/a.js" + sri, false,
        "sri-implemented-but-external-scripts-not-loaded-securely");
    row("in a comment", "<!--<script src=http://a.com/a.js" + plain + "-->", true,
        "sri-not-implemented-but-no-scripts-loaded");
}

void HeaderGradeTest::scriptsOfOtherSites()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, enforced);
    QFETCH(QString, verdict);
    PageAnswers answers = page({}, body);
    if (!enforced)
        answers.overHttp.hops = {hop(QStringLiteral("http://mozilla.org/"), 200)};
    QCOMPARE(verdictName(answers, HeaderTest::Sri), verdict);

    // What a suffix of many owners has in common is no site.
    answers = page({}, "<script src=https://cdn.other.co.uk/a.js></script>");
    answers.url = QUrl(QStringLiteral("https://www.example.co.uk/"));
    QCOMPARE(verdictName(answers, HeaderTest::Sri),
             QStringLiteral("sri-not-implemented-but-external-scripts-loaded-securely"));
    answers.url = QUrl(QStringLiteral("https://www.other.co.uk/"));
    QCOMPARE(verdictName(answers, HeaderTest::Sri),
             QStringLiteral("sri-not-implemented-but-all-scripts-loaded-from-secure-origin"));

    answers.overHttps.hops.back().headers = {{"Content-Type", "application/json; charset=utf-8"}};
    QCOMPARE(verdictName(answers, HeaderTest::Sri), QStringLiteral("sri-not-implemented-response-not-html"));
}

void HeaderGradeTest::preloadedHosts()
{
    PageAnswers answers = page();
    Result<HeaderGrade> grade = gradeHeaders(answers);
    QVERIFY(grade.has_value());
    QVERIFY(!grade->isPreloadKnown);
    QCOMPARE(grade->of(HeaderTest::Hsts).verdict, HeaderVerdict::HstsMissing);

    answers.preloadedHosts = QStringList{QStringLiteral("mozilla.org")};
    grade = gradeHeaders(answers);
    QVERIFY(grade.has_value());
    QVERIFY(grade->isPreloadKnown);
    QCOMPARE(grade->of(HeaderTest::Hsts).verdict, HeaderVerdict::HstsPreloaded);
    QCOMPARE(grade->of(HeaderTest::Redirection).verdict, HeaderVerdict::RedirectionToHttps);

    answers.preloadedHosts->append(QStringLiteral("www.mozilla.org"));
    QCOMPARE(verdictName(answers, HeaderTest::Redirection), QStringLiteral("redirection-all-redirects-preloaded"));
}

void HeaderGradeTest::cors_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("credentials");
    QTest::addColumn<HeaderVerdict>("verdict");
    QTest::newRow("absent") << QByteArray() << QByteArray("true") << HeaderVerdict::CorsMissing;
    QTest::newRow("public") << QByteArray("*") << QByteArray("true") << HeaderVerdict::CorsPublic;
    QTest::newRow("restricted") << QByteArray("https://a.org") << QByteArray("true") << HeaderVerdict::CorsRestricted;
    QTest::newRow("mirrored") << QByteArray("https://asked.test") << QByteArray() << HeaderVerdict::CorsRestricted;
    QTest::newRow("universal") << QByteArray("https://asked.test") << QByteArray("TRUE")
                               << HeaderVerdict::CorsUniversal;
}

void HeaderGradeTest::cors()
{
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, credentials);
    QFETCH(HeaderVerdict, verdict);
    PageAnswers answers = page();
    answers.cors = CorsAnswer{"https://asked.test", {}};
    if (!origin.isEmpty())
        answers.cors->headers.emplace_back("Access-Control-Allow-Origin", origin);
    answers.cors->headers.emplace_back("Access-Control-Allow-Credentials", credentials);
    const Result<HeaderGrade> grade = gradeHeaders(answers);
    QVERIFY(grade.has_value());
    QCOMPARE(grade->of(HeaderTest::Cors).verdict, verdict);
}

void HeaderGradeTest::badCertificates()
{
    PageAnswers answers = page({{"Strict-Transport-Security", "max-age=31536000"}});
    answers.overHttps.isVerified = false;
    QCOMPARE(verdictName(answers, HeaderTest::Hsts), QStringLiteral("hsts-invalid-cert"));
    QCOMPARE(verdictName(answers, HeaderTest::Redirection), QStringLiteral("redirection-to-https"));
    answers.overHttp.isVerified = false;
    QCOMPARE(verdictName(answers, HeaderTest::Redirection), QStringLiteral("redirection-invalid-cert"));
}

void HeaderGradeTest::pageWithoutHttps()
{
    PageAnswers answers;
    answers.url = QUrl(QStringLiteral("http://a.org/"));
    answers.overHttp.hops = {hop(QStringLiteral("http://a.org/"), 200,
                                 {{"Content-Security-Policy", "default-src 'none'; img-src http:"},
                                  {"Strict-Transport-Security", "max-age=31536000"}})};
    answers.overHttp.body = "<script src=/a.js integrity=sha256-a></script>";
    QCOMPARE(verdictName(answers, HeaderTest::Hsts), QStringLiteral("hsts-not-implemented-no-https"));
    QCOMPARE(verdictName(answers, HeaderTest::Redirection), QStringLiteral("redirection-missing"));
    // Unencrypted sources are no step down for an unencrypted page.
    QCOMPARE(verdictName(answers, HeaderTest::Csp), QStringLiteral("csp-implemented-with-no-unsafe-default-src-none"));
    QCOMPARE(verdictName(answers, HeaderTest::Sri),
             QStringLiteral("sri-not-implemented-but-all-scripts-loaded-from-secure-origin"));
}

void HeaderGradeTest::letters_data()
{
    QTest::addColumn<int>("score");
    QTest::addColumn<QString>("letter");
    const std::pair<int, const char*> rows[]{{165, "A+"}, {100, "A+"}, {99, "A"}, {90, "A"},  {89, "A-"}, {85, "A-"},
                                             {84, "B+"},  {80, "B+"},  {79, "B"}, {70, "B"},  {69, "B-"}, {65, "B-"},
                                             {60, "C+"},  {59, "C"},   {50, "C"}, {45, "C-"}, {40, "D+"}, {39, "D"},
                                             {30, "D"},   {25, "D-"},  {24, "F"}, {20, "F"},  {0, "F"},   {-40, "F"}};
    for (const auto& [score, letter] : rows)
        QTest::addRow("%d", score) << score << QString::fromLatin1(letter);
}

void HeaderGradeTest::letters()
{
    QFETCH(int, score);
    QFETCH(QString, letter);
    QCOMPARE(letterOf(score), letter);
}

void HeaderGradeTest::score()
{
    // Nothing set at all: 100 − 25 (policy) − 20 (HSTS) − 5 (nosniff) − 20 (frames).
    Result<HeaderGrade> grade = gradeHeaders(page());
    QVERIFY(grade.has_value());
    QCOMPARE(grade->score, 30);
    QCOMPARE(grade->letter, QStringLiteral("D"));

    // Below 90, what would be added does not count: 100 − 20 (HSTS) with 5 + 10 + 10 of merit.
    const http::Headers merits{{"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
                               {"Referrer-Policy", "no-referrer"},
                               {"Cross-Origin-Opener-Policy", "same-origin"},
                               {"X-Content-Type-Options", "nosniff"}};
    grade = gradeHeaders(page(merits));
    QVERIFY(grade.has_value());
    QCOMPARE(grade->withoutBonus, 80);
    QCOMPARE(grade->score, 80);
    QVERIFY(!grade->hasBonus());

    // From 90 on it does: −10 for a short HSTS, + 10 + 5 + 5 + 10.
    http::Headers better = merits;
    better.emplace_back("Strict-Transport-Security", "max-age=1000");
    grade = gradeHeaders(page(better));
    QVERIFY(grade.has_value());
    QCOMPARE(grade->withoutBonus, 90);
    QCOMPARE(grade->score, 120);
    QCOMPARE(grade->letter, QStringLiteral("A+"));

    // Never below nothing.
    PageAnswers worst = page({{"Set-Cookie", "SESSION=1"}}, "<script src=http://a.com/a.js></script>");
    worst.cors =
        CorsAnswer{"https://a.test",
                   {{"Access-Control-Allow-Origin", "https://a.test"}, {"Access-Control-Allow-Credentials", "true"}}};
    grade = gradeHeaders(worst);
    QVERIFY(grade.has_value());
    QCOMPARE(grade->score, 0);
    QCOMPARE(grade->letter, QStringLiteral("F"));
}

void HeaderGradeTest::everyRuleHasItsTest()
{
    const Result<HeaderGrade> grade = gradeHeaders(page());
    QVERIFY(grade.has_value());
    QCOMPARE(grade->findings.size(), std::size_t{headerTestCount});
    for (int i = 0; i < headerTestCount; ++i) {
        const auto test = static_cast<HeaderTest>(i);
        QCOMPARE(grade->of(test).rule().test, test);
        QVERIFY(!headerTestName(test).isEmpty());
    }
    // The best of each test: what can be added at most.
    int most = 0;
    int best = 0;
    HeaderTest test = HeaderTest::Csp;
    for (int i = 0; i <= static_cast<int>(HeaderVerdict::CoopInvalid); ++i) {
        const HeaderRule& rule = ruleOf(static_cast<HeaderVerdict>(i));
        QCOMPARE(static_cast<int>(rule.verdict), i);
        if (rule.test != test) {
            most += best;
            best = 0;
            test = rule.test;
        }
        best = std::max(best, rule.modifier);
    }
    QCOMPARE(most + best, 65);
}

void HeaderGradeTest::statusesThatAreNotGraded_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("graded");
    QTest::newRow("ok") << 200 << true;
    QTest::newRow("redirection that is not followed") << 302 << true;
    QTest::newRow("unauthorized") << 401 << true;
    QTest::newRow("forbidden") << 403 << true;
    QTest::newRow("not found") << 404 << false;
    QTest::newRow("server error") << 500 << false;
}

void HeaderGradeTest::statusesThatAreNotGraded()
{
    QFETCH(int, status);
    QFETCH(bool, graded);
    PageAnswers answers = page();
    answers.overHttps.hops.back().status = status;
    const Result<HeaderGrade> grade = gradeHeaders(answers);
    QCOMPARE(grade.has_value(), graded);
    if (!graded)
        QCOMPARE(grade.error().code, ErrorCode::Unsupported);
    const Result<HeaderGrade> silent = gradeHeaders(PageAnswers());
    QVERIFY(!silent.has_value());
    QCOMPARE(silent.error().code, ErrorCode::NotFound);
}

void HeaderGradeTest::evidenceShowsNoCookieValue()
{
    const Result<HeaderGrade> grade = gradeHeaders(page({{"Set-Cookie", "login=planted-secret; Secure"}}));
    QVERIFY(grade.has_value());
    const QStringList evidence = grade->of(HeaderTest::Cookies).evidence;
    QCOMPARE(evidence, QStringList{QStringLiteral("login: sessionNotHttpOnly, noSameSite")});
}

void HeaderGradeTest::corpusPages_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<HeaderTest>("test");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char* file, HeaderTest test, const char* verdict) {
        QTest::newRow(file) << QString::fromLatin1(file) << test << QString::fromLatin1(verdict);
    };
    const HeaderTest sri = HeaderTest::Sri;
    row("sri_no_scripts", sri, "sri-not-implemented-but-no-scripts-loaded");
    row("sri_sameorigin1", sri, "sri-not-implemented-but-all-scripts-loaded-from-secure-origin");
    row("sri_sameorigin2", sri, "sri-not-implemented-but-all-scripts-loaded-from-secure-origin");
    row("sri_sameorigin3", sri, "sri-not-implemented-but-all-scripts-loaded-from-secure-origin");
    row("sri_impl_sameorigin", sri, "sri-implemented-and-all-scripts-loaded-securely");
    row("sri_impl_external_https1", sri, "sri-implemented-and-external-scripts-loaded-securely");
    row("sri_impl_external_https2", sri, "sri-implemented-and-external-scripts-loaded-securely");
    row("sri_impl_external_noproto", sri, "sri-implemented-and-external-scripts-loaded-securely");
    row("sri_impl_external_http", sri, "sri-implemented-but-external-scripts-not-loaded-securely");
    row("sri_notimpl_external_https", sri, "sri-not-implemented-but-external-scripts-loaded-securely");
    row("sri_notimpl_external_noproto", sri, "sri-not-implemented-but-external-scripts-loaded-securely");
    row("sri_notimpl_external_http", sri, "sri-not-implemented-and-external-scripts-not-loaded-securely");
    row("headers_csp1", HeaderTest::Csp, "csp-implemented-with-no-unsafe-default-src-none");
    row("headers_csp2", HeaderTest::Csp, "csp-implemented-with-unsafe-inline");
    row("headers_csp_multiple_http_equiv1", HeaderTest::Csp, "csp-implemented-with-no-unsafe-default-src-none");
    row("headers_not_allowed", HeaderTest::Csp, "csp-not-implemented");
    row("headers_referrer1", HeaderTest::ReferrerPolicy, "referrer-policy-private");
    row("headers_case_insensitivity", HeaderTest::ReferrerPolicy, "referrer-policy-private");
    row("headers_x_frame_options", HeaderTest::FrameOptions, "x-frame-options-not-implemented");
}

void HeaderGradeTest::corpusPages()
{
    SKIP_WITHOUT_CORPORA("http-observatory");
    QFETCH(QString, file);
    QFETCH(HeaderTest, test);
    QFETCH(QString, verdict);
    const QDir folder(tests::corporaFolder(QStringLiteral("http-observatory")) + QStringLiteral("/files"));
    const QString kind =
        file.startsWith(QLatin1String("sri")) ? QStringLiteral("content") : QStringLiteral("parse_http_equiv");
    const QByteArray body = fileBytes(folder.filePath(QStringLiteral("test_%1_%2.html").arg(kind, file)));
    QVERIFY(!body.isEmpty());
    QCOMPARE(verdictName(page({}, body), test), verdict);
}

void HeaderGradeTest::corpusSites_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("score");
    QTest::addColumn<QString>("letter");
    QTest::addColumn<int>("passed");
    QTest::newRow("mozilla.org") << QStringLiteral("mozilla-org.json") << 75 << QStringLiteral("B") << 10;
    QTest::newRow("observatory.mozilla.org")
        << QStringLiteral("observatory-mozilla-org.json") << 110 << QStringLiteral("A+") << 12;
}

void HeaderGradeTest::corpusSites()
{
    SKIP_WITHOUT_CORPORA("http-observatory");
    QFETCH(QString, file);
    QFETCH(int, score);
    QFETCH(QString, letter);
    QFETCH(int, passed);
    const QString folder = tests::corporaFolder(QStringLiteral("http-observatory")) + QStringLiteral("/fixtures/");
    const QJsonObject recorded = QJsonDocument::fromJson(fileBytes(folder + file)).object();
    QVERIFY(!recorded.isEmpty());
    const QJsonObject responses = recorded[QStringLiteral("responses")].toObject();

    const auto route = [&responses](const QString& name, const QString& hops) {
        PageRoute made;
        const QJsonObject answer = responses[name].toObject();
        for (const QJsonValue one : responses[hops].toArray()) {
            made.hops.push_back(hop(one.toObject()[QStringLiteral("url")].toString(),
                                    one.toObject()[QStringLiteral("status")].toInt()));
        }
        const QJsonObject headers = answer[QStringLiteral("headers")].toObject();
        for (auto header = headers.begin(); header != headers.end(); ++header)
            made.hops.back().headers.emplace_back(header.key().toUtf8(), header.value().toString().toUtf8());
        made.body = answer[QStringLiteral("data")].toString().toUtf8();
        made.isVerified = answer[QStringLiteral("verified")].toBool();
        return made;
    };
    PageAnswers answers;
    answers.url = QUrl(recorded[QStringLiteral("session")].toObject()[QStringLiteral("url")].toString());
    answers.overHttp = route(QStringLiteral("http"), QStringLiteral("httpRedirects"));
    answers.overHttps = route(QStringLiteral("https"), QStringLiteral("httpsRedirects"));
    const Result<HeaderGrade> grade = gradeHeaders(answers);
    QVERIFY(grade.has_value());
    QCOMPARE(grade->score, score);
    QCOMPARE(grade->letter, letter);
    QCOMPARE(static_cast<int>(std::count_if(grade->findings.begin(), grade->findings.end(),
                                            [](const HeaderFinding& finding) { return finding.rule().passes; })),
             passed);
}

QTEST_GUILESS_MAIN(HeaderGradeTest)
#include "tst_headergrade.moc"
