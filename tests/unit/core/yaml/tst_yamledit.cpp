// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include "core/yaml/Edit.h"
#include "support/Corpora.h"

using namespace readyroom;
using namespace readyroom::yaml;

namespace {

Node rootOf(const QByteArray& bytes)
{
    auto document = Document::parse(bytes);
    if (!document)
        qFatal("%s", qPrintable(document.error().toLogString()));
    return document->root();
}

/// Follows "a.b.0"; a number is an index.
Node nodeAt(const QByteArray& bytes, const QString& path)
{
    Node node = rootOf(bytes);
    for (const QString& step : path.split(QLatin1Char('.'), Qt::SkipEmptyParts)) {
        bool isIndex = false;
        const int index = step.toInt(&isIndex);
        node = isIndex ? node.at(index) : node.find(step);
    }
    return node;
}

QByteArray withLineEnds(QByteArray text, const QByteArray& end)
{
    return text.replace("\n", end);
}

const QList<QByteArray> lineEnds{"\n", "\r\n"};

/// The bytes, or the failure in words, so that a comparison shows it.
QByteArray shown(const Result<QByteArray>& result)
{
    return result ? *result : "FAILED " + result.error().toLogString().toUtf8();
}

} // namespace

class YamlEditTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsScalars_data();
    void setsScalars();
    void insertsKeys_data();
    void insertsKeys();
    void appendsItems_data();
    void appendsItems();
    void removesKeys_data();
    void removesKeys();
    void writtenTextReadsBack_data();
    void writtenTextReadsBack();
    void refusals();
    void corpora();
};

void YamlEditTest::setsScalars_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const char* before, const char* path, const char* text, const char* after) {
        QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(path) << QString::fromUtf8(text)
                            << QByteArray(after);
    };
    row("plain", "# ä\na:  b   # c\n", "a", "dü", "# ä\na:  dü   # c\n");
    row("plain needs quotes", "a: b # c\n", "a", "x: y", "a: 'x: y' # c\n");
    row("looks like a number", "a: b\n", "a", "5", "a: '5'\n");
    row("looks like a truth value of old", "a: b\n", "a", "yes", "a: 'yes'\n");
    row("single", "a: 'b'\n", "a", "it's", "a: 'it''s'\n");
    row("double", "a: \"b\" # c\n", "a", "q\"\\", "a: \"q\\\"\\\\\" # c\n");
    row("single cannot hold a line end", "a: 'b'\n", "a", "x\ny", "a: \"x\\ny\"\n");
    row("empty value", "a:\nb: 1\n", "a", "x", "a: x\nb: 1\n");
    row("empty value before a comment", "a: # c\nb: 1\n", "a", "x", "a: x # c\nb: 1\n");
    row("empty item", "- a\n-\n", "1", "x", "- a\n- x\n");
    row("empty value with an anchor", "a: &n\nb: *n\n", "a", "x", "a: &n x\nb: *n\n");
    row("behind a tag", "a: !!str 5\n", "a", "6", "a: !!str '6'\n");
    row("an alias is replaced, its target stays", "a: &n x\nb: *n # c\n", "b", "z", "a: &n x\nb: z # c\n");
    row("plain over two lines", "a: b\n  c\nd: 1\n", "a", "x", "a: x\nd: 1\n");
    row("in flow", "a: [b, c] # d\n", "a.1", "x,y", "a: [b, 'x,y'] # d\n");
    row("json", "{\"a\":\"b\",\"c\":1}", "a", "x", "{\"a\":\"x\",\"c\":1}");
    row("literal", "a: | # c\n    x\n\n    y\n\nb: 1\n", "a", "p\n\n q\n", "a: | # c\n    p\n\n     q\n\nb: 1\n");
    row("literal without last line end", "a:\n- |\n  x\n  y\n", "a.0", "p\nq", "a:\n- |-\n  p\n  q\n");
    row("literal becomes one line", "a: |- # c\n  x\n  y\nb: 1\n", "a", "z", "a: z # c\nb: 1\n");
    row("folded", "a: >\n  x\n  y\nb: 1\n", "a", "p\nq\n", "a: |\n  p\n  q\nb: 1\n");
    row("kept empty lines", "a: |+\n  x\n\nb: 1\n", "a", "p\nq\n", "a: |\n  p\n  q\n\nb: 1\n");
    row("literal cannot hold a tab at the start", "a: |\n  x\n", "a", "\tp\nq", "a: \"\\tp\\nq\"\n");
    row("without a last line end", "a: b", "a", "c", "a: c");
    row("root", "--- b\n", "", "c", "--- c\n");
}

void YamlEditTest::setsScalars()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QByteArray, after);
    for (const QByteArray& end : lineEnds) {
        const QByteArray bytes = withLineEnds(before, end);
        const auto result = setScalar(nodeAt(bytes, path), text);
        QCOMPARE(shown(result), withLineEnds(after, end));
        QCOMPARE(nodeAt(*result, path).text(), text);
    }
}

void YamlEditTest::insertsKeys_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const char* before, const char* path, const char* after) {
        QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(path) << QByteArray(after);
    };
    row("root", "a: 1 # c\n", "", "a: 1 # c\nkey: v w\n");
    row("root without a last line end", "a: 1", "", "a: 1\nkey: v w");
    row("before what follows", "m:\n    a: 1\n    # c\nn: 2\n", "m", "m:\n    a: 1\n    key: v w\n    # c\nn: 2\n");
    row("in an item", "-   a: 1\n    b:\n      - x\n- c: 1\n", "0",
        "-   a: 1\n    b:\n      - x\n    key: v w\n- c: 1\n");
    row("behind a literal text", "m:\n  a: |\n    x\n\nn: 2\n", "m", "m:\n  a: |\n    x\n  key: v w\n\nn: 2\n");
    row("behind kept empty lines", "m:\n  a: |+\n    x\n\nn: 2\n", "m", "m:\n  a: |+\n    x\n\n  key: v w\nn: 2\n");
    row("behind an empty value", "m:\n  a:\nn: 2\n", "m", "m:\n  a:\n  key: v w\nn: 2\n");
    row("keys with anchors", "m: &x\n  &y a: 1\n", "m", "m: &x\n  &y a: 1\n  key: v w\n");
    row("empty flow", "m: {} # c\n", "m", "m: {key: v w} # c\n");
    row("flow", "m: {a: 1, b: [2]}\n", "m", "m: {a: 1, b: [2], key: v w}\n");
    row("flow with a last comma", "m: {a: 1,}\n", "m", "m: {a: 1, key: v w,}\n");
    row("flow on its own lines", "m: {\n  a: 1,\n  b: 2\n}\n", "m", "m: {\n  a: 1,\n  b: 2,\n  key: v w\n}\n");
    row("json", "{\"a\": 1}", "", "{\"a\": 1, \"key\": \"v w\"}");
    row("in the first of two documents", "a: 1\n---\nb: 2\n", "", "a: 1\nkey: v w\n---\nb: 2\n");
}

void YamlEditTest::insertsKeys()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, path);
    QFETCH(QByteArray, after);
    for (const QByteArray& end : lineEnds) {
        const auto result =
            insertKey(nodeAt(withLineEnds(before, end), path), QStringLiteral("key"), QStringLiteral("v w"));
        const bool oneLine = !before.contains('\n');
        QCOMPARE(shown(result), oneLine ? after : withLineEnds(after, end));
        QCOMPARE(nodeAt(*result, path).find(u"key").text(), QStringLiteral("v w"));
    }
}

void YamlEditTest::appendsItems_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const char* before, const char* path, const char* after) {
        QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(path) << QByteArray(after);
    };
    row("block", "l:\n  - 1 # c\nm: 2\n", "l", "l:\n  - 1 # c\n  - 7\nm: 2\n");
    row("block at the key's own column", "l:\n- 1\nm: 2\n", "l", "l:\n- 1\n- 7\nm: 2\n");
    row("root", "- 1\n- a: 1\n  b: 2\n", "", "- 1\n- a: 1\n  b: 2\n- 7\n");
    row("list in a list", "- - 1\n  - 2\n- 3\n", "0", "- - 1\n  - 2\n  - 7\n- 3\n");
    row("behind an anchor", "l: &x\n  # c\n  - 1\n", "l", "l: &x\n  # c\n  - 1\n  - 7\n");
    row("empty flow", "l: []\n", "l", "l: [7]\n");
    row("flow", "l: [1, 2] # c\n", "l", "l: [1, 2, 7] # c\n");
    row("flow on its own lines", "l: [\n  1,\n  2,\n]\n", "l", "l: [\n  1,\n  2,\n  7,\n]\n");
}

void YamlEditTest::appendsItems()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, path);
    QFETCH(QByteArray, after);
    for (const QByteArray& end : lineEnds) {
        const auto result = appendItem(nodeAt(withLineEnds(before, end), path), qint64(7));
        QCOMPARE(shown(result), withLineEnds(after, end));
        const Node list = nodeAt(*result, path);
        QCOMPARE(list.at(list.size() - 1).toInteger().value(), 7);
    }
}

void YamlEditTest::removesKeys_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const char* before, const char* path, const char* after) {
        QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(path) << QByteArray(after);
    };
    row("first", "# top\nkey: 1 # c\n# b\nb: 2\n", "", "# top\n# b\nb: 2\n");
    row("last", "b: 2\nkey:\n  - 1\n  - 2\n", "", "b: 2\n");
    row("last without a line end", "b: 2\nkey: 1", "", "b: 2\n");
    row("only", "m:\n  key: 1 # c\nn: 2\n", "m", "m:\n  {} # c\nn: 2\n");
    row("only, a literal text", "m:\n  key: |\n    x\nn: 2\n", "m", "m:\n  {}\nn: 2\n");
    row("first of an item", "- key: 1\n  b: 2\n", "0", "- b: 2\n");
    row("first of an item, with a comment", "- key: 1 # c\n  b: 2\n", "0", "- # c\n  b: 2\n");
    row("literal text", "m:\n  key: |\n    x\n\n  b: 2\n", "m", "m:\n\n  b: 2\n");
    row("kept empty lines", "m:\n  key: |+\n    x\n\n  b: 2\n", "m", "m:\n  b: 2\n");
    row("with tag and anchor", "&k key: !!str &a 1\nb: 2\n", "", "b: 2\n");
    row("flow, first", "m: {key: 1, b: 2} # c\n", "m", "m: {b: 2} # c\n");
    row("flow, middle", "m: {a: 0, key: 1, b: 2}\n", "m", "m: {a: 0, b: 2}\n");
    row("flow, last", "m: {b: 2, key: [1]}\n", "m", "m: {b: 2}\n");
    row("flow, only", "m: {key: 1,}\n", "m", "m: {}\n");
}

void YamlEditTest::removesKeys()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, path);
    QFETCH(QByteArray, after);
    for (const QByteArray& end : lineEnds) {
        const auto result = removeKey(nodeAt(withLineEnds(before, end), path), QStringLiteral("key"));
        QCOMPARE(shown(result), withLineEnds(after, end));
        QVERIFY(nodeAt(*result, path).find(u"key").isMissing());
    }
}

void YamlEditTest::writtenTextReadsBack_data()
{
    QTest::addColumn<QString>("text");
    int number = 0;
    for (const char16_t* text : {u"",           u" ",
                                 u"-",          u"- a",
                                 u"-a",         u"?",
                                 u":",          u":a",
                                 u"a:",         u"a: b",
                                 u"a #b",       u"a#b",
                                 u"#a",         u"&a",
                                 u"*a",         u"!a",
                                 u"|",          u">",
                                 u"'",          u"\"",
                                 u"%a",         u"@a",
                                 u"`a",         u"[",
                                 u"]",          u"{",
                                 u"}",          u",",
                                 u"a,b",        u"null",
                                 u"~",          u"true",
                                 u"yes",        u"5",
                                 u"1.5",        u"1e3",
                                 u".inf",       u"0x1",
                                 u"2026-03-01", u"12:30",
                                 u"---",        u"...",
                                 u"<<",         u"=",
                                 u"a\tb",       u"a\rb",
                                 u"\n",         u"a\n\nb\n\n",
                                 u"\u0085",     u"\u2028",
                                 u"\ufeff",     u"\u0007",
                                 u"ü",          u"🔴",
                                 u"日本: 語",   u"a\\b",
                                 u"it's",       u"http://x:1/y?z#w",
                                 u"a \n b",     u" lead",
                                 u"trail ",     u"\u00a0",
                                 u"--- a"})
        QTest::newRow(qPrintable(QString::number(++number))) << QString::fromUtf16(text);
}

void YamlEditTest::writtenTextReadsBack()
{
    QFETCH(QString, text);
    const QByteArray bytes =
        "plain: a # 1\nsingle: 'a' # 2\ndouble: \"a\" # 3\nliteral: | # 4\n  a\n  b\nflow: [a, {b: c}]\n";
    for (const char* path : {"plain", "single", "double", "literal", "flow.0", "flow.1.b"}) {
        const auto result = setScalar(nodeAt(bytes, QString::fromLatin1(path)), text);
        QVERIFY2(result, shown(result).constData());
        QCOMPARE(nodeAt(*result, QString::fromLatin1(path)).toText().value(), text);
        for (int comment = 1; comment <= 4; ++comment)
            QVERIFY(result->contains(QByteArray("# " + QByteArray::number(comment))));
    }
    for (const char* path : {"", "flow.1"}) {
        const auto result = insertKey(nodeAt(bytes, QString::fromLatin1(path)), text, text);
        QVERIFY2(result, shown(result).constData());
        QCOMPARE(nodeAt(*result, QString::fromLatin1(path)).find(text).toText().value(), text);
    }
    for (const Value& value : {Value(), Value(true), Value(qint64(-5)), Value(0.1), Value(3.0), Value(1e300)}) {
        const auto result = setScalar(nodeAt(bytes, QStringLiteral("single")), value);
        QVERIFY2(result, shown(result).constData());
        QCOMPARE(nodeAt(*result, QStringLiteral("single")).scalarType(), valueType(value));
    }
}

void YamlEditTest::refusals()
{
    const QByteArray bytes = "a: &x {b: 1}\nc: *x\n? d\n: e\nf: [g: h]\ni: !!int 5\nj: &y z\nk: *y\n";
    const auto code = [](const Result<QByteArray>& result) {
        return result ? ErrorCode::Internal : result.error().code;
    };
    const QString text = QStringLiteral("x");
    QCOMPARE(code(setScalar(nodeAt(bytes, QStringLiteral("nope")), text)), ErrorCode::NotFound);
    QCOMPARE(code(setScalar(nodeAt(bytes, QStringLiteral("a")), text)), ErrorCode::InvalidArgument);
    QCOMPARE(code(setScalar(nodeAt(bytes, QStringLiteral("i")), text)), ErrorCode::Unsupported);
    QCOMPARE(code(insertKey(nodeAt(bytes, QStringLiteral("a")), QStringLiteral("b"), text)), ErrorCode::AlreadyExists);
    QCOMPARE(code(insertKey(nodeAt(bytes, QStringLiteral("c")), text, text)), ErrorCode::Unsupported);
    QCOMPARE(code(insertKey(nodeAt(bytes, QStringLiteral("i")), text, text)), ErrorCode::InvalidArgument);
    QCOMPARE(code(insertKey(nodeAt(bytes, QStringLiteral("f.0")), text, text)), ErrorCode::Unsupported);
    QCOMPARE(code(appendItem(nodeAt(bytes, QStringLiteral("a")), text)), ErrorCode::InvalidArgument);
    QCOMPARE(code(removeKey(rootOf(bytes), QStringLiteral("nope"))), ErrorCode::NotFound);
    QCOMPARE(code(removeKey(rootOf(bytes), QStringLiteral("a"))), ErrorCode::Unsupported); // others refer to it
    QCOMPARE(code(removeKey(rootOf(bytes), QStringLiteral("d"))), ErrorCode::Unsupported);
    QCOMPARE(code(setScalar(rootOf(bytes).keyAt(0), QStringLiteral("c"))), ErrorCode::Unsupported); // a key twice
    QVERIFY(setScalar(rootOf(bytes).keyAt(0), QStringLiteral("z")));
}

namespace {

struct Tally
{
    int done = 0;
    int refused = 0;
};

/// Makes every edit everywhere; the edits themselves compare the trees, here the bytes are compared.
void editAll(const Node& node, const QByteArray& bytes, Tally& tally)
{
    const auto check = [&](const Result<QByteArray>& result) {
        if (!result) {
            QCOMPARE(result.error().code, ErrorCode::Unsupported);
            qInfo("%s", qPrintable(result.error().toLogString()));
            ++tally.refused;
            return;
        }
        ++tally.done;
        // What lies before and behind the place is, byte for byte, what lay there.
        const Range range = node.range();
        const qsizetype lineStart = node.isScalar() ? range.start : bytes.left(range.start).lastIndexOf('\n') + 1;
        const qsizetype nextLine = node.isScalar() ? range.end : bytes.indexOf('\n', range.end) + 1;
        const qsizetype tail = nextLine == 0 ? 0 : bytes.size() - nextLine;
        QCOMPARE(result->left(lineStart), bytes.left(lineStart));
        QCOMPARE(result->right(tail), bytes.right(tail));
    };
    if (node.isAlias())
        return;
    if (node.isScalar()) {
        check(setScalar(node, QStringLiteral("neu: ü")));
        check(setScalar(node, QStringLiteral("first\nsecond\n")));
        check(setScalar(node, qint64(42)));
    } else if (node.isSequence()) {
        check(appendItem(node, QStringLiteral("neu")));
    } else if (node.isMapping()) {
        check(insertKey(node, QStringLiteral("neu"), QStringLiteral("ü")));
        if (node.size() == 0)
            return;
        check(removeKey(node, node.keyAt(0).text()));
        check(removeKey(node, node.keyAt(node.size() - 1).text()));
    }
    for (int i = 0; i < node.size(); ++i)
        editAll(node.at(i), bytes, tally);
}

} // namespace

void YamlEditTest::corpora()
{
    SKIP_WITHOUT_CORPORA("gatus");
    Tally tally;
    for (const char* folder : {"gatus", "blackbox", "rules", "alert-rules"}) {
        QDirIterator it(tests::corporaFolder(QString::fromLatin1(folder)),
                        {QStringLiteral("*.yaml"), QStringLiteral("*.yml")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            // Every edit parses the file anew, so the large ones would take minutes.
            const QByteArray bytes = file.size() < 8'000 ? file.readAll() : QByteArray();
            if (const auto document = Document::parse(bytes))
                editAll(document->root(), bytes, tally);
        }
    }
    qInfo("%d edits, %d refused", tally.done, tally.refused);
    QVERIFY(tally.done > 500);
    QVERIFY(tally.refused * 50 < tally.done);
}

QTEST_GUILESS_MAIN(YamlEditTest)
#include "tst_yamledit.moc"
