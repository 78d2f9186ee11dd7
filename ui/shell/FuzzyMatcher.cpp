// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/FuzzyMatcher.h"

#include <algorithm>

#include <QStringList>

namespace readyroom::ui {

namespace {

// A piece beats loose letters, a word's start beats its middle, the title beats the context.
constexpr int pieceAtWordStart = 100;
constexpr int pieceInWord = 60;
constexpr int atTextStart = 20;
constexpr int wholeWord = 10;
constexpr int looseLetters = 20;
constexpr int looseAtWordStart = 4;
constexpr int looseInRow = 2;
constexpr int mostLoose = pieceInWord - 10;
constexpr int contextShare = 4; ///< a find in the context counts a quarter

bool isWordLetter(char16_t letter)
{
    if (letter < 0x80)
        return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9');
    return QChar::isLetterOrNumber(letter);
}

bool startsWord(QStringView text, qsizetype place)
{
    return place == 0 || !isWordLetter(text.utf16()[place - 1]);
}

char16_t foldedLetter(QChar letter)
{
    if (letter.unicode() < 0x80)
        return letter >= u'A' && letter <= u'Z' ? static_cast<char16_t>(letter.unicode() | 0x20) : letter.unicode();
    if (letter.decompositionTag() == QChar::Canonical)
        letter = letter.decomposition().at(0);
    return QChar(QChar::toCaseFolded(letter.unicode())).unicode();
}

struct Piece
{
    qsizetype place = -1;
    bool atWordStart = false;
};

/// The first occurrence at a word's start, else the first one.
Piece findPiece(QStringView word, QStringView text)
{
    const char16_t* letters = text.utf16();
    const char16_t* wanted = word.utf16();
    const qsizetype size = word.size();
    Piece found;
    const char16_t* const end = letters + std::max(text.size() - size + 1, qsizetype{0});
    // Not QStringView::indexOf(): for texts this short the way into it takes longer than the search.
    for (const char16_t* at = std::find(letters, end, *wanted); at != end; at = std::find(at + 1, end, *wanted)) {
        if (!std::equal(wanted + 1, wanted + size, at + 1))
            continue;
        const qsizetype place = at - letters;
        if (startsWord(text, place))
            return {place, true};
        if (found.place < 0)
            found.place = place;
    }
    return found;
}

int scoreOfPiece(const Piece& piece, qsizetype size, QStringView text)
{
    const qsizetype end = piece.place + size;
    const bool ends = end == text.size() || !isWordLetter(text.utf16()[end]);
    return (piece.atWordStart ? pieceAtWordStart : pieceInWord) + (piece.place == 0 ? atTextStart : 0) +
           (piece.atWordStart && ends ? wholeWord : 0);
}

/// The places of the word's letters one behind the other, beginning at the start of a word. At most half of them may
/// stand in the middle of nowhere: neither at a word's start nor in a row. (Asked after each letter, so that what a
/// query finds is among what its beginning found.)
bool findLooseFrom(qsizetype start, QStringView word, QStringView text, std::vector<int>& places)
{
    const char16_t* letters = text.utf16();
    const char16_t* wanted = word.utf16();
    places.assign(1, static_cast<int>(start));
    int strays = 0;
    qsizetype place = start;
    for (qsizetype next = 1; next < word.size(); ++next) {
        const qsizetype before = place;
        do {
            if (++place == text.size())
                return false;
        } while (letters[place] != wanted[next]);
        if (place != before + 1 && !startsWord(text, place))
            ++strays;
        if (2 * strays > next + 1)
            return false;
        places.push_back(static_cast<int>(place));
    }
    return true;
}

bool findLoose(QStringView word, QStringView text, std::vector<int>& places)
{
    const char16_t first = word.utf16()[0];
    for (qsizetype start = 0; start < text.size(); ++start) {
        if (text.utf16()[start] == first && startsWord(text, start) && findLooseFrom(start, word, text, places))
            return true;
    }
    return false;
}

int scoreOfLoose(const std::vector<int>& places, QStringView text)
{
    int score = looseLetters;
    for (size_t number = 0; number < places.size(); ++number) {
        if (startsWord(text, places[number]))
            score += looseAtWordStart;
        else if (number > 0 && places[number] == places[number - 1] + 1)
            score += looseInRow;
    }
    const int gaps = places.back() - places.front() + 1 - static_cast<int>(places.size());
    return std::clamp(score - gaps, 1, mostLoose);
}

} // namespace

FuzzyMatcher::FuzzyMatcher(const QString& query)
{
    for (const QString& word : folded(query).split(u' ', Qt::SkipEmptyParts)) {
        m_letters |= lettersOf(word);
        m_words.push_back(word);
    }
}

QString FuzzyMatcher::folded(const QString& text)
{
    QString result(text.size(), Qt::Uninitialized);
    std::transform(text.cbegin(), text.cend(), result.begin(),
                   [](QChar letter) { return QChar(foldedLetter(letter)); });
    return result;
}

quint64 FuzzyMatcher::lettersOf(QStringView folded)
{
    constexpr char16_t bits = 64;
    quint64 letters = 0;
    for (const QChar letter : folded)
        letters |= quint64{1} << (letter.unicode() % bits);
    return letters;
}

int FuzzyMatcher::score(QStringView title, QStringView context) const
{
    thread_local std::vector<int> places; // no allocation for each of many thousand texts
    int sum = 0;
    for (const QString& word : m_words) {
        if (const Piece piece = findPiece(word, title); piece.place >= 0)
            sum += scoreOfPiece(piece, word.size(), title);
        else if (const Piece aside = findPiece(word, context); aside.place >= 0)
            sum += scoreOfPiece(aside, word.size(), context) / contextShare;
        else if (findLoose(word, title, places))
            sum += scoreOfLoose(places, title);
        else
            return noMatch;
    }
    return std::max(sum, noMatch + 1);
}

std::vector<int> FuzzyMatcher::positions(QStringView title) const
{
    std::vector<int> all;
    for (const QString& word : m_words) {
        std::vector<int> places;
        if (const Piece piece = findPiece(word, title); piece.place >= 0) {
            for (qsizetype offset = 0; offset < word.size(); ++offset)
                places.push_back(static_cast<int>(piece.place + offset));
        } else if (!findLoose(word, title, places)) {
            continue;
        }
        all.insert(all.end(), places.cbegin(), places.cend());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace readyroom::ui
