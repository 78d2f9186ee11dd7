// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "readiness/Plan.h"

namespace readyroom::readiness {

/// A place where Git could not bring two changes together: from "<<<<<<<" to ">>>>>>>", 1-based lines.
struct MergeConflict
{
    int firstLine = 0;
    int lastLine = 0;
    QString ours;   ///< what the first marker names, mostly "HEAD"
    QString theirs; ///< what the last one names
};

/// All of them, in order; markers that do not belong together are none. Any thread.
[[nodiscard]] std::vector<MergeConflict> mergeConflicts(const QByteArray& text);

/// The text with the lines of the markers blank, so that both sides are read as what they are; all offsets stay.
[[nodiscard]] QByteArray withoutConflictMarkers(QByteArray text);

/// A conflict that meets these lines, by the plan's findings.
[[nodiscard]] std::optional<MergeConflict> conflictAt(const Plan& plan, int firstLine, int lastLine);

} // namespace readyroom::readiness
