// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "health/CspReader.h"
#include "health/CspSource.h"

using namespace readyroom;
using namespace readyroom::health;

/// Content-Security-Policy: reading, joining several, and the verdict.
class CspTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reading();
    void verdicts_data();
    void verdicts();
    void severalPolicies_data();
    void severalPolicies();
    void joinedDirectives();
    void metaElements_data();
    void metaElements();
    void allThatSpeaksAgainstIt();
    void commonSources_data();
    void commonSources();
};

void CspTest::reading()
{
    const Result<CspPolicy> policy = readCsp(" Default-Src\t'NONE' ;; script-src 'self'  HTTPS://A.org/Path 'self';\r\n"
                                             "img-src; upgrade-insecure-requests;");
    QVERIFY(policy.has_value());
    QCOMPARE(policy->directives.size(), std::size_t{4});
    QCOMPARE(policy->sources(QStringLiteral("default-src")), QStringList{QStringLiteral("'none'")});
    QCOMPARE(policy->sources(QStringLiteral("script-src")),
             (QStringList{QStringLiteral("'self'"), QStringLiteral("https://a.org/path")}));
    QCOMPARE(policy->sources(QStringLiteral("img-src")), QStringList{QStringLiteral("'none'")});
    QCOMPARE(policy->sources(QStringLiteral("font-src")), QStringList{QStringLiteral("'none'")});
    QCOMPARE(readCsp("script-src 'self'")->sources(QStringLiteral("font-src")), QStringList{QStringLiteral("*")});
    QVERIFY(!policy->hasDuplicates);

    const Result<CspPolicy> reports = readCsp("report-uri /a; report-uri /b");
    QVERIFY(reports.has_value() && reports->hasDuplicates);
    QCOMPARE(reports->sources(QStringLiteral("report-uri")), QStringList{QStringLiteral("/a")});

    for (const QByteArray& text :
         {QByteArray(), QByteArray("  "), QByteArray("\r\n"), QByteArray("defa"), QByteArray("img-src a; IMG-SRC b")}) {
        const Result<CspPolicy> malformed = readCsp(text);
        QVERIFY2(!malformed.has_value(), text.constData());
        QCOMPARE(malformed.error().code, ErrorCode::Malformed);
    }
}

void CspTest::verdicts_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<HeaderVerdict>("verdict");
    const auto rows = [](HeaderVerdict verdict, std::initializer_list<const char*> policies) {
        for (const char* policy : policies)
            QTest::newRow(policy) << QByteArray(policy) << verdict;
    };
    using V = HeaderVerdict;
    rows(V::CspInvalid,
         {"", "   ", "abc", "default-src 'none'; default-src 'none'", "default-src 'none'; script-src 'strict-dynamic'",
          "default-src 'none'; script-src 'strict-dynamic' 'unsafe-inline' https:"});
    rows(V::CspUnsafeInline,
         {"script-src 'unsafe-inline'", "default-src 'Unsafe-Inline'", "script-src data:; object-src 'none'",
          "script-src https:", "script-src 'self'", "upgrade-insecure-requests", "frame-ancestors 'none'",
          "default-src 'none'; script-src *", "default-src 'none'; object-src *",
          "default-src 'none'; object-src https:", "default-src 'none'; script-src https://*",
          "default-src 'none'; script-src https://*.*", "default-src *; object-src 'none'",
          "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'",
          "default-src 'none'; script-src 'unsafe-inline' http://a.org",
          "default-src 'none'; script-src 'nonce-a' data:"});
    rows(V::CspInsecureScheme,
         {"default-src http://a.org", "default-src 'none'; script-src http://a.org 'unsafe-eval'",
          "default-src 'none'; script-src ftp://a.org", "default-src 'none'; connect-src http://a.org",
          "default-src 'none'; style-src http: 'unsafe-inline'", "default-src 'self'; frame-src http:"});
    rows(V::CspUnsafeEval, {"default-src 'none'; script-src 'unsafe-eval'", "default-src 'self' 'unsafe-eval'",
                            "default-src 'none'; style-src 'unsafe-eval'",
                            "default-src 'none'; script-src 'unsafe-eval'; img-src http:"});
    rows(V::CspInsecureSchemeInPassiveContentOnly,
         {"default-src 'none'; img-src http://a.org",
          "default-src 'self'; media-src ftp:", "default-src 'none'; img-src http: https:",
          "default-src 'none'; media-src http:; style-src 'unsafe-inline'"});
    rows(V::CspUnsafeInlineInStyleOnly,
         {"default-src 'none'; style-src 'unsafe-inline'", "object-src 'none'; script-src 'none'; style-src data:",
          "default-src 'none'; style-src *", "default-src 'unsafe-inline'; script-src https://a.org; object-src 'none'",
          "object-src 'none'; script-src 'none'", "default-src 'none';;; ;;;style-src 'self' 'unsafe-inline'",
          "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'sha256-abc'"});
    rows(V::CspNoUnsafe,
         {"default-src https://a.org", "default-src 'self'", "default-src 'self';;; ;;;script-src 'none'",
          "default-src 'none' https://a.org", "default-src 'self'; script-src 'wasm-unsafe-eval' 'self'",
          "default-src 'self'; script-src 'nonce-a' 'unsafe-inline'", "default-src 'self' 'nonce-a' 'unsafe-inline'",
          "object-src 'none'; script-src 'strict-dynamic' 'nonce-a' 'unsafe-inline'; style-src 'none'",
          "object-src 'none'; style-src 'self'; script-src 'unsafe-inline' 'sha512-a'"});
    rows(V::CspNoUnsafeDefaultNone,
         {"default-src 'none'", "default-src", "default-src 'none'; script-src https://a.org; style-src https://a.org",
          "default-src 'none'; script-src 'strict-dynamic' 'nonce-a' https: http: *.a.org 'self' 'unsafe-inline'",
          "default-src 'none'; object-src https://a.org"});
    rows(V::CspDuplicateDirectives, {"default-src 'none'; report-uri /a; report-uri /b",
                                     "default-src 'none'; style-src 'unsafe-inline'; report-to a; report-to b"});
}

void CspTest::verdicts()
{
    QFETCH(QByteArray, policy);
    QFETCH(HeaderVerdict, verdict);
    QCOMPARE(ruleOf(judgeCsp({policy}, {}, false, true).verdict).name, ruleOf(verdict).name);
}

void CspTest::severalPolicies_data()
{
    QTest::addColumn<QByteArrayList>("headers");
    QTest::addColumn<HeaderVerdict>("verdict");
    using V = HeaderVerdict;
    QTest::newRow("none") << QByteArrayList() << V::CspMissing;
    QTest::newRow("only separators") << QByteArrayList{";;;;;;;;"} << V::CspMissing;
    QTest::newRow("one narrows the other")
        << QByteArrayList{"default-src *", "default-src 'none'"} << V::CspNoUnsafeDefaultNone;
    QTest::newRow("in one header") << QByteArrayList{"default-src *, default-src 'none'"} << V::CspNoUnsafeDefaultNone;
    QTest::newRow("empty places of a list") << QByteArrayList{"default-src 'none', ,"} << V::CspNoUnsafeDefaultNone;
    QTest::newRow("one is empty") << QByteArrayList{"default-src 'none'", ""} << V::CspInvalid;
    QTest::newRow("both let it in") << QByteArrayList{"default-src 'unsafe-inline'",
                                                      "default-src 'self' 'unsafe-inline'"}
                                    << V::CspUnsafeInline;
    QTest::newRow("one lets nothing in") << QByteArrayList{"script-src 'unsafe-inline'; object-src *",
                                                           "default-src 'none'"}
                                         << V::CspNoUnsafeDefaultNone;
    QTest::newRow("the other says nothing of it")
        << QByteArrayList{"script-src 'unsafe-inline'", "img-src 'none'"} << V::CspUnsafeInline;
    QTest::newRow("no scheme in common") << QByteArrayList{"default-src http:", "default-src https:"}
                                         << V::CspNoUnsafeDefaultNone;
    QTest::newRow("too long") << QByteArrayList{"default-src 'none'; img-src " + QByteArray("a.b ").repeated(5000)}
                              << V::CspInvalid;
    QTest::newRow("too many") << QByteArrayList{QByteArray("default-src 'none',").repeated(17)} << V::CspInvalid;
    QTest::newRow("many") << QByteArrayList{QByteArray("default-src 'none',").repeated(16)}
                          << V::CspNoUnsafeDefaultNone;
    QTest::newRow("one is malformed") << QByteArrayList{"default-src 'none'", "img-src a; img-src b"} << V::CspInvalid;
}

void CspTest::severalPolicies()
{
    QFETCH(QByteArrayList, headers);
    QFETCH(HeaderVerdict, verdict);
    const std::vector<QByteArray> values(headers.begin(), headers.end());
    QCOMPARE(ruleOf(judgeCsp(values, {}, false, true).verdict).name, ruleOf(verdict).name);
}

void CspTest::joinedDirectives()
{
    const CspPolicy joined =
        readCsps({"sandbox allow-forms; report-uri /a; default-src 'self' https://a.org; base-uri *",
                  "report-uri /b; img-src https://a.org http://b.org; base-uri 'self'"})
            .value();
    const auto words = [&joined](const char* directive) {
        return joined.directives.at(QString::fromLatin1(directive)).join(QLatin1Char(' '));
    };
    QCOMPARE(words("default-src"), QStringLiteral("'self' https://a.org"));
    QCOMPARE(words("img-src"), QStringLiteral("https://a.org")); // with the other's default-src
    QCOMPARE(words("base-uri"), QStringLiteral("'self'"));
    QCOMPARE(words("sandbox"), QStringLiteral("allow-forms"));
    QCOMPARE(words("report-uri"), QStringLiteral("/b"));
}

void CspTest::metaElements_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("meta");
    QTest::addColumn<bool>("reportOnly");
    QTest::addColumn<HeaderVerdict>("verdict");
    QTest::addColumn<bool>("frameAncestors");
    using V = HeaderVerdict;
    QTest::newRow("report only") << QByteArray() << QByteArray() << true << V::CspReportingOnly << false;
    QTest::newRow("alone") << QByteArray() << QByteArray("default-src 'none'") << true << V::CspNoUnsafeDefaultNone
                           << false;
    QTest::newRow("not allowed there") << QByteArray() << QByteArray("frame-ancestors 'none'; sandbox") << false
                                       << V::CspMissing << false;
    QTest::newRow("both") << QByteArray("frame-ancestors 'self'") << QByteArray("default-src 'none'") << false
                          << V::CspNoUnsafeDefaultNone << true;
    QTest::newRow("ancestors of a meta element do not count")
        << QByteArray("default-src 'none'") << QByteArray("frame-ancestors 'none'") << false
        << V::CspNoUnsafeDefaultNone << false;
}

void CspTest::metaElements()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, meta);
    QFETCH(bool, reportOnly);
    QFETCH(HeaderVerdict, verdict);
    QFETCH(bool, frameAncestors);
    std::vector<QByteArray> headers;
    std::vector<QByteArray> metas;
    if (!header.isEmpty())
        headers.push_back(header);
    if (!meta.isEmpty())
        metas.push_back(meta);
    const CspJudgement judgement = judgeCsp(headers, metas, reportOnly, true);
    QCOMPARE(ruleOf(judgement.verdict).name, ruleOf(verdict).name);
    QCOMPARE(judgement.hasFrameAncestors, frameAncestors);
}

void CspTest::allThatSpeaksAgainstIt()
{
    const CspJudgement judgement =
        judgeCsp({"default-src * http: data: 'unsafe-inline' 'unsafe-eval'; frame-ancestors *"}, {}, false, true);
    QCOMPARE(judgement.verdict, HeaderVerdict::CspUnsafeInline);
    QVERIFY(judgement.isUnsafeInline && judgement.isInsecureActive && judgement.isUnsafeEval);
    QVERIFY(judgement.isInsecurePassive && judgement.isUnsafeStyle);
    QVERIFY(!judgement.isDefaultNone && !judgement.hasStrictDynamic);
    const CspJudgement broken = judgeCsp({"img-src a; img-src b"}, {}, false, true);
    QCOMPARE(broken.fault, QStringLiteral("img-src: the directive is there twice"));
}

void CspTest::commonSources_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("common");
    const auto row = [](const char* one, const char* other, const char* common) {
        QTest::addRow("%s & %s", one, other)
            << QString::fromLatin1(one) << QString::fromLatin1(other) << QString::fromLatin1(common);
    };
    row("'self' https://a.org", "https://a.org 'self'", "'self' https://a.org");
    row("https://a.org", "https://b.org", "'none'");
    row("'none'", "'self'", "'none'");
    row("https://a.org https://b.org", "https://c.org https://a.org", "https://a.org");
    row("*", "https://a.org 'self' 'unsafe-inline'", "https://a.org 'self'");
    row("*", "data:", "'none'");
    row("*", "https:", "https:");
    row("https:", "https://a.org http://a.org", "https://a.org");
    row("*.a.org", "www.a.org a.org", "www.a.org");
    row("a.org", "https://a.org", "https://a.org");
    row("https://a.org/x/", "https://a.org/x/y/", "https://a.org/x/y/");
    row("https://a.org/x", "https://a.org/x/y/", "'none'");
    row("https://a.org", "https://a.org/x", "https://a.org/x");
    row("https://a.org/%78/", "https://a.org/x/y", "https://a.org/x/y");
    row("https://a.org:8443", "https://a.org", "'none'");
    row("'nonce-a'", "'nonce-b' 'nonce-a'", "'nonce-a'");
}

void CspTest::commonSources()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(QString, common);
    const QStringList found = commonCspSources(one.split(QLatin1Char(' ')), other.split(QLatin1Char(' ')));
    QCOMPARE(found.join(QLatin1Char(' ')), common);
    QStringList mirrored = commonCspSources(other.split(QLatin1Char(' ')), one.split(QLatin1Char(' ')));
    QStringList sorted = found;
    sorted.sort();
    mirrored.sort();
    QCOMPARE(mirrored, sorted);
}

QTEST_APPLESS_MAIN(CspTest)
#include "tst_csp.moc"
