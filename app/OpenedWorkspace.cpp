// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/OpenedWorkspace.h"

#include "core/git/Repository.h"
#include "core/workspace/StateDirectory.h"

namespace readyroom {

Result<OpenedWorkspace> openWorkspace(const QString& path, const workspace::TrustRequesters& requesters)
{
    Result<workspace::Workspace> opened = workspace::Workspace::open(path);
    if (!opened)
        return passOn(opened);
    const Result<QString> state = workspace::stateDirectory(opened->root);
    if (!state)
        return passOn(state);
    workspace::TrustScope scope = workspace::readTrustScope(opened->root, opened->configurationText, requesters);
    OpenedWorkspace result{std::move(*opened), std::move(scope), *state, {}, {}};
    if (const Result<git::Repository> repository = git::Repository::open(result.workspace.root)) {
        result.branch = repository->headName().value_or(QString());
        result.actor = repository->identity().value_or(Actor());
    }
    if (!result.actor.isKnown())
        result.actor.name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return result;
}

} // namespace readyroom
