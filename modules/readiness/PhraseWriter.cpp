// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PhraseWriter.h"

#include <algorithm>
#include <cmath>

#include <QRegularExpression>

#include "core/markdown/InlineText.h"
#include "readiness/PriorityReader.h"

namespace readyroom::readiness {

namespace {

QRegularExpression caseless(const char* pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption |
                                                              QRegularExpression::UseUnicodePropertiesOption);
}

std::vector<Phrase> all(const QRegularExpression& expression, const QString& text)
{
    std::vector<Phrase> phrases;
    for (auto it = expression.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        phrases.push_back({match.capturedStart(), match.capturedLength()});
    }
    return phrases;
}

// Tilde, number, dash and second number, what stands before the unit, unit.
const QRegularExpression& amount()
{
    static const QRegularExpression expression =
        caseless(R"((?<![\w.])([~≈]?\s?)(\d+(?:[.,]\d+)?)(?:(\s*(?:-|–|—|to)\s*)(\d+(?:[.,]\d+)?))?(\s?\+?[\s-]?))"
                 R"((hours?|hrs?|h|minutes?|mins?|min|person[- ]days?|days?|d|weeks?|wks?)\b)");
    return expression;
}

// Word, what stands before the number, number, dash, second number.
const QRegularExpression& weekPhrase()
{
    static const QRegularExpression expression =
        caseless(R"((\bweeks?|\bwk\.?|\bW)(\s*#?\s*)(\d{1,3})(?:(\s*(?:-|–|—|to|and|&|/)\s*(?:w(?:eeks?)?\s*)?))"
                 R"((\d{1,3}))?\b)");
    return expression;
}

double hoursPerUnit(const QString& unit)
{
    switch (unit.at(0).toLower().unicode()) {
    case 'h':
        return 1;
    case 'm':
        return 1.0 / 60;
    case 'd':
    case 'p':
        return 8;
    default:
        return 40;
    }
}

bool isPlainFigure(double value, bool isMinutes)
{
    const double steps = isMinutes ? value : value * 4;
    return value > 0 && std::abs(steps - std::round(steps)) < 1e-6 && (!isMinutes || value <= 120);
}

QString figure(double value, bool comma)
{
    constexpr int digits = 10;
    QString text = QString::number(value, 'g', digits);
    return comma ? text.replace(QLatin1Char('.'), QLatin1Char(',')) : text;
}

/// "hour" and "hours" after the figure; short units never change.
QString inflected(QString unit, bool one)
{
    const QString lower = unit.toLower();
    const bool plural = lower.endsWith(QLatin1Char('s'));
    const QString stem = plural ? lower.chopped(1) : lower;
    const bool isWord = stem == QLatin1String("hour") || stem == QLatin1String("minute") ||
                        stem == QLatin1String("day") || stem == QLatin1String("week") ||
                        stem == QLatin1String("person-day") || stem == QLatin1String("person day") ||
                        stem == QLatin1String("hr");
    if (!isWord)
        return unit;
    if (one && plural)
        unit.chop(1);
    else if (!one && !plural)
        unit += unit.back().isUpper() ? QLatin1Char('S') : QLatin1Char('s');
    return unit;
}

bool isMarkup(QChar character)
{
    static const QString markup(QStringLiteral("*_~`[]()<>\\!"));
    return markup.contains(character);
}

bool isBalanced(const QString& text)
{
    return text.count(QLatin1Char('*')) % 2 == 0 && text.count(QLatin1Char('`')) % 2 == 0 &&
           text.count(QLatin1String("__")) % 2 == 0 && text.count(QLatin1String("~~")) % 2 == 0;
}

} // namespace

QString textOf(const QString& text, const Phrase& phrase)
{
    return text.mid(phrase.start, phrase.length);
}

QString swapped(const QString& text, const Phrase& phrase, const QString& by)
{
    return text.left(phrase.start) + by + text.mid(phrase.start + phrase.length);
}

std::vector<Phrase> amountsIn(const QString& text)
{
    std::vector<Phrase> phrases = all(amount(), text);
    for (Phrase& phrase : phrases) {
        if (text.at(phrase.start).isSpace()) {
            ++phrase.start;
            --phrase.length;
        }
    }
    return phrases;
}

std::vector<Phrase> weeksIn(const QString& text)
{
    return all(weekPhrase(), text);
}

std::vector<Phrase> priorityWordsIn(const QString& text)
{
    static const QRegularExpression expression =
        caseless(R"(\b(?:critical|blocker|urgent|highest|high|major|medium|moderate|normal|low|minor|must(?: have)?|)"
                 R"(should(?: have)?|P[0-4])\b)");
    return all(expression, text);
}

std::vector<Phrase> marksIn(const QString& text)
{
    // The usual ones and those a legend may use; all others are pictures.
    static const QRegularExpression expression(
        QString::fromUtf8("[🔴🟠🟡🟢🔵🟣⚪⚫🟤🟥🟧🟨🟩🟦🟪🔥🚨]\xEF\xB8\x8F?"),
        QRegularExpression::UseUnicodePropertiesOption);
    return all(expression, text);
}

QString writeEstimate(const Estimate& estimate, const QString& like)
{
    const QRegularExpressionMatch match = amount().match(like);
    const bool comma = match.captured(2).contains(QLatin1Char(','));
    QString unit = match.hasMatch() ? match.captured(6) : QStringLiteral("hours");
    QString space = match.hasMatch() ? match.captured(5) : QStringLiteral(" ");
    const QString tilde = match.captured(1);
    const QString dash = match.captured(3).isEmpty() ? QStringLiteral("-") : match.captured(3);
    const bool isMinutes = unit.at(0).toLower() == QLatin1Char('m');
    if (!isPlainFigure(estimate.low / hoursPerUnit(unit), isMinutes) ||
        !isPlainFigure(estimate.high / hoursPerUnit(unit), isMinutes)) {
        const bool isShort = unit.size() <= 3;
        unit = isShort ? QStringLiteral("h") : QStringLiteral("hours");
        space = space.contains(QLatin1Char(' ')) ? QStringLiteral(" ") : space.isEmpty() ? QString() : space;
    }
    const double perUnit = hoursPerUnit(unit);
    const bool isRange = estimate.low != estimate.high;
    const bool one = !isRange && std::abs(estimate.low / perUnit - 1) < 1e-6;
    QString text = tilde + figure(estimate.low / perUnit, comma);
    if (isRange)
        text += dash + figure(estimate.high / perUnit, comma);
    return text + space + inflected(unit, one || space.contains(QLatin1Char('-')));
}

QString writeWeeks(const WeekRange& weeks, const QString& like)
{
    const QRegularExpressionMatch match = weekPhrase().match(like);
    QString word = match.hasMatch() ? match.captured(1) : QStringLiteral("Week");
    const QString space = match.hasMatch() ? match.captured(2) : QStringLiteral(" ");
    const QString dash = match.captured(4).isEmpty() ? QStringLiteral("-") : match.captured(4);
    const bool isRange = weeks.first != weeks.last;
    const QString text = space + QString::number(weeks.first);
    return inflected(word, !isRange) + (isRange ? text + dash + QString::number(weeks.last) : text);
}

QString writePriority(Priority priority, const QString& like)
{
    static const QRegularExpression number(QStringLiteral("^[Pp][0-4]$"));
    const int rank = static_cast<int>(priority);
    if (number.match(like).hasMatch())
        return like.left(1) + QString::number(rank);
    static const std::array words{"Critical", "High", "Medium", "Low"};
    const QString word = QLatin1String(words[static_cast<size_t>(rank)]);
    if (like == like.toUpper() && like != like.toLower())
        return word.toUpper();
    return like == like.toLower() && !like.isEmpty() ? word.toLower() : word;
}

QString plainWords(const std::optional<Estimate>& estimate)
{
    return estimate ? writeEstimate(*estimate, QStringLiteral("1 h")) : QString();
}

QString plainWords(const std::optional<WeekRange>& weeks)
{
    return weeks ? writeWeeks(*weeks, {}) : QString();
}

QString plainWords(const std::optional<Priority>& priority)
{
    return priority ? writePriority(*priority, {}) : QString();
}

QString plainWords(const QStringList& headings)
{
    return headings.join(QStringLiteral(" / "));
}

Phrase withSurroundings(const QString& text, const Phrase& phrase)
{
    qsizetype start = phrase.start;
    qsizetype end = phrase.start + phrase.length;
    const qsizetype open = std::max(text.lastIndexOf(QLatin1Char('('), start - text.size() - 1),
                                    text.lastIndexOf(QLatin1Char('['), start - text.size() - 1));
    const bool isOpen =
        open >= 0 && !text.mid(open, start - open).contains(QRegularExpression(QStringLiteral("[)\\]]")));
    static const QRegularExpression closing(QStringLiteral("[)\\]]"));
    const qsizetype close = isOpen ? text.indexOf(closing, end) : -1;
    if (close >= 0) {
        static const QRegularExpression label(
            QStringLiteral(
                R"(^[\W_]*(?:(?:est(?:imated?)?|effort|time|prio(?:rity)?|owner|assignee|weeks?)\b[\W_]*)?$)"),
            QRegularExpression::CaseInsensitiveOption);
        const QString before = text.mid(open + 1, start - open - 1);
        const QString behind = text.mid(end, close - end);
        if (label.match(before).hasMatch() && label.match(behind).hasMatch()) {
            start = open;
            end = close + 1;
        } else {
            // "(4h, Week 1)": the divider goes along.
            static const QRegularExpression dividerBehind(QStringLiteral(R"(^\s*[,;|·]\s*)"));
            static const QRegularExpression dividerBefore(QStringLiteral(R"(\s*[,;|·]\s*$)"));
            const QRegularExpressionMatch after = dividerBehind.match(behind);
            const QRegularExpressionMatch ahead = dividerBefore.match(before);
            if (after.hasMatch())
                end += after.capturedLength();
            else if (ahead.hasMatch())
                start -= ahead.capturedLength();
            return {start, end - start};
        }
    } else {
        static const QRegularExpression divider(QStringLiteral(R"((?:\s[-–—|:]\s*|\s~\s?|,\s|\s+)$)"));
        const QRegularExpressionMatch ahead = divider.match(text.left(start));
        start -= ahead.capturedLength();
        if (start == 0) {
            static const QRegularExpression behind(QStringLiteral(R"(^\s*(?:[:–—-]\s+)?)"));
            end += behind.match(text.mid(end)).capturedLength();
        }
        return {start, end - start};
    }
    while (start > 0 && text.at(start - 1).isSpace())
        --start;
    if (start == 0) {
        while (end < text.size() && text.at(end).isSpace())
            ++end;
    }
    return {start, end - start};
}

std::optional<Phrase> findPlain(const QString& markdown, const QString& plain)
{
    if (plain.isEmpty())
        return std::nullopt;
    constexpr qsizetype longest = 2000;
    for (qsizetype at = markdown.indexOf(plain); at >= 0; at = markdown.indexOf(plain, at + 1)) {
        if (isBalanced(plain) && markdown::plainText(plain) == plain)
            return Phrase{at, plain.size()};
    }
    if (markdown.size() > longest)
        return std::nullopt;
    std::optional<Phrase> best;
    for (qsizetype start = 0; start + plain.size() <= markdown.size(); ++start) {
        if (markdown.at(start) != plain.at(0) && !isMarkup(markdown.at(start)))
            continue;
        const qsizetype reach = best ? std::min(markdown.size(), start + best->length - 1) : markdown.size();
        for (qsizetype end = start + plain.size(); end <= reach; ++end) {
            if (markdown.at(end - 1) != plain.back() && !isMarkup(markdown.at(end - 1)))
                continue;
            const QString part = markdown.mid(start, end - start);
            if (isBalanced(part) && markdown::plainText(part) == plain) {
                best = Phrase{start, end - start};
                break;
            }
        }
    }
    return best;
}

QString withWords(const QString& markdown, const QString& before, const QString& after)
{
    qsizetype head = 0;
    const qsizetype shorter = std::min(before.size(), after.size());
    while (head < shorter && before.at(head) == after.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    // Whole words, so that markup never ends within one.
    while (head > 0 && before.at(head - 1).isLetterOrNumber())
        --head;
    while (tail > 0 && before.at(before.size() - tail).isLetterOrNumber())
        --tail;
    std::vector<qsizetype> place; // of each character of `before`
    qsizetype at = 0;
    for (const QChar character : before) {
        while (at < markdown.size() && markdown.at(at) != character &&
               !(character.isSpace() && markdown.at(at).isSpace()))
            ++at;
        if (at == markdown.size())
            return after;
        place.push_back(at++);
    }
    const auto placeOf = [&](qsizetype index) { return place[static_cast<size_t>(index)]; };
    const QString middle = after.mid(head, after.size() - head - tail);
    const qsizetype from = head < before.size() - tail ? placeOf(head) : head > 0 ? placeOf(head - 1) + 1 : placeOf(0);
    const qsizetype to = head < before.size() - tail ? placeOf(before.size() - tail - 1) + 1 : from;
    const QString changed = markdown.left(from) + middle + markdown.mid(to);
    return isBalanced(changed) == isBalanced(markdown) && markdown::plainText(changed) == markdown::plainText(after)
               ? changed
               : after;
}

} // namespace readyroom::readiness
