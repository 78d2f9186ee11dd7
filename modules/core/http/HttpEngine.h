// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <unordered_map>

#include <QFuture>
#include <QRandomGenerator>
#include <QThread>

#include "core/http/Attempt.h"
#include "core/http/CircuitBreaker.h"
#include "core/http/Resolver.h"

namespace readyroom::http {

/// The loop on the thread "network" and all that is under way in it. Private to this part; made and destroyed by
/// HttpClient, `post` may be called from any thread.
class HttpEngine final : public QThread
{
public:
    HttpEngine(const Clock& clock, Bulkhead::Limits limits);
    ~HttpEngine() override;
    Q_DISABLE_COPY_MOVE(HttpEngine)

    [[nodiscard]] QFuture<Exchange> post(const Request& request);

protected:
    void run() override;

private:
    using Attempts = std::unordered_map<Bulkhead::Ticket, std::unique_ptr<Attempt>>;

    void takePosted();
    void startWaiting();
    void wakePausing();
    void endOverdue();
    void poll();
    void finishTransfers();

    void startHop(Attempt& attempt);
    void startTransfer(Attempt& attempt);
    void take(Attempt& attempt, Transfer::Outcome outcome);
    [[nodiscard]] bool follow(Attempt& attempt);
    [[nodiscard]] bool repeat(Attempt& attempt, bool mayPass);
    void finish(Attempt& attempt, std::optional<Error> error, bool hostIsFine);
    void stopTransfer(Attempt& attempt);
    [[nodiscard]] std::chrono::milliseconds patience() const;
    [[nodiscard]] std::chrono::milliseconds left(const Attempt& attempt) const;

    const Clock& m_clock;
    void* m_multi = nullptr; ///< CURLM
    Bulkhead m_bulkhead;
    Resolver m_resolver;
    std::map<QString, CircuitBreaker> m_breakers;
    QRandomGenerator m_random;
    Attempts m_attempts;
    std::set<std::pair<Duration, Bulkhead::Ticket>> m_due; ///< deadlines and ends of pauses
    Bulkhead::Ticket m_lastTicket = 0;
    Duration m_lookedForCancelled{};
    std::mutex m_mutex;
    std::deque<std::unique_ptr<Attempt>> m_posted; ///< guarded by m_mutex
    std::atomic<bool> m_stopping = false;
};

} // namespace readyroom::http
