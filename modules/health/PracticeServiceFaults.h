// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include "core/base/Clock.h"
#include "core/base/Result.h"

namespace readyroom::health {

/// How the practice service is to misbehave.
struct PracticeServiceFault
{
    std::chrono::milliseconds latency{0}; ///< before each answer
    std::chrono::milliseconds jitter{0};  ///< so much more or less, at random
    double errorRate = 0;                 ///< share of the answers that are errors, 0 … 1
    int status = 500;                     ///< of these errors
    bool down = false;                    ///< refuses readiness and work; it stays alive
    bool dropsConnections = false;        ///< hangs up instead of answering
    std::chrono::milliseconds drip{0};    ///< between two bytes of an answer; 0: all at once
    QString path;                         ///< glob of the paths that it concerns; empty: all
    std::chrono::seconds lasts{0};        ///< 0: until it is taken back

    /// Reads {latencyMs, jitterMs, errorRate, status, down, dropConnections, slowDripMs, path, forSeconds}, all of them
    /// optional. Malformed: no JSON object; InvalidArgument: a key that is not among these, or a value that makes no
    /// sense; the subject is the key.
    [[nodiscard]] static Result<PracticeServiceFault> fromJson(const QByteArray& json);
    [[nodiscard]] QJsonObject toJson() const;
    /// The ready-made ones: "down", "slow", "errors"; nothing for another name.
    [[nodiscard]] static std::optional<PracticeServiceFault> named(const QString& name);
    friend bool operator==(const PracticeServiceFault&, const PracticeServiceFault&) = default;
};

/// The fault in force, if any, and what it does to a request. One thread.
class PracticeServiceFaults final
{
public:
    /// A number from 0 up to, not including, 1.
    using Random = std::function<double()>;
    /// What becomes of one request.
    struct Effect
    {
        std::chrono::milliseconds delay{0};
        std::chrono::milliseconds drip{0}; ///< between two bytes; 0: all at once
        bool isDown = false;
        bool drops = false;
        std::optional<int> error; ///< is answered instead
    };

    /// The clock must outlive it.
    PracticeServiceFaults(const Clock& clock, Random random);

    /// Takes the place of the one before.
    void set(const PracticeServiceFault& fault);
    void clear();

    /// None, or none any more.
    [[nodiscard]] std::optional<PracticeServiceFault> current() const;
    /// Until it ends by itself; nothing where it does not.
    [[nodiscard]] std::optional<std::chrono::seconds> remaining() const;
    [[nodiscard]] Effect effectOn(const QString& path) const;

private:
    const Clock& m_clock;
    Random m_random;
    std::optional<PracticeServiceFault> m_fault;
    Duration m_since{}; ///< boot
};

} // namespace readyroom::health
