// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/CheckRound.h"

#include <algorithm>

#include "core/base/Answer.h"

namespace readyroom::health {

CheckRound::CheckRound(Checker& checker, const HealthConfiguration& configuration)
    : m_checker(checker)
    , m_configuration(configuration)
{
    if (configuration.concurrency > 0)
        m_concurrency = configuration.concurrency;
    for (const Probe& probe : m_configuration.probes) {
        if (!probe.enabled)
            continue;
        Entry& entry = m_entries.emplace_back(Entry{&probe, nullptr, {}});
        entry.result.key = probe.key();
        entry.result.kind = probe.kind;
    }
    for (const Journey& journey : m_configuration.journeys) {
        if (journey.enabled)
            m_entries.emplace_back(Entry{nullptr, &journey, {}}).result.key = journey.key();
    }
}

CheckRound::~CheckRound() = default;

void CheckRound::start()
{
    // From the event loop, so that whoever starts it can wait for finished() first.
    QMetaObject::invokeMethod(this, &CheckRound::startNext, Qt::QueuedConnection);
}

void CheckRound::startNext()
{
    while (m_running < m_concurrency && m_next < m_entries.size()) {
        const size_t index = m_next++;
        const Entry& entry = m_entries[index];
        if (entry.reportsIn())
            continue;
        ++m_running;
        answer(this, entry.probe ? m_checker.check(*entry.probe) : m_checker.run(*entry.journey),
               [this, index](const CheckResult& result) {
                   m_entries[index].result = result;
                   --m_running;
                   startNext();
               });
    }
    if (m_running == 0 && m_next == m_entries.size())
        Q_EMIT finished();
}

bool CheckRound::allUp() const
{
    return std::all_of(m_entries.cbegin(), m_entries.cend(),
                       [](const Entry& entry) { return entry.reportsIn() || entry.result.isUp(); });
}

} // namespace readyroom::health
