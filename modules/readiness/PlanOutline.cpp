// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanOutline.h"

#include <algorithm>

#include <QRegularExpression>

#include "core/markdown/InlineText.h"
#include "readiness/PlanGrammar.h"

namespace readyroom::readiness {

using markdown::Block;
using markdown::BlockKind;
using markdown::BlockTree;

namespace {

QString headingText(const BlockTree& tree, const Block& block)
{
    const QByteArrayView first = tree.lines.line(block.firstLine);
    QString text = QString::fromUtf8(first.sliced(std::min<qsizetype>(block.column - 1, first.size())));
    if (block.lastLine > block.firstLine) {
        QStringList lines;
        for (int line = block.firstLine; line < block.lastLine; ++line)
            lines << QString::fromUtf8(tree.lines.line(line));
        return lines.join(QLatin1Char(' '));
    }
    static const QRegularExpression opening(QStringLiteral("^\\s*#{1,6}\\s*"));
    static const QRegularExpression closing(QStringLiteral("\\s+#+\\s*$"));
    return text.remove(opening).remove(closing);
}

bool isGeneric(const QString& heading)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^(?:tasks?|task list|checklist|items|action items|to-?do)$)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(heading).hasMatch();
}

/// Marks are no ASCII, and most paragraphs are nothing else.
bool isAscii(const BlockTree& tree, const Block& block)
{
    for (int number = block.firstLine; number <= block.lastLine; ++number) {
        const QByteArrayView line = tree.lines.line(number);
        if (std::any_of(line.begin(), line.end(), [](char byte) { return static_cast<quint8>(byte) >= 0x80; }))
            return false;
    }
    return true;
}

} // namespace

QString blockText(const BlockTree& tree, const Block& block)
{
    QString text;
    for (int line = block.firstLine; line <= block.lastLine; ++line) {
        QByteArrayView bytes = tree.lines.line(line);
        if (line == block.firstLine)
            bytes = bytes.sliced(std::min<qsizetype>(block.column - 1, bytes.size()));
        else
            text += QLatin1Char(' ');
        qsizetype at = 0;
        while (at < bytes.size() && (bytes.at(at) == ' ' || bytes.at(at) == '\t' || bytes.at(at) == '>'))
            ++at;
        text += QString::fromUtf8(bytes.sliced(at));
    }
    return text;
}

std::vector<ProseLine> proseLines(const BlockTree& tree)
{
    std::vector<ProseLine> lines;
    for (const Block& block : tree.blocks) {
        const bool isHeading = block.kind == BlockKind::Heading;
        if (!isHeading && block.kind != BlockKind::Paragraph)
            continue;
        for (int number = block.firstLine; number <= block.lastLine; ++number) {
            const QByteArrayView raw = tree.lines.line(number);
            if (raw.contains('|'))
                continue;
            const bool hasDigit =
                std::any_of(raw.begin(), raw.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
            lines.push_back({number, markdown::plainText(QString::fromUtf8(raw)), isHeading, hasDigit});
        }
    }
    return lines;
}

PlanOutline::PlanOutline(const BlockTree& tree)
{
    readLegend(tree);
    std::vector<int> open;
    for (size_t index = 0; index < tree.blocks.size(); ++index) {
        const Block& block = tree.blocks[index];
        if (block.kind != BlockKind::Heading || tree.isInside(static_cast<int>(index), BlockKind::Item))
            continue;
        PlanHeading heading;
        heading.line = block.firstLine;
        heading.level = block.level;
        const QString raw = headingText(tree, block);
        heading.text = markdown::plainText(raw);
        heading.clean = cleanHeading(heading.text);
        heading.priority = readPriority(raw, m_legend);
        heading.weeks = readWeeks(heading.text);
        heading.phase = readPhase(heading.text);
        heading.isGeneric = isGeneric(heading.clean);
        heading.announcesTargets = announcesTargets(heading.text);
        heading.announcesSignOffs = announcesSignOffs(heading.text);
        heading.recurrence = readHeadingRecurrence(heading.clean);
        while (!open.empty() && at(open.back()).level >= block.level) {
            m_headings[static_cast<size_t>(open.back())].lastLine = block.firstLine - 1;
            open.pop_back();
        }
        heading.parent = open.empty() ? -1 : open.back();
        open.push_back(static_cast<int>(m_headings.size()));
        m_headings.push_back(std::move(heading));
    }
    for (const int index : open)
        m_headings[static_cast<size_t>(index)].lastLine = tree.lines.count();
    findTitle();
    sumUp();
}

void PlanOutline::readLegend(const BlockTree& tree)
{
    for (const Block& block : tree.blocks) {
        if (block.kind == BlockKind::Paragraph && block.parent >= 0 &&
            tree.blocks[static_cast<size_t>(block.parent)].kind == BlockKind::Item && !isAscii(tree, block))
            m_legend.learn(blockText(tree, block));
    }
}

void PlanOutline::findTitle()
{
    if (m_headings.empty())
        return;
    // The first heading is the document's title when it stands above all others.
    const int level = m_headings.front().level;
    const bool isAlone = std::none_of(std::next(m_headings.cbegin()), m_headings.cend(),
                                      [level](const PlanHeading& heading) { return heading.level <= level; });
    if (isAlone) {
        m_headings.front().isTitle = true;
        m_title = m_headings.front().text;
    } else if (level == 1) {
        m_title = m_headings.front().text;
    }
}

int PlanOutline::headingAt(int line) const
{
    const auto next = std::upper_bound(m_headings.cbegin(), m_headings.cend(), line,
                                       [](int value, const PlanHeading& heading) { return value < heading.line; });
    return static_cast<int>(next - m_headings.cbegin()) - 1;
}

void PlanOutline::sumUp()
{
    m_sums.resize(m_headings.size() + 1);
    for (size_t index = 0; index < m_headings.size(); ++index) {
        const PlanHeading& heading = m_headings[index];
        HeadingSum sum = sumOf(heading.parent);
        if (heading.weeks)
            sum.weeks = heading.weeks;
        if (!heading.phase.isEmpty())
            sum.phase = heading.phase;
        if (!heading.isTitle) {
            sum.path.push_back(static_cast<int>(index));
            sum.texts << heading.text;
            if (!heading.isGeneric)
                sum.section = heading.clean;
            if (heading.priority)
                sum.priority = heading.priority;
            sum.announcesTargets = sum.announcesTargets || heading.announcesTargets;
            sum.announcesSignOffs = sum.announcesSignOffs || heading.announcesSignOffs;
            if (heading.recurrence)
                sum.recurrence = heading.recurrence;
        }
        m_sums[index + 1] = std::move(sum);
    }
}

} // namespace readyroom::readiness
