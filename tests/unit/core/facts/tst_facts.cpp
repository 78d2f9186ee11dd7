// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/facts/FactStore.h"
#include "core/facts/Rule.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::facts;

Q_DECLARE_METATYPE(readyroom::facts::FactValue)

namespace {

const QString coverage = QStringLiteral("coverage.line_percent");
const QString service = QStringLiteral("shop");

} // namespace

class FactsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void valuesComeBackAsTheyWere_data();
    void valuesComeBackAsTheyWere();
    void whatWasNeverMeasuredIsUnknown();
    void factsGoStaleByTheClock();
    void measuringAgainRefreshes();
    void nothingFoundOutHidesTheValueBefore();
    void newestIsTheOneMeasuredLast();
    void historyIsBounded();
    void putIsOneUnit();
    void changesAreSignalled();
    void survivesReopening();
    void rulesCompareNumbers_data();
    void rulesCompareNumbers();
    void rulesNeverHoldOnTheUnknown();
    void truthsAndTextsCanOnlyBeEqual();

private:
    std::unique_ptr<FactStore> open() const { return FactStore::open(m_folder->path(), m_clock).value(); }
    Fact fact(const FactValue& value, std::optional<Duration> timeToLive = std::chrono::hours(24)) const
    {
        return {coverage, service, value, QStringLiteral("%"), QStringLiteral("lcov.info"), m_clock.now(), timeToLive};
    }

    tests::ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void FactsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void FactsTest::valuesComeBackAsTheyWere_data()
{
    QTest::addColumn<FactValue>("value");
    QTest::newRow("number") << FactValue(71.4);
    QTest::newRow("zero") << FactValue(0.0);
    QTest::newRow("true") << FactValue(true);
    QTest::newRow("false") << FactValue(false);
    QTest::newRow("text") << FactValue(QStringLiteral("Grüße"));
    QTest::newRow("empty text") << FactValue(QString());
}

void FactsTest::valuesComeBackAsTheyWere()
{
    QFETCH(const FactValue, value);
    const auto store = open();
    for (const auto& timeToLive : {std::optional<Duration>(), std::optional<Duration>(std::chrono::hours(1))}) {
        const Fact original = fact(value, timeToLive);
        QVERIFY(store->put({original}).result());
        const Reading reading = store->latest(coverage, service).value();
        QVERIFY(reading.fact == original);
        QCOMPARE(reading.state, FactState::Fresh);
    }
}

void FactsTest::whatWasNeverMeasuredIsUnknown()
{
    const auto store = open();
    QVERIFY(store->put({fact(71.4)}).result());
    for (const auto& [key, subject] : {std::pair(coverage, QStringLiteral("other")), std::pair(service, service)}) {
        const Reading reading = store->latest(key, subject).value();
        QCOMPARE(reading.state, FactState::Unknown);
        QVERIFY(std::holds_alternative<std::monostate>(reading.fact.value));
        QCOMPARE(reading.fact.key, key);
        QCOMPARE(reading.fact.subject, subject);
    }
}

void FactsTest::factsGoStaleByTheClock()
{
    const auto store = open();
    QVERIFY(store->put({fact(71.4)}).result());
    m_clock.advance(std::chrono::hours(24));
    QCOMPARE(store->latest(coverage, service)->state, FactState::Fresh);
    m_clock.advance(Duration(1));
    QCOMPARE(store->latest(coverage, service)->state, FactState::Stale);
    QVERIFY(store->latest(coverage, service)->fact.value == FactValue(71.4));

    QVERIFY(store->put({fact(71.4, std::nullopt)}).result());
    m_clock.advance(std::chrono::hours(24 * 365));
    QCOMPARE(store->latest(coverage, service)->state, FactState::Fresh);
}

void FactsTest::measuringAgainRefreshes()
{
    const auto store = open();
    const TimePoint start = m_clock.now();
    QVERIFY(store->put({fact(71.4)}).result());
    m_clock.advance(std::chrono::hours(30));
    QCOMPARE(store->latest(coverage, service)->state, FactState::Stale);
    QVERIFY(store->put({fact(71.4)}).result());
    const Reading reading = store->latest(coverage, service).value();
    QCOMPARE(reading.state, FactState::Fresh);
    QCOMPARE(reading.fact.measuredAt, m_clock.now());
    QCOMPARE(store->history(coverage, service, start, m_clock.now())->size(), size_t{2});
}

void FactsTest::nothingFoundOutHidesTheValueBefore()
{
    const auto store = open();
    QVERIFY(store->put({fact(71.4)}).result());
    m_clock.advance(std::chrono::hours(1));
    for (const FactValue& nothing : {FactValue(), FactValue(std::numeric_limits<double>::quiet_NaN())}) {
        QVERIFY(store->put({fact(nothing)}).result());
        const Reading reading = store->latest(coverage, service).value();
        QCOMPARE(reading.state, FactState::Unknown);
        QVERIFY(std::holds_alternative<std::monostate>(reading.fact.value));
    }
}

void FactsTest::newestIsTheOneMeasuredLast()
{
    const auto store = open();
    Fact earlier = fact(10.0);
    m_clock.advance(std::chrono::hours(1));
    QVERIFY(store->put({fact(20.0)}).result());
    QVERIFY(store->put({earlier}).result());
    QVERIFY(store->latest(coverage, service)->fact.value == FactValue(20.0));
    QVERIFY(store->put({fact(30.0)}).result());
    QVERIFY(store->latest(coverage, service)->fact.value == FactValue(30.0));
}

void FactsTest::historyIsBounded()
{
    const auto store = open();
    const TimePoint start = m_clock.now();
    std::vector<Fact> facts;
    for (int i = 0; i < 10; ++i) {
        facts.push_back(fact(double(i)));
        m_clock.advance(std::chrono::hours(1));
    }
    std::reverse(facts.begin(), facts.end());
    QVERIFY(store->put(facts).result());
    const auto history =
        store->history(coverage, service, start + std::chrono::hours(2), start + std::chrono::hours(5)).value();
    QCOMPARE(history.size(), size_t{4});
    QVERIFY(history.front().value == FactValue(2.0));
    QVERIFY(history.back().value == FactValue(5.0));
}

void FactsTest::putIsOneUnit()
{
    const auto store = open();
    Fact nameless = fact(1.0);
    nameless.key.clear();
    QCOMPARE(store->put({fact(1.0), nameless}).result().error().code, ErrorCode::InvalidArgument);
    QVERIFY(store->keys()->isEmpty());
}

void FactsTest::changesAreSignalled()
{
    const auto store = open();
    QSignalSpy spy(store.get(), &FactStore::changed);
    Fact other = fact(true);
    other.key = QStringLiteral("a.b");
    other.subject.clear();
    QVERIFY(store->put({fact(1.0), other}).result());
    QTRY_COMPARE(spy.size(), 2);
    QCOMPARE(spy.at(0), (QVariantList{coverage, service}));
    QCOMPARE(spy.at(1), (QVariantList{QStringLiteral("a.b"), QString()}));
    QCOMPARE(store->keys().value(), (QStringList{QStringLiteral("a.b"), coverage}));
    QVERIFY(store->latest(QStringLiteral("a.b"), QString())->fact.value == FactValue(true));
}

void FactsTest::survivesReopening()
{
    std::ignore = open()->put({fact(5.0)}); // what was promised is written before it closes
    QVERIFY(open()->latest(coverage, service)->fact.value == FactValue(5.0));
}

void FactsTest::rulesCompareNumbers_data()
{
    QTest::addColumn<int>("comparison");
    QTest::addColumn<QList<bool>>("holds"); // for a value below, at and above the threshold
    const auto row = [](const char* name, Comparison comparison, const QList<bool>& holds) {
        QTest::newRow(name) << static_cast<int>(comparison) << holds;
    };
    row("<", Comparison::Less, {true, false, false});
    row("<=", Comparison::LessOrEqual, {true, true, false});
    row("==", Comparison::Equal, {false, true, false});
    row("!=", Comparison::NotEqual, {true, false, true});
    row(">=", Comparison::GreaterOrEqual, {false, true, true});
    row(">", Comparison::Greater, {false, false, true});
}

void FactsTest::rulesCompareNumbers()
{
    QFETCH(const int, comparison);
    QFETCH(const QList<bool>, holds);
    const Rule rule{coverage, static_cast<Comparison>(comparison), 80.0};
    for (int i = 0; i < 3; ++i) {
        const Reading reading{fact(79.0 + i), FactState::Fresh};
        QCOMPARE(evaluate(rule, reading), holds.at(i) ? Outcome::Holds : Outcome::Fails);
    }
}

void FactsTest::rulesNeverHoldOnTheUnknown()
{
    for (const Comparison comparison : {Comparison::Less, Comparison::LessOrEqual, Comparison::Equal,
                                        Comparison::NotEqual, Comparison::GreaterOrEqual, Comparison::Greater}) {
        const Rule rule{coverage, comparison, 80.0};
        for (const double value : {79.0, 80.0, 81.0}) {
            QCOMPARE(evaluate(rule, {fact(value), FactState::Stale}), Outcome::Unknown);
            QCOMPARE(evaluate(rule, {fact(value), FactState::Unknown}), Outcome::Unknown);
            QCOMPARE(evaluate({QStringLiteral("other"), comparison, 80.0}, {fact(value), FactState::Fresh}),
                     Outcome::Unknown);
            QCOMPARE(evaluate({coverage, comparison, {}}, {fact(value), FactState::Fresh}), Outcome::Unknown);
        }
        for (const FactValue& value : {FactValue(), FactValue(true), FactValue(QStringLiteral("80")),
                                       FactValue(std::numeric_limits<double>::quiet_NaN())})
            QCOMPARE(evaluate(rule, {fact(value), FactState::Fresh}), Outcome::Unknown);
        QCOMPARE(evaluate({coverage, comparison, {}}, {fact({}), FactState::Fresh}), Outcome::Unknown);
    }
}

void FactsTest::truthsAndTextsCanOnlyBeEqual()
{
    const Reading truth{fact(true), FactState::Fresh};
    QCOMPARE(evaluate({coverage, Comparison::Equal, true}, truth), Outcome::Holds);
    QCOMPARE(evaluate({coverage, Comparison::Equal, false}, truth), Outcome::Fails);
    QCOMPARE(evaluate({coverage, Comparison::NotEqual, false}, truth), Outcome::Holds);
    QCOMPARE(evaluate({coverage, Comparison::GreaterOrEqual, true}, truth), Outcome::Unknown);
    const Reading text{fact(QStringLiteral("b")), FactState::Fresh};
    QCOMPARE(evaluate({coverage, Comparison::Equal, QStringLiteral("b")}, text), Outcome::Holds);
    QCOMPARE(evaluate({coverage, Comparison::Greater, QStringLiteral("a")}, text), Outcome::Unknown);
}

QTEST_GUILESS_MAIN(FactsTest)
#include "tst_facts.moc"
