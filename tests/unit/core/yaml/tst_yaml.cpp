// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "core/yaml/Document.h"
#include "support/Corpora.h"

using namespace readyroom;
using namespace readyroom::yaml;

namespace {

Document parsed(const QByteArray& bytes)
{
    auto document = Document::parse(bytes);
    if (!document)
        qFatal("%s", qPrintable(document.error().toLogString()));
    return *document;
}

QByteArray slice(const Document& document, const Node& node)
{
    return document.bytes().mid(node.range().start, node.range().length());
}

} // namespace

class YamlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByPath();
    void missingIsToldOnceWithItsPath();
    void rangesAreBytes_data();
    void rangesAreBytes();
    void propertiesLieOutsideTheRange();
    void coreSchema_data();
    void coreSchema();
    void typedReadsTellWhereAndWhat();
    void aliasesAnswerForTheirTarget();
    void failures_data();
    void failures();
    void limits();
    void onlyTheFirstDocumentCounts();
    void emptyDocumentHasNoRoot();
    void corpora();
};

void YamlTest::findsByPath()
{
    const Document document = parsed("probes:\n"
                                     "  - url: http://a\n"
                                     "  - url: 'http://b'\n"
                                     "    headers: {Accept: \"x\", 7: y}\n"
                                     "empty:\n"
                                     "list: [1, [2, 3]]\n");
    const Node second = document.root().find(u"probes").at(1);
    QCOMPARE(second.find(u"url").toText().value(), QStringLiteral("http://b"));
    QCOMPARE(second.find(u"url").path(), QStringLiteral("probes[1].url"));
    QCOMPARE(second.find(u"url").style(), Style::SingleQuoted);
    QCOMPARE(second.find(u"headers").find(u"7").text(), QStringLiteral("y"));
    QCOMPARE(second.size(), 2);
    QCOMPARE(second.keyAt(1).text(), QStringLiteral("headers"));
    QCOMPARE(document.root().find(u"list").at(1).at(0).toInteger().value(), 2);
    QCOMPARE(document.root().find(u"list").at(1).at(0).path(), QStringLiteral("list[1][0]"));
    QVERIFY(document.root().find(u"empty").isNull());
    QVERIFY(document.root().isMapping());
    QVERIFY(document.root().path().isEmpty());
}

void YamlTest::missingIsToldOnceWithItsPath()
{
    const Document document = parsed("probes: [{url: x}]\n");
    const auto missing = document.root().find(u"probes").at(3).find(u"url").toText();
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QCOMPARE(missing.error().subject, QStringLiteral("probes[3].url"));
    QVERIFY(document.root().find(u"nope").isMissing());
    QVERIFY(!document.root().find(u"nope").isNull());
    QVERIFY(document.root().find(u"probes").keyAt(0).isMissing());
    QVERIFY(document.root().find(u"probes").at(-1).isMissing());
}

void YamlTest::rangesAreBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray unix = "# Prüfung 🔴 größer\n"
                            "grüße: 'schön 👩‍💻'\n"
                            "日本: [äö, \"ü\\u00e4\", {ключ: значение}]\n"
                            "text: |\n  erste Zeile ß\n  zweite 🔴\n\n"
                            "plain: mehr\n  als eine Zeile é\n"
                            "last: ☃\n";
    QTest::newRow("lines end with LF") << unix;
    QTest::newRow("lines end with CRLF") << QByteArray(unix).replace("\n", "\r\n");
    QTest::newRow("with a byte order mark") << QByteArray("\xef\xbb\xbf" + unix);
    QTest::newRow("without a last line end") << unix.chopped(1);
}

void YamlTest::rangesAreBytes()
{
    QFETCH(QByteArray, bytes);
    const Document document = parsed(bytes);
    const QByteArray end = bytes.contains("\r\n") ? "\r\n" : "\n";
    const Node root = document.root();
    QCOMPARE(slice(document, root.keyAt(0)), QByteArray("grüße"));
    QCOMPARE(slice(document, root.at(0)), QByteArray("'schön 👩‍💻'"));
    QCOMPARE(slice(document, root.at(1)), QByteArray("[äö, \"ü\\u00e4\", {ключ: значение}]"));
    QCOMPARE(slice(document, root.at(1).at(1)), QByteArray("\"ü\\u00e4\""));
    QCOMPARE(root.at(1).at(1).text(), QStringLiteral("üä"));
    QCOMPARE(slice(document, root.at(1).at(2).at(0)), QByteArray("значение"));
    QCOMPARE(slice(document, root.at(2)), "|" + end + "  erste Zeile ß" + end + "  zweite 🔴" + end + end);
    QCOMPARE(root.at(2).text(), QStringLiteral("erste Zeile ß\nzweite 🔴\n"));
    QCOMPARE(slice(document, root.at(3)), "mehr" + end + "  als eine Zeile é");
    QCOMPARE(slice(document, root.at(4)), QByteArray("☃"));
    QCOMPARE(root.range().end, root.at(4).range().end);
    QCOMPARE(root.at(4).position(), (Position{10, 7}));
    QCOMPARE(root.at(0).position(), (Position{2, 8}));
}

void YamlTest::propertiesLieOutsideTheRange()
{
    const Document document = parsed("a: &x !!str 5\nb: &list\n  # why\n  - 1\n  - 2\n# end\nc: !own {x: 1}\nd: &e\n");
    const Node root = document.root();
    QCOMPARE(slice(document, root.at(0)), QByteArray("5"));
    QCOMPARE(root.at(0).anchor(), QStringLiteral("x"));
    QCOMPARE(root.at(0).tag(), QStringLiteral("tag:yaml.org,2002:str"));
    QCOMPARE(root.at(0).scalarType(), ScalarType::Text);
    QCOMPARE(slice(document, root.at(1)), QByteArray("- 1\n  - 2"));
    QCOMPARE(slice(document, root.at(2)), QByteArray("{x: 1}"));
    QCOMPARE(root.at(2).tag(), QStringLiteral("!own"));
    QCOMPARE(root.at(3).range().length(), 0);
}

void YamlTest::coreSchema_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<ScalarType>("type");
    for (const char* text : {"", "~", "null", "Null", "NULL"})
        QTest::addRow("null %s", text) << QByteArray(text) << ScalarType::Null;
    for (const char* text : {"true", "True", "TRUE", "false", "False", "FALSE"})
        QTest::addRow("bool %s", text) << QByteArray(text) << ScalarType::Bool;
    for (const char* text : {"0", "-7", "+12", "0o17", "0xFf", "007", "99999999999999999999"})
        QTest::addRow("integer %s", text) << QByteArray(text) << ScalarType::Integer;
    for (const char* text : {"1.5", ".5", "-1.", "1e3", "1.5E-3", ".inf", "-.INF", ".nan"})
        QTest::addRow("float %s", text) << QByteArray(text) << ScalarType::Float;
    for (const char* text : {"yes", "on",    "No",         "tRUE", "1_000",    "0o8",  "0x",      "1.2.3", "-", "+.nan",
                             "1e",  "12:30", "2026-03-01", "'5'",  "\"true\"", "\"\"", "!!str 5", "! 5",   ".", "5s"})
        QTest::addRow("text %s", text) << QByteArray(text) << ScalarType::Text;
    QTest::newRow("tagged") << QByteArray("!!int \"5\"") << ScalarType::Integer;
    QTest::newRow("foreign tag") << QByteArray("!secret 5") << ScalarType::Text;
}

void YamlTest::coreSchema()
{
    QFETCH(QByteArray, yaml);
    QFETCH(ScalarType, type);
    if (yaml == "-")
        yaml = "'-'";
    QCOMPARE(parsed("key: " + yaml + "\n").root().find(u"key").scalarType(), type);
}

void YamlTest::typedReadsTellWhereAndWhat()
{
    const Document document = parsed("n: 0x1F\nbig: 99999999999999999999\nf: 2.5\ni: -.inf\nno: .nan\nb: True\n"
                                     "port: 8080\nwords: yes\nnothing:\nbad: !!bool maybe\nmap: {a: 1}\n");
    const Node root = document.root();
    QCOMPARE(root.find(u"n").toInteger().value(), 31);
    QCOMPARE(root.find(u"n").toDouble().value(), 31.0);
    QCOMPARE(root.find(u"big").toDouble().value(), 99999999999999999999.0);
    QCOMPARE(root.find(u"f").toDouble().value(), 2.5);
    QVERIFY(std::isinf(root.find(u"i").toDouble().value()));
    QVERIFY(std::isnan(root.find(u"no").toDouble().value()));
    QCOMPARE(root.find(u"b").toBool().value(), true);
    QCOMPARE(root.find(u"port").toText().value(), QStringLiteral("8080"));
    QVERIFY(!root.find(u"big").toInteger());
    QVERIFY(!root.find(u"f").toInteger());
    QVERIFY(!root.find(u"nothing").toText());
    QVERIFY(!root.find(u"bad").toBool());
    QVERIFY(!root.find(u"map").toText());
    const auto notBool = root.find(u"words").toBool();
    QVERIFY(!notBool);
    QCOMPARE(notBool.error().code, ErrorCode::Malformed);
    QCOMPARE(notBool.error().subject, QStringLiteral("words"));
    QCOMPARE(notBool.error().detail, QStringLiteral("line 8, column 8: expected true or false, found \"yes\""));
}

void YamlTest::aliasesAnswerForTheirTarget()
{
    const Document document = parsed("base: &b {x: 1}\nuse: *b\n? *b\n: 2\nname: &n key\n*n : value\n");
    const Node use = document.root().find(u"use");
    QVERIFY(use.isAlias());
    QCOMPARE(use.anchor(), QStringLiteral("b"));
    QCOMPARE(use.find(u"x").toInteger().value(), 1);
    QCOMPARE(slice(document, use), QByteArray("*b"));
    QCOMPARE(document.root().find(u"key").toText().value(), QStringLiteral("value"));
}

void YamlTest::failures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("start");
    QTest::newRow("value after value") << QByteArray("ä: 1\nb: 2\n c: 3\n") << ErrorCode::Malformed
                                       << QStringLiteral("line 3, column 3: mapping values are not allowed");
    QTest::newRow("open list") << QByteArray("a: [1, 2") << ErrorCode::Malformed
                               << QStringLiteral("line 1, column 9: while parsing a flow sequence");
    QTest::newRow("open quote, CRLF") << QByteArray("a: 1\r\nb: \"x\r\n") << ErrorCode::Malformed
                                      << QStringLiteral("line 3, column 1: ");
    QTest::newRow("tab") << QByteArray("a:\n\tb: 1\n") << ErrorCode::Malformed << QStringLiteral("line 2, column 1: ");
    QTest::newRow("duplicate key") << QByteArray("# é\na: 1\nb: 2\n'a': 3\n") << ErrorCode::Malformed
                                   << QStringLiteral("line 4, column 1: the key \"a\" stands here a second time; the "
                                                     "first is on line 2");
    QTest::newRow("duplicate key in flow")
        << QByteArray("x: {a: 1, a: 2}") << ErrorCode::Malformed << QStringLiteral("line 1, column 11: the key \"a\"");
    QTest::newRow("unknown alias") << QByteArray("a: *b\n") << ErrorCode::Malformed
                                   << QStringLiteral("line 1, column 4: no anchor");
    QTest::newRow("circular alias") << QByteArray("a: &b [*b]\n") << ErrorCode::Malformed
                                    << QStringLiteral("line 1, column 8: the alias \"b\" lies within");
    QTest::newRow("not UTF-8") << QByteArray("é: 1\nb: \xff\n") << ErrorCode::NotText
                               << QStringLiteral("line 2, column 4: ");
    QTest::newRow("control character") << QByteArray("a: 1\nb: \x01\n") << ErrorCode::NotText
                                       << QStringLiteral("line 2, column 4: ");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                          "a\0:\0",
                                          6)
                            << ErrorCode::NotText << QStringLiteral("line 1, column 1: ");
    QTest::newRow("bad second document") << QByteArray("a: 1\n---\nb: [\n") << ErrorCode::Malformed
                                         << QStringLiteral("line 4, column 1: ");
}

void YamlTest::failures()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QFETCH(QString, start);
    for (const QByteArray& mark : {QByteArray(), QByteArray("\xef\xbb\xbf")}) {
        if (!mark.isEmpty() && bytes.startsWith("\xff"))
            continue;
        const auto document = Document::parse(mark + bytes);
        QVERIFY(!document);
        QCOMPARE(document.error().code, code);
        QVERIFY2(document.error().detail.startsWith(start), qPrintable(document.error().detail));
    }
}

void YamlTest::limits()
{
    const auto nested = [](int depth) -> QByteArray { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QVERIFY(Document::parse(nested(128)));
    QCOMPARE(Document::parse(nested(129)).error().code, ErrorCode::TooDeep);
    QCOMPARE(Document::parse(QByteArray(100'000, '[')).error().code, ErrorCode::TooDeep);
    QCOMPARE(Document::parse(QByteArray("- ").repeated(100'000)).error().code, ErrorCode::TooDeep);

    QVERIFY(Document::parse("[" + QByteArray("1,").repeated(999'999) + "]"));
    QCOMPARE(Document::parse("[" + QByteArray("1,").repeated(1'000'000) + "]").error().code, ErrorCode::TooLarge);

    // Nine doublings of ten: a billion in three hundred bytes.
    QByteArray bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int i = 1; i < 10; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" +
                QByteArray(before + ",").repeated(10) + "]\n";
    }
    QCOMPARE(Document::parse(bomb).error().code, ErrorCode::TooLarge);

    // Each alias is one level deeper than the last.
    QByteArray ladder = "- &a0 [x]\n";
    for (int i = 1; i < 130; ++i)
        ladder += "- &a" + QByteArray::number(i) + " [*a" + QByteArray::number(i - 1) + "]\n";
    QCOMPARE(Document::parse(ladder).error().code, ErrorCode::TooDeep);

    QCOMPARE(Document::parse(QByteArray(Document::maximumBytes + 1, ' ')).error().code, ErrorCode::TooLarge);
}

void YamlTest::onlyTheFirstDocumentCounts()
{
    const Document document = parsed("---\na: 1\n---\na: 2\na: 3\n...\n");
    QCOMPARE(document.documentCount(), 2);
    QCOMPARE(document.root().find(u"a").toInteger().value(), 1);
}

void YamlTest::emptyDocumentHasNoRoot()
{
    QVERIFY(parsed("").root().isMissing());
    QVERIFY(parsed("\xef\xbb\xbf").root().isMissing());
    QVERIFY(parsed("# nothing\n").root().isMissing());
    QVERIFY(parsed("---\n").root().isNull());
    QCOMPARE(parsed("").root().find(u"a").toText().error().code, ErrorCode::NotFound);
}

void YamlTest::corpora()
{
    SKIP_WITHOUT_CORPORA("gatus");
    static const QRegularExpression place(QStringLiteral("^line \\d+, column \\d+: "));
    int good = 0;
    QDirIterator it(tests::corporaFolder(QStringLiteral("gatus")) + QStringLiteral("/.."),
                    {QStringLiteral("*.yaml"), QStringLiteral("*.yml")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto document = Document::parse(file.readAll());
        if (document) {
            QVERIFY(!document->root().isMissing());
            ++good;
        } else {
            QVERIFY2(place.match(document.error().detail).hasMatch(), qPrintable(document.error().detail));
            qInfo("%s: %s", qPrintable(it.fileName()), qPrintable(document.error().detail));
        }
    }
    QVERIFY(good > 10);
}

QTEST_GUILESS_MAIN(YamlTest)
#include "tst_yaml.moc"
