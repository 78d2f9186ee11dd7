// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include <QByteArrayList>
#include <QTimeZone>

#include "activity/ActivityEntry.h"

namespace readyroom::activity {

/// Which events are shown. A value; all conditions hold together.
struct ActivityFilter
{
    QByteArrayList words; ///< UTF-8, case-folded; each is somewhere in the row's key
    std::optional<TimePoint> from;
    std::optional<TimePoint> until; ///< exclusive
    std::array<bool, activityKinds> hides{false, false, false, false, true};

    /// Dates that were not understood, as typed ("from:soon"); they narrow nothing.
    QStringList misread;

    /// Takes "kim from:2026-03-01 to:2026-03-05 plan.md" apart: words, and days (whole ones, both included) in `zone`.
    /// The kinds stay as they are.
    void setText(const QString& text, const QTimeZone& zone);

    /// Has it anything but kinds?
    [[nodiscard]] bool isNarrow() const { return !words.isEmpty() || from || until; }
    [[nodiscard]] bool accepts(const ActivityRow& row) const;
    /// Does it certainly accept nothing that `other` does not, as when another letter was typed?
    [[nodiscard]] bool narrows(const ActivityFilter& other) const;
};

} // namespace readyroom::activity
