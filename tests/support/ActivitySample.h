// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QTest>

#include "core/journal/Journal.h"
#include "core/vocabulary/Actor.h"
#include "core/vocabulary/PlanEvents.h"
#include "support/ManualClock.h"

namespace readyroom::tests {

/// Fills journals with events as the program records them.
struct ActivitySample
{
    [[nodiscard]] static journal::NewEvent marked(const Clock& clock, const QString& title, bool done,
                                                  const QString& who = QStringLiteral("Kim Rivera"))
    {
        const PlanItemMarked mark{QStringLiteral("docs/PLAN.md"),
                                  QStringLiteral("id-") + title,
                                  title,
                                  12,
                                  done ? QLatin1Char(' ') : QLatin1Char('x'),
                                  done ? QLatin1Char('x') : QLatin1Char(' '),
                                  done ? TickReason::Tick : TickReason::Untick,
                                  {}};
        const Actor actor{who, who.section(QLatin1Char(' '), 0, 0).toLower() + QStringLiteral("@example.org")};
        return {QLatin1String(PlanItemMarked::type), 1, clock.now(), mark.toJson(),
                QJsonObject{{QStringLiteral("actor"), actor.toJson()}}};
    }

    /// What writing a file leaves in the record.
    [[nodiscard]] static journal::NewEvent written(const Clock& clock)
    {
        return {QStringLiteral("file.write_done"),
                1,
                clock.now(),
                QJsonObject{{QStringLiteral("path"), QStringLiteral("docs/PLAN.md")},
                            {QStringLiteral("intent"), QStringLiteral("1")}},
                {}};
    }

    [[nodiscard]] static bool append(journal::Journal& journal, std::vector<journal::NewEvent> events)
    {
        const auto future = journal.append(QStringLiteral("plan:docs/PLAN.md"), std::move(events));
        return QTest::qWaitFor([&future] { return future.isFinished(); }) && future.result().has_value();
    }
};

} // namespace readyroom::tests
