// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QFuture>
#include <QString>

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/vocabulary/Actor.h"
#include "core/workspace/TrustRequest.h"

namespace readyroom::journal {
class Journal;
}

namespace readyroom::workspace {

enum class TrustState {
    Untrusted,
    Trusted,
    Changed, ///< another configuration was trusted before
};

/// A configuration that a person has allowed to act.
struct TrustGrant
{
    QString configHash; ///< contentHash()
    TimePoint at;
    Actor by;
    std::vector<TrustRequest> allowed; ///< what it asked for, as it was shown
    friend bool operator==(const TrustGrant&, const TrustGrant&) = default;
};

struct TrustStatus
{
    TrustState state = TrustState::Untrusted;
    std::optional<TrustGrant> grant; ///< the one in force or, when Changed, the last one
    QByteArray trustedText;          ///< the configuration it was given for, to be shown as a diff
};

/// Remembers, in the workspace's state directory ("trust.json"), which configuration a person has trusted. What a
/// workspace wants to run or send waits until its configuration is Trusted. Whatever cannot be read counts as
/// Untrusted. Queries read a small file and may come from any thread; call trust() and revoke() from one thread.
class TrustStore final
{
public:
    /// @param directory the state directory. Journal and clock must outlive the answers.
    TrustStore(const QString& directory, journal::Journal& journal, const Clock& clock);

    /// @param configuration the bytes of readyroom.yaml; empty when there is none.
    [[nodiscard]] TrustStatus stateOf(const QByteArray& configuration) const;
    /// What was allowed since trust was last revoked, oldest first.
    [[nodiscard]] std::vector<TrustGrant> grants() const;

    /// Records "workspace.trusted" {configHash, allowed} and then trusts this configuration in place of the one before.
    /// @param allowed what a person was shown that it asks for
    [[nodiscard]] QFuture<Result<Done>> trust(const QByteArray& configuration, std::vector<TrustRequest> allowed,
                                              const Actor& actor);
    /// Takes all trust back at once and records "workspace.trust_revoked" {configHash}.
    [[nodiscard]] QFuture<Result<Done>> revoke(const Actor& actor);

private:
    QString m_path;
    journal::Journal& m_journal;
    const Clock& m_clock;
};

} // namespace readyroom::workspace
