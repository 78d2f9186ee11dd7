// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include <QPromise>
#include <QStringList>

#include "core/base/Clock.h"
#include "health/Checker.h"

namespace readyroom::tests {

/// Answers checks as it is told to, without any network. For one thread.
class FakeChecker final : public health::Checker
{
public:
    using Answer = std::function<health::CheckResult(const QString& key)>;

    explicit FakeChecker(const Clock& clock)
        : m_clock(clock)
    {
    }

    /// What is answered at once; by default everything passes in 20 ms.
    void answerWith(Answer answer) { m_answer = std::move(answer); }
    /// From now on nothing is answered before release().
    void hold() { m_isHolding = true; }
    /// Answers what is held, and what comes after at once.
    void release()
    {
        m_isHolding = false;
        for (const auto& [key, promise] : std::exchange(m_held, {})) {
            promise->addResult(resultFor(key));
            promise->finish();
        }
    }
    /// Ends what is held without a result, as cancelled futures end.
    void drop()
    {
        for (const auto& [key, promise] : std::exchange(m_held, {}))
            promise->finish();
    }
    [[nodiscard]] int cancelledCount() const
    {
        int count = 0;
        for (const auto& [key, promise] : m_held)
            count += promise->isCanceled() ? 1 : 0;
        return count;
    }

    [[nodiscard]] QFuture<health::CheckResult> check(const health::Probe& probe) override { return ask(probe.key()); }
    [[nodiscard]] QFuture<health::CheckResult> run(const health::Journey& journey) override
    {
        return ask(journey.key());
    }

    [[nodiscard]] static health::CheckResult passed(Duration took = std::chrono::milliseconds(20))
    {
        health::CheckResult result;
        result.outcome = health::CheckOutcome::Passed;
        result.took = took;
        result.status = 200;
        return result;
    }
    [[nodiscard]] static health::CheckResult failed()
    {
        health::CheckResult result;
        result.outcome = health::CheckOutcome::Failed;
        result.took = std::chrono::milliseconds(5);
        result.status = 503;
        result.conditions = {{QStringLiteral("[STATUS] == 200"), false, QStringLiteral("[STATUS] (503) == 200")}};
        result.transcript = QStringLiteral("HTTP/1.1 503 Service Unavailable");
        return result;
    }

    QStringList asked; ///< keys, in their order

private:
    using Promise = QPromise<health::CheckResult>;

    [[nodiscard]] health::CheckResult resultFor(const QString& key) const
    {
        health::CheckResult result = m_answer ? m_answer(key) : passed();
        result.key = key;
        result.at = m_clock.now();
        result.attempts = 1;
        return result;
    }

    [[nodiscard]] QFuture<health::CheckResult> ask(const QString& key)
    {
        asked << key;
        auto promise = std::make_shared<Promise>();
        promise->start();
        QFuture<health::CheckResult> future = promise->future();
        if (m_isHolding) {
            m_held.emplace_back(key, promise);
        } else {
            promise->addResult(resultFor(key));
            promise->finish();
        }
        return future;
    }

    const Clock& m_clock;
    Answer m_answer;
    bool m_isHolding = false;
    std::vector<std::pair<QString, std::shared_ptr<Promise>>> m_held;
};

} // namespace readyroom::tests
