// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/markdown/BlockParser.h"

using namespace readyroom;
using namespace readyroom::markdown;

namespace {

const char* nameOf(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Document:
        return "document";
    case BlockKind::FrontMatter:
        return "front";
    case BlockKind::Quote:
        return "quote";
    case BlockKind::List:
        return "list";
    case BlockKind::Item:
        return "item";
    case BlockKind::Heading:
        return "heading";
    case BlockKind::Paragraph:
        return "paragraph";
    case BlockKind::FencedCode:
        return "fence";
    case BlockKind::IndentedCode:
        return "code";
    case BlockKind::Html:
        return "html";
    case BlockKind::Rule:
        return "rule";
    }
    return "?";
}

/// "kind first-last@column" a block, indented by depth, without the document.
QByteArray picture(const BlockTree& tree)
{
    QByteArray text;
    std::vector<int> depths;
    for (const Block& block : tree.blocks) {
        const int depth = block.parent < 0 ? 0 : depths[static_cast<size_t>(block.parent)] + 1;
        depths.push_back(depth);
        if (block.kind == BlockKind::Document)
            continue;
        text += QByteArray(depth - 1, ' ') + nameOf(block.kind) + ' ' + QByteArray::number(block.firstLine) + '-' +
                QByteArray::number(block.lastLine) + '@' + QByteArray::number(block.column) + '\n';
    }
    return text;
}

} // namespace

class BlockParserTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void structure_data();
    void structure();
    void linesKnowEveryLineEnd();
    void refusesBinaryAndBombs();
    void survivesInvalidUtf8();
    void hostileInlinesAreNotLookedInto_data();
    void hostileInlinesAreNotLookedInto();
};

void BlockParserTest::structure_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("list in list") << QByteArray("- a\n  - b\n- c\n")
                                  << QByteArray(
                                         "list 1-3@1\n item 1-2@1\n  paragraph 1-1@3\n  list 2-2@3\n   item 2-2@3\n"
                                         "    paragraph 2-2@5\n item 3-3@1\n  paragraph 3-3@3\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF- a\n  - b\n")
                                     << QByteArray(
                                            "list 1-2@4\n item 1-2@4\n  paragraph 1-1@6\n  list 2-2@3\n   item 2-2@3\n"
                                            "    paragraph 2-2@5\n");
    QTest::newRow("CR alone") << QByteArray("# a\r- b\r")
                              << QByteArray("heading 1-1@1\nlist 2-2@1\n item 2-2@1\n  paragraph 2-2@3\n");
    QTest::newRow("quoted item") << QByteArray("> - a\n")
                                 << QByteArray("quote 1-1@1\n list 1-1@3\n  item 1-1@3\n   paragraph 1-1@5\n");
    QTest::newRow("front matter") << QByteArray("---\ntitle: x\nlist:\n  - y\n---\n# a\n")
                                  << QByteArray("front 1-5@1\nheading 6-6@1\n");
    QTest::newRow("a rule is no front matter")
        << QByteArray("---\nSome prose here.\n\n---\n- a\n")
        << QByteArray("rule 1-1@1\nparagraph 2-2@1\nrule 4-4@1\nlist 5-5@1\n item 5-5@1\n"
                      "  paragraph 5-5@3\n");
    QTest::newRow("fence and comment") << QByteArray("```\n- a\n```\n<!--\n- b\n-->\n")
                                       << QByteArray("fence 1-3@1\nhtml 4-6@1\n");
    QTest::newRow("unclosed fence") << QByteArray("```\n- a\n") << QByteArray("fence 1-2@1\n");
    QTest::newRow("setext heading") << QByteArray("Title\n=====\ntext\n")
                                    << QByteArray("heading 1-2@1\nparagraph 3-3@1\n");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void BlockParserTest::structure()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const Result<BlockTree> tree = parseBlocks(text);
    QVERIFY(tree);
    QCOMPARE(picture(*tree), expected);
}

void BlockParserTest::linesKnowEveryLineEnd()
{
    const LineIndex lines("a\r\nbb\rccc\n\nd");
    QCOMPARE(lines.count(), 5);
    QCOMPARE(lines.line(1).toByteArray(), QByteArray("a"));
    QCOMPARE(lines.line(2).toByteArray(), QByteArray("bb"));
    QCOMPARE(lines.line(3).toByteArray(), QByteArray("ccc"));
    QCOMPARE(lines.line(4).toByteArray(), QByteArray());
    QCOMPARE(lines.line(5).toByteArray(), QByteArray("d"));
    QCOMPARE(lines.start(2), 3);
    QCOMPARE(lines.lines(2, 3), QByteArray("bb\rccc\n"));
    QCOMPARE(lines.lineAt(4), 2);
    QCOMPARE(lines.lineAt(0), 1);
}

void BlockParserTest::refusesBinaryAndBombs()
{
    QCOMPARE(parseBlocks(QByteArray("a\0b", 3)).error().code, ErrorCode::NotText);
    const Result<BlockTree> bomb = parseBlocks("x\n" + QByteArray(100'000, '>') + "\n");
    QCOMPARE(bomb.error().code, ErrorCode::TooDeep);
    QVERIFY(bomb.error().detail.contains(QStringLiteral("line 2")));
    QCOMPARE(parseBlocks(QByteArray("- ").repeated(100'000) + "a").error().code, ErrorCode::TooDeep);
    QVERIFY(parseBlocks(QByteArray(1000, '-') + "\n"));
}

void BlockParserTest::survivesInvalidUtf8()
{
    const Result<BlockTree> tree = parseBlocks("- a \xFF\xFE\n- b\n");
    QVERIFY(tree);
    QCOMPARE(picture(*tree),
             QByteArray("list 1-2@1\n item 1-1@1\n  paragraph 1-1@3\n item 2-2@1\n  paragraph 2-2@3\n"));
    QCOMPARE(tree->lines.text(), QByteArray("- a \xFF\xFE\n- b\n"));
}

void BlockParserTest::hostileInlinesAreNotLookedInto_data()
{
    QTest::addColumn<QByteArray>("pattern");
    for (const char* pattern : {"![[]()", "_*_", "a <?", "a <!--", "a **b", "[a](<b", "<a b='"})
        QTest::newRow(pattern) << QByteArray(pattern);
}

void BlockParserTest::hostileInlinesAreNotLookedInto()
{
    // To look for emphasis, links and tags in this would take minutes to hours.
    QFETCH(QByteArray, pattern);
    const Result<BlockTree> tree = parseBlocks("Words.\n" + pattern.repeated(1'000'000 / pattern.size()));
    QVERIFY(tree);
    QCOMPARE(picture(*tree), QByteArray("paragraph 1-2@1\n"));
}

QTEST_GUILESS_MAIN(BlockParserTest)
#include "tst_blockparser.moc"
