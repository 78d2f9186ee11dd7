// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PhraseFilter.h"

#include <algorithm>
#include <array>

namespace readyroom::readiness {

namespace {

constexpr quint32 codeBits = 6;

/// Letters without their case, and digits, as six bits; whatever else as 0.
constexpr std::array<quint8, 128> codes = [] {
    std::array<quint8, 128> made{};
    quint8 next = 1;
    for (size_t letter = 'a'; letter <= 'z'; ++letter, ++next) {
        made[letter] = next;
        made[letter - 'a' + 'A'] = next;
    }
    for (size_t digit = '0'; digit <= '9'; ++digit)
        made[digit] = next++;
    return made;
}();

quint32 codeOf(char16_t character)
{
    if (character < codes.size())
        return codes[character];
    // Unicode has two more letters that differ from one of ASCII in case alone.
    constexpr char16_t longS = 0x017f;
    constexpr char16_t kelvin = 0x212a;
    return character == longS ? codes['s'] : character == kelvin ? codes['k'] : 0;
}

/// Appends a character to the three that were read last.
quint32 next(quint32 three, quint32 code)
{
    return (three << codeBits | code) & 0x3ffff;
}

size_t scattered(quint32 three)
{
    constexpr quint32 golden = 0x9e3779b1;
    return (three * golden) >> 17;
}

} // namespace

PhraseFilter::PhraseFilter(std::initializer_list<const char*> phrases)
{
    for (const char* phrase : phrases) {
        const QLatin1String text(phrase);
        m_phrases.push_back(text);
        const quint32 two = next(next(0, codeOf(text.at(0).unicode())), codeOf(text.at(1).unicode()));
        if (text.size() > 2) {
            m_starts.set(scattered(next(two, codeOf(text.at(2).unicode()))));
            continue;
        }
        for (quint32 code = 0; code < (1U << codeBits); ++code)
            m_starts.set(scattered(next(two, code)));
    }
}

bool PhraseFilter::matches(QStringView text) const
{
    if (text.size() < 2)
        return false;
    const auto startsAt = [this, text](qsizetype at) {
        const QStringView rest = text.sliced(at);
        return std::any_of(m_phrases.cbegin(), m_phrases.cend(),
                           [rest](QLatin1String phrase) { return rest.startsWith(phrase, Qt::CaseInsensitive); });
    };
    const char16_t* const units = text.utf16();
    quint32 three = next(codeOf(units[0]), codeOf(units[1]));
    for (qsizetype at = 2; at < text.size(); ++at) {
        three = next(three, codeOf(units[at]));
        if (m_starts[scattered(three)] && startsAt(at - 2))
            return true;
    }
    // A phrase of two may end the text.
    return startsAt(text.size() - 2);
}

} // namespace readyroom::readiness
