// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "core/base/Redactor.h"
#include "core/secrets/SecretSource.h"
#include "health/AnswerGate.h"
#include "health/AskStop.h"
#include "health/Probe.h"

namespace readyroom::health {

/// A secret that a probe names, and the host it is sent to.
struct SecretUse
{
    QString name;
    QString host;
    friend bool operator==(const SecretUse&, const SecretUse&) = default;
};

/// What the texts of a probe name by "secret://name": address, headers, body, what is said after connecting, dialog,
/// client credentials (sent to the host of their tokens), proxy (sent to it). Names consist of letters, digits, '_',
/// '-' and '.'. InvalidArgument where a command names one among its arguments, which other programs can read, or where
/// one stands for a host. Any thread.
[[nodiscard]] Result<std::vector<SecretUse>> secretsOf(const Probe& probe);

/// A probe whose texts hold what is sent.
struct FilledProbe
{
    Probe probe;
    std::vector<secrets::Secret> values; ///< which nothing that is written down may hold
};

/// Puts secrets in the place of their names. Any thread; what it is given must outlive it.
class ProbeSecrets final
{
public:
    using Handler = std::function<void(Result<FilledProbe>)>;

    ProbeSecrets(secrets::SecretSource& source, Redactor& redactor, SharedGate gate);

    /// Calls the handler once: with the error of the first secret that cannot be had, if one cannot. Each value is made
    /// known to the redactor first.
    void fill(const Probe& probe, std::vector<SecretUse> uses, std::shared_ptr<AskStop> stop, Handler handler);

private:
    struct Filling;
    void next(const std::shared_ptr<Filling>& filling);

    secrets::SecretSource& m_source;
    Redactor& m_redactor;
    SharedGate m_gate;
};

} // namespace readyroom::health
