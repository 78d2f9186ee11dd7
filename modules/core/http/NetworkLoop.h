// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <set>
#include <unordered_map>
#include <vector>

#include <QHash>
#include <QRandomGenerator>
#include <QThread>

#include "core/http/Activity.h"
#include "core/http/Bulkhead.h"
#include "core/http/CircuitBreaker.h"
#include "core/http/DnsChannels.h"
#include "core/http/Poller.h"
#include "core/http/Resolver.h"
#include "core/http/Transfers.h"
#include "core/http/TrustStores.h"

namespace readyroom::http {

/// The loop on the thread "network", with all that is under way in it and what that shares. Private to this part; made
/// and destroyed by NetworkClient. `post` may be called from any thread, everything else is for the network thread.
class NetworkLoop final : public QThread
{
public:
    NetworkLoop(const Clock& clock, Bulkhead::Limits limits);
    ~NetworkLoop() override;
    Q_DISABLE_COPY_MOVE(NetworkLoop)

    void post(std::shared_ptr<Activity> activity);

    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] Poller& poller() { return m_poller; }
    [[nodiscard]] Transfers& transfers() { return m_transfers; }
    [[nodiscard]] DnsChannels& channels() { return m_channels; }
    [[nodiscard]] Resolver& resolver() { return m_resolver; }
    [[nodiscard]] TrustStores& trust() { return m_trust; }
    [[nodiscard]] CircuitBreaker& breaker(const QString& host) { return m_breakers[host]; }
    [[nodiscard]] QRandomGenerator& random() { return m_random; }

protected:
    void run() override;

private:
    friend class Activity;
    void release(Activity& activity);
    void setWake(Activity& activity, std::optional<Duration> sinceBoot);

    void takePosted();
    void place(std::shared_ptr<Activity> activity);
    void startWaiting();
    void attendDue();
    void lookForCancelled();
    void abort(Activity& activity, Error error);
    [[nodiscard]] std::chrono::milliseconds patience() const;

    const Clock& m_clock;
    Poller m_poller;
    Transfers m_transfers;
    DnsChannels m_channels;
    Resolver m_resolver;
    TrustStores m_trust;
    Bulkhead m_bulkhead;
    std::unordered_map<QString, CircuitBreaker> m_breakers; ///< by host
    QRandomGenerator m_random;

    std::vector<std::shared_ptr<Activity>> m_activities; ///< by ticket; null: the ticket is free
    std::vector<quint64> m_freeTickets;
    std::vector<std::shared_ptr<Activity>> m_over; ///< kept until nothing on the stack may touch them
    std::set<std::pair<Duration, quint64>> m_due;  ///< deadlines and times to wake
    size_t m_lookedAt = 0;                         ///< the last one that was asked whether it is cancelled
    Duration m_lookedForCancelled{};
    std::mutex m_mutex;
    std::vector<std::shared_ptr<Activity>> m_posted; ///< guarded by m_mutex
    std::vector<std::shared_ptr<Activity>> m_taken;  ///< the same, while they are placed; kept for its memory
    bool m_hasOwnPost = false; ///< something was posted by what runs in the loop; for the network thread alone
    bool m_isClosed = false;   ///< guarded by m_mutex; nothing posted from then on is begun
    std::atomic<bool> m_stopping = false;
};

} // namespace readyroom::http
