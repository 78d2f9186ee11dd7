// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/CmarkDocument.h"

#include <cmark-gfm-core-extensions.h>

namespace readyroom::markdown {

namespace {

struct CmarkParserDeleter
{
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

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

} // namespace readyroom::markdown
