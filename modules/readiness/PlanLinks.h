// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readiness/PlanDraft.h"

namespace readyroom::readiness {

/// A title as ids and dependencies compare it: case-folded, its letters and digits alone, one blank between words.
[[nodiscard]] QString normalisedTitle(const QString& text);

/// The same of a path of headings without their marks, numbers, weeks and hours; one line each.
[[nodiscard]] QByteArray normalisedPath(const QStringList& headings);

/// Gives every item its id: a hash of heading path, normalised title and ordinal among equals. Ticking, notes,
/// estimates and other items do not change it.
void assignIds(CollectedItems& items);

/// An item that refers to another section for itself ("Feature flags (see section B)") is the duplicate of the
/// like-named item there.
void linkDuplicates(PlanDraft& draft);

/// Resolves what items say they depend on: own keys ("P2-004", ranges "P2-004-008", "P2-004 to P2-008"), step numbers,
/// numbers ("#3"), "all P1 tasks", "all of phase 1", titles. What names no item stays with the item as text.
void linkDependencies(CollectedItems& items);

} // namespace readyroom::readiness
