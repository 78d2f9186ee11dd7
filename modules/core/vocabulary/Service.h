// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace readyroom {

/// What a team keeps ready and runs: named in readyroom.yaml, or after the workspace's folder.
struct Service
{
    QString name;
    friend bool operator==(const Service&, const Service&) = default;
};

} // namespace readyroom
