// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PriorityReader.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QRegularExpression>

#include "core/base/CaseFolding.h"
#include "readiness/PhraseFilter.h"

namespace readyroom::readiness {

namespace {

QRegularExpression expressionOf(const char* pattern, bool caseless)
{
    QRegularExpression expression(QString::fromUtf8(pattern), caseless ? QRegularExpression::CaseInsensitiveOption
                                                                       : QRegularExpression::NoPatternOption);
    expression.optimize();
    return expression;
}

std::optional<Priority> priorityOfWord(const QString& word)
{
    static constexpr std::array<std::pair<const char*, Priority>, 20> words{{
        {"critical", Priority::Critical},
        {"blocker", Priority::Critical},
        {"urgent", Priority::Critical},
        {"highest", Priority::Critical},
        {"p0", Priority::Critical},
        {"must", Priority::Critical},
        {"must have", Priority::Critical},
        {"high", Priority::High},
        {"major", Priority::High},
        {"p1", Priority::High},
        {"should", Priority::High},
        {"should have", Priority::High},
        {"medium", Priority::Medium},
        {"moderate", Priority::Medium},
        {"p2", Priority::Medium},
        {"normal", Priority::Medium},
        {"low", Priority::Low},
        {"minor", Priority::Low},
        {"p3", Priority::Low},
        {"p4", Priority::Low},
    }};
    const QString lower = lowered(word).simplified();
    for (const auto& [name, priority] : words) {
        if (lower == QLatin1String(name))
            return priority;
    }
    return std::nullopt;
}

/// The coloured circles, squares, hearts and diamonds that plans use; each a code point of its own.
const QRegularExpression& mark()
{
    static const QRegularExpression expression(QString::fromUtf8(
        "[\xF0\x9F\x94\xB4\xF0\x9F\x9F\xA0\xF0\x9F\x9F\xA1\xF0\x9F\x9F\xA2\xF0\x9F\x94\xB5\xF0\x9F\x9F\xA3"
        "\xE2\x9A\xAA\xE2\x9A\xAB\xF0\x9F\x9F\xA4\xF0\x9F\x9F\xA5\xF0\x9F\x9F\xA7\xF0\x9F\x9F\xA8\xF0\x9F\x9F\xA9"
        "\xF0\x9F\x9F\xA6\xF0\x9F\x9F\xAA\xF0\x9F\x94\xA5\xF0\x9F\x9A\xA8]\xEF\xB8\x8F?"));
    return expression;
}

/// Most texts are plain letters and need no search for a mark.
bool mayHaveMark(const QString& text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar character) { return character >= QChar(0x2600); });
}

/// A letter or digit of ASCII.
bool isWordCharacter(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || (unit >= u'0' && unit <= u'9');
}

QString bareMark(QString text)
{
    return text.remove(QChar(0xFE0F));
}

const PhraseFilter& mayStatePriority()
{
    static const PhraseFilter filter{"critical", "high", "medium", "low",    "p0",      "p1",      "p2",
                                     "p3",       "p4",   "prio",   "urgent", "blocker", "moderate"};
    return filter;
}

/// What the words alone state, without capitals and marks.
std::optional<Priority> statedPriority(const QString& text)
{
    if (!mayStatePriority().matches(text))
        return std::nullopt;
    static const QRegularExpression badge =
        expressionOf(R"(priority[-_/ ](critical|high|medium|low|P[0-4])[-_/. ])", true);
    static const QRegularExpression labelled = expressionOf(
        R"(\bprio(?:rity)?\W*[:=]\s*\W*(critical|blocker|urgent|highest|high|medium|moderate|normal|low|P[0-4])\b)",
        true);
    static const QRegularExpression adjective = expressionOf(R"(\b(critical|high|medium|low)[- ]priority\b)", true);
    static const QRegularExpression bracketed = expressionOf(
        R"([(\[]\s*(critical|blocker|urgent|high|medium|low|P[0-4])\s*(?:priority\s*)?(?:[:;,)\]]|[-–—]\s))", true);
    static const QRegularExpression leading =
        expressionOf(R"(^\W*(P[0-4]|critical|high|medium|low)\s*(?:[:–—]|-\s|$))", true);
    for (const QRegularExpression* expression : {&badge, &labelled, &adjective, &bracketed, &leading}) {
        const QRegularExpressionMatch match = expression->match(text);
        if (match.hasMatch())
            return priorityOfWord(match.captured(1));
    }
    return std::nullopt;
}

} // namespace

PriorityLegend::PriorityLegend()
{
    const std::array<std::pair<const char*, Priority>, 11> usual{{
        {"\xF0\x9F\x94\xB4", Priority::Critical}, // red circle
        {"\xF0\x9F\x9F\xA5", Priority::Critical},
        {"\xF0\x9F\x9A\xA8", Priority::Critical}, // police light
        {"\xF0\x9F\x9F\xA0", Priority::High},     // orange
        {"\xF0\x9F\x9F\xA7", Priority::High},
        {"\xF0\x9F\x9F\xA1", Priority::Medium}, // yellow
        {"\xF0\x9F\x9F\xA8", Priority::Medium},
        {"\xF0\x9F\x9F\xA2", Priority::Low}, // green
        {"\xF0\x9F\x9F\xA9", Priority::Low},
        {"\xF0\x9F\x94\xB5", Priority::Low}, // blue
        {"\xF0\x9F\x9F\xA6", Priority::Low},
    }};
    for (const auto& [bytes, priority] : usual)
        m_marks.emplace(QString::fromUtf8(bytes), priority);
}

void PriorityLegend::learn(const QString& line)
{
    if (!mayHaveMark(line))
        return;
    const QRegularExpressionMatch found = mark().match(line);
    if (!found.hasMatch())
        return;
    static const QRegularExpression word =
        expressionOf(R"(^\W*(critical|blocker|urgent|high|medium|moderate|low|P[0-4])\b)", true);
    const QRegularExpressionMatch named = word.match(line.mid(found.capturedEnd()));
    const auto priority = named.hasMatch() ? priorityOfWord(named.captured(1)) : std::nullopt;
    if (priority)
        m_learned.emplace(bareMark(found.captured()), *priority);
}

std::optional<Priority> PriorityLegend::of(const QString& text) const
{
    if (!mayHaveMark(text))
        return std::nullopt;
    const QRegularExpressionMatch found = mark().match(text);
    if (!found.hasMatch())
        return std::nullopt;
    const QString key = bareMark(found.captured());
    if (const auto learned = m_learned.find(key); learned != m_learned.cend())
        return learned->second;
    const auto usual = m_marks.find(key);
    return usual == m_marks.cend() ? std::nullopt : std::optional(usual->second);
}

QStringList PriorityLegend::marksOf(Priority priority) const
{
    QStringList marks;
    for (const auto& [mark, meaning] : m_learned) {
        if (meaning == priority)
            marks << mark;
    }
    for (const auto& [mark, meaning] : m_marks) {
        if (meaning == priority && m_learned.find(mark) == m_learned.cend())
            marks << mark;
    }
    return marks;
}

std::optional<Priority> readPriority(const QString& text, const PriorityLegend& legend)
{
    if (const auto stated = statedPriority(text))
        return stated;
    static const QRegularExpression capitals =
        expressionOf(R"((?:^|[^\w-])(CRITICAL|HIGH|MEDIUM|LOW)(?![\w])(?!-\w))", false);
    const QRegularExpressionMatch match = capitals.match(text);
    if (match.hasMatch()) {
        // A heading all in capitals shouts; there a capital word says nothing.
        const QString rest = QString(text).remove(capitals);
        if (rest == rest.toLower() || rest != rest.toUpper())
            return priorityOfWord(match.captured(1));
    }
    return legend.of(text);
}

std::optional<Priority> readItemPriority(const QString& text, const PriorityLegend& legend)
{
    if (const auto stated = statedPriority(text))
        return stated;
    if (!mayHaveMark(text))
        return std::nullopt;
    const QRegularExpressionMatch found = mark().match(text);
    const bool atEdge = found.hasMatch() && (QStringView(text).left(found.capturedStart()).trimmed().isEmpty() ||
                                             QStringView(text).mid(found.capturedEnd()).trimmed().isEmpty());
    return atEdge ? legend.of(text) : std::nullopt;
}

std::optional<Priority> readPriorityCell(const QString& text, const PriorityLegend& legend)
{
    QString words = text;
    std::replace_if(
        words.begin(), words.end(), [](QChar character) { return !isWordCharacter(character); }, QChar(u' '));
    words = words.simplified();
    if (const auto priority = priorityOfWord(words))
        return priority;
    const auto first = priorityOfWord(words.section(QLatin1Char(' '), 0, 0));
    return first ? first : readPriority(text, legend);
}

bool isPriorityWord(const QString& text)
{
    static const PhraseFilter anyWord{"critical", "blocker", "urgent", "high",   "p0", "must",
                                      "major",    "p1",      "should", "medium", "p2", "moderate",
                                      "normal",   "low",     "minor",  "p3",     "p4"};
    if (!anyWord.matches(text))
        return false;
    const QString head = text.section(QLatin1Char(':'), 0, 0).simplified();
    static const QRegularExpression suffix = expressionOf(R"(\s+priority$)", true);
    return priorityOfWord(QString(head).remove(suffix)).has_value();
}

QString withoutPriorityMarks(const QString& heading)
{
    QString text = heading;
    if (mayHaveMark(text))
        text.remove(mark());
    if (!mayStatePriority().matches(text))
        return text.simplified();
    static const QRegularExpression word =
        expressionOf(R"(^\W*(?:(?:CRITICAL|HIGH|MEDIUM|LOW|P[0-4])\b\s*(?:priority\s*)?(?:[:–—-]\s*))+)", true);
    const QString rest = QString(text).remove(word).simplified();
    return rest.isEmpty() ? text.simplified() : rest;
}

} // namespace readyroom::readiness
