// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include "core/base/Result.h"
#include "core/vocabulary/Actor.h"

namespace readyroom {

class Clock;

namespace journal {
class Journal;
}

namespace readiness {

/// Records what a person did to a plan. Blocks until it is durable: for a worker. The references must outlive it.
class PlanRecorder final
{
public:
    PlanRecorder(journal::Journal& journal, const Clock& clock, Actor actor);

    /// In the plan's stream. The actor joins `personal`.
    [[nodiscard]] Result<Done> record(const QString& file, const char* type, int schema, const QJsonObject& fields,
                                      const QJsonObject& personal = {});

private:
    journal::Journal& m_journal;
    const Clock& m_clock;
    const Actor m_actor;
};

} // namespace readiness
} // namespace readyroom
