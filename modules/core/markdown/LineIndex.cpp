// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/LineIndex.h"

#include <algorithm>

namespace readyroom::markdown {

LineIndex::LineIndex(const QByteArray& text)
    : m_text(text)
{
    const qint64 size = text.size();
    const char* bytes = text.constData();
    for (qint64 at = 0; at < size;) {
        m_starts.push_back(at);
        while (at < size && bytes[at] != '\n' && bytes[at] != '\r')
            ++at;
        if (at < size)
            at += (bytes[at] == '\r' && at + 1 < size && bytes[at + 1] == '\n') ? 2 : 1;
    }
}

QByteArrayView LineIndex::line(int line) const
{
    const qint64 from = start(line);
    qint64 to = line < count() ? start(line + 1) : m_text.size();
    while (to > from && (m_text.at(to - 1) == '\n' || m_text.at(to - 1) == '\r'))
        --to;
    return QByteArrayView(m_text).sliced(from, to - from);
}

QByteArray LineIndex::lines(int first, int last) const
{
    if (first < 1 || last < first || first > count())
        return {};
    const qint64 from = start(first);
    const qint64 to = last < count() ? start(last + 1) : m_text.size();
    return m_text.mid(from, to - from);
}

int LineIndex::lineAt(qint64 offset) const
{
    const auto next = std::upper_bound(m_starts.cbegin(), m_starts.cend(), offset);
    return static_cast<int>(next - m_starts.cbegin());
}

} // namespace readyroom::markdown
