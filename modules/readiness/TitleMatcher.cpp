// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/TitleMatcher.h"

#include <algorithm>
#include <cmath>

#include <QSet>

namespace readyroom::readiness {

namespace {

bool isFiller(const QString& word)
{
    static const QSet<QString> fillers{
        QStringLiteral("a"),    QStringLiteral("an"),  QStringLiteral("the"),  QStringLiteral("and"),
        QStringLiteral("or"),   QStringLiteral("of"),  QStringLiteral("for"),  QStringLiteral("to"),
        QStringLiteral("in"),   QStringLiteral("on"),  QStringLiteral("with"), QStringLiteral("at"),
        QStringLiteral("by"),   QStringLiteral("as"),  QStringLiteral("via"),  QStringLiteral("is"),
        QStringLiteral("from"), QStringLiteral("all"), QStringLiteral("our"),  QStringLiteral("your"),
    };
    return fillers.contains(word);
}

/// A blunt stemmer: enough for "tests"/"testing"/"test", "policies"/"policy"; what it gets wrong it gets wrong on both
/// sides.
QString stemOf(QString word)
{
    constexpr qsizetype shortest = 4;
    for (const char* ending : {"ations", "ation", "ings", "ing", "ments", "ment", "ies", "es", "ed", "s", "e", "y"}) {
        const QLatin1String suffix(ending);
        if (word.size() - suffix.size() >= shortest - 1 && word.endsWith(suffix)) {
            word.chop(suffix.size());
            break;
        }
    }
    return word;
}

} // namespace

QStringList stemsOf(const QString& title)
{
    QStringList stems;
    QString word;
    const auto take = [&] {
        if (!word.isEmpty() && !isFiller(word)) {
            const QString stem = stemOf(word);
            if (!stems.contains(stem))
                stems << stem;
        }
        word.clear();
    };
    const QString lower = title.toLower();
    for (const QChar character : lower) {
        if (character.isLetterOrNumber())
            word += character;
        else
            take();
    }
    take();
    return stems;
}

StemWeights::StemWeights(const std::vector<QStringList>& titles)
    : m_titles(static_cast<double>(titles.size()))
{
    for (const QStringList& title : titles) {
        for (const QString& stem : title)
            ++known(stem).frequency;
    }
    for (Stem& stem : m_stems)
        stem.weight = std::log(1.0 + (1.0 + m_titles) / (1.0 + stem.frequency));
}

Stem& StemWeights::known(const QString& stem)
{
    const auto found = m_stems.find(stem);
    if (found != m_stems.end())
        return *found;
    return *m_stems.insert(stem, {static_cast<int>(m_stems.size()), 0, std::log(2.0 + m_titles)});
}

Stems StemWeights::of(const QStringList& stems)
{
    Stems result;
    result.reserve(static_cast<size_t>(stems.size()));
    for (const QString& stem : stems)
        result.push_back(known(stem));
    std::sort(result.begin(), result.end(), [](const Stem& a, const Stem& b) { return a.number < b.number; });
    return result;
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
