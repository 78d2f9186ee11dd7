// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace readyroom::workspace {

enum class TrustKind {
    Command,     ///< a program that would be run; `what` is its command line
    Host,        ///< a machine that would be sent something; `what` is its name, with a port where that is given
    Environment, ///< the value of an environment variable that would be sent; `what` is its name
    Secret,      ///< a secret that would be sent; `what` is its name, never its value
};

/// One thing that a workspace's configuration wants to run or send.
struct TrustRequest
{
    TrustKind kind = TrustKind::Command;
    QString what;
    friend bool operator==(const TrustRequest&, const TrustRequest&) = default;
};

/// A further file that decides what is run or sent, because readyroom.yaml names it.
struct TrustFile
{
    QString name; ///< relative to the workspace's root, with '/'
    QByteArray bytes;
    friend bool operator==(const TrustFile&, const TrustFile&) = default;
};

/// All that trust in a workspace is given for.
struct TrustScope
{
    QByteArray configuration; ///< the bytes of readyroom.yaml; empty where there is none
    std::vector<TrustFile> files;

    /// What is remembered, compared and shown: the configuration alone where there are no further files, otherwise all
    /// of them, each behind a line with its name and size. No other scope has the same text, except that a
    /// configuration which is not YAML may look like several files.
    [[nodiscard]] QByteArray text() const;
};

/// Reads out of readyroom.yaml what one feature would run or send because of it. Each feature that acts has one; what
/// none of them asks for is never run and never sent.
class TrustRequester
{
public:
    TrustRequester() = default;
    TrustRequester(const TrustRequester&) = delete;
    TrustRequester& operator=(const TrustRequester&) = delete;
    virtual ~TrustRequester() = default;

    /// The further files, and folders whose YAML files count, that it would read, relative to the workspace's root.
    /// @param configuration the bytes of readyroom.yaml; those of a broken file, too, which names none
    [[nodiscard]] virtual QStringList filesOf(const QByteArray& configuration) const
    {
        Q_UNUSED(configuration)
        return {};
    }
    /// A broken readyroom.yaml asks for nothing.
    [[nodiscard]] virtual std::vector<TrustRequest> requestsOf(const TrustScope& scope) const = 0;
};

} // namespace readyroom::workspace
