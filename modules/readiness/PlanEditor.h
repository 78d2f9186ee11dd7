// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

#include "core/base/Result.h"
#include "readiness/PlanEdit.h"

namespace readyroom::readiness {

/// A plan's file after edits.
struct EditedPlan
{
    QByteArray bytes;
    Plan plan; ///< as it reads from them
    std::vector<ByteSplice> splices;
    std::vector<AppliedEdit> edits;
};

/// Carries the edits out in the bytes of a plan's file, one after another, in the plan's own style, and changes no
/// other byte. Each result is read again: it counts only if exactly what was asked for differs.
///
/// Fails with NotFound for an item that is not there, InvalidArgument for a value that cannot be (an empty title, weeks
/// that run backwards), Unsupported where the plan has no unambiguous place for it (the detail is one of refusal::…).
/// Pure; any thread.
[[nodiscard]] Result<EditedPlan> editPlan(const QString& file, const QByteArray& bytes,
                                          const std::vector<PlanEdit>& edits);

/// The file with its shown text replaced by another, in the file's own, possibly damaged, encoding.
[[nodiscard]] Result<EditedPlan> replacePlanText(const QString& file, const QByteArray& bytes, const QByteArray& text);

/// The heading paths of a plan, as PlanItem::headings has them, in the order of the plan; those without items too.
[[nodiscard]] std::vector<QStringList> sectionsOf(const Plan& plan);

} // namespace readyroom::readiness
