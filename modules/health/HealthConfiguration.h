// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "health/Journey.h"
#include "health/Probe.h"

namespace readyroom::health {

/// One file of a configuration that may have several.
struct ConfigurationFile
{
    QString name; ///< for messages and places
    QByteArray bytes;
};

/// A place of a configuration and what is to be said about it.
struct ConfigurationNote
{
    enum class Kind {
        Error,       ///< wrong; what it belongs to is left out
        Unsupported, ///< right, but not done here
        NotNeeded,   ///< right, and about something that Readyroom does in its own way
    };
    Kind kind = Kind::Error;
    SourcePlace place;
    QString path; ///< "endpoints[2].client.tunnel"
    QString text; ///< untranslated, a clause
};

/// Where the console asks whether it is online itself.
struct ConnectivityCheck
{
    QString target; ///< "host:port"
    Milliseconds interval{60'000};
};

/// What is to be asked, by whatever form it was written in.
struct HealthConfiguration
{
    std::vector<Probe> probes;
    std::vector<Journey> journeys;
    std::optional<ConnectivityCheck> connectivity;
    int concurrency = 0;                  ///< checks at a time; 0: not said
    QStringList environment;              ///< names of the variables it uses, sorted
    std::vector<ConfigurationNote> notes; ///< by file, line and column

    [[nodiscard]] bool hasErrors() const;
    /// Puts the notes into their order.
    void sortNotes();
};

/// The value of an environment variable; nothing where it is not set.
using Environment = std::function<std::optional<QString>(const QString& name)>;

} // namespace readyroom::health
