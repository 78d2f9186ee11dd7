// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <memory>

#include "core/base/Redactor.h"
#include "health/AccessTokens.h"
#include "health/ProbeSecrets.h"
#include "health/Prober.h"
#include "health/RevocationCheck.h"

namespace readyroom::health {

/// Is the transcript of a check of this probe or journey wanted, which went so? Asked on any thread, and has to be
/// quick.
using TranscriptWish = std::function<bool(const QString& key, CheckOutcome outcome)>;

/// Asks one probe once, from its secrets to a judged result: what checks and the steps of journeys have in common. Any
/// thread; what it is given must outlive it.
class ProbeRunner final
{
public:
    struct Task
    {
        Probe probe;
        Milliseconds deadline{0};
        std::shared_ptr<AskStop> stop;
        std::shared_ptr<CookieJar> cookies;  ///< null: none are kept
        QJsonObject context;                 ///< what steps before kept
        std::vector<secrets::Secret> masked; ///< must not be written down, besides the probe's own secrets
        bool alwaysTranscript = false;       ///< whatever the wish says
    };
    /// The observation is what the result was judged by, for what a step keeps of it.
    using Handler = std::function<void(CheckResult result, Observation observation)>;
    using ProberFor = std::function<Prober*(ProbeKind kind)>; ///< null: nobody asks that way

    ProbeRunner(ProberFor probers, AccessTokens& tokens, secrets::SecretSource& secrets, RevocationCheck& revocation,
                const Clock& clock, Redactor& redactor, TranscriptWish wish, SharedGate gate);

    void run(Task task, Handler handler);

private:
    struct Run;
    void ask(const std::shared_ptr<Run>& run, Probe probe);
    void take(const std::shared_ptr<Run>& run, ProbeAnswer answer);
    void askIssuers(const std::shared_ptr<Run>& run, size_t next);
    void judge(const std::shared_ptr<Run>& run);
    void refuse(const std::shared_ptr<Run>& run, Error error);
    [[nodiscard]] QString written(const Run& run, QByteArray text) const;
    [[nodiscard]] QByteArray transcriptOf(const Run& run, const CheckResult& result) const;

    ProberFor m_probers;
    const Clock& m_clock;
    Redactor& m_redactor;
    TranscriptWish m_wish;
    SharedGate m_gate;
    RevocationCheck& m_revocation;
    AccessTokens& m_tokens;
    ProbeSecrets m_secrets;
};

} // namespace readyroom::health
