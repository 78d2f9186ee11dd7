// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "core/base/Result.h"
#include "core/vocabulary/Service.h"
#include "core/workspace/Configuration.h"

namespace readyroom::workspace {

/// The folder that a team opens: what it is called and what its readyroom.yaml says. A value; opening only reads.
struct Workspace
{
    static constexpr const char* configurationName = "readyroom.yaml";

    QString root;       ///< absolute and canonical
    QString name;       ///< of the folder
    Service service;    ///< as configured, else named after the folder
    QString openedFile; ///< relative to the root, with '/'; empty when a folder or its readyroom.yaml was opened

    QByteArray configurationText;            ///< the bytes of readyroom.yaml, which trust is given for; empty: none
    Configuration configuration;             ///< that of an empty file when there is none or it cannot be read
    std::optional<Error> configurationError; ///< why readyroom.yaml could not be read; the workspace opens all the same

    /// @param path a folder, or a file in it, such as a plan. The root is the nearest folder at or above it that holds
    /// a readyroom.yaml, searched no further than its Git repository; else that repository's folder, else the folder
    /// itself. Fails with NotFound or PermissionDenied. Blocks on the disk; not for the GUI thread.
    [[nodiscard]] static Result<Workspace> open(const QString& path);
};

} // namespace readyroom::workspace
