// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QByteArrayView>

namespace readyroom::markdown {

/// Where each line of a text starts and ends, in bytes. A line ends at LF, CR LF or CR, as CommonMark has it; lines are
/// counted from 1. Keeps a (shared) copy of the text.
class LineIndex
{
public:
    LineIndex() = default;
    explicit LineIndex(const QByteArray& text);

    [[nodiscard]] int count() const { return static_cast<int>(m_starts.size()); }
    [[nodiscard]] qint64 start(int line) const { return m_starts[static_cast<size_t>(line - 1)]; }
    /// The line's bytes without its line end. Valid as long as the index lives.
    [[nodiscard]] QByteArrayView line(int line) const;
    /// The bytes of the lines `first` … `last`, line ends included.
    [[nodiscard]] QByteArray lines(int first, int last) const;
    /// The line that holds the byte at `offset`.
    [[nodiscard]] int lineAt(qint64 offset) const;
    [[nodiscard]] const QByteArray& text() const { return m_text; }

private:
    QByteArray m_text;
    std::vector<qint64> m_starts;
};

} // namespace readyroom::markdown
