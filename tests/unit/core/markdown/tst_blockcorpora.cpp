// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <cmark-gfm.h>

#include <QDirIterator>
#include <QTest>

#include "core/markdown/BlockParser.h"
#include "support/Corpora.h"

using namespace readyroom;
using namespace readyroom::markdown;
using tests::corporaFolder;

namespace {

QByteArray nameOf(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Document:
        return "document";
    case BlockKind::FrontMatter:
        return "front_matter";
    case BlockKind::Quote:
        return "block_quote";
    case BlockKind::List:
        return "list";
    case BlockKind::Item:
        return "item";
    case BlockKind::Heading:
        return "heading";
    case BlockKind::Paragraph:
        return "paragraph";
    case BlockKind::FencedCode:
    case BlockKind::IndentedCode:
        return "code_block";
    case BlockKind::Html:
        return "html_block";
    case BlockKind::Rule:
        return "thematic_break";
    }
    return "?";
}

/// "kind line@column", indented by depth.
QByteArray entry(qsizetype depth, const QByteArray& kind, int line, int column)
{
    return QByteArray(depth, ' ') + kind + ' ' + QByteArray::number(line) + '@' + QByteArray::number(column);
}

QList<QByteArray> picture(const BlockTree& tree)
{
    QList<QByteArray> lines;
    QList<qsizetype> depths;
    for (const Block& block : tree.blocks) {
        depths << (block.parent < 0 ? 0 : depths.at(block.parent) + 1);
        lines << entry(depths.last(), nameOf(block.kind), block.firstLine, block.column);
    }
    return lines;
}

void drawBlocks(cmark_node* node, qsizetype depth, QList<QByteArray>& lines)
{
    if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION ||
        (static_cast<int>(cmark_node_get_type(node)) & CMARK_NODE_TYPE_MASK) != CMARK_NODE_TYPE_BLOCK)
        return;
    lines << entry(depth, cmark_node_get_type_string(node), cmark_node_get_start_line(node),
                   cmark_node_get_start_column(node));
    for (cmark_node* child = cmark_node_first_child(node); child; child = cmark_node_next(child))
        drawBlocks(child, depth + 1, lines);
}

/// As the library draws it when it reads the text in full, inline markup and all.
QList<QByteArray> pictureOfLibrary(const QByteArray& text)
{
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(
        cmark_parse_document(text.constData(), static_cast<size_t>(text.size()), CMARK_OPT_VALIDATE_UTF8),
        &cmark_node_free);
    QList<QByteArray> lines;
    drawBlocks(root.get(), 0, lines);
    return lines;
}

} // namespace

/// Looking at blocks alone must give the blocks that a full reading gives.
class BlockCorporaTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samples_data();
    void samples();
    void corpora_data();
    void corpora();
};

void BlockCorporaTest::samples_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("headings alone") << QByteArray("# *a*\n## `b`\n");
    QTest::newRow("code alone") << QByteArray("```\n*a*\n```\n");
    QTest::newRow("comment first") << QByteArray("<!-- a\n-->\n*b*\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF> - *a*\n\n    b\n");
    QTest::newRow("byte order mark before code") << QByteArray("\xEF\xBB\xBF    a\n");
    QTest::newRow("CR LF") << QByteArray("a\r\n=\r\n- b\r\n\r\n  c\r\n");
    QTest::newRow("link definitions") << QByteArray("[a]: /b \"c\"\n[d]: <e>\n\n[f]: /g\ntext [a]\n");
    QTest::newRow("a rule first") << QByteArray("***\n\n---\n");
    QTest::newRow("blank lines first") << QByteArray("\n\n\n- a\n");
    QTest::newRow("an indented line first") << QByteArray("    a\n\nb\n");
    QTest::newRow("lazy lines") << QByteArray("> a\nb\n- c\nd\n");
    QTest::newRow("tags with quotes") << QByteArray("<a b=\"c d\">\n\n<a b=\"c d\n\ntext\n<e f='g'>\n");
    QTest::newRow("not UTF-8") << QByteArray("- \xFF\xFE\n\n  \xC3\n");
    QTest::newRow("no line end") << QByteArray("- a\n  - b");
}

void BlockCorporaTest::samples()
{
    QFETCH(QByteArray, text);
    const Result<BlockTree> tree = parseBlocks(text);
    QVERIFY(tree);
    QCOMPARE(picture(*tree), pictureOfLibrary(text));
}

void BlockCorporaTest::corpora_data()
{
    QTest::addColumn<QString>("path");
    for (const char* name : {"roadmaps", "runbooks", "postmortems"}) {
        const QString folder = corporaFolder(QString::fromLatin1(name));
        if (folder.isEmpty())
            continue;
        for (QDirIterator files(folder, {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories);
             files.hasNext();) {
            const QString path = files.next();
            QTest::newRow(qPrintable(QDir(folder).relativeFilePath(path))) << path;
        }
    }
}

void BlockCorporaTest::corpora()
{
    SKIP_WITHOUT_CORPORA("roadmaps");
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    const Result<BlockTree> tree = parseBlocks(text);
    QVERIFY(tree);
    QList<QByteArray> blocks = picture(*tree);
    if (tree->blocks.size() > 1 && tree->blocks[1].kind == BlockKind::FrontMatter) {
        // The library knows no front matter; it sees as many empty lines.
        const int lines = tree->blocks[1].lastLine;
        text = QByteArray(lines, '\n') + tree->lines.lines(lines + 1, tree->lines.count());
        blocks.removeAt(1);
    }
    QCOMPARE(blocks, pictureOfLibrary(text));
}

QTEST_GUILESS_MAIN(BlockCorporaTest)
#include "tst_blockcorpora.moc"
