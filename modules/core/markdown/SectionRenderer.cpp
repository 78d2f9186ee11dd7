// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/SectionRenderer.h"

#include <algorithm>
#include <vector>

#include <cmark-gfm-core-extensions.h>

#include "core/markdown/CmarkDocument.h"

namespace readyroom::markdown {

namespace {

struct IteratorDeleter
{
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

QString literal(cmark_node* node)
{
    return QString::fromUtf8(cmark_node_get_literal(node));
}

bool isComment(const QString& html)
{
    const QString text = html.trimmed();
    return text.startsWith(QLatin1String("<!--")) && text.indexOf(QLatin1String("-->")) == text.size() - 3;
}

/// Whether following the link can do no more than open a page, a mail or a place in the documents.
bool isSafeLink(const QString& url)
{
    const auto isControl = [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; };
    if (url.isEmpty() || std::any_of(url.begin(), url.end(), isControl))
        return false;
    // "//host" and "\\host" leave the documents without saying so.
    if (url.startsWith(QLatin1String("//")) || url.contains(QLatin1Char('\\')))
        return false;
    const QChar* schemeEnd =
        std::find_if(url.begin(), url.end(), [](QChar c) { return QStringLiteral(":/?#").contains(c); });
    if (schemeEnd == url.end() || *schemeEnd != QLatin1Char(':'))
        return true;
    const QString scheme = url.left(schemeEnd - url.begin()).toLower();
    return scheme == QLatin1String("http") || scheme == QLatin1String("https") || scheme == QLatin1String("mailto");
}

bool isInTightList(cmark_node* paragraph)
{
    cmark_node* item = cmark_node_parent(paragraph);
    cmark_node* list = item == nullptr ? nullptr : cmark_node_parent(item);
    return list != nullptr && cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0;
}

QString alignment(uint8_t letter)
{
    return letter == 'l'   ? QStringLiteral(" align=\"left\"")
           : letter == 'c' ? QStringLiteral(" align=\"center\"")
           : letter == 'r' ? QStringLiteral(" align=\"right\"")
                           : QString();
}

/// Whether the library would take seconds over the text, or make a hundred times as much of it. Each of the limits is
/// far above what people write; they bound the three known cases where its time grows with the square of the input.
bool isCostly(const QByteArray& markdown)
{
    constexpr qsizetype maximumImages = 3000;
    constexpr qsizetype maximumMails = 5000;
    constexpr qsizetype maximumCells = 500'000;
    qsizetype lines = 1;
    qsizetype bars = 0;
    qsizetype mostBars = 0;
    for (const char byte : markdown) {
        bars = byte == '\n' ? 0 : bars + (byte == '|' ? 1 : 0);
        lines += byte == '\n' ? 1 : 0;
        mostBars = std::max(mostBars, bars);
    }
    // A table's short rows are filled up to the width of its head.
    return mostBars * lines > maximumCells || markdown.count("![") > maximumImages ||
           markdown.count('@') > maximumMails;
}

class Renderer
{
public:
    QString render(cmark_node* document)
    {
        const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(document));
        for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iterator.get())) {
            cmark_node* node = cmark_iter_get_node(iterator.get());
            if (event == CMARK_EVENT_EXIT)
                leave();
            else if (cmark_node_first_child(node) != nullptr || !isLeaf(node))
                enter(node);
            else
                writeLeaf(node);
        }
        return std::move(m_html);
    }

private:
    /// Nodes for which the iterator gives no exit event.
    [[nodiscard]] static bool isLeaf(cmark_node* node)
    {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_HTML_BLOCK:
        case CMARK_NODE_THEMATIC_BREAK:
        case CMARK_NODE_CODE_BLOCK:
        case CMARK_NODE_TEXT:
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK:
        case CMARK_NODE_CODE:
        case CMARK_NODE_HTML_INLINE:
            return true;
        default:
            return false;
        }
    }

    /// Writes the opening tag and remembers the closing one.
    void enter(cmark_node* node)
    {
        const bool deep = m_depth >= maximumSectionDepth;
        const QString name = deep ? QString() : elementName(node);
        if (name.isEmpty()) {
            m_closing.emplace_back();
            return;
        }
        ++m_depth;
        m_html += QLatin1Char('<') + name + attributes(node);
        if (isTask(node))
            m_html += cmark_gfm_extensions_get_tasklist_item_checked(node) ? QStringLiteral(" class=\"checked\"")
                                                                           : QStringLiteral(" class=\"unchecked\"");
        m_html += QLatin1Char('>');
        m_closing.push_back(name);
    }

    void leave()
    {
        const QString name = m_closing.back();
        m_closing.pop_back();
        if (name.isEmpty())
            return;
        --m_depth;
        if (name == QLatin1String("a"))
            m_inLink = false;
        m_html += QLatin1String("</") + name + QLatin1Char('>');
        if (name != QLatin1String("a") && name != QLatin1String("em") && name != QLatin1String("strong") &&
            name != QLatin1String("s"))
            m_html += QLatin1Char('\n');
    }

    [[nodiscard]] static bool isTask(cmark_node* node)
    {
        return qstrcmp(cmark_node_get_type_string(node), "tasklist") == 0;
    }

    /// Empty for what is shown by its children alone.
    [[nodiscard]] QString elementName(cmark_node* node)
    {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_BLOCK_QUOTE:
            return QStringLiteral("blockquote");
        case CMARK_NODE_LIST:
            return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? QStringLiteral("ol") : QStringLiteral("ul");
        case CMARK_NODE_ITEM:
            return QStringLiteral("li");
        case CMARK_NODE_PARAGRAPH:
            return isInTightList(node) ? QString() : QStringLiteral("p");
        case CMARK_NODE_HEADING:
            return QStringLiteral("h") + QString::number(cmark_node_get_heading_level(node));
        case CMARK_NODE_EMPH:
            return QStringLiteral("em");
        case CMARK_NODE_STRONG:
            return QStringLiteral("strong");
        case CMARK_NODE_LINK:
            // The alternative text of an image within a link may hold another link.
            if (m_inLink || !isSafeLink(QString::fromUtf8(cmark_node_get_url(node))))
                return {};
            m_inLink = true;
            return QStringLiteral("a");
        default:
            return extensionElementName(node);
        }
    }

    [[nodiscard]] static QString extensionElementName(cmark_node* node)
    {
        const QLatin1String type(cmark_node_get_type_string(node));
        if (type == QLatin1String("table"))
            return QStringLiteral("table");
        if (type == QLatin1String("table_row") || type == QLatin1String("table_header"))
            return QStringLiteral("tr");
        if (type == QLatin1String("table_cell"))
            return cmark_gfm_extensions_get_table_row_is_header(cmark_node_parent(node)) != 0 ? QStringLiteral("th")
                                                                                              : QStringLiteral("td");
        return type == QLatin1String("strikethrough") ? QStringLiteral("s") : QString();
    }

    [[nodiscard]] QString attributes(cmark_node* node)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_LINK)
            return QStringLiteral(" href=\"%1\"").arg(QString::fromUtf8(cmark_node_get_url(node)).toHtmlEscaped());
        if (type == CMARK_NODE_LIST && cmark_node_get_list_start(node) > 1)
            return QStringLiteral(" start=\"%1\"").arg(cmark_node_get_list_start(node));
        const QLatin1String name(cmark_node_get_type_string(node));
        if (name == QLatin1String("table_row") || name == QLatin1String("table_header"))
            m_column = 0;
        if (name == QLatin1String("table"))
            return QStringLiteral(" border=\"1\" cellspacing=\"0\" cellpadding=\"4\"");
        return name == QLatin1String("table_cell") ? cellAlignment(node) : QString();
    }

    [[nodiscard]] QString cellAlignment(cmark_node* cell)
    {
        cmark_node* table = cmark_node_parent(cmark_node_parent(cell));
        const uint8_t* letters = cmark_gfm_extensions_get_table_alignments(table);
        const int column = m_column++;
        const bool known = letters != nullptr && column < cmark_gfm_extensions_get_table_columns(table);
        return known ? alignment(letters[column]) : QString();
    }

    void writeLeaf(cmark_node* node)
    {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
            m_html += literal(node).toHtmlEscaped();
            break;
        case CMARK_NODE_SOFTBREAK:
            m_html += QLatin1Char('\n');
            break;
        case CMARK_NODE_LINEBREAK:
            m_html += QLatin1String("<br/>\n");
            break;
        case CMARK_NODE_CODE:
            m_html += QLatin1String("<code>") + literal(node).toHtmlEscaped() + QLatin1String("</code>");
            break;
        case CMARK_NODE_CODE_BLOCK:
            m_html += QLatin1String("<pre>") + literal(node).toHtmlEscaped() + QLatin1String("</pre>\n");
            break;
        case CMARK_NODE_THEMATIC_BREAK:
            m_html += QLatin1String("<hr/>\n");
            break;
        case CMARK_NODE_HTML_INLINE:
            if (!isComment(literal(node)))
                m_html += literal(node).toHtmlEscaped();
            break;
        case CMARK_NODE_HTML_BLOCK:
            if (!isComment(literal(node)))
                m_html += QLatin1String("<p>") + literal(node).trimmed().toHtmlEscaped() + QLatin1String("</p>\n");
            break;
        default:
            break;
        }
    }

    QString m_html;
    std::vector<QString> m_closing; // element names, empty where none was opened
    int m_depth = 0;
    int m_column = 0;
    bool m_inLink = false;
};

} // namespace

Result<QString> renderSection(const QByteArray& markdown)
{
    if (markdown.size() > maximumSectionBytes)
        return fail(ErrorCode::TooLarge, {}, QStringLiteral("more than %1 bytes").arg(maximumSectionBytes));
    if (isCostly(markdown))
        return QString(QLatin1String("<pre>") + QString::fromUtf8(markdown).toHtmlEscaped() + QLatin1String("</pre>"));
    const CmarkDocument document = parseWithCmark(markdown);
    return Renderer().render(document.get());
}

} // namespace readyroom::markdown
