// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/TrustRequest.h"

namespace readyroom::health {

/// Tells what probes and journeys would run and send: the hosts that they ask, through which proxies, name servers and
/// givers of tokens; commands; environment variables and secrets by name. Hosts stand as they are written, with
/// variables in them. Each kind in alphabetical order. Any thread.
class HealthTrustRequester final : public workspace::TrustRequester
{
public:
    /// The Gatus files and folders that readyroom.yaml names.
    [[nodiscard]] QStringList filesOf(const QByteArray& configuration) const override;
    [[nodiscard]] std::vector<workspace::TrustRequest> requestsOf(const workspace::TrustScope& scope) const override;
};

} // namespace readyroom::health
