// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QStringList>

#include "core/workspace/TrustRequest.h"
#include "health/HealthConfiguration.h"

namespace readyroom::health {

/// Reads what is to be asked in a workspace: the section "health" of readyroom.yaml, and the files and folders with
/// Gatus' configuration that it names, each of them one configuration. README.md has the grammar. `$NAME` and `${NAME}`
/// are replaced as in Gatus' files; without an environment, which is what an untrusted workspace gets, they stay as
/// written. What is wrong, and every key that is not known, is in the notes with its place. Pure; any thread.
/// @param scope the bytes of readyroom.yaml, and the files that gatusPaths() names
[[nodiscard]] HealthConfiguration readHealth(const workspace::TrustScope& scope, const Environment& environment = {});

/// The files and folders, relative to the workspace's root, that are named as Gatus' configuration; none of a file that
/// cannot be read. @param configuration the bytes of readyroom.yaml
[[nodiscard]] QStringList gatusPaths(const QByteArray& configuration);

} // namespace readyroom::health
