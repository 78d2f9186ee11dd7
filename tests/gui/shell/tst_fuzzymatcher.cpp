// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/shell/FuzzyMatcher.h"
#include "ui/shell/PaletteIndex.h"

using namespace readyroom::ui;

namespace {

int scoreOf(const char* query, const QString& title, const QString& context = {})
{
    return FuzzyMatcher(QString::fromUtf8(query)).score(FuzzyMatcher::folded(title), FuzzyMatcher::folded(context));
}

/// The title with the letters that answer the query in brackets.
QString marked(const char* query, QString title)
{
    const std::vector<int> positions = FuzzyMatcher(QString::fromUtf8(query)).positions(FuzzyMatcher::folded(title));
    for (auto place = positions.crbegin(); place != positions.crend(); ++place)
        title.replace(*place, 1, QLatin1Char('[') + title.at(*place) + QLatin1Char(']'));
    return title.remove(QLatin1String("]["));
}

QStringList best(PaletteIndex& index, const QStringList& titles, const QString& query)
{
    index.find(query, ~PaletteIndex::Groups{0});
    QStringList found;
    for (const size_t number : index.best(10))
        found << titles.at(static_cast<qsizetype>(number));
    return found;
}

} // namespace

class FuzzyMatcherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksTheStartOfAWordFirst();
    void readsLettersInOrder();
    void needsEveryWord();
    void caseAndAccentsDoNotMatter();
    void saysWhichLettersAnswer();
    void lettersOfAQueryAreLettersOfWhatItFinds();
    void indexRanksAndKeepsTheOrderOfEquals();
    void narrowingFindsWhatAFreshSearchFinds();
    void indexKeepsToItsGroups();
};

void FuzzyMatcherTest::ranksTheStartOfAWordFirst()
{
    const QString start = QStringLiteral("print labels");
    const QString second = QStringLiteral("the print");
    const QString middle = QStringLiteral("reprinting");
    const QString loose = QStringLiteral("plan real interest");
    QVERIFY(scoreOf("print", start) > scoreOf("print", second));
    QVERIFY(scoreOf("print", second) > scoreOf("print", middle));
    QVERIFY(scoreOf("pri", middle) > scoreOf("pri", loose));
    QVERIFY(scoreOf("pri", loose) > FuzzyMatcher::noMatch);
    QVERIFY(scoreOf("print", QStringLiteral("print")) > scoreOf("print", QStringLiteral("printer")));
    QVERIFY(scoreOf("print", start) > scoreOf("print", QStringLiteral("labels"), start));
    QVERIFY(scoreOf("print", QStringLiteral("labels"), start) > FuzzyMatcher::noMatch);
}

void FuzzyMatcherTest::readsLettersInOrder()
{
    QVERIFY(scoreOf("slh", QStringLiteral("Send label headers")) > FuzzyMatcher::noMatch);
    QVERIFY(scoreOf("prntr", QStringLiteral("the printer")) > FuzzyMatcher::noMatch);
    QCOMPARE(scoreOf("hls", QStringLiteral("Send label headers")), FuzzyMatcher::noMatch);
    // Letters strewn over a sentence are no answer.
    QCOMPARE(scoreOf("sec", QStringLiteral("Measure line coverage")), FuzzyMatcher::noMatch);
    QCOMPARE(scoreOf("sec", QStringLiteral("Scan the repository once")), FuzzyMatcher::noMatch);
}

void FuzzyMatcherTest::needsEveryWord()
{
    const QString title = QStringLiteral("Send the security headers");
    QVERIFY(scoreOf("head sec", title) > FuzzyMatcher::noMatch);
    QCOMPARE(scoreOf("head xyz", title), FuzzyMatcher::noMatch);
    QVERIFY(scoreOf("head safety", title, QStringLiteral("Safety")) > FuzzyMatcher::noMatch);
    QVERIFY(FuzzyMatcher(QStringLiteral("  ")).isEmpty());
}

void FuzzyMatcherTest::caseAndAccentsDoNotMatter()
{
    QVERIFY(scoreOf("ÜBER", QStringLiteral("uber alles")) > FuzzyMatcher::noMatch);
    QVERIFY(scoreOf("uber", QStringLiteral("Über alles")) > FuzzyMatcher::noMatch);
    QVERIFY(scoreOf("更新", QStringLiteral("計画を更新")) > FuzzyMatcher::noMatch);
    const QString text = QStringLiteral("Éß ﬁ 𝒳 İ");
    QCOMPARE(FuzzyMatcher::folded(text).size(), text.size());
}

void FuzzyMatcherTest::saysWhichLettersAnswer()
{
    QCOMPARE(marked("sec head", QStringLiteral("Send the security headers")),
             QStringLiteral("Send the [sec]urity [head]ers"));
    QCOMPARE(marked("slh", QStringLiteral("Send label headers")), QStringLiteral("[S]end [l]abel [h]eaders"));
    QCOMPARE(marked("xyz", QStringLiteral("Send")), QStringLiteral("Send"));
}

void FuzzyMatcherTest::lettersOfAQueryAreLettersOfWhatItFinds()
{
    const QString title = FuzzyMatcher::folded(QStringLiteral("Überprüfe die 更新 der Liste"));
    for (const char* query : {"uber liste", "更新", "der", "udl"}) {
        const FuzzyMatcher matcher(QString::fromUtf8(query));
        QVERIFY(matcher.score(title, {}) > FuzzyMatcher::noMatch);
        QCOMPARE(FuzzyMatcher::lettersOf(title) & matcher.letters(), matcher.letters());
    }
}

void FuzzyMatcherTest::indexRanksAndKeepsTheOrderOfEquals()
{
    const QStringList titles{QStringLiteral("reprint"), QStringLiteral("print b"), QStringLiteral("print a"),
                             QStringLiteral("nothing"), QStringLiteral("often used print")};
    PaletteIndex index;
    for (const QString& title : titles)
        index.add(title, {}, 0, title.startsWith(QLatin1String("often")) ? 40 : 0);
    QCOMPARE(best(index, titles, QStringLiteral("print")),
             (QStringList{QStringLiteral("often used print"), QStringLiteral("print b"), QStringLiteral("print a"),
                          QStringLiteral("reprint")}));
    QCOMPARE(best(index, titles, {}).size(), titles.size());
    QCOMPARE(best(index, titles, {}).constFirst(), QStringLiteral("often used print"));
    QCOMPARE(index.best(2).size(), size_t{2});
}

void FuzzyMatcherTest::narrowingFindsWhatAFreshSearchFinds()
{
    const QStringList words{QStringLiteral("Printer"), QStringLiteral("describe"), QStringLiteral("dependencies"),
                            QStringLiteral("secure"),  QStringLiteral("label"),    QStringLiteral("über")};
    QStringList titles;
    for (const QString& a : words) {
        for (const QString& b : words) {
            for (const QString& c : words)
                titles << a + QLatin1Char(' ') + b + QLatin1Char('-') + c;
        }
    }
    const auto makeIndex = [&titles] {
        PaletteIndex index;
        for (const QString& title : std::as_const(titles))
            index.add(title, title.right(6), 0);
        return index;
    };
    PaletteIndex grown = makeIndex();
    for (const char* text : {"prntr sec", "dpnd", "dpl", "sud lab", "escr b", "ube pri"}) {
        const QString query = QString::fromLatin1(text);
        for (qsizetype length = 1; length <= query.size(); ++length) {
            PaletteIndex fresh = makeIndex();
            const QString part = query.left(length);
            QCOMPARE(best(grown, titles, part), best(fresh, titles, part));
            QCOMPARE(grown.found(), fresh.found());
        }
        // A shorter query finds again what the longer one had ruled out.
        PaletteIndex fresh = makeIndex();
        QCOMPARE(best(grown, titles, query.left(1)), best(fresh, titles, query.left(1)));
        QCOMPARE(grown.found(), fresh.found());
    }
}

void FuzzyMatcherTest::indexKeepsToItsGroups()
{
    PaletteIndex index;
    index.add(QStringLiteral("print"), {}, 0);
    index.add(QStringLiteral("print"), {}, 1);
    index.find(QStringLiteral("print"), 1U << 1);
    QCOMPARE(index.best(10), std::vector<size_t>{1});
    index.find(QStringLiteral("print"), 1U);
    QCOMPARE(index.best(10), std::vector<size_t>{0});
}

QTEST_APPLESS_MAIN(FuzzyMatcherTest)
#include "tst_fuzzymatcher.moc"
