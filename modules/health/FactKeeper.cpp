// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/FactKeeper.h"

#include <spdlog/spdlog.h>

#include "core/base/Answer.h"
#include "core/base/Log.h"
#include "core/facts/FactStore.h"
#include "health/HealthFacts.h"
#include "health/ResultStore.h"

namespace readyroom::health {

namespace {

/// Changes that come together are told together.
constexpr Duration shortestPeriod = std::chrono::seconds(1);
constexpr std::chrono::hours uptimeSpan{24};

} // namespace

FactKeeper::FactKeeper(facts::FactStore* facts, ResultStore* results, const Clock& clock)
    : m_facts(facts)
    , m_results(results)
    , m_clock(clock)
{
}

void FactKeeper::tick(HealthBoard& board)
{
    if (!m_facts || board.size() == 0)
        return;
    const Duration now = m_clock.sinceBoot();
    const Duration period = m_hasChanged ? shortestPeriod : stateFactsPeriod;
    if (!m_statesPut || now - *m_statesPut >= period) {
        m_statesPut = now;
        m_hasChanged = false;
        const TimePoint at = m_clock.now();
        put(stateFacts(board.counts(at), at));
    }
    // The first hour has nothing to tell before a few checks were made.
    if (!m_uptimesPut)
        m_uptimesPut = now - uptimeFactsPeriod + stateFactsPeriod;
    if (m_results && now - *m_uptimesPut >= uptimeFactsPeriod) {
        m_uptimesPut = now;
        QStringList keys;
        for (size_t i = 0; i < board.size(); ++i) {
            if (board.watched(i).enabled)
                keys << board.watched(i).key;
        }
        putUptimes(keys);
    }
}

void FactKeeper::putUptimes(const QStringList& keys)
{
    const TimePoint now = m_clock.now();
    answer(this, m_results->countsSince(keys, now - uptimeSpan),
           [this, keys, now](const Result<std::vector<CheckCounts>>& counts) {
               if (!counts) {
                   log("health")->warn("uptimes were not counted: {}", counts.error().toLogString().toStdString());
                   return;
               }
               std::vector<facts::Fact> facts;
               for (size_t i = 0; i < counts->size(); ++i)
                   facts.push_back(uptimeFact(keys.at(static_cast<qsizetype>(i)), counts->at(i), now));
               put(std::move(facts));
           });
}

void FactKeeper::take(const CheckResult& result)
{
    if (!m_facts || result.certificates.empty())
        return;
    std::vector<facts::Fact> changed;
    const Duration now = m_clock.sinceBoot();
    for (const HostCertificates& host : result.certificates) {
        const facts::Fact fact = expiryFact(host, result.at);
        const auto known = m_expiries.constFind(host.host);
        if (known != m_expiries.cend() && known->days == fact.value && now - known->put < certificateFactsPeriod)
            continue;
        m_expiries.insert(host.host, {fact.value, now});
        changed.push_back(fact);
    }
    put(std::move(changed));
}

void FactKeeper::put(std::vector<facts::Fact> facts)
{
    if (facts.empty())
        return;
    answer(this, m_facts->put(std::move(facts)), [](const Result<Done>& stored) {
        if (!stored)
            log("health")->warn("facts were not stored: {}", stored.error().toLogString().toStdString());
    });
}

} // namespace readyroom::health
