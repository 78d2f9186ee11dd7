// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QHash>
#include <QObject>
#include <QStringList>

#include "core/base/Clock.h"
#include "core/facts/Fact.h"
#include "health/CheckResult.h"
#include "health/HealthBoard.h"

namespace readyroom::facts {
class FactStore;
}

namespace readyroom::health {

class ResultStore;

/// Keeps the facts about health fresh: those about the present when they change and every minute, uptimes every hour,
/// certificates when their days change. Lives on one thread; stores and clock must outlive it. A failure is logged.
class FactKeeper final : public QObject
{
    Q_OBJECT

public:
    /// @param facts null: nothing is kept; @param results null: no uptimes
    FactKeeper(facts::FactStore* facts, ResultStore* results, const Clock& clock);
    ~FactKeeper() override = default;
    Q_DISABLE_COPY_MOVE(FactKeeper)

    /// Looks whether anything is due; to be called often.
    void tick(HealthBoard& board);
    /// A state has changed: what is known of the present is measured anew at the next tick.
    void noteChange() { m_hasChanged = true; }
    /// Takes the certificates of a check.
    void take(const CheckResult& result);

private:
    void put(std::vector<facts::Fact> facts);
    void putUptimes(const QStringList& keys);

    struct Expiry
    {
        facts::FactValue days;
        Duration put{};
    };

    facts::FactStore* m_facts;
    ResultStore* m_results;
    const Clock& m_clock;
    bool m_hasChanged = true;
    std::optional<Duration> m_statesPut; ///< since boot
    std::optional<Duration> m_uptimesPut;
    QHash<QString, Expiry> m_expiries; ///< by host
};

} // namespace readyroom::health
