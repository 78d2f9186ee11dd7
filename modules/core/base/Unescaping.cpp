// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Unescaping.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include <QByteArrayView>
#include <QChar>

namespace readyroom {

namespace {

constexpr int decimal = 10;
constexpr int hexadecimal = 16;
constexpr qsizetype unitLength = 6;     ///< "\u0026"
constexpr qsizetype longestEntity = 10; ///< "&#1114111;"

/// What an escape stands for, and how many bytes the escape has.
struct Piece
{
    std::array<char, 4> bytes{};
    qsizetype size = 0;
    qsizetype length = 0;
};
using MaybePiece = std::optional<Piece>;

std::optional<char32_t> number(QByteArrayView digits, int base)
{
    uint value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value, base);
    return error == std::errc() && stop == end ? std::optional(static_cast<char32_t>(value)) : std::nullopt;
}

Piece oneByte(char byte, qsizetype length)
{
    return {{byte}, 1, length};
}

/// In UTF-8. A half of a surrogate pair, which means nothing alone, becomes three bytes like any other unit.
Piece utf8(char32_t point, qsizetype length)
{
    constexpr std::array<char32_t, 4> ends{0x80, 0x800, 0x10000, 0x110000};
    constexpr std::array<uint, 4> firstBytes{0x00, 0xc0, 0xe0, 0xf0};
    constexpr uint bitsOfLater = 6;
    const auto more = static_cast<size_t>(
        std::find_if(ends.begin(), ends.end(), [point](char32_t end) { return point < end; }) - ends.begin());
    Piece piece{{}, static_cast<qsizetype>(more) + 1, length};
    for (size_t at = more; at > 0; --at) {
        piece.bytes.at(at) = static_cast<char>(0x80U | (point & 0x3fU));
        point >>= bitsOfLater;
    }
    piece.bytes[0] = static_cast<char>(firstBytes.at(more) | point);
    return piece;
}

MaybePiece percentAt(QByteArrayView text)
{
    constexpr qsizetype length = 3;
    if (text.size() < length)
        return std::nullopt;
    const auto value = number(text.sliced(1, length - 1), hexadecimal);
    return value ? MaybePiece(oneByte(static_cast<char>(*value), length)) : std::nullopt;
}

std::optional<char16_t> jsonUnitAt(QByteArrayView text)
{
    if (text.size() < unitLength || !text.startsWith("\\u"))
        return std::nullopt;
    const auto value = number(text.sliced(2, unitLength - 2), hexadecimal);
    return value ? std::optional(static_cast<char16_t>(*value)) : std::nullopt;
}

MaybePiece jsonAt(QByteArrayView text)
{
    static constexpr std::array<std::pair<char, char>, 8> shortForms{{
        {'"', '"'},
        {'\\', '\\'},
        {'/', '/'},
        {'b', '\b'},
        {'f', '\f'},
        {'n', '\n'},
        {'r', '\r'},
        {'t', '\t'},
    }};
    if (text.size() < 2)
        return std::nullopt;
    for (const auto& [letter, meaning] : shortForms) {
        if (text[1] == letter)
            return oneByte(meaning, 2);
    }
    const auto unit = jsonUnitAt(text);
    if (!unit)
        return std::nullopt;
    if (QChar::isHighSurrogate(*unit)) {
        const auto low = jsonUnitAt(text.sliced(unitLength));
        if (low && QChar::isLowSurrogate(*low))
            return utf8(QChar::surrogateToUcs4(*unit, *low), 2 * unitLength);
    }
    return utf8(*unit, unitLength);
}

MaybePiece htmlAt(QByteArrayView text)
{
    static constexpr std::array<std::pair<const char*, char>, 5> names{{
        {"&amp;", '&'},
        {"&lt;", '<'},
        {"&gt;", '>'},
        {"&quot;", '"'},
        {"&apos;", '\''},
    }};
    for (const auto& [name, meaning] : names) {
        if (text.startsWith(name))
            return oneByte(meaning, QByteArrayView(name).size());
    }
    const qsizetype end = text.first(std::min(text.size(), longestEntity)).indexOf(';');
    if (!text.startsWith("&#") || end < 0)
        return std::nullopt;
    const bool isHexadecimal = text[2] == 'x' || text[2] == 'X';
    const qsizetype start = isHexadecimal ? 3 : 2;
    if (end <= start)
        return std::nullopt;
    const auto value = number(text.sliced(start, end - start), isHexadecimal ? hexadecimal : decimal);
    return value && *value <= QChar::LastValidCodePoint ? MaybePiece(utf8(*value, end + 1)) : std::nullopt;
}

/// The escape at the start of the text.
MaybePiece pieceAt(QByteArrayView text)
{
    switch (text[0]) {
    case '%':
        return percentAt(text);
    case '\\':
        return jsonAt(text);
    case '&':
        return htmlAt(text);
    case '\r':
    case '\n':
        return Piece{{}, 0, 1};
    default:
        return std::nullopt;
    }
}

} // namespace

Unescaped unescape(const QByteArray& text)
{
    constexpr QByteArrayView marks("%\\&\r\n");
    const bool mayChange = std::find_first_of(text.begin(), text.end(), marks.begin(), marks.end()) != text.end();
    if (!mayChange)
        return {};
    Unescaped result;
    result.bytes.reserve(text.size());
    result.origins.reserve(static_cast<size_t>(text.size()) + 1);
    for (qsizetype at = 0; at < text.size();) {
        const MaybePiece piece = pieceAt(QByteArrayView(text).sliced(at));
        if (piece) {
            result.hasChanged = true;
            result.bytes.append(piece->bytes.data(), piece->size);
            result.origins.insert(result.origins.end(), static_cast<size_t>(piece->size), at);
            at += piece->length;
        } else {
            result.bytes.append(text[at]);
            result.origins.push_back(at);
            ++at;
        }
    }
    if (!result.hasChanged)
        return {};
    result.origins.push_back(text.size());
    return result;
}

} // namespace readyroom
