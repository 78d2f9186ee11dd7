// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanGrammar.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QRegularExpression>

#include "readiness/PhraseFilter.h"
#include "readiness/PriorityReader.h"

namespace readyroom::readiness {

namespace {

QRegularExpression caseless(const QString& pattern)
{
    QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::UseUnicodePropertiesOption);
    expression.optimize();
    return expression;
}

// "2", "1.5", "2-3", "2 – 3", "2 to 3", then a unit; a plus or tilde around the number is swallowed.
constexpr QStringView amountPattern =
    uR"((?<![\w.])[~≈]?\s?(\d+(?:[.,]\d+)?)(?:\s*(?:-|–|—|to)\s*(\d+(?:[.,]\d+)?))?\s?\+?[\s-]?)"
    R"((hours?|hrs?|h|minutes?|mins?|min|days?|d|person[- ]days?|weeks?|wks?)\b)";

const QRegularExpression& amount()
{
    static const QRegularExpression expression = caseless(amountPattern.toString());
    return expression;
}

bool hasDigit(const QString& text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar character) { return character.isDigit(); });
}

/// An effort at the end of a line, behind a dash, bar, colon, tilde or comma.
const QRegularExpression& trailingAmount()
{
    static const QRegularExpression expression =
        caseless(QStringLiteral(R"((?:\s[-–—|:]\s*|\s~\s?|,\s))") + amountPattern + QStringLiteral(R"(\.?$)"));
    return expression;
}

/// An effort at the end stands behind one of these.
bool mayHaveTrailingAmount(const QString& text)
{
    const auto isDivider = [](QChar character) {
        switch (character.unicode()) {
        case u'-':
        case u'–':
        case u'—':
        case u'|':
        case u':':
        case u'~':
        case u',':
            return true;
        default:
            return false;
        }
    };
    return hasDigit(text) && std::any_of(text.cbegin(), text.cend(), isDivider);
}

double hoursOfUnit(const QString& unit)
{
    constexpr double minutesPerHour = 60;
    constexpr double hoursPerDay = 8;
    constexpr double hoursPerWeek = 40;
    const QString lower = unit.toLower();
    if (lower.startsWith(QLatin1Char('h')))
        return 1;
    if (lower.startsWith(QLatin1Char('m')))
        return 1 / minutesPerHour;
    if (lower.startsWith(QLatin1Char('d')) || lower.startsWith(QLatin1Char('p')))
        return hoursPerDay;
    return hoursPerWeek;
}

Estimate estimateOf(const QRegularExpressionMatch& match)
{
    const auto number = [&match](int group) {
        return match.captured(group).replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
    };
    const double unit = hoursOfUnit(match.captured(3));
    const double low = number(1) * unit;
    const double high = match.captured(2).isEmpty() ? low : number(2) * unit;
    return {std::min(low, high), std::max(low, high)};
}

constexpr std::array<std::pair<const char*, Recurrence>, 12> rhythmWords{{
    {"daily", Recurrence::Daily},
    {"biweekly", Recurrence::Biweekly},
    {"bi-weekly", Recurrence::Biweekly},
    {"fortnightly", Recurrence::Biweekly},
    {"weekly", Recurrence::Weekly},
    {"monthly", Recurrence::Monthly},
    {"quarterly", Recurrence::Quarterly},
    {"annually", Recurrence::Yearly},
    {"annual", Recurrence::Yearly},
    {"yearly", Recurrence::Yearly},
    {"every two weeks", Recurrence::Biweekly},
    {"every other week", Recurrence::Biweekly},
}};

std::optional<Recurrence> rhythmOf(const QString& word)
{
    const QString lower = word.toLower().simplified();
    for (const auto& [name, recurrence] : rhythmWords) {
        if (lower == QLatin1String(name))
            return recurrence;
    }
    static const std::array<std::pair<const char*, Recurrence>, 5> units{{{"day", Recurrence::Daily},
                                                                          {"week", Recurrence::Weekly},
                                                                          {"month", Recurrence::Monthly},
                                                                          {"quarter", Recurrence::Quarterly},
                                                                          {"year", Recurrence::Yearly}}};
    for (const auto& [unit, recurrence] : units) {
        if (lower == QLatin1String("every ") + QLatin1String(unit) ||
            lower == QLatin1String("each ") + QLatin1String(unit))
            return recurrence;
    }
    return std::nullopt;
}

constexpr QStringView rhythmPattern =
    u"(daily|bi-?weekly|fortnightly|weekly|monthly|quarterly|annually|annual|yearly|every two weeks|every other week|"
    "(?:every|each) (?:day|week|month|quarter|year))";

const PhraseFilter& mayHaveRhythm()
{
    static const PhraseFilter filter{"daily",  "weekly", "fortnightly", "monthly", "quarterly",
                                     "annual", "yearly", "every ",      "each "};
    return filter;
}

std::optional<Recurrence> firstRhythm(const QRegularExpression& expression, const QString& text)
{
    const QRegularExpressionMatch match = expression.match(text);
    return match.hasMatch() ? rhythmOf(match.captured(1)) : std::nullopt;
}

/// The last day of the period that holds `day`.
QDate periodEnd(Recurrence recurrence, QDate day)
{
    constexpr int monthsPerQuarter = 3;
    switch (recurrence) {
    case Recurrence::Daily:
        return day;
    case Recurrence::Weekly:
        return day.addDays(Qt::Sunday - day.dayOfWeek());
    case Recurrence::Biweekly: {
        const QDate sunday = day.addDays(Qt::Sunday - day.dayOfWeek());
        return sunday.weekNumber() % 2 == 0 ? sunday.addDays(7) : sunday;
    }
    case Recurrence::Monthly:
        return {day.year(), day.month(), day.daysInMonth()};
    case Recurrence::Quarterly: {
        const QDate last(day.year(), (day.month() - 1) / monthsPerQuarter * monthsPerQuarter + monthsPerQuarter, 1);
        return {last.year(), last.month(), last.daysInMonth()};
    }
    case Recurrence::Yearly:
        return {day.year(), 12, 31};
    }
    return day;
}

} // namespace

TextSpan nextBracketed(QStringView text, qsizetype from, Brackets brackets)
{
    const bool isCurly = brackets == Brackets::All;
    qsizetype open = -1;
    for (qsizetype at = from; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        if (unit == u'(' || unit == u'[' || (isCurly && unit == u'{'))
            open = at;
        else if (open >= 0 && (unit == u')' || unit == u']' || (isCurly && unit == u'}')))
            return {open, at + 1};
    }
    return {};
}

bool startsLikeNumber(QStringView text)
{
    constexpr qsizetype longestPrefix = 5;
    qsizetype at = text.startsWith(u'[') ? 1 : 0;
    const qsizetype prefix = at;
    while (at < text.size() && at - prefix < longestPrefix && text[at].isLetter())
        ++at;
    if (at >= text.size())
        return false;
    const QChar next = text[at];
    return (next >= u'0' && next <= u'9') || (at > prefix ? next == u'-' : next == u'#');
}

std::optional<Estimate> readEstimate(const QString& text)
{
    if (!hasDigit(text))
        return std::nullopt;
    const QRegularExpressionMatch match = amount().match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return estimateOf(match);
}

std::optional<Estimate> readItemEstimate(const QString& text)
{
    if (!hasDigit(text))
        return std::nullopt;
    // A number of hours in running text is mostly no effort ("respond within 4 hours"), so only marked places count.
    for (TextSpan group = nextBracketed(text, 0, Brackets::All); group.isFound();
         group = nextBracketed(text, group.end, Brackets::All)) {
        const QString inside = text.mid(group.start + 1, group.end - group.start - 2);
        if (!hasDigit(inside))
            continue;
        static const QRegularExpression whole =
            caseless(QStringLiteral(R"((?:^|[-–—:,;|]\s*|\b(?:est(?:imate[d]?)?|effort|time)\.?:?\s*))") +
                     amountPattern + QStringLiteral(R"(\s*(?:[,;|]|$|each|total|est))"));
        const QRegularExpressionMatch match = whole.match(inside);
        if (match.hasMatch())
            return estimateOf(match);
    }
    if (!mayHaveTrailingAmount(text))
        return std::nullopt;
    const QRegularExpressionMatch match = trailingAmount().match(text);
    return match.hasMatch() ? std::optional(estimateOf(match)) : std::nullopt;
}

std::optional<WeekRange> readWeeks(const QString& text)
{
    if (!hasDigit(text) || !text.contains(QLatin1Char('w'), Qt::CaseInsensitive))
        return std::nullopt;
    static const QRegularExpression expression = caseless(QStringLiteral(
        R"((?:\bweeks?\s*#?\s*|\bwk\.?\s*|\bW)(\d{1,3})(?:\s*(?:-|–|—|to|and|&|/)\s*(?:w(?:eeks?)?\s*)?(\d{1,3}))?\b)"));
    const QRegularExpressionMatch match = expression.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.captured(1).toInt();
    const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
    if (first < 1 || last < first)
        return std::nullopt;
    return WeekRange{first, last};
}

QString readPhase(const QString& text)
{
    static const QRegularExpression expression =
        caseless(QStringLiteral(R"(^\W*(phase|sprint|milestone|stage|iteration|wave)\s+(\d+|[ivx]+|[a-z])\b)"));
    const QRegularExpressionMatch match = expression.match(text);
    if (!match.hasMatch())
        return {};
    const QString word = match.captured(1).toLower();
    return word.at(0).toUpper() + word.mid(1) + QLatin1Char(' ') + match.captured(2).toUpper();
}

std::optional<Recurrence> readHeadingRecurrence(const QString& text)
{
    static const QRegularExpression start =
        caseless(QStringLiteral(R"(^[^\w(]*)") + rhythmPattern + QStringLiteral(R"(\b)"));
    static const QRegularExpression group =
        caseless(QStringLiteral(R"(\(\s*)") + rhythmPattern + QStringLiteral(R"(\s*\))"));
    if (!mayHaveRhythm().matches(text))
        return std::nullopt;
    const auto atStart = firstRhythm(start, text);
    return atStart ? atStart : firstRhythm(group, text);
}

std::optional<Recurrence> readItemRecurrence(const QString& text)
{
    static const QRegularExpression start =
        caseless(QStringLiteral(R"(^\W*)") + rhythmPattern + QStringLiteral(R"(\s*[:–—-])"));
    static const QRegularExpression group =
        caseless(QStringLiteral(R"([(\[]\s*)") + rhythmPattern + QStringLiteral(R"(\s*[)\]])"));
    static const QRegularExpression end = caseless(
        QStringLiteral(R"(\b((?:every|each) (?:day|week|month|quarter|year)|every two weeks|every other week)\W*$)"));
    if (!mayHaveRhythm().matches(text))
        return std::nullopt;
    for (const QRegularExpression* expression : {&start, &group, &end}) {
        if (const auto recurrence = firstRhythm(*expression, text))
            return recurrence;
    }
    return std::nullopt;
}

QDate nextDue(Recurrence recurrence, std::optional<QDate> lastDone, QDate today)
{
    const QDate end = periodEnd(recurrence, today);
    if (!lastDone || periodEnd(recurrence, *lastDone) < end)
        return end;
    return periodEnd(recurrence, end.addDays(1));
}

bool announcesTargets(const QString& heading)
{
    static const QRegularExpression expression = caseless(
        QStringLiteral(R"(\b(?:success|target|outcome)\s+(?:metrics?|criteria|measures?|indicators?)\b|\bkpis?\b|)"
                       R"(\bkey\s+(?:results?|metrics|performance\s+indicators?)\b|)"
                       R"(^\W*(?:targets|slos?|service\s+level\s+objectives?|metrics\s+(?:and|&)\s+targets)\W*$)"));
    static const PhraseFilter mayAnnounce{"metric", "criteri", "measure", "indicator", "kpi",
                                          "key",    "target",  "slo",     "service"};
    return mayAnnounce.matches(heading) && expression.match(heading).hasMatch();
}

bool announcesSignOffs(const QString& heading)
{
    static const QRegularExpression expression =
        caseless(QStringLiteral(R"(\bsign[-\s]?offs?\b|^\W*(?:final\s+)?approvals?\W*$)"));
    static const PhraseFilter mayAnnounce{"sign", "approval"};
    return mayAnnounce.matches(heading) && expression.match(heading).hasMatch();
}

QString withoutAnnotations(const QString& title)
{
    QString text = title;
    static const QRegularExpression labelled = caseless(QStringLiteral(
        R"(^\s*(?:owners?|assignee|assigned to|responsible|depends on|blocked by|prio(?:rity)?|estimate|effort)\b)"));
    static const PhraseFilter mayBeLabelled{"owner",   "assign", "responsible", "depends on",
                                            "blocked", "prio",   "estimate",    "effort"};
    qsizetype shift = 0;
    for (TextSpan group = nextBracketed(title, 0, Brackets::All); group.isFound();
         group = nextBracketed(title, group.end, Brackets::All)) {
        const QString whole = title.mid(group.start, group.end - group.start);
        const QString inside = whole.mid(1, whole.size() - 2);
        const bool isNote = readItemEstimate(whole) || readWeeks(inside) || readItemRecurrence(whole) ||
                            isPriorityWord(inside) ||
                            (mayBeLabelled.matches(inside) && labelled.match(inside).hasMatch());
        if (!isNote)
            continue;
        qsizetype start = group.start; // with the blanks before it
        while (start > 0 && title.at(start - 1).isSpace())
            --start;
        text.remove(start - shift, group.end - start);
        shift += group.end - start;
    }
    if (mayHaveTrailingAmount(text))
        text.remove(trailingAmount());
    static const QRegularExpression handles(QStringLiteral(R"((?:\s+@[A-Za-z0-9][\w-]*)+\s*$)"));
    if (text.contains(QLatin1Char('@')))
        text.remove(handles);
    text = text.simplified();
    while (text.endsWith(QLatin1Char(':')))
        text.chop(1);
    return text.trimmed().isEmpty() ? title.simplified() : text.trimmed();
}

QString cleanHeading(const QString& heading)
{
    QString text = withoutAnnotations(withoutPriorityMarks(heading));
    static const QRegularExpression hours =
        caseless(QStringLiteral(R"(\s*[-–—:]\s*)") + amountPattern + QStringLiteral("$"));
    text.remove(hours);
    static const QRegularExpression lead(
        QStringLiteral(R"(^(?::\w+:\s*|[^\w(\["'`]+|\d+(?:\.\d+)*[.)]\s+|\d+(?:\.\d+)+\s+)+)"),
        QRegularExpression::UseUnicodePropertiesOption);
    text.remove(lead);
    return text.trimmed().isEmpty() ? heading.simplified() : text.trimmed();
}

std::optional<PlanStep> readStep(const QString& text)
{
    static constexpr std::array words{"step", "task", "action", "milestone"};
    if (std::none_of(words.cbegin(), words.cend(),
                     [&text](const char* word) { return text.startsWith(QLatin1String(word), Qt::CaseInsensitive); }))
        return std::nullopt;
    static const QRegularExpression expression =
        caseless(QStringLiteral(R"(^(?:step|task|action|milestone)\s+(\d+(?:\.\d+)*[a-z]?)\s*[:.)–—-]\s*(.+)$)"));
    const QRegularExpressionMatch match = expression.match(text);
    return match.hasMatch() ? std::optional(PlanStep{match.captured(1), match.captured(2)}) : std::nullopt;
}

SectionReference readSectionReference(const QString& title)
{
    if (!title.contains(QLatin1Char('(')) && !title.contains(QLatin1Char('[')))
        return {title, {}};
    static const QRegularExpression expression = caseless(QStringLiteral(
        R"(\s*[(\[]\s*(?:see|cf\.?|same as|duplicate of)\s+(?:also\s+)?(?:section|pillar|part|chapter)?\s*([^()\[\]]+?)\s*[)\]])"));
    const QRegularExpressionMatch match = expression.match(title);
    return match.hasMatch() ? SectionReference{QString(title).remove(expression), match.captured(1)}
                            : SectionReference{title, {}};
}

} // namespace readyroom::readiness
