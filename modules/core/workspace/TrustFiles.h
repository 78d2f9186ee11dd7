// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/workspace/TrustRequest.h"

namespace readyroom::workspace {

using TrustRequesters = std::vector<std::shared_ptr<const TrustRequester>>;

/// Reads the files that readyroom.yaml makes the requesters name, each once, by name; of folders all files below that
/// end in .yaml or .yml. What is not there, cannot be read, is larger than a person could look through, or lies outside
/// the workspace, also by a link, is left out; whoever needs it says so. Blocks on the disk; a worker.
/// @param root absolute and canonical
[[nodiscard]] TrustScope readTrustScope(const QString& root, const QByteArray& configuration,
                                        const TrustRequesters& requesters);

} // namespace readyroom::workspace
