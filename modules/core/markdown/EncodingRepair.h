// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

namespace readyroom::markdown {

/// A stretch of damaged bytes and what it became. All offsets and lengths are bytes.
struct RepairedRun
{
    qint64 originalOffset = 0;
    qint64 originalLength = 0;
    qint64 repairedOffset = 0;
    qint64 repairedLength = 0;
};

/// Text put right, with the way back to the bytes on disk.
struct RepairedText
{
    QByteArray text;
    QString codec;                 ///< mac_roman, cp1252, cp1254, latin-1 or cp437
    int sequences = 0;             ///< how many damaged characters were put right
    std::vector<RepairedRun> runs; ///< ascending; between them the bytes are those of the original

    /// The offset in the original of an offset in `text`; inside a run it is the run's start.
    [[nodiscard]] qint64 toOriginal(qint64 repairedOffset) const;
};

/// Puts right UTF-8 text that was once misread in a legacy single-byte encoding and saved as UTF-8 again ("â€“" for
/// "–"). One codec is assumed for the whole document: the one that puts right the most characters. Text damaged more
/// than once is put right in rounds, and `codec` is then that of the first; so repairing the result finds nothing.
///
/// Honest text stays: the codec must first be proven by a run of characters that cannot be meant as it stands. Only
/// then are doubtful ones put right as well, and only if the codec explains everything in the document that it could
/// have written. Lines never change their number, and bytes that are not UTF-8 are left alone.
///
/// @return nothing where nothing is damaged. Total over all bytes; any thread.
[[nodiscard]] std::optional<RepairedText> repairEncoding(const QByteArray& utf8);

} // namespace readyroom::markdown
