// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/html/HtmlTags.h"

using namespace readyroom;
using namespace readyroom::html;

/// Which elements of a page are found, whatever its bytes.
class HtmlTagsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tags_data();
    void tags();
    void attributesAreToldApart();
    void deepPageIsReadInPart();
    void longPageIsReadInPart();
    void multiplyingPageIsGivenUp();
};

namespace {

/// "script[src=a,integrity]", one a tag.
QString described(const QByteArray& page)
{
    const Result<HtmlTags> read = readHtmlTags(page);
    if (!read)
        return read.error().toLogString();
    QStringList lines;
    for (const HtmlTag& tag : read->tags) {
        QStringList attributes;
        for (const auto& [name, value] : tag.attributes)
            attributes << (value.isEmpty() ? name : name + QLatin1Char('=') + value);
        lines << QStringLiteral("%1[%2]").arg(tag.name, attributes.join(QLatin1Char(',')));
    }
    return lines.join(QLatin1Char(' '));
}

} // namespace

void HtmlTagsTest::tags_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("expected");

    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("order") << QByteArray("<meta a=1><link b=2><script c=3></script><meta d>")
                           << QStringLiteral("meta[a=1] link[b=2] script[c=3] meta[d]");
    QTest::newRow("case and quotes") << QByteArray("<SCRIPT SRC='x&amp;y' Integrity=\"\">")
                                     << QStringLiteral("script[src=x&y,integrity]");
    QTest::newRow("first of two attributes counts")
        << QByteArray("<script src=a src=b>") << QStringLiteral("script[src=a]");
    QTest::newRow("comment") << QByteArray("<!-- <script src=a></script> --><script src=b></script>")
                             << QStringLiteral("script[src=b]");
    QTest::newRow("text of a script") << QByteArray("<script>'<script src=a>'</script><meta x>")
                                      << QStringLiteral("script[] meta[x]");
    QTest::newRow("never closed") << QByteArray("<script src=a>  <meta x>") << QStringLiteral("script[src=a]");
    QTest::newRow("title holds text") << QByteArray("<title><meta x></title><meta y>") << QStringLiteral("meta[y]");
    QTest::newRow("body") << QByteArray("<body><p><script src=a></script></table>") << QStringLiteral("script[src=a]");
    QTest::newRow("svg") << QByteArray("<svg><script href=a></script></svg>") << QStringLiteral("script[href=a]");
    QTest::newRow("template") << QByteArray("<template><script src=a></script></template>")
                              << QStringLiteral("script[src=a]");
    QTest::newRow("zero byte") << QByteArray("<meta a=1>\0<meta b=2>", 21) << QStringLiteral("meta[a=1] meta[b=2]");
    QTest::newRow("other bytes than UTF-8") << QByteArray("\xff\xfe<meta a=1>") << QStringLiteral("meta[a=1]");
}

void HtmlTagsTest::tags()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, expected);
    QCOMPARE(described(page), expected);
}

void HtmlTagsTest::attributesAreToldApart()
{
    const Result<HtmlTags> read = readHtmlTags("<script async src>");
    QVERIFY(read.has_value());
    QCOMPARE(read->tags.size(), std::size_t{1});
    const HtmlTag& tag = read->tags.front();
    QVERIFY(tag.attribute(u"async").has_value());
    QCOMPARE(tag.attribute(u"src").value_or(QStringLiteral("none")), QString());
    QVERIFY(!tag.attribute(u"integrity").has_value());
}

void HtmlTagsTest::deepPageIsReadInPart()
{
    const QByteArray flat = QByteArray("<div><svg/><p><li><br></div>").repeated(6000) + "<script src=a>";
    QCOMPARE(described(flat), QStringLiteral("script[src=a]"));
    const QByteArray fairlyDeep = QByteArray("<div>").repeated(maximumHtmlDepth - 1) + "<script src=a>";
    QCOMPARE(described(fairlyDeep), QStringLiteral("script[src=a]"));
    const Result<HtmlTags> tooDeep = readHtmlTags("<meta a>" + QByteArray("<i>").repeated(40'000) + "<script src=a>");
    QVERIFY(tooDeep.has_value());
    QVERIFY(!tooDeep->isWhole);
    QCOMPARE(tooDeep->tags.size(), std::size_t{1});
}

void HtmlTagsTest::longPageIsReadInPart()
{
    const Result<HtmlTags> whole = readHtmlTags("<meta a>");
    QVERIFY(whole.has_value() && whole->isWhole);
    const Result<HtmlTags> manyTags =
        readHtmlTags("<meta a>" + QByteArray("<br>").repeated(maximumHtmlTags) + "<meta b>");
    QVERIFY(manyTags.has_value());
    QVERIFY(!manyTags->isWhole);
    QCOMPARE(manyTags->tags.size(), std::size_t{1});
    const Result<HtmlTags> manyBytes = readHtmlTags("<meta a>" + QByteArray(maximumHtmlBytes, ' ') + "<meta b>");
    QVERIFY(manyBytes.has_value());
    QVERIFY(!manyBytes->isWhole);
    QCOMPARE(manyBytes->tags.size(), std::size_t{1});
}

void HtmlTagsTest::multiplyingPageIsGivenUp()
{
    // Each paragraph repeats all the formatting elements that the first one left open.
    QByteArray page = "<p>";
    for (int i = 0; i < 1900; ++i)
        page += "<b a=" + QByteArray::number(i) + ">";
    page += QByteArray("<p>x").repeated(40'000);
    const Result<HtmlTags> read = readHtmlTags(page);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::TooLarge);
}

QTEST_APPLESS_MAIN(HtmlTagsTest)
#include "tst_htmltags.moc"
