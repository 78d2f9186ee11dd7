// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/InlineText.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace readyroom::markdown {

namespace {

bool isWord(QChar character)
{
    return character.isLetterOrNumber();
}

/// Can inline markup begin here? An exclamation mark only matters before a bracket.
bool isSpecial(QChar character)
{
    switch (character.unicode()) {
    case '\\':
    case '`':
    case '[':
    case '<':
    case '*':
    case '_':
    case '~':
        return true;
    default:
        return false;
    }
}

/// A link's text or target is no longer than this many characters.
constexpr qsizetype bracketReach = 1000;
/// Nobody writes a line longer than this; it is taken as it stands.
constexpr qsizetype longestLine = 20'000;

/// Which bracket closes which, found for a whole text at once: looked for from each one, a row of open ones would take
/// time that grows with its square.
class Brackets
{
public:
    enum class Escapes {
        Taken,
        Ignored,
    };

    Brackets(const QString& text, QChar open, QChar close, Escapes escapes)
        : m_behind(static_cast<size_t>(text.size()), none)
    {
        std::vector<size_t> opened;
        for (size_t at = 0; at < m_behind.size(); ++at) {
            const QChar character = text.at(static_cast<qsizetype>(at));
            if (character == QLatin1Char('\\') && escapes == Escapes::Taken) {
                ++at;
            } else if (character == open) {
                opened.push_back(at);
            } else if (character == close && !opened.empty()) {
                if (static_cast<qsizetype>(at - opened.back()) < bracketReach)
                    m_behind[opened.back()] = static_cast<int>(at) + 1;
                opened.pop_back();
            }
        }
    }

    /// The index behind the bracket that closes the one at `open`; `none` where nothing closes it within reach.
    [[nodiscard]] qsizetype behind(qsizetype open) const { return m_behind[static_cast<size_t>(open)]; }

    static constexpr int none = -1;

private:
    std::vector<int> m_behind;
};

qsizetype runLength(const QString& text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text.at(end) == text.at(at))
        ++end;
    return end - at;
}

/// Takes inline Markdown apart from left to right; nested link texts are scanned in turn up to a small depth.
class InlineScanner
{
public:
    InlineScanner(QString text, int depth)
        : m_text(std::move(text))
        , m_depth(depth)
    {
        m_out.reserve(m_text.size());
    }

    QString scan()
    {
        while (m_at < m_text.size())
            step();
        return m_out;
    }

private:
    void step()
    {
        const QChar character = m_text.at(m_at);
        if (character == QLatin1Char('\\') && m_at + 1 < m_text.size() && !isWord(m_text.at(m_at + 1)) &&
            !m_text.at(m_at + 1).isSpace()) {
            m_out += m_text.at(m_at + 1);
            m_at += 2;
        } else if (character == QLatin1Char('`')) {
            codeSpan();
        } else if (character == QLatin1Char('!') && m_at + 1 < m_text.size() &&
                   m_text.at(m_at + 1) == QLatin1Char('[')) {
            ++m_at;
            link(QLatin1Char('!'));
        } else if (character == QLatin1Char('[')) {
            link(QChar());
        } else if (character == QLatin1Char('<')) {
            tag();
        } else if (character == QLatin1Char('*') || character == QLatin1Char('_') || character == QLatin1Char('~')) {
            emphasis();
        } else {
            plainRun();
        }
    }

    /// Everything up to the next character that may mean something.
    void plainRun()
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && !isSpecial(m_text.at(end)) && m_text.at(end) != QLatin1Char('!'))
            ++end;
        m_out += QStringView(m_text).sliced(m_at, end - m_at);
        m_at = end;
    }

    void codeSpan()
    {
        const qsizetype length = runLength(m_text, m_at);
        const QString fence(length, QLatin1Char('`'));
        const qsizetype close = m_text.indexOf(fence, m_at + length);
        if (close < 0) {
            m_out += fence;
            m_at += length;
            return;
        }
        m_out += QStringView(m_text).sliced(m_at + length, close - m_at - length).trimmed();
        m_at = close + length;
    }

    void link(QChar prefix)
    {
        constexpr int depthLimit = 8;
        const qsizetype close = m_depth < depthLimit ? behindLinkText(m_at) : -1;
        const qsizetype end = close < 0 ? -1 : behindLinkTarget(close);
        if (close < 0 || end == close) {
            if (!prefix.isNull())
                m_out += prefix;
            m_out += QLatin1Char('[');
            ++m_at;
            return;
        }
        m_out += InlineScanner(m_text.mid(m_at + 1, close - m_at - 2), m_depth + 1).scan();
        m_at = end;
    }

    /// The index behind the `]` that closes the bracket at `open`, or -1.
    [[nodiscard]] qsizetype behindLinkText(qsizetype open)
    {
        if (!m_texts)
            m_texts.emplace(m_text, QLatin1Char('['), QLatin1Char(']'), Brackets::Escapes::Taken);
        return m_texts->behind(open);
    }

    /// The index behind "(url)" or "[ref]" at `at`; `at` itself when neither stands there.
    [[nodiscard]] qsizetype behindLinkTarget(qsizetype at)
    {
        const QChar open = at < m_text.size() ? m_text.at(at) : QChar();
        qsizetype end = Brackets::none;
        if (open == QLatin1Char('(')) {
            if (!m_addresses)
                m_addresses.emplace(m_text, QLatin1Char('('), QLatin1Char(')'), Brackets::Escapes::Ignored);
            end = m_addresses->behind(at);
        } else if (open == QLatin1Char('[')) {
            if (!m_references)
                m_references.emplace(m_text, QLatin1Char('['), QLatin1Char(']'), Brackets::Escapes::Ignored);
            end = m_references->behind(at);
        }
        return end == Brackets::none ? at : end;
    }

    void tag()
    {
        const qsizetype close = m_hasTagEnd ? m_text.indexOf(QLatin1Char('>'), m_at) : -1;
        m_hasTagEnd = close >= 0;
        const QChar next = m_at + 1 < m_text.size() ? m_text.at(m_at + 1) : QChar();
        if (close < 0 || !(next.isLetter() || next == QLatin1Char('/') || next == QLatin1Char('!'))) {
            m_out += QLatin1Char('<');
            ++m_at;
            return;
        }
        const QString inside = m_text.mid(m_at + 1, close - m_at - 1);
        if (inside.contains(QLatin1String("://")) && !inside.contains(QLatin1Char(' ')))
            m_out += inside;
        m_at = close + 1;
    }

    void emphasis()
    {
        const QChar marker = m_text.at(m_at);
        const qsizetype length = runLength(m_text, m_at);
        const QChar before = m_at > 0 ? m_text.at(m_at - 1) : QLatin1Char(' ');
        const QChar after = m_at + length < m_text.size() ? m_text.at(m_at + length) : QLatin1Char(' ');
        const bool betweenSpaces = before.isSpace() && after.isSpace();
        const bool insideWord = marker == QLatin1Char('_') && isWord(before) && isWord(after);
        const bool singleTilde = marker == QLatin1Char('~') && length == 1;
        if (betweenSpaces || insideWord || singleTilde)
            m_out += QStringView(m_text).sliced(m_at, length);
        m_at += length;
    }

    const QString m_text;
    const int m_depth;
    qsizetype m_at = 0;
    bool m_hasTagEnd = true; // from here on
    std::optional<Brackets> m_texts;
    std::optional<Brackets> m_addresses;
    std::optional<Brackets> m_references;
    QString m_out;
};

} // namespace

QString plainText(const QString& inlineMarkdown)
{
    const bool isPlain =
        inlineMarkdown.size() > longestLine || std::none_of(inlineMarkdown.cbegin(), inlineMarkdown.cend(), isSpecial);
    return isPlain ? inlineMarkdown.simplified() : InlineScanner(inlineMarkdown, 0).scan().simplified();
}

QStringList codeSpans(const QString& inlineMarkdown)
{
    QStringList spans;
    for (qsizetype at = inlineMarkdown.indexOf(QLatin1Char('`')); at >= 0;
         at = inlineMarkdown.indexOf(QLatin1Char('`'), at)) {
        const qsizetype length = runLength(inlineMarkdown, at);
        const qsizetype close = inlineMarkdown.indexOf(QString(length, QLatin1Char('`')), at + length);
        if (close < 0)
            break;
        spans << inlineMarkdown.mid(at + length, close - at - length).trimmed();
        at = close + length;
    }
    return spans;
}

LeadingBold splitLeadingBold(const QString& inlineMarkdown)
{
    const QString text = inlineMarkdown.trimmed();
    for (const QLatin1String marker : {QLatin1String("**"), QLatin1String("__")}) {
        if (!text.startsWith(marker))
            continue;
        const qsizetype close = text.indexOf(marker, marker.size());
        if (close > marker.size())
            return {text.mid(marker.size(), close - marker.size()).trimmed(),
                    text.mid(close + marker.size()).trimmed()};
    }
    return {{}, text};
}

} // namespace readyroom::markdown
