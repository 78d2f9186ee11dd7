// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

#include "core/base/Result.h"

namespace readyroom::git {

/// Lines that were replaced by others: `beforeLines` lines from the line `beforeStart` on gave way to `afterLines`
/// lines from `afterStart` on. Lines are counted from 0; a count of 0 means that lines were only added or only removed
/// there.
struct Hunk
{
    qsizetype beforeStart = 0;
    qsizetype beforeLines = 0;
    qsizetype afterStart = 0;
    qsizetype afterLines = 0;

    friend bool operator==(const Hunk&, const Hunk&) = default;
};

/// What became of two changes to one text.
struct TextMerge
{
    QByteArray bytes;
    /// The changes met in the same lines, and `bytes` holds both between conflict markers ("<<<<<<< ours").
    bool hasConflicts = false;
};

// Lines end in '\n' and are compared byte for byte, a '\r' and a last line without end included. Computed by libgit2,
// whose search gives up on the shortest difference where texts differ widely, so that time stays bounded. Pure
// functions, for any thread; they fail with TooLarge above 64 MiB a text.

/// How `after` differs from `before`, in ascending order; empty when they are equal.
[[nodiscard]] Result<std::vector<Hunk>> diffText(const QByteArray& before, const QByteArray& after);

/// The difference as a patch with three lines of context, as `git apply` and `patch -p1` read it; empty when the texts
/// are equal.
/// @param name the file's path, relative and with '/'
[[nodiscard]] Result<QByteArray> toUnifiedDiff(const QByteArray& before, const QByteArray& after, const QString& name);

/// Brings the changes of `ours` and of `theirs`, both made to `base`, together. Changes that touch (no unchanged line
/// between them) conflict, unless they are the same. NotText where a text holds zero bytes.
[[nodiscard]] Result<TextMerge> mergeText(const QByteArray& base, const QByteArray& ours, const QByteArray& theirs);

} // namespace readyroom::git
