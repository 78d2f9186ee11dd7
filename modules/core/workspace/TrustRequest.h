// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

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

/// Reads out of readyroom.yaml what one feature would run or send because of it. Each feature that acts has one; what
/// none of them asks for is never run and never sent.
class TrustRequester
{
public:
    TrustRequester() = default;
    TrustRequester(const TrustRequester&) = delete;
    TrustRequester& operator=(const TrustRequester&) = delete;
    virtual ~TrustRequester() = default;

    /// @param configuration the bytes of readyroom.yaml; those of a broken file, too, which ask for nothing.
    [[nodiscard]] virtual std::vector<TrustRequest> requestsOf(const QByteArray& configuration) const = 0;
};

} // namespace readyroom::workspace
