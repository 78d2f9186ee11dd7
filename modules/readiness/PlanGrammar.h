// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDate>
#include <QString>

#include "readiness/Plan.h"

namespace readyroom::readiness {

/// The small phrases that plans use for effort, time and rhythm. All take plain text (no markup), ignore case, and
/// answer nothing where the text does not clearly say it: a guess would be shown as a fact. Any thread.

/// Effort: "2 hours", "4h", "1.5 hrs", "30 min", "2-3 days", "~1 week". A day is 8 hours, a week 40.
[[nodiscard]] std::optional<Estimate> readEstimate(const QString& text);

/// The estimate an item carries in its own line: within a bracketed group anywhere, or at the end behind a dash.
[[nodiscard]] std::optional<Estimate> readItemEstimate(const QString& text);

/// "Week 3", "Weeks 1-2", "week 2–3", "W5".
[[nodiscard]] std::optional<WeekRange> readWeeks(const QString& text);

/// "Phase 1: Critical blockers (Weeks 1-2)" → "Phase 1"; also sprint, milestone, stage, iteration, wave. Empty if none.
[[nodiscard]] QString readPhase(const QString& text);

/// The rhythm a heading or label announces ("Weekly", "Monthly tasks", "Checks (daily)").
[[nodiscard]] std::optional<Recurrence> readHeadingRecurrence(const QString& text);
/// The rhythm an item's title states ("Daily: …", "… (weekly)", "… every month").
[[nodiscard]] std::optional<Recurrence> readItemRecurrence(const QString& text);

/// When a recurring duty is due next, counted in calendar periods (ISO weeks; a fortnight is two weeks from an even ISO
/// week on): not done in the period of `today` → the last day of that period; done in it → the last day of the next
/// one.
[[nodiscard]] QDate nextDue(Recurrence recurrence, std::optional<QDate> lastDone, QDate today);

/// Does a heading announce success metrics rather than work?
[[nodiscard]] bool announcesTargets(const QString& heading);
/// Does a heading or label announce sign-offs?
[[nodiscard]] bool announcesSignOffs(const QString& heading);

/// A stretch of a text; not found where `end` is 0.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype end = 0; ///< behind its last character
    [[nodiscard]] bool isFound() const { return end > 0; }
};

enum class Brackets {
    RoundAndSquare,
    All, ///< curly ones as well
};

/// The next bracketed text from `from` on, with its brackets, that holds no further one. Any opening one goes with any
/// closing one.
[[nodiscard]] TextSpan nextBracketed(QStringView text, qsizetype from, Brackets brackets);

/// Does the text start as an item's own number does ("P2-004", "[A-1]", "#3", "1.2")? Many others do, too.
[[nodiscard]] bool startsLikeNumber(QStringView text);

/// The title without bracketed or trailing estimates, weeks and priorities, and without a trailing colon.
[[nodiscard]] QString withoutAnnotations(const QString& title);

/// A heading without leading pictures, numbering and priority words and without bracketed weeks and hours:
/// "🔴 CRITICAL - Testing (Week 1)" → "Testing".
[[nodiscard]] QString cleanHeading(const QString& heading);

/// "Step 1.1: Do it": a number and what is to be done.
struct PlanStep
{
    QString number;
    QString title;
};
[[nodiscard]] std::optional<PlanStep> readStep(const QString& text);

/// "Feature flags (see section B)": the title before the reference, and the section it names; empty when it names none.
struct SectionReference
{
    QString title;
    QString section;
};
[[nodiscard]] SectionReference readSectionReference(const QString& title);

} // namespace readyroom::readiness
