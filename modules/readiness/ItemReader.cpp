// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/ItemReader.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QRegularExpression>

#include "core/base/CaseFolding.h"
#include "core/markdown/InlineText.h"
#include "readiness/PhraseFilter.h"
#include "readiness/PlanGrammar.h"

namespace readyroom::readiness {

namespace {

enum class DetailKind {
    Files,
    Acceptance,
    Target,
    Owner,
    Dependencies,
    Estimate,
    Priority,
    Weeks,
    Phase,
};

std::optional<DetailKind> detailKindOf(const QString& label)
{
    static const std::array<std::pair<const char*, DetailKind>, 34> labels{{
        {"file", DetailKind::Files},
        {"files", DetailKind::Files},
        {"path", DetailKind::Files},
        {"paths", DetailKind::Files},
        {"acceptance", DetailKind::Acceptance},
        {"acceptance criteria", DetailKind::Acceptance},
        {"acceptance criterion", DetailKind::Acceptance},
        {"done when", DetailKind::Acceptance},
        {"definition of done", DetailKind::Acceptance},
        {"success criteria", DetailKind::Acceptance},
        {"target", DetailKind::Target},
        {"targets", DetailKind::Target},
        {"goal", DetailKind::Target},
        {"owner", DetailKind::Owner},
        {"owners", DetailKind::Owner},
        {"assignee", DetailKind::Owner},
        {"assigned to", DetailKind::Owner},
        {"responsible", DetailKind::Owner},
        {"depends on", DetailKind::Dependencies},
        {"dependencies", DetailKind::Dependencies},
        {"dependency", DetailKind::Dependencies},
        {"blocked by", DetailKind::Dependencies},
        {"blockers", DetailKind::Dependencies},
        {"prerequisites", DetailKind::Dependencies},
        {"requires", DetailKind::Dependencies},
        {"effort", DetailKind::Estimate},
        {"estimate", DetailKind::Estimate},
        {"estimated time", DetailKind::Estimate},
        {"time", DetailKind::Estimate},
        {"hours", DetailKind::Estimate},
        {"priority", DetailKind::Priority},
        {"week", DetailKind::Weeks},
        {"weeks", DetailKind::Weeks},
        {"phase", DetailKind::Phase},
    }};
    const QString lower = lowered(label).simplified();
    for (const auto& [name, kind] : labels) {
        if (lower == QLatin1String(name))
            return kind;
    }
    return std::nullopt;
}

/// "**Files**: x" → {"Files", "x"}; "Owner: y" → {"Owner", "y"}.
std::pair<QString, QString> splitLabel(const QString& line)
{
    markdown::LeadingBold bold = markdown::splitLeadingBold(line);
    if (!bold.bold.isEmpty()) {
        QString label = markdown::plainText(bold.bold);
        const bool colonInside = label.endsWith(QLatin1Char(':'));
        const bool colonBehind = bold.rest.startsWith(QLatin1Char(':'));
        if (!colonInside && !colonBehind)
            return {};
        if (colonInside)
            label.chop(1);
        if (colonBehind)
            bold.rest.remove(0, 1);
        return {label.trimmed(), bold.rest.trimmed()};
    }
    constexpr qsizetype longestLabel = 24;
    const qsizetype colon = line.indexOf(QLatin1Char(':'));
    if (colon <= 0 || colon > longestLabel)
        return {};
    return {line.left(colon).trimmed(), line.mid(colon + 1).trimmed()};
}

QStringList filesOf(const QString& text)
{
    QStringList spans = markdown::codeSpans(text);
    if (!spans.isEmpty())
        return spans;
    QStringList files;
    static const QRegularExpression path(QStringLiteral(R"([\w.@{}*-]*[/.][\w./@{}*-]*\w/?)"));
    for (auto it = path.globalMatch(text); it.hasNext();)
        files << it.next().captured();
    return files;
}

bool hasBracket(const QString& text)
{
    return text.contains(QLatin1Char('(')) || text.contains(QLatin1Char('['));
}

QString ownerIn(const QString& plain)
{
    static const QRegularExpression labelled(
        QStringLiteral(R"([(\[]\s*(?:owner|assignee|assigned to|responsible)\s*:?\s*([^()\[\]]+?)\s*[)\]])"),
        QRegularExpression::CaseInsensitiveOption);
    static const PhraseFilter mayBeLabelled{"owner", "assign", "responsible"};
    if (hasBracket(plain) && mayBeLabelled.matches(plain)) {
        const QRegularExpressionMatch match = labelled.match(plain);
        if (match.hasMatch())
            return match.captured(1);
    }
    if (!plain.contains(QLatin1Char('@')))
        return {};
    // A handle counts behind a blank or bracket only: "a@b.c" and "@scope/package" are none.
    static const QRegularExpression handle(QStringLiteral(R"((?:^|[\s(\[])@([A-Za-z0-9][\w-]*)(?![\w/.@-]))"));
    const QRegularExpressionMatch found = handle.match(plain);
    return found.hasMatch() ? found.captured(1) : QString();
}

/// Bold text that starts the line is the title unless the sentence simply goes on behind it.
/// @param plain the whole text without markup
QString titleOf(const QString& text, const QString& plain, QString& description)
{
    const markdown::LeadingBold bold = markdown::splitLeadingBold(text);
    if (bold.bold.isEmpty())
        return plain;
    QString head = markdown::plainText(bold.bold);
    const QString rest = markdown::plainText(bold.rest);
    const bool isBracket = rest.startsWith(QLatin1Char('('));
    const bool isDivided = !rest.isEmpty() && QStringView(u":–—-").contains(rest.front());
    if (!rest.isEmpty() && !head.endsWith(QLatin1Char(':')) && !isDivided && !isBracket)
        return plain;
    if (!isBracket)
        description = isDivided ? rest.mid(1).trimmed() : rest;
    return head;
}

} // namespace

void readItemLine(CollectedItem& collected, const PlanOutline& outline)
{
    PlanItem& item = collected.item;
    QString description;
    const QString plain = markdown::plainText(collected.text);
    QString title = titleOf(collected.text, plain, description);

    static const QRegularExpression number(
        QStringLiteral(R"(^\[?([A-Z]{1,5}\d*-\d+(?:-\d+)*|#\d+|\d+(?:\.\d+)+)\]?\s*[:.)–—-]?\s+(.+)$)"));
    if (const std::optional<PlanStep> step = readStep(title)) {
        item.key = step->number;
        title = step->title;
    } else if (startsLikeNumber(title)) {
        const QRegularExpressionMatch match = number.match(title);
        if (match.hasMatch()) {
            item.key = match.captured(1);
            title = match.captured(2);
        }
    }
    item.title = withoutAnnotations(withoutPriorityMarks(title));
    if (!description.isEmpty())
        item.notes.prepend(description);
    if (!item.estimate)
        item.estimate = readItemEstimate(plain);
    item.recurrence = readItemRecurrence(plain);
    if (!item.priority)
        item.priority = readItemPriority(plain, outline.legend());
    if (item.owner.isEmpty())
        item.owner = ownerIn(plain);
    if (!hasBracket(plain))
        return;
    for (TextSpan group = nextBracketed(plain, 0, Brackets::RoundAndSquare); group.isFound() && !item.weeks;
         group = nextBracketed(plain, group.end, Brackets::RoundAndSquare))
        item.weeks = readWeeks(plain.mid(group.start, group.end - group.start));
    static const PhraseFilter mayDepend{"depends on", "blocked by", "requires", "after"};
    if (!mayDepend.matches(plain))
        return;
    static const QRegularExpression depends(
        QStringLiteral(R"([(\[]\s*(?:depends on|blocked by|requires|after)\s*:?\s*([^()\[\]]+)[)\]])"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = depends.match(plain);
    if (match.hasMatch())
        collected.dependencyTexts << match.captured(1);
}

void readDetailLine(CollectedItem& collected, const QString& line, const PlanOutline& outline)
{
    PlanItem& item = collected.item;
    const auto [label, value] = splitLabel(line);
    const std::optional<DetailKind> kind = label.isEmpty() ? std::nullopt : detailKindOf(label);
    const QString plain = markdown::plainText(kind ? value : line);
    if (!kind) {
        item.notes << plain;
        return;
    }
    switch (*kind) {
    case DetailKind::Files:
        item.files << filesOf(value);
        break;
    case DetailKind::Acceptance:
        item.acceptance = item.acceptance.isEmpty() ? plain : item.acceptance + QLatin1Char('\n') + plain;
        break;
    case DetailKind::Target:
        item.target = item.target.isEmpty() ? plain : item.target + QLatin1Char('\n') + plain;
        break;
    case DetailKind::Owner:
        item.owner = plain;
        break;
    case DetailKind::Dependencies:
        collected.dependencyTexts << plain;
        break;
    case DetailKind::Estimate:
        item.estimate = readEstimate(plain);
        break;
    case DetailKind::Priority:
        item.priority = readPriorityCell(plain, outline.legend());
        break;
    case DetailKind::Weeks:
        item.weeks = readWeeks(QStringLiteral("week ") + plain);
        break;
    case DetailKind::Phase:
        item.phase = plain;
        break;
    }
}

void applyHeadings(CollectedItem& collected, const PlanOutline& outline)
{
    PlanItem& item = collected.item;
    const HeadingSum& above = outline.sumOf(collected.heading);
    item.headings = above.texts;
    item.section = above.section;
    if (!item.priority)
        item.priority = above.priority;
    if (!item.weeks)
        item.weeks = above.weeks;
    if (item.phase.isEmpty())
        item.phase = above.phase;

    const bool isTarget = above.announcesTargets || announcesTargets(collected.label);
    const bool isSignOff = above.announcesSignOffs || announcesSignOffs(collected.label);
    const std::optional<Recurrence> ofLabel = readHeadingRecurrence(collected.label);
    const std::optional<Recurrence> rhythm = ofLabel ? ofLabel : above.recurrence;
    if (!item.recurrence)
        item.recurrence = rhythm;
    if (isTarget)
        item.kind = ItemKind::Target;
    else if (isSignOff)
        item.kind = ItemKind::SignOff;
    else if (item.recurrence)
        item.kind = ItemKind::Duty;
    if (item.kind != ItemKind::Duty)
        item.recurrence.reset();
}

} // namespace readyroom::readiness
