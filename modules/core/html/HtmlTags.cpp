// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/HtmlTags.h"

#include <algorithm>

#include <QSet>

#include "core/html/TreeMemory.h"

namespace readyroom::html {

namespace {

/// A tree takes some fifty times its bytes; what needs more was made to.
constexpr std::size_t memoryLimit = std::size_t{192} * 1024 * 1024;

/// Where the end of a tag is looked for.
constexpr qsizetype longestTag = 4096;

/// Elements that never hold others, or whose end tag is often left out.
bool nests(const QByteArray& name)
{
    static const QSet<QByteArray> flat{"area",   "base",  "br",   "col",   "dd",     "dt",    "embed", "hr",    "img",
                                       "input",  "li",    "link", "meta",  "option", "p",     "param", "rp",    "rt",
                                       "source", "tbody", "td",   "tfoot", "th",     "thead", "tr",    "track", "wbr"};
    return !flat.contains(name);
}

/// Follows how deep a page gets, roughly: the parser's time grows with the number of tags times that.
class DepthGauge
{
public:
    /// @param at of a '<' @return the depth behind it
    int pass(const QByteArray& page, qsizetype at)
    {
        const bool isEnd = at + 1 < page.size() && page.at(at + 1) == '/';
        qsizetype end = at + (isEnd ? 2 : 1);
        const qsizetype start = end;
        while (end < page.size() && QChar::isLetterOrNumber(static_cast<uchar>(page.at(end))))
            ++end;
        if (end == start || !nests(page.mid(start, end - start).toLower()))
            return m_depth;
        if (isEnd) {
            m_depth = std::max(0, m_depth - 1);
        } else {
            const QByteArrayView tag = QByteArrayView(page).sliced(end, std::min(longestTag, page.size() - end));
            const qsizetype close = tag.indexOf('>');
            if (close < 1 || tag.at(close - 1) != '/')
                ++m_depth;
        }
        return m_depth;
    }

private:
    int m_depth = 0;
};

/// How many bytes hold no more tags, and none deeper, than is read of a page.
qsizetype readableSize(const QByteArray& page)
{
    const qsizetype size = std::min(page.size(), maximumHtmlBytes);
    int tags = 0;
    DepthGauge depth;
    for (qsizetype i = page.indexOf('<'); i >= 0 && i < size; i = page.indexOf('<', i + 1)) {
        if (++tags > maximumHtmlTags || depth.pass(page, i) > maximumHtmlDepth)
            return i;
    }
    return size;
}

const char* nameOf(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
        return "script";
    case GUMBO_TAG_LINK:
        return "link";
    case GUMBO_TAG_META:
        return "meta";
    default:
        return nullptr;
    }
}

HtmlTag tagOf(const GumboElement& element, const char* name)
{
    HtmlTag tag;
    tag.name = QString::fromLatin1(name);
    for (unsigned int i = 0; i < element.attributes.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
        tag.attributes.emplace_back(QString::fromUtf8(attribute->name).toLower(), QString::fromUtf8(attribute->value));
    }
    return tag;
}

/// In the order of the page, without recursion: a page may be as deep as it has tags.
std::vector<HtmlTag> collect(const GumboNode* root)
{
    std::vector<HtmlTag> tags;
    std::vector<const GumboNode*> waiting{root};
    while (!waiting.empty()) {
        const GumboNode* node = waiting.back();
        waiting.pop_back();
        if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE)
            continue;
        if (const char* name = nameOf(node->v.element.tag))
            tags.push_back(tagOf(node->v.element, name));
        const GumboVector& children = node->v.element.children;
        for (unsigned int i = children.length; i > 0; --i)
            waiting.push_back(static_cast<const GumboNode*>(children.data[i - 1]));
    }
    return tags;
}

} // namespace

std::optional<QString> HtmlTag::attribute(QStringView wanted) const
{
    for (const auto& [key, value] : attributes) {
        if (key == wanted)
            return value;
    }
    return std::nullopt;
}

Result<HtmlTags> readHtmlTags(const QByteArray& page)
{
    const qsizetype size = readableSize(page);
    TreeMemory memory(memoryLimit);
    const GumboOutput* tree = memory.parse(page.constData(), static_cast<std::size_t>(size));
    if (!tree)
        return fail(ErrorCode::TooLarge, QStringLiteral("HTML"),
                    QStringLiteral("its elements multiply beyond measure"));
    return HtmlTags{collect(tree->root), size == page.size()};
}

} // namespace readyroom::html
