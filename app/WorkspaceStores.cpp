// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WorkspaceStores.h"

#include <QThread>

namespace readyroom {

Result<std::shared_ptr<WorkspaceStores>> WorkspaceStores::open(OpenedWorkspace opened, const Clock& clock,
                                                               std::chrono::milliseconds lockDeadline)
{
    Result<std::unique_ptr<journal::Journal>> journal =
        journal::Journal::open(opened.stateDirectory, clock, lockDeadline);
    if (!journal)
        return passOn(journal);
    Result<std::unique_ptr<facts::FactStore>> facts =
        facts::FactStore::open(opened.stateDirectory, clock, lockDeadline);
    if (!facts)
        return passOn(facts);
    (*journal)->moveToThread(nullptr);
    (*facts)->moveToThread(nullptr);
    return std::make_shared<WorkspaceStores>(
        WorkspaceStores{std::move(opened), std::move(*journal), std::move(*facts)});
}

void WorkspaceStores::adopt() const
{
    // An object moves to the calling thread only from that of nobody.
    journal->moveToThread(QThread::currentThread());
    facts->moveToThread(QThread::currentThread());
}

} // namespace readyroom
