// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QObject>

#include "core/workspace/TrustFiles.h"
#include "core/workspace/TrustStore.h"

namespace readyroom::workspace {

/// What a person is asked before a workspace may act: its requests, and what was trusted before.
struct TrustQuestion
{
    QByteArray configuration;           ///< what trust would be given to: TrustScope::text()
    std::vector<TrustRequest> requests; ///< each once, in the order of their kinds
    TrustStatus status;

    [[nodiscard]] bool isOpen() const { return !requests.empty() && status.state != TrustState::Trusted; }
};

/// Stands between a workspace's configuration and everything that acts on its behalf: `allows()` says whether commands,
/// probes and runbooks may run and send what they asked for. Lives on the thread of its store's trust() and revoke();
/// the store must outlive it.
class TrustGate final : public QObject
{
    Q_OBJECT

public:
    /// @param scope the bytes of readyroom.yaml and of what it names, as the workspace was opened with; what acts has
    /// to be made of the same bytes
    TrustGate(TrustStore& store, const TrustScope& scope, const TrustRequesters& requesters);

    /// Trusted, or nothing was asked for.
    [[nodiscard]] bool allows() const { return !m_question.isOpen(); }
    [[nodiscard]] const TrustQuestion& question() const { return m_question; }
    /// What was allowed so far, oldest first.
    [[nodiscard]] std::vector<TrustGrant> grants() const { return m_store.grants(); }

    /// Says yes to the question as it stands; `changed()` follows when that is on record.
    [[nodiscard]] QFuture<Result<Done>> trust(const Actor& actor);
    /// Takes all trust back; from then on nothing is allowed that asks.
    [[nodiscard]] QFuture<Result<Done>> revoke(const Actor& actor);

Q_SIGNALS:
    void changed();

private:
    void refresh();

    TrustStore& m_store;
    TrustQuestion m_question;
};

} // namespace readyroom::workspace
