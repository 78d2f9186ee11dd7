// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "health/Condition.h"
#include "health/GlobPattern.h"
#include "health/GoLiteral.h"
#include "health/JsonPath.h"

using namespace readyroom;
using namespace readyroom::health;

/// The grammar of conditions and what it is made of, trap by trap.
class ConditionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void integers_data();
    void integers();
    void durations_data();
    void durations();
    void printedNumbers_data();
    void printedNumbers();
    void globs_data();
    void globs();
    void longGlobsTakeNoTime();
    void paths_data();
    void paths();
    void refused_data();
    void refused();
    void conditions_data();
    void conditions();
    void reports_data();
    void reports();
    void contextIsAskedLikeTheBody();
    void uses();
};

namespace {

QByteArray answerBody()
{
    return R"({"user": {"name": "john.doe", "id": 12345678, "age": 40, "ratio": 0.5, "none": null, "ok": true},)"
           R"( "items": [{"id": 1}, {"id": 2}, [7, 8]], "path": "/a/b/c", "html": "<b>", "list": [],)"
           R"( "text": "a text that is longer than twenty-five characters"})";
}

Observation observation()
{
    Observation found;
    found.status = 200;
    found.ip = QStringLiteral("10.0.0.7");
    found.dnsRcode = QStringLiteral("NOERROR");
    found.responseTime = 150;
    found.body = answerBody();
    found.connected = true;
    found.certificateExpiration = qint64{72} * 3600 * 1000;
    return found;
}

} // namespace

void ConditionTest::integers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isInteger");
    QTest::addColumn<qint64>("value");
    const auto row = [](const char* text, bool isInteger, qint64 value = 0) {
        QTest::newRow(text) << QString::fromLatin1(text) << isInteger << value;
    };
    row("0", true, 0);
    row("42", true, 42);
    row("+42", true, 42);
    row("-42", true, -42);
    row("0x1F", true, 31);
    row("0X1f", true, 31);
    row("0o17", true, 15);
    row("017", true, 15);
    row("0b101", true, 5);
    row("1_000", true, 1000);
    row("0x_1f", true, 31);
    row("9223372036854775807", true, std::numeric_limits<qint64>::max());
    row("-9223372036854775808", true, std::numeric_limits<qint64>::min());
    row("9223372036854775808", false);
    row("09", false);
    row("1__0", false);
    row("_1", false);
    row("1_", false);
    row("1.0", false);
    row("0x", false);
    row("", false);
    row("-", false);
    row(" 1", false);
    row("--1", false);
}

void ConditionTest::integers()
{
    QFETCH(QString, text);
    QFETCH(bool, isInteger);
    QFETCH(qint64, value);
    const auto read = goInteger(text);
    QCOMPARE(read.has_value(), isInteger);
    QCOMPARE(read.value_or(0), value);
}

void ConditionTest::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isDuration");
    QTest::addColumn<qint64>("microseconds");
    const auto row = [](const char* text, bool isDuration, qint64 value = 0) {
        QTest::newRow(text) << QString::fromUtf8(text) << isDuration << value;
    };
    row("0", true, 0);
    row("300ms", true, 300'000);
    row("1.5h", true, qint64{5'400'000'000});
    row("1h30m", true, qint64{5'400'000'000});
    row("-2s", true, -2'000'000);
    row("+.5s", true, 500'000);
    row("7us", true, 7);
    row("7\u00b5s", true, 7);
    row("7\u03bcs", true, 7);
    row("5", false);
    row("5 s", false);
    row("5d", false);
    row("s", false);
    row(".s", false);
    row("1.2.3s", false);
    row("", false);
    row("9999999h", false);
}

void ConditionTest::durations()
{
    QFETCH(QString, text);
    QFETCH(bool, isDuration);
    QFETCH(qint64, microseconds);
    const auto read = goDuration(text);
    QCOMPARE(read.has_value(), isDuration);
    QCOMPARE(qint64{read.value_or(std::chrono::nanoseconds(0)).count()}, microseconds * 1000);
}

void ConditionTest::printedNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("json");
    QTest::newRow("integer") << 40.0 << QStringLiteral("40") << QStringLiteral("40");
    QTest::newRow("six digits") << 999999.0 << QStringLiteral("999999") << QStringLiteral("999999");
    QTest::newRow("seven digits") << 1000000.0 << QStringLiteral("1e+06") << QStringLiteral("1000000");
    QTest::newRow("an id") << 12345678.0 << QStringLiteral("1.2345678e+07") << QStringLiteral("12345678");
    QTest::newRow("fraction") << 0.5 << QStringLiteral("0.5") << QStringLiteral("0.5");
    QTest::newRow("small") << 0.00001 << QStringLiteral("1e-05") << QStringLiteral("0.00001");
    QTest::newRow("tiny") << 1e-7 << QStringLiteral("1e-07") << QStringLiteral("1e-7");
    QTest::newRow("huge") << 1e21 << QStringLiteral("1e+21") << QStringLiteral("1e+21");
    QTest::newRow("negative") << -0.1 << QStringLiteral("-0.1") << QStringLiteral("-0.1");
}

void ConditionTest::printedNumbers()
{
    QFETCH(double, number);
    QTEST(goPrint(number), "printed");
    QTEST(goJson(number), "json");
}

void ConditionTest::globs_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char* pattern, const char* text, bool matches) {
        QTest::addRow("%s on %s", pattern, text)
            << QString::fromLatin1(pattern) << QString::fromLatin1(text) << matches;
    };
    row("*", "", true);
    row("", "", true);
    row("", "a", false);
    row("a*c", "abbc", true);
    row("a*c", "abbd", false);
    row("*b*b*", "abab", true);
    row("a?c", "abc", true);
    row("a?c", "ac", false);
    row("[a-c]x", "bx", true);
    row("[^a-c]x", "bx", false);
    row("[^a-c]x", "dx", true);
    row("[ab", "a", false);
    row("[]a]", "a", false);
    row("a\\*c", "a*c", true);
    row("a\\*c", "abc", false);
    row("a\\", "a", false);
    row("*/b/*", "a/b/c", true);
    row("a*c", "a/b/c", true);
    row("ab", "a/b", true);
}

void ConditionTest::globs()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QTEST(matchesGlob(pattern, text), "matches");
}

void ConditionTest::longGlobsTakeNoTime()
{
    // A matcher that goes back to every star would not end.
    const QString pattern = QStringLiteral("*a").repeated(500) + QLatin1Char('b');
    QVERIFY(!matchesGlob(pattern, QString(20'000, QLatin1Char('a'))));
}

void ConditionTest::paths_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("leads");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");
    const auto row = [](const QByteArray& body, const char* path, const char* text, int length) {
        QTest::addRow("%s in %s", path, body.left(20).constData())
            << body << QString::fromLatin1(path) << (text != nullptr) << QString::fromUtf8(text) << length;
    };
    const QByteArray body = answerBody();
    row(body, "user.name", "john.doe", 8);
    row(body, "user.age", "40", 2);
    row(body, "user.id", "1.2345678e+07", 13);
    row(body, "user.ok", "true", 4);
    row(body, "user.none", nullptr, 0);
    row(body, "user.missing", nullptr, 0);
    row(body, "user.name.first", nullptr, 0);
    row(body, "user..name", nullptr, 0);
    row(body, "items[0].id", "1", 1);
    row(body, "items[2][1]", "8", 1);
    row(body, "items[2]", "[7,8]", 2);
    row(body, "items[-1]", nullptr, 0);
    row(body, "items[9]", nullptr, 0);
    row(body, "items[0", nullptr, 0);
    row(body, "items.0", nullptr, 0);
    row(body, "items[*]", nullptr, 0);
    row(body, "list", "[]", 0);
    row(body, "html", "<b>", 3);
    row(R"([[1, "x"], {"b": 2, "a": 12345678, "h": "<"}])", "[0][1]", "x", 1);
    row(R"([[1, "x"], {"b": 2, "a": 12345678, "h": "<"}])", "[1]", R"({"a":12345678,"b":2,"h":"\u003c"})", 33);
    row(R"([[1, "x"], {"b": 2, "a": 12345678, "h": "<"}])", "", R"([[1,"x"],{"a":12345678,"b":2,"h":"\u003c"}])", 2);
    row("plain", "", "plain", 5);
    row("plain", "a", nullptr, 0);
    row("{broken", "a", nullptr, 0);
    row("", "", "", 0);
}

void ConditionTest::paths()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, path);
    QFETCH(bool, leads);
    QFETCH(QString, text);
    QFETCH(int, length);
    const auto value = followPath(path, body);
    QCOMPARE(value.has_value(), leads);
    QCOMPARE(value.value_or(PathValue()).text, text);
    QCOMPARE(value.value_or(PathValue()).length, qint64{length});
}

void ConditionTest::refused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "[STATUS]", "[STATUS]==200", "[STATUS] = 200", "[STATUS] is 200", "[BODY] > pat(*)",
                             "[STATUS] <= any(1, 2)"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ConditionTest::refused()
{
    QFETCH(QString, text);
    const auto condition = Condition::parse(text);
    QVERIFY(!condition);
    QCOMPARE(condition.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(condition.error().subject, text);
}

void ConditionTest::conditions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ok");
    const auto row = [](const char* text, bool ok) { QTest::newRow(text) << QString::fromLatin1(text) << ok; };
    row("[STATUS] == 200", true);
    row("[status] == 200", true);
    row("[STATUS] == 0xC8", true);
    row("[STATUS] != 200", false);
    row("[STATUS] < 300", true);
    row("[STATUS] <= 200", true);
    row("[STATUS] > 200", false);
    row("[STATUS] >= 200", true);
    row("[STATUS] == any(200, 429)", true);
    row("[STATUS] == any(201, 429)", false);
    row("[STATUS] != any(201, 429)", true);
    row("any(a, b) == any(a, b)", true);
    row("any(a, b) == any(a,b)", false);
    row("[RESPONSE_TIME] < 300ms", true);
    row("[RESPONSE_TIME] < 150", false);
    row("[CERTIFICATE_EXPIRATION] > 48h", true);
    row("[CERTIFICATE_EXPIRATION] > 73h", false);
    row("[DOMAIN_EXPIRATION] > 1h", false);
    row("[CONNECTED] == true", true);
    row("[IP] == 10.0.0.7", true);
    row("[IP] == pat(10.*)", true);
    row("[DNS_RCODE] == NOERROR", true);
    row("[BODY].user.name == john.doe", true);
    row("[body].user.name == john.doe", true);
    row("[BODY].user.name == pat(john*)", true);
    row("pat(john*) == [BODY].user.name", true);
    row("[BODY].user.name != pat(jane*)", true);
    row("pat(*) == pat(x)", false);
    row("[BODY].path == pat(*b*)", true);
    row("[BODY] == pat(*john.doe*)", true);
    row("len([BODY].items) == 3", true);
    row("len([BODY].items) >= 3", true);
    row("len([BODY].user.name) == 8", true);
    row("len([BODY].missing) == 0", false);
    row("has([BODY].user.name) == true", true);
    row("has([BODY].user.none) == false", true);
    row("has([BODY].missing) == false", true);
    row("[BODY].missing == x", false);
    row("[BODY].missing != x", true);
    // Numbers of a body are printed as Go prints them, and then are no integers any more.
    row("[BODY].user.id == 12345678", false);
    row("[BODY].user.id >= 12345678", true);
    row("[BODY].user.age == 40", true);
    row("1.0 == 1", false);
    row("1.95 > 1.9", false);
    row("text >= 0", true);
    row("text > 0", false);
    row("1_000 == 1000", true);
    row("010 == 8", true);
    // The first operator of the list decides, and only two sides are looked at.
    row("a == a == b", true);
    row("1 < 2 == 1 < 2", true);
    row("[STATUS]  == 200", true);
    row("[UNKNOWN] == [UNKNOWN]", true);
    row("-5m < 0", true);
}

void ConditionTest::conditions()
{
    QFETCH(QString, text);
    const auto condition = Condition::parse(text);
    QVERIFY(condition);
    const ConditionResult result = condition->evaluate(observation());
    QCOMPARE(result.text, text);
    QTEST(result.ok, "ok");
}

void ConditionTest::reports_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("resolved");
    const auto row = [](const char* text, const char* resolved) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromUtf8(resolved);
    };
    row("[STATUS] == 201", "[STATUS] (200) == 201");
    row("201 == [STATUS]", "201 == [STATUS] (200)");
    row("[BODY].missing == x", "[BODY].missing (INVALID) == x");
    row("len([BODY].missing) > 1", "len([BODY].missing) (INVALID) > 1");
    row("len([BODY].items) > 9", "len([BODY].items) (3) > 9");
    row("[BODY].text == pat(x*)", "[BODY].text (a text that is longer tha…) == pat(x*)");
    row("[BODY].text == x", "[BODY].text (a text that is longer than twenty-five characters) == x");
}

void ConditionTest::reports()
{
    QFETCH(QString, text);
    QTEST(Condition::parse(text).value().evaluate(observation()).resolved, "resolved");
}

void ConditionTest::contextIsAskedLikeTheBody()
{
    Observation found = observation();
    found.context =
        QJsonObject{{QStringLiteral("id"), 7}, {QStringLiteral("user"), QJsonObject{{QStringLiteral("n"), 1}}}};
    QVERIFY(Condition::parse(QStringLiteral("[CONTEXT].id == 7")).value().evaluate(found).ok);
    QVERIFY(Condition::parse(QStringLiteral("[context].user.n == 1")).value().evaluate(found).ok);
    QVERIFY(Condition::parse(QStringLiteral("has([CONTEXT].none) == false")).value().evaluate(found).ok);
}

void ConditionTest::uses()
{
    const Condition condition = Condition::parse(QStringLiteral("len([body].items) > 9")).value();
    QVERIFY(condition.uses(u"[BODY]"));
    QVERIFY(!condition.uses(u"[STATUS]"));
}

QTEST_APPLESS_MAIN(ConditionTest)
#include "tst_condition.moc"
