// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/TextDiff.h"

#include "core/git/GitError.h"
#include "core/git/GitHandles.h"

namespace readyroom::git {

namespace {

constexpr qsizetype largestText = qsizetype{64} * 1024 * 1024;

Result<Done> checkSizes(std::initializer_list<qsizetype> sizes)
{
    for (const qsizetype size : sizes) {
        if (size > largestText)
            return fail(ErrorCode::TooLarge, QStringLiteral("text"), QStringLiteral("%1 bytes").arg(size));
    }
    return Done{};
}

Result<PatchHandle> makePatch(const QByteArray& before, const QByteArray& after, const QString& name, uint32_t context)
{
    startLibrary();
    if (const Result<Done> fits = checkSizes({before.size(), after.size()}); !fits)
        return passOn(fits);
    git_diff_options options;
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.flags = GIT_DIFF_FORCE_TEXT;
    options.context_lines = context;
    const QByteArray path = QFile::encodeName(name);
    PatchHandle patch;
    // constData() of an empty array is not null: to libgit2 an empty text is a text, null would be an absent file.
    if (const int code = git_patch_from_buffers(Receive(patch), before.constData(), static_cast<size_t>(before.size()),
                                                path.constData(), after.constData(), static_cast<size_t>(after.size()),
                                                path.constData(), &options);
        code < 0)
        return libraryError(code, name);
    return patch;
}

/// libgit2 counts from 1, and names the line before where there are none.
qsizetype firstLine(int start, int lines)
{
    return lines == 0 ? start : start - 1;
}

git_merge_file_input inputOf(const QByteArray& text)
{
    git_merge_file_input input;
    git_merge_file_input_init(&input, GIT_MERGE_FILE_INPUT_VERSION);
    input.ptr = text.constData();
    input.size = static_cast<size_t>(text.size());
    return input;
}

} // namespace

Result<std::vector<Hunk>> diffText(const QByteArray& before, const QByteArray& after)
{
    const Result<PatchHandle> patch = makePatch(before, after, QStringLiteral("text"), 0);
    if (!patch)
        return passOn(patch);
    std::vector<Hunk> hunks;
    for (size_t i = 0; i < git_patch_num_hunks(patch->get()); ++i) {
        const git_diff_hunk* hunk = nullptr;
        if (const int code = git_patch_get_hunk(&hunk, nullptr, patch->get(), i); code < 0)
            return libraryError(code, QStringLiteral("text"));
        hunks.push_back({firstLine(hunk->old_start, hunk->old_lines), hunk->old_lines,
                         firstLine(hunk->new_start, hunk->new_lines), hunk->new_lines});
    }
    return hunks;
}

Result<QByteArray> toUnifiedDiff(const QByteArray& before, const QByteArray& after, const QString& name)
{
    const Result<PatchHandle> patch = makePatch(before, after, name, 3);
    if (!patch)
        return passOn(patch);
    Buffer text;
    if (const int code = git_patch_to_buf(text, patch->get()); code < 0)
        return libraryError(code, name);
    return text.bytes();
}

Result<TextMerge> mergeText(const QByteArray& base, const QByteArray& ours, const QByteArray& theirs)
{
    startLibrary();
    if (const Result<Done> fits = checkSizes({base.size(), ours.size(), theirs.size()}); !fits)
        return passOn(fits);
    const git_merge_file_input inputs[] = {inputOf(base), inputOf(ours), inputOf(theirs)};
    git_merge_file_options options;
    git_merge_file_options_init(&options, GIT_MERGE_FILE_OPTIONS_VERSION);
    options.our_label = "ours";
    options.their_label = "theirs";
    git_merge_file_result merged{};
    if (const int code = git_merge_file(&merged, &inputs[0], &inputs[1], &inputs[2], &options); code < 0)
        return libraryError(code, QStringLiteral("text"));
    const TextMerge result{QByteArray(merged.ptr, static_cast<qsizetype>(merged.len)), merged.automergeable == 0};
    git_merge_file_result_free(&merged);
    // A conflict holds its markers at least; nothing at all is how libgit2 says that it takes a text for binary.
    if (result.hasConflicts && result.bytes.isEmpty())
        return fail(ErrorCode::NotText, QStringLiteral("text"), QStringLiteral("zero bytes cannot be merged"));
    return result;
}

} // namespace readyroom::git
