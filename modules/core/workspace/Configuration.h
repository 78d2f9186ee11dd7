// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "core/base/Result.h"

namespace readyroom::workspace {

/// A key in readyroom.yaml that is not understood; it is left as it is.
struct ConfigurationWarning
{
    QString key;
    int line = 0; ///< 1-based
    friend bool operator==(const ConfigurationWarning&, const ConfigurationWarning&) = default;
};

/// What readyroom.yaml says; everything is optional.
struct Configuration
{
    QString service;    ///< the service's name; empty: that of the folder
    QStringList plans;  ///< patterns of plan files; empty: every Markdown file
    QStringList ignore; ///< patterns of files and folders that are left out
    std::vector<ConfigurationWarning> warnings;

    /// Fails with what the YAML reader says, or with Malformed for a value of the wrong kind; the detail starts with
    /// line and column. An empty file is an empty configuration.
    [[nodiscard]] static Result<Configuration> parse(const QByteArray& bytes);
};

} // namespace readyroom::workspace
