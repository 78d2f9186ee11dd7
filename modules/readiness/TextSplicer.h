// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

#include "core/base/Result.h"
#include "readiness/PlanEdit.h"
#include "readiness/PlanSource.h"

namespace readyroom::readiness {

/// A file's bytes after replacements, and the replacements themselves.
struct FileSplice
{
    QByteArray bytes;
    std::vector<ByteSplice> splices;
};

/// Makes replacements in the shown text of a file in the file's bytes. In a file whose encoding is damaged, new text is
/// damaged in the same manner, so that the file stays one; fails with Unsupported (refusal::notExpressible) where the
/// result would not be shown as wanted. Pure; any thread.
[[nodiscard]] Result<FileSplice> splice(const QByteArray& bytes, const TextEdits& edits);

} // namespace readyroom::readiness
