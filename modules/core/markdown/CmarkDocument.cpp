// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/CmarkDocument.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

namespace readyroom::markdown {

namespace {

struct CmarkParserDeleter
{
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

struct CmarkIteratorDeleter
{
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

/// Takes hold of the document while its first line is read, and swallows that line. Whether an extension's node has
/// inline content is for the extension to say.
cmark_node* claimDocument(cmark_syntax_extension* extension, int /*indented*/, cmark_parser* parser, cmark_node* parent,
                          unsigned char* line, int length)
{
    if (cmark_parser_get_line_number(parser) > 1)
        return nullptr;
    cmark_node_set_syntax_extension(parent, extension);
    // Up to the line's end: what is left of it counts as blank.
    cmark_parser_advance_offset(parser, reinterpret_cast<const char*>(line),
                                length - 1 - cmark_parser_get_offset(parser), 0);
    return nullptr;
}

/// Asked for the document once all blocks are closed: hands every block to the extension, so that it is asked for them
/// too. Nothing has inline content.
int hasInlines(cmark_syntax_extension* extension, cmark_node* node)
{
    if (cmark_node_get_type(node) == CMARK_NODE_DOCUMENT) {
        const std::unique_ptr<cmark_iter, CmarkIteratorDeleter> iterator(cmark_iter_new(node));
        while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE)
            cmark_node_set_syntax_extension(cmark_iter_get_node(iterator.get()), extension);
    }
    return 0;
}

} // namespace

CmarkDocument parseWithCmark(const QByteArray& markdown)
{
    // The library's own guard against registering twice is not made for threads.
    [[maybe_unused]] static const bool registered = [] {
        cmark_gfm_core_extensions_ensure_registered();
        return true;
    }();
    const std::unique_ptr<cmark_parser, CmarkParserDeleter> parser(cmark_parser_new(CMARK_OPT_VALIDATE_UTF8));
    for (const char* name : {"table", "strikethrough", "autolink", "tasklist"}) {
        if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
    cmark_parser_feed(parser.get(), markdown.constData(), static_cast<size_t>(markdown.size()));
    return CmarkDocument(cmark_parser_finish(parser.get()));
}

CmarkDocument parseBlocksWithCmark(QByteArrayView markdown)
{
    static cmark_syntax_extension* const blocksOnly = [] {
        cmark_syntax_extension* extension = cmark_syntax_extension_new("readyroom-blocks-only");
        cmark_syntax_extension_set_open_block_func(extension, &claimDocument);
        cmark_syntax_extension_set_contains_inlines_func(extension, &hasInlines);
        return extension;
    }();
    const std::unique_ptr<cmark_parser, CmarkParserDeleter> parser(cmark_parser_new(CMARK_OPT_VALIDATE_UTF8));
    cmark_parser_attach_syntax_extension(parser.get(), blocksOnly);
    cmark_parser_feed(parser.get(), "x\n", 2); // for claimDocument()
    cmark_parser_feed(parser.get(), markdown.data(), static_cast<size_t>(markdown.size()));
    return CmarkDocument(cmark_parser_finish(parser.get()));
}

} // namespace readyroom::markdown
