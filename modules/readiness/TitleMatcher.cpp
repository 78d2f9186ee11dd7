// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/TitleMatcher.h"

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
    for (const QChar character : title.toLower()) {
        if (character.isLetterOrNumber())
            word += character;
        else
            take();
    }
    take();
    return stems;
}

void StemWeights::add(const QStringList& stems)
{
    ++m_titles;
    for (const QString& stem : stems)
        ++m_frequency[stem];
}

double StemWeights::weight(const QString& stem) const
{
    return std::log(1.0 + (1.0 + m_titles) / (1.0 + m_frequency.value(stem)));
}

double StemWeights::similarity(const QStringList& a, const QStringList& b) const
{
    double shared = 0;
    double all = 0;
    for (const QString& stem : a) {
        const double value = weight(stem);
        all += value;
        if (b.contains(stem))
            shared += value;
    }
    for (const QString& stem : b) {
        if (!a.contains(stem))
            all += weight(stem);
    }
    return all > 0 ? shared / all : 0;
}

} // namespace readyroom::readiness
