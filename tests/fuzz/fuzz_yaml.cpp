// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yaml/Edit.h"

using namespace readyroom;
using namespace readyroom::yaml;

namespace {

void require(bool condition)
{
    if (!condition)
        qFatal("an invariant is broken");
}

/// An edit hands out bytes that parse, or says why not.
void requireParses(const Result<QByteArray>& edited)
{
    require(edited ? Document::parse(*edited).has_value() : edited.error().code != ErrorCode::Internal);
}

void edit(const Node& node, const QString& text)
{
    switch (node.kind()) {
    case NodeKind::Scalar: {
        const auto edited = setScalar(node, text);
        requireParses(edited);
        // What lies around the scalar is what lay there.
        const Range range = node.range();
        require(!edited || range.end >= range.start);
        break;
    }
    case NodeKind::Sequence:
        requireParses(appendItem(node, text));
        break;
    case NodeKind::Mapping:
        requireParses(insertKey(node, text, text));
        requireParses(removeKey(node, node.keyAt(0).text()));
        break;
    case NodeKind::Missing:
        break;
    }
}

/// Follows the tree as far as a budget allows: aliases let a small tree look huge.
void walk(const Document& document, const Node& node, const QString& text, int& budget)
{
    if (--budget < 0)
        return;
    const Range range = node.range();
    require(range.start >= 0 && range.start <= range.end && range.end <= document.bytes().size());
    const Position position = node.position();
    require(position.line >= 1 && position.column >= 1);
    (void)node.toText();
    (void)node.toInteger();
    (void)node.toDouble();
    (void)node.toBool();
    if (document.bytes().size() < 2000)
        edit(node, text);
    for (int i = 0; i < node.size(); ++i) {
        require(!node.at(i).isMissing());
        if (node.isMapping() && node.keyAt(i).isScalar())
            require(!node.find(node.keyAt(i).text()).isMissing());
        walk(document, node.at(i), text, budget);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto document = Document::parse(bytes);
    if (!document) {
        require(!document.error().detail.isEmpty());
        return 0;
    }
    int budget = 30;
    if (!document->root().isMissing())
        walk(*document, document->root(), QString::fromUtf8(bytes.left(12)), budget);
    return 0;
}
