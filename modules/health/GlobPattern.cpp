// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/GlobPattern.h"

#include <optional>
#include <vector>

namespace readyroom::health {

namespace {

struct CharacterRange
{
    QChar first;
    QChar last;
};

/// One place of a pattern.
struct Piece
{
    enum class Kind {
        Character,
        AnyCharacter,
        AnyText,
        Set,
    };
    Kind kind = Kind::Character;
    QChar character;
    bool negated = false;
    std::vector<CharacterRange> ranges;

    [[nodiscard]] bool matches(QChar c) const
    {
        switch (kind) {
        case Kind::Character:
            return c == character;
        case Kind::AnyCharacter:
            return true;
        case Kind::AnyText:
            return false;
        case Kind::Set:
            break;
        }
        bool inside = false;
        for (const CharacterRange& range : ranges)
            inside = inside || (range.first <= c && c <= range.last);
        return inside != negated;
    }
};

/// A character, or the one behind a backslash; nothing at the end.
std::optional<QChar> takeCharacter(QStringView& pattern)
{
    if (pattern.startsWith(QLatin1Char('\\')))
        pattern = pattern.mid(1);
    if (pattern.isEmpty())
        return std::nullopt;
    const QChar c = pattern.front();
    pattern = pattern.mid(1);
    return c;
}

/// The inside of brackets; the opening one is taken already.
std::optional<Piece> takeSet(QStringView& pattern)
{
    Piece set;
    set.kind = Piece::Kind::Set;
    set.negated = pattern.startsWith(QLatin1Char('^'));
    if (set.negated)
        pattern = pattern.mid(1);
    while (!pattern.startsWith(QLatin1Char(']')) || set.ranges.empty()) {
        const bool bare = pattern.startsWith(QLatin1Char('-')) || pattern.startsWith(QLatin1Char(']'));
        const std::optional<QChar> first = bare ? std::nullopt : takeCharacter(pattern);
        if (!first)
            return std::nullopt;
        QChar last = *first;
        if (pattern.startsWith(QLatin1Char('-'))) {
            pattern = pattern.mid(1);
            const std::optional<QChar> end =
                pattern.startsWith(QLatin1Char(']')) ? std::nullopt : takeCharacter(pattern);
            if (!end)
                return std::nullopt;
            last = *end;
        }
        set.ranges.push_back({*first, last});
    }
    pattern = pattern.mid(1);
    return set;
}

std::optional<std::vector<Piece>> piecesOf(QStringView pattern)
{
    std::vector<Piece> pieces;
    while (!pattern.isEmpty()) {
        const QChar c = pattern.front();
        if (c == QLatin1Char('[')) {
            pattern = pattern.mid(1);
            const std::optional<Piece> set = takeSet(pattern);
            if (!set)
                return std::nullopt;
            pieces.push_back(*set);
            continue;
        }
        Piece piece;
        if (c == QLatin1Char('*'))
            piece.kind = Piece::Kind::AnyText;
        else if (c == QLatin1Char('?'))
            piece.kind = Piece::Kind::AnyCharacter;
        const std::optional<QChar> character = takeCharacter(pattern);
        if (!character)
            return std::nullopt;
        piece.character = *character;
        if (piece.kind != Piece::Kind::AnyText || pieces.empty() || pieces.back().kind != Piece::Kind::AnyText)
            pieces.push_back(piece);
    }
    return pieces;
}

} // namespace

bool matchesGlob(const QString& pattern, const QString& text)
{
    QString plainPattern = pattern;
    QString plainText = text;
    plainPattern.remove(QLatin1Char('/'));
    plainText.remove(QLatin1Char('/'));
    const auto pieces = piecesOf(plainPattern);
    if (!pieces)
        return false;
    // Greedy, with one way back: to the last '*', which then takes one character more.
    size_t piece = 0;
    qsizetype at = 0;
    std::optional<size_t> star;
    qsizetype starAt = 0;
    while (at < plainText.size()) {
        if (piece < pieces->size() && (*pieces)[piece].kind == Piece::Kind::AnyText) {
            star = piece++;
            starAt = at;
        } else if (piece < pieces->size() && (*pieces)[piece].matches(plainText[at])) {
            ++piece;
            ++at;
        } else if (star) {
            piece = *star + 1;
            at = ++starAt;
        } else {
            return false;
        }
    }
    while (piece < pieces->size() && (*pieces)[piece].kind == Piece::Kind::AnyText)
        ++piece;
    return piece == pieces->size();
}

} // namespace readyroom::health
