// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include "core/markdown/SectionRenderer.h"
#include "support/Corpora.h"

using namespace readyroom;
using markdown::renderSection;

namespace {

QString rendered(const QByteArray& markdown)
{
    const auto html = renderSection(markdown);
    return html ? *html : html.error().toLogString();
}

/// Every element must be one of ours, closed in order, with no attribute but ours; returns what is wrong.
QString fault(const QString& html)
{
    static const QStringList elements =
        QStringLiteral("body p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong s a br hr table tr th td")
            .split(QLatin1Char(' '));
    static const QStringList attributes =
        QStringLiteral("href start class align border cellspacing cellpadding").split(QLatin1Char(' '));
    static const QRegularExpression safe(QStringLiteral("\\A(?:https?:|mailto:|(?![a-z0-9+.-]*:|//))"),
                                         QRegularExpression::CaseInsensitiveOption);
    // Control characters may stand in Markdown, but not in XML, which is only the means of this check.
    QString text = html;
    text.remove(QRegularExpression(QStringLiteral("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x{fffe}\\x{ffff}]")));
    QXmlStreamReader xml(QStringLiteral("<body>") + text + QStringLiteral("</body>"));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (!elements.contains(xml.name()))
            return xml.name().toString();
        for (const auto& attribute : xml.attributes()) {
            if (!attributes.contains(attribute.name()))
                return attribute.name().toString();
            if (attribute.name() == QLatin1String("href") && !safe.match(attribute.value()).hasMatch())
                return attribute.value().toString();
        }
    }
    return xml.hasError() ? xml.errorString() : QString();
}

} // namespace

class SectionRendererTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesHtml_data();
    void writesHtml();
    void linksAreChosen_data();
    void linksAreChosen();
    void hostileTextIsSurvived_data();
    void hostileTextIsSurvived();
    void nestingIsBounded();
    void sizeIsBounded();
    void corpora();
};

void SectionRendererTest::writesHtml_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("html");
    const auto row = [](const char* name, const char* markdown, const char* html) {
        QTest::newRow(name) << QByteArray(markdown) << QString::fromUtf8(html);
    };
    row("empty", "", "");
    row("heading and text", "## Größe & <Maß>\nfür *alle* **und** ~~keinen~~\\\nneu",
        "<h2>Größe &amp; &lt;Maß&gt;</h2>\n<p>für "
        "<em>alle</em> <strong>und</strong> "
        "<s>keinen</s><br/>\nneu</p>\n");
    row("tasks", "- [ ] open\n- [x] done\n",
        "<ul><li class=\"unchecked\">open</li>\n<li class=\"checked\">done</li>\n</ul>\n");
    row("loose list from 3", "3. a\n\n4. b\n", "<ol start=\"3\"><li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n");
    row("code", "`a<b`\n\n```sh\nrm -rf \"<x>\" && y\n```\n",
        "<p><code>a&lt;b</code></p>\n<pre>rm -rf &quot;&lt;x&gt;&quot; &amp;&amp; y\n</pre>\n");
    row("table", "a|b|c\n:-|:-:|-:\n1|*2*|3\n",
        "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><tr><th align=\"left\">a</th>\n<th "
        "align=\"center\">b</th>\n<th "
        "align=\"right\">c</th>\n</tr>\n<tr><td align=\"left\">1</td>\n<td align=\"center\"><em>2</em></td>\n<td "
        "align=\"right\">3</td>\n</tr>\n</table>\n");
    row("quote and rule", "> a\n\n---\n", "<blockquote><p>a</p>\n</blockquote>\n<hr/>\n");
    row("raw HTML is text", "a <b onclick=\"x()\">c</b>\n\n<script>\nalert(1)\n</script>\n",
        "<p>a &lt;b onclick=&quot;x()&quot;&gt;c&lt;/b&gt;</p>\n<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n");
    row("comments are left out", "<!-- x -->\n\na<!-- y -->b\n", "<p>ab</p>\n");
    row("text behind a comment is not", "<!-- x --> <img src=y>\n", "<p>&lt;!-- x --&gt; &lt;img src=y&gt;</p>\n");
    row("images are their text", "![a *b*](http://x/y.png \"t\")", "<p>a <em>b</em></p>\n");
    row("an image in a link", "[![a b](d) c@d.ef https://x.y](e)", "<p><a href=\"e\">a b c@d.ef https://x.y</a></p>\n");
    row("bytes that are not text",
        "a\xff"
        "b",
        "<p>a\xef\xbf\xbd"
        "b</p>\n");
}

void SectionRendererTest::writesHtml()
{
    QFETCH(QByteArray, markdown);
    QFETCH(QString, html);
    QCOMPARE(rendered(markdown), html);
    QCOMPARE(fault(html), QString());
}

void SectionRendererTest::linksAreChosen_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<bool>("kept");
    for (const char* link : {"[a](http://x/y?z=1&w#f)", "[a](HTTPS://x)", "[a](mailto:a@b.c)", "[a](#part)",
                             "[a](../b.md#c)", "[a](b/c:d.md)", "[a](?q)", "<https://x>", "www.example.com",
                             "https://example.com", "a@example.com", "[a](/etc/x)", "[a](<b c.md>)"})
        QTest::newRow(link) << QByteArray(link) << true;
    for (const char* link :
         {"[a](javascript:alert(1))", "[a](JaVaScRiPt:x)", "[a](file:///etc/passwd)", "[a](data:text/html,x)",
          "[a](//host/x)", "[a](<\\\\\\\\host\\\\x>)", "[a](vbscript:x)", "[a](ftp://x)", "<ssh://x>",
          "[a](java&#10;script:x)", "[a](&#1;javascript:x)", "[a](x&#58;y)", "[a]()", "[a](qrc:/x)"})
        QTest::newRow(link) << QByteArray(link) << false;
}

void SectionRendererTest::linksAreChosen()
{
    QFETCH(QByteArray, markdown);
    QFETCH(bool, kept);
    const QString html = rendered(markdown);
    QVERIFY2(html.contains(QLatin1String("<a href=\"")) == kept, qPrintable(html));
    QCOMPARE(fault(html), QString());
    QVERIFY(html.contains(QLatin1Char('a')) || html.contains(QLatin1Char('s')));
}

void SectionRendererTest::hostileTextIsSurvived_data()
{
    QTest::addColumn<QByteArray>("markdown");
    for (const char* piece :
         {">",    "[",   "![",  "*a_ ",   "www.", "`",         "<",    "&",        "- ",      "> - ", "|",
          "[a](", "**a", "~~a", "![[]()", "a@b.", "http://a.", "<!--", "[a]: x\n", "* a\n\t", "*_"})
        QTest::newRow(piece) << QByteArray(piece).repeated(static_cast<int>(100'000 / qstrlen(piece)));
    QTest::newRow("wide table") << QByteArray("|a").repeated(10'000) + "\n" + QByteArray("|-").repeated(10'000) + "\n" +
                                       QByteArray("x\n").repeated(10'000);
}

void SectionRendererTest::hostileTextIsSurvived()
{
    QFETCH(QByteArray, markdown);
    // Its time is bounded by the test's time limit: the three kinds that are costly would need minutes without the
    // guard.
    const QString html = rendered(markdown);
    QVERIFY(html.size() < 10 * markdown.size());
    QCOMPARE(fault(html), QString());
}

void SectionRendererTest::nestingIsBounded()
{
    const QString html = rendered(QByteArray("> ").repeated(100) + "deep");
    QCOMPARE(html.count(QLatin1String("<blockquote>")), markdown::maximumSectionDepth);
    QVERIFY(html.contains(QLatin1String("deep")));
    QCOMPARE(fault(html), QString());
}

void SectionRendererTest::sizeIsBounded()
{
    QVERIFY(renderSection(QByteArray(markdown::maximumSectionBytes, 'a')));
    const auto tooLarge = renderSection(QByteArray(markdown::maximumSectionBytes + 1, 'a'));
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().code, ErrorCode::TooLarge);
}

void SectionRendererTest::corpora()
{
    SKIP_WITHOUT_CORPORA("runbooks");
    int files = 0;
    for (const char* folder : {"roadmaps", "runbooks", "postmortems"}) {
        QDirIterator it(tests::corporaFolder(QString::fromLatin1(folder)), {QStringLiteral("*.md")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString html = rendered(file.readAll());
            QVERIFY2(html.startsWith(QLatin1Char('<')), qPrintable(file.fileName()));
            QVERIFY2(fault(html).isEmpty(), qPrintable(file.fileName() + QLatin1String(": ") + fault(html)));
            ++files;
        }
    }
    QVERIFY(files > 100);
}

QTEST_GUILESS_MAIN(SectionRendererTest)
#include "tst_sectionrenderer.moc"
