// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRandomGenerator>
#include <QTest>

#include "core/git/TextDiff.h"

using namespace readyroom;
using git::diffText;
using git::Hunk;
using git::mergeText;
using git::toUnifiedDiff;

class TextDiffTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hunksNameTheLines_data();
    void hunksNameTheLines();
    void hunksLeadFromBeforeToAfter();
    void unifiedDiffReadsLikeAPatch();
    void unifiedDiffLeadsFromBeforeToAfter();
    void mergeTakesTheOnlyChange();
    void mergeOfApartChangesIsClean();
    void mergeMarksConflicts();
    void mergeRefusesWhatIsNoText();
    void mergeKeepsLineEnds_data();
    void mergeKeepsLineEnds();
    void widelyDifferentTextsEnd();
    void tooLargeIsRefused();
};

namespace {

using Lines = QList<QByteArray>;

/// Every line with its end; the last may lack one.
Lines linesOf(const QByteArray& text)
{
    Lines lines;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text.indexOf('\n', start);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        lines << text.mid(start, next - start);
        start = next;
    }
    return lines;
}

QByteArray apply(const QByteArray& before, const QByteArray& after, const std::vector<Hunk>& hunks)
{
    const Lines old = linesOf(before);
    const Lines fresh = linesOf(after);
    Lines result;
    qsizetype next = 0;
    for (const Hunk& hunk : hunks) {
        result << old.mid(next, hunk.beforeStart - next) << fresh.mid(hunk.afterStart, hunk.afterLines);
        next = hunk.beforeStart + hunk.beforeLines;
    }
    result << old.mid(next);
    return result.join();
}

/// A reader of unified patches of its own, so that what is written is checked by what it means.
QByteArray applyPatch(const QByteArray& before, const QByteArray& patch)
{
    const Lines old = linesOf(before);
    QByteArray result;
    qsizetype next = 0;
    bool inHunk = false;
    bool removed = false;
    for (const QByteArray& line : linesOf(patch)) {
        if (line.startsWith("@@ -")) {
            const QByteArray range = line.mid(4, line.indexOf(' ', 4) - 4);
            const bool none = range.endsWith(",0");
            const qsizetype start = range.split(',').first().toLongLong() - (none ? 0 : 1);
            result += old.mid(next, start - next).join();
            next = start;
            inHunk = true;
        } else if (inHunk && line.startsWith('\\')) {
            // Said of the line before; only an added or a common one is part of the result.
            if (!removed)
                result.chop(1);
        } else if (inHunk && line.startsWith(' ')) {
            result += line.mid(1);
            removed = false;
            ++next;
        } else if (inHunk && line.startsWith('-')) {
            removed = true;
            ++next;
        } else if (inHunk && line.startsWith('+')) {
            result += line.mid(1);
            removed = false;
        }
    }
    return result + old.mid(next).join();
}

class RandomTexts final
{
public:
    /// Few different lines, so that they repeat and the search has something to do; ends of every kind.
    QByteArray text(int lines)
    {
        QByteArray result;
        for (int i = 0; i < lines; ++i)
            result += line();
        if (m_random.bounded(3) == 0 && result.endsWith('\n'))
            result.chop(1);
        return result;
    }
    QByteArray edited(const QByteArray& text)
    {
        Lines lines = linesOf(text);
        const int edits = bounded(6);
        for (int i = 0; i < edits; ++i) {
            const qsizetype at = bounded(static_cast<int>(lines.size()) + 1);
            switch (bounded(3)) {
            case 0:
                lines.insert(at, line());
                break;
            case 1:
                if (at < lines.size())
                    lines.removeAt(at);
                break;
            default:
                if (at < lines.size())
                    lines[at] = line();
            }
        }
        return lines.join();
    }
    int bounded(int limit) { return static_cast<int>(m_random.bounded(limit)); }

private:
    QByteArray line()
    {
        static const QByteArray words[] = {"",           "- [ ] task", "## heading",
                                           "- [x] done", "tab\t",      QByteArray("a\0b", 3)};
        return words[bounded(6)] + QByteArray::number(bounded(4)) + (bounded(4) == 0 ? "\r\n" : "\n");
    }

    QRandomGenerator m_random{20260302};
};

} // namespace

void TextDiffTest::hunksNameTheLines_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<std::vector<Hunk>>("hunks");
    using Hunks = std::vector<Hunk>;
    QTest::newRow("equal") << QByteArray("a\nb\n") << QByteArray("a\nb\n") << Hunks{};
    QTest::newRow("both empty") << QByteArray() << QByteArray("") << Hunks{};
    QTest::newRow("from nothing") << QByteArray() << QByteArray("a\nb\n") << Hunks{{0, 0, 0, 2}};
    QTest::newRow("to nothing") << QByteArray("a\nb") << QByteArray() << Hunks{{0, 2, 0, 0}};
    QTest::newRow("changed") << QByteArray("a\nb\nc\n") << QByteArray("a\nB\nc\n") << Hunks{{1, 1, 1, 1}};
    QTest::newRow("inserted first") << QByteArray("a\n") << QByteArray("x\na\n") << Hunks{{0, 0, 0, 1}};
    QTest::newRow("appended") << QByteArray("a\n") << QByteArray("a\nx\n") << Hunks{{1, 0, 1, 1}};
    QTest::newRow("removed") << QByteArray("a\nb\nc\n") << QByteArray("a\nc\n") << Hunks{{1, 1, 1, 0}};
    QTest::newRow("line end") << QByteArray("a\nb\n") << QByteArray("a\r\nb\n") << Hunks{{0, 1, 0, 1}};
    QTest::newRow("last line end") << QByteArray("a\nb\n") << QByteArray("a\nb") << Hunks{{1, 1, 1, 1}};
    QTest::newRow("two") << QByteArray("1\n2\n3\n4\n5\n") << QByteArray("1\nx\n3\n5\n")
                         << Hunks{{1, 1, 1, 1}, {3, 1, 3, 0}};
    QTest::newRow("zero bytes") << QByteArray("a\0b\nc\n", 6) << QByteArray("a\0B\nc\n", 6) << Hunks{{0, 1, 0, 1}};
}

void TextDiffTest::hunksNameTheLines()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const std::vector<Hunk>, hunks);
    const auto found = diffText(before, after);
    QVERIFY2(found, found ? "" : qPrintable(found.error().toLogString()));
    QVERIFY(*found == hunks);
}

void TextDiffTest::hunksLeadFromBeforeToAfter()
{
    RandomTexts random;
    for (int round = 0; round < 2000; ++round) {
        const QByteArray before = random.text(random.bounded(30));
        const QByteArray after = round % 2 == 0 ? random.edited(before) : random.text(random.bounded(30));
        const auto hunks = diffText(before, after);
        QVERIFY(hunks);
        QCOMPARE(apply(before, after, *hunks), after);
        QCOMPARE(hunks->empty(), before == after);
    }
}

void TextDiffTest::unifiedDiffReadsLikeAPatch()
{
    const QByteArray before("1\n2\n3\n4\n5\n6\n7\n8\n9\n");
    const QByteArray after("1\n2\n3\n4\nfive\n6\n7\n8\n9");
    QCOMPARE(toUnifiedDiff(before, before, QStringLiteral("plan.md")).value(), QByteArray());
    const QByteArray patch = toUnifiedDiff(before, after, QStringLiteral("docs/plan.md")).value();
    const QByteArray body = patch.mid(patch.indexOf("--- "));
    QCOMPARE(body,
             QByteArray("--- a/docs/plan.md\n+++ b/docs/plan.md\n@@ -2,8 +2,8 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n "
                        "8\n-9\n+9\n\\ No newline at end of file\n"));
}

void TextDiffTest::unifiedDiffLeadsFromBeforeToAfter()
{
    RandomTexts random;
    for (int round = 0; round < 2000; ++round) {
        const QByteArray before = random.text(random.bounded(30));
        const QByteArray after = random.edited(before);
        const auto patch = toUnifiedDiff(before, after, QStringLiteral("plan.md"));
        QVERIFY(patch);
        QCOMPARE(applyPatch(before, *patch), after);
    }
}

void TextDiffTest::mergeTakesTheOnlyChange()
{
    RandomTexts random;
    for (int round = 0; round < 2000; ++round) {
        const QByteArray base = random.text(random.bounded(30)).replace('\0', '0');
        const QByteArray other = random.edited(base).replace('\0', '0');
        for (const auto& merged :
             {mergeText(base, base, other), mergeText(base, other, base), mergeText(base, other, other)}) {
            QVERIFY(merged);
            QVERIFY(!merged->hasConflicts);
            QCOMPARE(merged->bytes, other);
        }
    }
}

void TextDiffTest::mergeOfApartChangesIsClean()
{
    // Unique lines, so that it is known which line is which; ours changes the first half, theirs the second, and
    // between them one line stays.
    RandomTexts random;
    for (int round = 0; round < 500; ++round) {
        const int count = 5 + random.bounded(40);
        const int middle = 1 + random.bounded(count - 2);
        Lines base;
        Lines ours;
        Lines theirs;
        Lines expected;
        for (int i = 0; i < count; ++i) {
            const QByteArray end = i == count - 1 && round % 2 == 0 ? "" : round % 3 == 0 ? "\r\n" : "\n";
            const QByteArray line = "line " + QByteArray::number(i) + end;
            Lines changed{line};
            switch (i == middle ? 3 : random.bounded(6)) {
            case 0:
                changed = {};
                break;
            case 1:
                changed = {"changed " + line};
                break;
            case 2:
                changed = {"before " + QByteArray::number(i) + "\n", line};
                break;
            default:
                break;
            }
            base << line;
            ours << (i < middle ? changed : Lines{line});
            theirs << (i > middle ? changed : Lines{line});
            expected << changed;
        }
        const auto merged = mergeText(base.join(), ours.join(), theirs.join());
        QVERIFY(merged);
        QVERIFY(!merged->hasConflicts);
        QCOMPARE(merged->bytes, expected.join());
    }
}

void TextDiffTest::mergeMarksConflicts()
{
    const auto merged = mergeText("a\nb\nc\n", "a\nours\nc\n", "a\ntheirs\nc\n");
    QVERIFY(merged->hasConflicts);
    QCOMPARE(merged->bytes, QByteArray("a\n<<<<<<< ours\nours\n=======\ntheirs\n>>>>>>> theirs\nc\n"));

    // Ticking two neighbouring tasks is a conflict as well: no unchanged line keeps them apart.
    QVERIFY(mergeText("- [ ] a\n- [ ] b\n", "- [x] a\n- [ ] b\n", "- [ ] a\n- [x] b\n")->hasConflicts);
}

void TextDiffTest::mergeRefusesWhatIsNoText()
{
    const QByteArray zero("a\0b\n", 4);
    QCOMPARE(mergeText(zero, zero, zero + "more\n").error().code, ErrorCode::NotText);
    QCOMPARE(mergeText("a\n", "a\n", zero).error().code, ErrorCode::NotText);
    const QByteArray controls(200, '\x01');
    QCOMPARE(mergeText("a\n", "a\n", controls)->bytes, controls);
    const auto emptied = mergeText("a\n", "a\n", "");
    QVERIFY(emptied);
    QCOMPARE(emptied->bytes, QByteArray());
}

void TextDiffTest::mergeKeepsLineEnds_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QByteArray>("last");
    QTest::newRow("LF") << QByteArray("\n") << QByteArray("\n");
    QTest::newRow("CRLF") << QByteArray("\r\n") << QByteArray("\r\n");
    QTest::newRow("LF, none at the end") << QByteArray("\n") << QByteArray();
    QTest::newRow("CRLF, none at the end") << QByteArray("\r\n") << QByteArray();
}

void TextDiffTest::mergeKeepsLineEnds()
{
    QFETCH(const QByteArray, end);
    QFETCH(const QByteArray, last);
    const auto text = [&](const char* first, const char* third) -> QByteArray {
        return first + end + "two" + end + third + last;
    };
    const auto merged = mergeText(text("1", "3"), text("one", "3"), text("1", "three"));
    QVERIFY(!merged->hasConflicts);
    QCOMPARE(merged->bytes, text("one", "three"));
}

void TextDiffTest::widelyDifferentTextsEnd()
{
    // Without a bound the search would take lines × differences steps: ten thousand million here.
    QByteArray before;
    QByteArray after;
    QRandomGenerator random(7);
    for (int i = 0; i < 100'000; ++i) {
        before += QByteArray::number(random.bounded(5'000)) + '\n';
        after += QByteArray::number(random.bounded(5'000)) + '\n';
    }
    const auto hunks = diffText(before, after);
    QVERIFY(hunks);
    QCOMPARE(apply(before, after, *hunks), after);
}

void TextDiffTest::tooLargeIsRefused()
{
    const QByteArray large(64 * 1024 * 1024 + 1, 'x');
    QCOMPARE(diffText(large, "").error().code, ErrorCode::TooLarge);
    QCOMPARE(toUnifiedDiff("", large, QStringLiteral("x")).error().code, ErrorCode::TooLarge);
    QCOMPARE(mergeText("", "", large).error().code, ErrorCode::TooLarge);
}

QTEST_GUILESS_MAIN(TextDiffTest)
#include "tst_text_diff.moc"
