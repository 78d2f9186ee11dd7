// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>

#include "app/OpenedWorkspace.h"
#include "core/base/Clock.h"
#include "core/facts/FactStore.h"
#include "core/journal/Journal.h"

namespace readyroom {

/// A workspace with everything of it that has to wait for the disk, or for the lock of another process, to be opened.
/// Its stores belong to no thread until adopt() is called, so that whoever lets go of it may be on any.
struct WorkspaceStores
{
    OpenedWorkspace opened;
    std::unique_ptr<journal::Journal> journal;
    std::unique_ptr<facts::FactStore> facts;

    /// Opens the journal and the facts; for a worker. Fails with Busy when another process holds one of them longer
    /// than `lockDeadline`. The clock must outlive the stores. Shared, because what a future carries is copied.
    [[nodiscard]] static Result<std::shared_ptr<WorkspaceStores>> open(OpenedWorkspace opened, const Clock& clock,
                                                                       std::chrono::milliseconds lockDeadline);

    /// Makes the stores live on the calling thread.
    void adopt() const;
};

} // namespace readyroom
