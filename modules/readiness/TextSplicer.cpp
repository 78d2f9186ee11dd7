// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/TextSplicer.h"

#include <optional>

#include "core/markdown/EncodingRepair.h"
#include "core/markdown/Misreading.h"

namespace readyroom::readiness {

namespace {

using markdown::RepairedRun;
using markdown::RepairedText;

FileSplice applied(const QByteArray& bytes, const TextEdits& edits)
{
    FileSplice result{bytes, {}};
    qint64 shift = 0;
    for (const TextEdit& edit : edits) {
        result.splices.push_back({edit.offset + shift, bytes.mid(edit.offset, edit.length), edit.text});
        result.bytes.replace(edit.offset + shift, edit.length, edit.text);
        shift += edit.text.size() - edit.length;
    }
    return result;
}

/// Misread as often as `rounds` says.
std::optional<QByteArray> misreadOften(QByteArray text, const QString& codec, int rounds)
{
    for (int round = 0; round < rounds; ++round) {
        const std::optional<QByteArray> next = markdown::misread(text, codec);
        if (!next)
            return std::nullopt;
        text = *next;
    }
    return text;
}

/// The edit in the bytes on disk. A stretch that was put right as a whole is written anew as a whole.
std::optional<TextEdit> toOriginal(const RepairedText& repaired, const TextEdit& edit, int rounds)
{
    qint64 start = edit.offset;
    qint64 end = edit.offset + edit.length;
    for (const RepairedRun& run : repaired.runs) {
        const qint64 runEnd = run.repairedOffset + run.repairedLength;
        if (start > run.repairedOffset && start < runEnd)
            start = run.repairedOffset;
        if (end > run.repairedOffset && end < runEnd)
            end = runEnd;
    }
    const QByteArray text = repaired.text.mid(start, edit.offset - start) + edit.text +
                            repaired.text.mid(edit.offset + edit.length, end - edit.offset - edit.length);
    const std::optional<QByteArray> damaged = misreadOften(text, repaired.codec, rounds);
    if (!damaged)
        return std::nullopt;
    const qint64 from = repaired.toOriginal(start);
    return TextEdit{from, repaired.toOriginal(end) - from, *damaged};
}

} // namespace

Result<FileSplice> splice(const QByteArray& bytes, const TextEdits& edits)
{
    const std::optional<RepairedText> repaired = markdown::repairEncoding(bytes);
    const QByteArray& text = repaired ? repaired->text : bytes;
    const QByteArray wanted = applied(text, edits).bytes;
    const auto reads = [&wanted](const QByteArray& written) {
        const std::optional<RepairedText> again = markdown::repairEncoding(written);
        return (again ? again->text : written) == wanted;
    };
    if (!repaired) {
        // Text that looks misread by itself would be shown as something else.
        FileSplice result = applied(bytes, edits);
        if (reads(result.bytes))
            return result;
        return fail(ErrorCode::Unsupported, {}, refusal::notExpressible);
    }
    for (const int rounds : {1, 0, 2}) {
        TextEdits original;
        bool isExpressible = true;
        for (const TextEdit& edit : edits) {
            const std::optional<TextEdit> one = toOriginal(*repaired, edit, rounds);
            isExpressible = isExpressible && one &&
                            (original.empty() || original.back().offset + original.back().length <= one->offset);
            if (isExpressible)
                original.push_back(*one);
        }
        if (!isExpressible)
            continue;
        FileSplice result = applied(bytes, original);
        if (reads(result.bytes))
            return result;
    }
    return fail(ErrorCode::Unsupported, {}, refusal::notExpressible);
}

} // namespace readyroom::readiness
