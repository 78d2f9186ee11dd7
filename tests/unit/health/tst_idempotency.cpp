// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include <QTest>

#include "health/IdempotencyCheck.h"
#include "support/FakeSender.h"

using namespace readyroom;
using namespace readyroom::health;
using readyroom::tests::FakeSender;

/// The same order sent twice: services that take it once, and those that do not.
class IdempotencyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void services_data();
    void services();
    void keyIsFreshAndTheSameForAll();
    void quotedKeyAndOtherHeader();
    void failedFirstRequestEndsIt();
    void counting_data();
    void counting();
    void noAnswerToTheSecond();
};

namespace {

/// How a shop treats keys that it knows.
struct Shop
{
    bool knowsKeys = true;
    bool comparesBodies = true;
    int repeatedStatus = 201;
    int conflictStatus = 422;
    bool stampsAnswers = false; ///< each answer differs, though it is about the same order
};

FakeSender shopOf(const Shop& shop)
{
    struct Order
    {
        QByteArray body;
        int id;
    };
    return FakeSender([shop, orders = std::map<QByteArray, Order>(), made = 0,
                       answers = 0](const http::Request& request) mutable {
        if (request.method == "GET")
            return FakeSender::answer(request.url, 200, "{\"orders\":{\"total\":" + QByteArray::number(made) + "}}");
        const QByteArray key = http::headerValue(request.headers, "Idempotency-Key");
        const auto known = orders.find(key);
        const bool isRepeated = shop.knowsKeys && known != orders.end();
        if (isRepeated && shop.comparesBodies && known->second.body != request.body)
            return FakeSender::answer(request.url, shop.conflictStatus);
        if (!isRepeated)
            orders[key] = {request.body, ++made};
        const QByteArray stamp = shop.stampsAnswers ? ",\"at\":" + QByteArray::number(++answers) : QByteArray();
        return FakeSender::answer(request.url, isRepeated ? shop.repeatedStatus : 201,
                                  "{\"id\":" + QByteArray::number(orders[key].id) + stamp + "}");
    });
}

IdempotencySpec spec()
{
    IdempotencySpec made;
    made.request.method = "POST";
    made.request.url = QUrl(QStringLiteral("https://shop.example/orders"));
    made.request.headers = {{"Authorization", "Bearer a"}};
    made.request.body = "{\"item\":1}";
    made.request.repetitions = 2;
    made.otherBody = "{\"item\":2}";
    made.idPath = QStringLiteral("id");
    made.count = http::Request();
    made.count->url = QUrl(QStringLiteral("https://shop.example/orders"));
    made.countPath = QStringLiteral("orders.total");
    return made;
}

QString problemsOf(const IdempotencyResult& result)
{
    QStringList names;
    for (const IdempotencyProblem problem : result.problems)
        names << idempotencyProblemName(problem);
    return names.join(QLatin1Char(' '));
}

} // namespace

void IdempotencyTest::services_data()
{
    QTest::addColumn<Shop>("shop");
    QTest::addColumn<bool>("byId");
    QTest::addColumn<QString>("problems");
    QTest::addColumn<int>("made");
    const auto row = [](const char* tag, const Shop& shop, bool byId, const char* problems, int made) {
        QTest::newRow(tag) << shop << byId << QString::fromLatin1(problems) << made;
    };
    row("as it should be", {}, true, "", 1);
    row("conflict", {.conflictStatus = 409}, true, "", 1);
    row("keys are unknown", {.knowsKeys = false}, true, "otherResource secondResource otherBodyAccepted", 2);
    row("other status", {.repeatedStatus = 200}, true, "otherStatus", 1);
    row("bodies are not compared", {.comparesBodies = false}, true, "otherBodyAccepted", 1);
    row("refused otherwise", {.conflictStatus = 400}, true, "otherBodyUnclear", 1);
    row("stamped, by its id", {.stampsAnswers = true}, true, "", 1);
    row("stamped, as a whole", {.stampsAnswers = true}, false, "otherResource", 1);
}

void IdempotencyTest::services()
{
    QFETCH(Shop, shop);
    QFETCH(bool, byId);
    QFETCH(QString, problems);
    QFETCH(int, made);
    IdempotencySpec asked = spec();
    if (!byId)
        asked.idPath.clear();
    const IdempotencyResult result = checkIdempotency(shopOf(shop), asked).result();
    QCOMPARE(problemsOf(result), problems);
    QCOMPARE(result.made.value_or(-1), qint64{made});
    QCOMPARE(result.isIdempotent(), problems.isEmpty());
    QCOMPARE(result.firstStatus, 201);
    if (byId)
        QCOMPARE(result.firstId, QStringLiteral("1"));
}

void IdempotencyTest::keyIsFreshAndTheSameForAll()
{
    const FakeSender sender = shopOf({});
    QVERIFY(checkIdempotency(sender, spec()).result().isIdempotent());
    const std::vector<http::Request>& sent = sender.requests();
    QCOMPARE(sent.size(), std::size_t{5});
    const auto keyOf = [&sent](std::size_t i) { return http::headerValue(sent.at(i).headers, "Idempotency-Key"); };
    QVERIFY(keyOf(0).isNull() && keyOf(3).isNull());
    QCOMPARE(keyOf(1).size(), 36);
    QCOMPARE(keyOf(2), keyOf(1));
    QCOMPARE(keyOf(4), keyOf(1));
    QCOMPARE(sent.at(2).body, sent.at(1).body);
    QVERIFY(sent.at(4).body != sent.at(1).body);
    QCOMPARE(http::headerValue(sent.at(1).headers, "Authorization"), QByteArray("Bearer a"));
    for (const http::Request& request : sent)
        QCOMPARE(request.repetitions, 0);
    QCOMPARE(sender.most(), std::size_t{1});

    const FakeSender again = shopOf({});
    QVERIFY(checkIdempotency(again, spec()).result().isIdempotent());
    QVERIFY(http::headerValue(again.requests().at(1).headers, "Idempotency-Key") != keyOf(1));
}

void IdempotencyTest::quotedKeyAndOtherHeader()
{
    IdempotencySpec asked = spec();
    asked.header = "X-Request-Key";
    asked.quotesKey = true;
    const FakeSender sender = shopOf({});
    (void)checkIdempotency(sender, asked).result();
    const QByteArray key = http::headerValue(sender.requests().at(1).headers, "X-Request-Key");
    QCOMPARE(key.size(), 38);
    QVERIFY(key.startsWith('"') && key.endsWith('"'));
}

void IdempotencyTest::failedFirstRequestEndsIt()
{
    const FakeSender sender([](const http::Request& request) { return FakeSender::answer(request.url, 403); });
    IdempotencySpec asked = spec();
    asked.count.reset();
    const IdempotencyResult result = checkIdempotency(sender, asked).result();
    QCOMPARE(problemsOf(result), QStringLiteral("firstFailed"));
    QCOMPARE(result.firstStatus, 403);
    QCOMPARE(sender.requests().size(), std::size_t{1});
}

void IdempotencyTest::counting_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("problems");
    QTest::addColumn<int>("made"); // -1: not known
    const auto row = [](const char* tag, const char* before, const char* after, const char* path, const char* problems,
                        int made) {
        QTest::newRow(tag) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(path)
                           << QString::fromLatin1(problems) << made;
    };
    row("number", " 7\n", "8", "", "", 1);
    row("list", "[1,2]", "[1,2,3,4]", "", "secondResource", 2);
    row("list within", R"({"a":[{}]})", R"({"a":[{},{}]})", "a", "", 1);
    row("made asynchronously", "3", "3", "", "", 0);
    row("no number", "many", "more", "", "uncountable", -1);
    row("nowhere", R"({"a":1})", R"({"a":2})", "b", "uncountable", -1);
    row("object", R"({"a":1})", R"({"a":2})", "", "uncountable", -1);
}

void IdempotencyTest::counting()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, path);
    QFETCH(QString, problems);
    QFETCH(int, made);
    const FakeSender sender([&, counted = 0](const http::Request& request) mutable {
        if (request.method == "GET")
            return FakeSender::answer(request.url, 200, counted++ == 0 ? before : after);
        return FakeSender::answer(request.url, 201, "{\"id\":1}");
    });
    IdempotencySpec asked = spec();
    asked.countPath = path;
    asked.otherBody.clear();
    const IdempotencyResult result = checkIdempotency(sender, asked).result();
    QCOMPARE(problemsOf(result), problems);
    QCOMPARE(result.made.value_or(-1), qint64{made});
}

void IdempotencyTest::noAnswerToTheSecond()
{
    const FakeSender sender([asked = 0](const http::Request& request) mutable {
        return ++asked == 2 ? FakeSender::silence() : FakeSender::answer(request.url, 201, "{\"id\":1}");
    });
    IdempotencySpec asked = spec();
    asked.count.reset();
    asked.otherBody.clear();
    const IdempotencyResult result = checkIdempotency(sender, asked).result();
    QCOMPARE(problemsOf(result), QStringLiteral("noAnswer"));
    QVERIFY(result.error && result.error->code == ErrorCode::TimedOut);
}

QTEST_APPLESS_MAIN(IdempotencyTest)
#include "tst_idempotency.moc"
