// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/EncodingRepair.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include <unicode/ucnv.h>

namespace readyroom::markdown {

namespace {

/// A character that the legacy codecs cannot have written.
constexpr char16_t foreign = 0xffff;

struct Decoded
{
    char32_t codePoint = 0;
    int length = 0; ///< bytes taken; 0: not UTF-8
};

/// One non-ASCII character of strict UTF-8: no overlong form, no surrogate, at most U+10FFFF.
Decoded decode(const quint8* at, const quint8* end)
{
    const quint8 lead = *at;
    const int length = lead >= 0xc2 && lead <= 0xdf   ? 2
                       : lead >= 0xe0 && lead <= 0xef ? 3
                       : lead >= 0xf0 && lead <= 0xf4 ? 4
                                                      : 0;
    if (length == 0 || end - at < length)
        return {};
    char32_t codePoint = lead & (0xffU >> (length + 1));
    for (int i = 1; i < length; ++i) {
        if ((at[i] & 0xc0) != 0x80)
            return {};
        codePoint = (codePoint << 6) | (at[i] & 0x3fU);
    }
    const bool overlong = (length == 3 && codePoint < 0x800) || (length == 4 && codePoint < 0x10000);
    const bool surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    if (overlong || surrogate || codePoint > 0x10ffff)
        return {};
    return {codePoint, length};
}

/// The first byte at or after `at` that is not ASCII.
const quint8* skipAscii(const quint8* at, const quint8* end)
{
    constexpr quint64 highBits = 0x8080808080808080U;
    quint64 word = 0;
    while (end - at >= 8 && (std::memcpy(&word, at, sizeof word), (word & highBits) == 0))
        at += 8;
    while (at != end && *at < 0x80)
        ++at;
    return at;
}

int utf8Length(char16_t character)
{
    return character == foreign ? 4 : character < 0x800 ? 2 : 3;
}

bool isDrawing(char16_t character)
{
    return character >= 0x2500 && character <= 0x259f;
}

/// Unbroken non-ASCII characters of the document.
struct Stretch
{
    qint64 offset = 0; ///< bytes
    size_t first = 0;  ///< in Characters::all
    size_t count = 0;
};

/// All the non-ASCII characters of a document; those beyond the basic plane as `foreign`, which is as long as they are.
struct Characters
{
    std::vector<char16_t> all;
    std::vector<Stretch> stretches;
};

Characters nonAsciiCharacters(const QByteArray& utf8)
{
    Characters found;
    const auto* begin = reinterpret_cast<const quint8*>(utf8.constData());
    const auto* end = begin + utf8.size();
    for (const quint8* at = skipAscii(begin, end); at != end; at = skipAscii(at, end)) {
        Stretch stretch{at - begin, found.all.size(), 0};
        for (; at != end && *at >= 0x80; ++stretch.count) {
            const Decoded next = decode(at, end);
            if (next.length == 0)
                break;
            // U+FFFF is three bytes long: it must not pass for the placeholder.
            if (next.codePoint == foreign)
                break;
            found.all.push_back(next.codePoint > 0xffff ? foreign : static_cast<char16_t>(next.codePoint));
            at += next.length;
        }
        if (stretch.count > 0)
            found.stretches.push_back(stretch);
        else
            ++at;
    }
    return found;
}

struct Codec
{
    QString name;
    std::array<quint8, 0x10000> byteOf{}; ///< 0: the codec has no such character
};

std::unique_ptr<Codec> makeCodec(const QString& name, const char* converterName)
{
    auto codec = std::make_unique<Codec>();
    codec->name = name;
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUConverterPointer converter(ucnv_open(converterName, &status));
    if (U_FAILURE(status))
        return codec;
    for (unsigned byte = 0x80; byte <= 0xff; ++byte) {
        const char source = static_cast<char>(byte);
        std::array<UChar, 4> target{};
        status = U_ZERO_ERROR;
        const int32_t length = ucnv_toUChars(converter.getAlias(), target.data(), 4, &source, 1, &status);
        const bool undefined = U_FAILURE(status) || length != 1 || target[0] == 0xfffd || target[0] < 0x80;
        // Programs that do not refuse an undefined byte write the control character of the same number.
        codec->byteOf[undefined ? byte : target[0]] = static_cast<quint8>(byte);
    }
    return codec;
}

/// In the order of preference where two explain equally much.
const std::vector<std::unique_ptr<Codec>>& codecs()
{
    static const std::vector<std::unique_ptr<Codec>> all = [] {
        std::vector<std::unique_ptr<Codec>> made;
        made.push_back(makeCodec(QStringLiteral("cp1252"), "windows-1252"));
        made.push_back(makeCodec(QStringLiteral("mac_roman"), "macos-0_2-10.2"));
        made.push_back(makeCodec(QStringLiteral("cp1254"), "windows-1254"));
        made.push_back(makeCodec(QStringLiteral("latin-1"), "ISO-8859-1"));
        made.push_back(makeCodec(QStringLiteral("cp437"), "ibm-437_P100-1995"));
        return made;
    }();
    return all;
}

/// One character of the true text, as it stands in a run.
struct Sequence
{
    char32_t codePoint = 0;
    qint64 offset = 0; ///< of the damaged text
    qint64 length = 0; ///< of the damaged text
    bool convincing = false;
};

/// Emoji, dashes, quotes, arrows and signs: what damaged documents are full of, and what no honest text spells out.
bool isSign(char32_t codePoint)
{
    return (codePoint >= 0x2000 && codePoint <= 0x2bff) || (codePoint >= 0x1f000 && codePoint <= 0x1faff);
}

bool isLower(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

bool isLetter(char byte)
{
    return isLower(static_cast<char>(byte | 0x20));
}

/// Reads one document with the eyes of one codec.
class Reading
{
public:
    Reading(const QByteArray& utf8, const Characters& characters, const Codec& codec)
        : m_utf8(utf8)
    {
        for (const Stretch& stretch : characters.stretches)
            readStretch(&characters.all[stretch.first], stretch.count, stretch.offset, codec);
    }

    /// How many characters this codec puts right.
    [[nodiscard]] qint64 count() const { return !m_proven ? 0 : m_clean ? m_sequences : m_convincing; }

    [[nodiscard]] std::vector<Sequence> accepted() const
    {
        std::vector<Sequence> result;
        std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(result),
                     [this](const Sequence& sequence) { return m_clean || sequence.convincing; });
        return result;
    }

private:
    void readStretch(const char16_t* characters, size_t count, qint64 offset, const Codec& codec)
    {
        size_t at = 0;
        while (at < count) {
            m_bytes.clear();
            const size_t first = at;
            for (; at < count && codec.byteOf[characters[at]] != 0; ++at)
                m_bytes.push_back(codec.byteOf[characters[at]]);
            if (!m_bytes.empty())
                offset = readRun(characters + first, offset);
            if (at < count)
                offset += utf8Length(characters[at++]);
        }
    }

    /// @return the offset behind the run
    qint64 readRun(const char16_t* characters, qint64 offset)
    {
        const size_t firstSequence = m_all.size();
        const quint8* bytes = m_bytes.data();
        const quint8* end = bytes + m_bytes.size();
        int telling = 0;
        bool whole = true;
        bool sign = false;
        for (const quint8* at = bytes; at != end;) {
            const Decoded next = decode(at, end);
            const char16_t* character = characters + (at - bytes);
            if (next.length == 0) {
                whole = false;
                offset += utf8Length(*character);
                ++at;
                continue;
            }
            qint64 length = 0;
            for (int i = 0; i < next.length; ++i)
                length += utf8Length(character[i]);
            m_all.push_back({next.codePoint, offset, length, isSign(next.codePoint)});
            sign = sign || isSign(next.codePoint);
            // Frames drawn in text ("╔╗╚╝") spell two-byte sequences by chance.
            telling += next.length == 2 && isDrawing(character[0]) && isDrawing(character[1]) ? 0 : 1;
            offset += length;
            at += next.length;
        }
        const size_t found = m_all.size() - firstSequence;
        // One sequence alone may be chance ("é »" in French, "ß“" in German); two side by side are not.
        const bool convincing =
            whole && (telling >= 2 ||
                      (found == 1 && (sign ? isSignForSure(m_all.back()) : isLetterInWord(m_all.back(), *characters))));
        for (size_t i = firstSequence; convincing && i < m_all.size(); ++i)
            m_all[i].convincing = true;
        m_proven = m_proven || convincing;
        m_clean = m_clean && whole;
        m_sequences += static_cast<qint64>(found);
        m_convincing += std::count_if(m_all.begin() + static_cast<qint64>(firstSequence), m_all.end(),
                                      [](const Sequence& sequence) { return sequence.convincing; });
        return offset;
    }

    /// Apart from the everyday punctuation, not at the end of a word ("urâ…”" is honest Romanian).
    [[nodiscard]] bool isSignForSure(const Sequence& sequence) const
    {
        return sequence.codePoint < 0x2040 || sequence.codePoint > 0xffff || !isLetter(byteAt(sequence.offset - 1)) ||
               isLetter(byteAt(sequence.offset + sequence.length));
    }

    /// "fÃ¼r": an accented Latin letter within a word. Capitals alone do not count ("IRMÃ”" is honest).
    [[nodiscard]] bool isLetterInWord(const Sequence& sequence, char16_t lead) const
    {
        const char32_t letter = sequence.codePoint;
        if (letter < 0xc0 || letter > 0x17f || letter == 0xd7 || letter == 0xf7)
            return false;
        const std::array<char, 2> before{byteAt(sequence.offset - 2), byteAt(sequence.offset - 1)};
        const qint64 behind = sequence.offset + sequence.length;
        const std::array<char, 2> after{byteAt(behind), byteAt(behind + 1)};
        if (!isLower(before[1]) && !isLower(after[0]))
            return false;
        const bool inside = isLetter(before[1]) && isLetter(after[0]);
        // "√πr" and "x─┐" are honest too, so a lead that is a sign must be surrounded or be the commonest one.
        if (isDrawing(lead))
            return inside && letter <= 0xff;
        if (letter > 0xff)
            return inside && lead < 0x2000;
        return inside || (isLetter(before[1]) && isLetter(before[0])) || (isLetter(after[0]) && isLetter(after[1]));
    }

    [[nodiscard]] char byteAt(qint64 offset) const
    {
        return offset >= 0 && offset < m_utf8.size() ? m_utf8.at(offset) : '\0';
    }

    const QByteArray& m_utf8;
    std::vector<quint8> m_bytes; // of the current run; kept to save allocations
    std::vector<Sequence> m_all;
    qint64 m_sequences = 0;
    qint64 m_convincing = 0;
    bool m_proven = false; // some run cannot be meant as it stands
    bool m_clean = true;   // every character the codec has is part of a sequence
};

void appendUtf8(QByteArray& text, char32_t codePoint)
{
    const auto put = [&text](char32_t byte) { text.append(static_cast<char>(byte)); };
    if (codePoint < 0x800) {
        put(0xc0 | (codePoint >> 6));
    } else if (codePoint < 0x10000) {
        put(0xe0 | (codePoint >> 12));
        put(0x80 | ((codePoint >> 6) & 0x3f));
    } else {
        put(0xf0 | (codePoint >> 18));
        put(0x80 | ((codePoint >> 12) & 0x3f));
        put(0x80 | ((codePoint >> 6) & 0x3f));
    }
    put(0x80 | (codePoint & 0x3f));
}

RepairedText rewrite(const QByteArray& utf8, const std::vector<Sequence>& sequences, const QString& codec)
{
    RepairedText result{{}, codec, static_cast<int>(sequences.size()), {}};
    result.text.reserve(utf8.size());
    qint64 copied = 0;
    for (const Sequence& sequence : sequences) {
        result.text.append(utf8.constData() + copied, sequence.offset - copied);
        if (result.runs.empty() || copied != sequence.offset)
            result.runs.push_back({sequence.offset, 0, result.text.size(), 0});
        appendUtf8(result.text, sequence.codePoint);
        copied = sequence.offset + sequence.length;
        RepairedRun& run = result.runs.back();
        run.originalLength = copied - run.originalOffset;
        run.repairedLength = result.text.size() - run.repairedOffset;
    }
    result.text.append(utf8.constData() + copied, utf8.size() - copied);
    return result;
}

std::optional<RepairedText> repairOnce(const QByteArray& utf8)
{
    const Characters characters = nonAsciiCharacters(utf8);
    if (characters.stretches.empty())
        return std::nullopt;
    std::vector<Sequence> best;
    QString codecName;
    for (const auto& codec : codecs()) {
        const Reading reading(utf8, characters, *codec);
        if (reading.count() <= static_cast<qint64>(best.size()))
            continue;
        best = reading.accepted();
        codecName = codec->name;
    }
    if (best.empty())
        return std::nullopt;
    return rewrite(utf8, best, codecName);
}

/// The runs of two repairs, one after the other, as those of one. Runs that touch in the text between become one.
std::vector<RepairedRun> compose(const RepairedText& first, const RepairedText& second)
{
    std::vector<RepairedRun> between; // offset and length in the text between, in the original's fields
    between.reserve(first.runs.size() + second.runs.size());
    for (const RepairedRun& run : first.runs)
        between.push_back({run.repairedOffset, run.repairedLength, 0, 0});
    between.insert(between.end(), second.runs.begin(), second.runs.end());
    std::sort(between.begin(), between.end(),
              [](const RepairedRun& a, const RepairedRun& b) { return a.originalOffset < b.originalOffset; });
    std::vector<RepairedRun> result;
    auto next = second.runs.begin();
    qint64 shift = 0; // from the text between to the final one
    for (size_t i = 0; i < between.size();) {
        const qint64 start = between[i].originalOffset;
        qint64 end = start;
        for (; i < between.size() && between[i].originalOffset <= end; ++i)
            end = std::max(end, between[i].originalOffset + between[i].originalLength);
        const qint64 repairedStart = start + shift;
        for (; next != second.runs.end() && next->originalOffset < end; ++next)
            shift += next->repairedLength - next->originalLength;
        const qint64 originalStart = first.toOriginal(start);
        result.push_back(
            {originalStart, first.toOriginal(end) - originalStart, repairedStart, end + shift - repairedStart});
    }
    return result;
}

} // namespace

qint64 RepairedText::toOriginal(qint64 repairedOffset) const
{
    const auto after =
        std::upper_bound(runs.begin(), runs.end(), repairedOffset,
                         [](qint64 offset, const RepairedRun& run) { return offset < run.repairedOffset; });
    if (after == runs.begin())
        return repairedOffset;
    const RepairedRun& run = *std::prev(after);
    const qint64 behind = repairedOffset - run.repairedOffset - run.repairedLength;
    return behind < 0 ? run.originalOffset : run.originalOffset + run.originalLength + behind;
}

std::optional<RepairedText> repairEncoding(const QByteArray& utf8)
{
    std::optional<RepairedText> result = repairOnce(utf8);
    // Each round makes the text shorter, so this ends.
    while (result) {
        const std::optional<RepairedText> again = repairOnce(result->text);
        if (!again)
            break;
        result->runs = compose(*result, *again);
        result->text = again->text;
        result->sequences += again->sequences;
    }
    return result;
}

} // namespace readyroom::markdown
