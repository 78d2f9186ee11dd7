// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/FieldPhrase.h"

namespace readyroom::readiness {

namespace {

QRegularExpression labelExpression(const char* words)
{
    return QRegularExpression(
        QStringLiteral(R"(^(?:\*\*|__)?\s*(?:%1)\s*(?::\s*(?:\*\*|__)?|(?:\*\*|__)\s*:)\s*)").arg(QLatin1String(words)),
        QRegularExpression::CaseInsensitiveOption);
}

std::vector<Phrase> ownersIn(const QString& text)
{
    static const QRegularExpression labelled(
        QStringLiteral(R"([(\[]\s*(?:owner|assignee|assigned to|responsible)\s*:?\s*([^()\[\]]+?)\s*[)\]])"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression handle(QStringLiteral(R"((?:^|[\s(\[])(@[A-Za-z0-9][\w-]*)(?![\w/.@-]))"));
    std::vector<Phrase> phrases;
    for (const QRegularExpression* expression : {&labelled, &handle}) {
        for (auto it = expression->globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            phrases.push_back({match.capturedStart(1), match.capturedLength(1)});
        }
    }
    return phrases;
}

bool isHandle(const QString& owner)
{
    static const QRegularExpression name(QStringLiteral(R"(^[A-Za-z0-9][\w-]*$)"));
    return name.match(owner).hasMatch();
}

} // namespace

FieldPhrase phraseOf(const SetPriority& edit)
{
    static const QRegularExpression label = labelExpression("priority");
    FieldPhrase phrase{PlanColumn::Priority,
                       label,
                       &priorityWordsIn,
                       nullptr,
                       [](const PlanItem& item) { return item.priority.has_value(); },
                       {},
                       {}};
    if (edit.priority) {
        phrase.write = [priority = *edit.priority](const QString& like) { return writePriority(priority, like); };
        phrase.usualCell = phrase.write({});
        phrase.usual = QStringLiteral(" [%1]").arg(phrase.usualCell);
    }
    return phrase;
}

FieldPhrase phraseOf(const SetEstimate& edit)
{
    static const QRegularExpression label = labelExpression("effort|estimate|estimated time|time|hours");
    FieldPhrase phrase{PlanColumn::Hours,
                       label,
                       &amountsIn,
                       nullptr,
                       [](const PlanItem& item) { return item.estimate.has_value(); },
                       {},
                       {}};
    if (edit.estimate) {
        phrase.write = [estimate = *edit.estimate](const QString& like) { return writeEstimate(estimate, like); };
        phrase.usualCell = phrase.write({});
        phrase.usual = QStringLiteral(" (%1)").arg(phrase.usualCell);
    }
    return phrase;
}

FieldPhrase phraseOf(const SetWeeks& edit)
{
    static const QRegularExpression label = labelExpression("weeks?");
    FieldPhrase phrase{PlanColumn::Weeks,
                       label,
                       &weeksIn,
                       nullptr,
                       [](const PlanItem& item) { return item.weeks.has_value(); },
                       {},
                       {}};
    if (edit.weeks) {
        phrase.write = [weeks = *edit.weeks](const QString& like) { return writeWeeks(weeks, like); };
        phrase.usualCell = phrase.write({});
        phrase.usual = QStringLiteral(" (%1)").arg(phrase.usualCell);
    }
    return phrase;
}

FieldPhrase phraseOf(const SetOwner& edit)
{
    static const QRegularExpression label = labelExpression("owners?|assignee|assigned to|responsible");
    FieldPhrase phrase{PlanColumn::Owner,
                       label,
                       &ownersIn,
                       nullptr,
                       [](const PlanItem& item) { return !item.owner.isEmpty(); },
                       {},
                       {}};
    if (const QString owner = edit.owner.simplified(); !owner.isEmpty()) {
        phrase.usualCell = owner;
        phrase.usual = QStringLiteral(" (owner: %1)").arg(owner);
        phrase.write = [owner](const QString& like) {
            if (!like.startsWith(QLatin1Char('@')))
                return owner;
            return isHandle(owner) ? QLatin1Char('@') + owner : QStringLiteral("(owner: %1)").arg(owner);
        };
    }
    return phrase;
}

} // namespace readyroom::readiness
