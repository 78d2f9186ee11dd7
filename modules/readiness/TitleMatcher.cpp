// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/TitleMatcher.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/CaseFolding.h"

namespace readyroom::readiness {

namespace {

bool isFiller(QStringView word)
{
    static constexpr std::array fillers{"a",    "an", "the", "and", "or",  "of", "for",  "to",  "in",  "on",
                                        "with", "at", "by",  "as",  "via", "is", "from", "all", "our", "your"};
    constexpr qsizetype longest = 4;
    return word.size() <= longest && std::any_of(fillers.cbegin(), fillers.cend(),
                                                 [word](const char* filler) { return word == QLatin1String(filler); });
}

/// A blunt stemmer: enough for "tests"/"testing"/"test", "policies"/"policy"; what it gets wrong it gets wrong on both
/// sides.
QStringView stemOf(QStringView word)
{
    constexpr qsizetype shortest = 4;
    for (const char* ending : {"ations", "ation", "ings", "ing", "ments", "ment", "ies", "es", "ed", "s", "e", "y"}) {
        const QLatin1String suffix(ending);
        if (word.size() - suffix.size() >= shortest - 1 && word.back() == suffix.back() && word.endsWith(suffix))
            return word.chopped(suffix.size());
    }
    return word;
}

} // namespace

StemWeights::StemWeights(const QStringList& titles)
    : m_weightOfUnknown(std::log(2.0 + static_cast<double>(titles.size())))
{
    std::vector<std::vector<int>> numbers;
    numbers.reserve(static_cast<size_t>(titles.size()));
    for (const QString& title : titles) {
        numbers.push_back(numbersOf(title));
        for (const int number : numbers.back())
            ++m_stems[static_cast<size_t>(number)].frequency;
    }
    const auto count = static_cast<double>(titles.size());
    for (Stem& stem : m_stems)
        stem.weight = std::log(1.0 + (1.0 + count) / (1.0 + stem.frequency));
    m_titles.reserve(numbers.size());
    for (const std::vector<int>& each : numbers)
        m_titles.push_back(stemsOf(each));
}

std::vector<int> StemWeights::numbersOf(const QString& title)
{
    std::vector<int> numbers;
    const QString lower = lowered(title);
    qsizetype start = 0;
    for (qsizetype at = 0; at <= lower.size(); ++at) {
        if (at < lower.size() && lower.at(at).isLetterOrNumber())
            continue;
        const QStringView word = QStringView(lower).sliced(start, at - start);
        start = at + 1;
        if (word.isEmpty() || isFiller(word))
            continue;
        const QStringView stem = stemOf(word);
        // Looked up without a copy of its own.
        const auto known = m_numbers.constFind(QString::fromRawData(stem.data(), stem.size()));
        const int number = known != m_numbers.cend() ? *known : static_cast<int>(m_stems.size());
        if (number == static_cast<int>(m_stems.size())) {
            m_numbers.insert(stem.toString(), number);
            m_stems.push_back({number, 0, m_weightOfUnknown});
        }
        if (std::find(numbers.cbegin(), numbers.cend(), number) == numbers.cend())
            numbers.push_back(number);
    }
    return numbers;
}

Stems StemWeights::stemsOf(const std::vector<int>& numbers) const
{
    Stems stems;
    stems.reserve(numbers.size());
    for (const int number : numbers)
        stems.push_back(m_stems[static_cast<size_t>(number)]);
    std::sort(stems.begin(), stems.end(), [](const Stem& a, const Stem& b) { return a.number < b.number; });
    return stems;
}

Stems StemWeights::of(const QString& title)
{
    return stemsOf(numbersOf(title));
}

double similarity(const Stems& a, const Stems& b)
{
    double shared = 0;
    double all = 0;
    auto other = b.cbegin();
    for (const Stem& stem : a) {
        for (; other != b.cend() && other->number < stem.number; ++other)
            all += other->weight;
        all += stem.weight;
        if (other != b.cend() && other->number == stem.number) {
            shared += stem.weight;
            ++other;
        }
    }
    for (; other != b.cend(); ++other)
        all += other->weight;
    return all > 0 ? shared / all : 0;
}

} // namespace readyroom::readiness
