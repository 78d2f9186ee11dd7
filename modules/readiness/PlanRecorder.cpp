// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanRecorder.h"

#include <chrono>
#include <utility>

#include "core/base/Await.h"
#include "core/base/Clock.h"
#include "core/journal/Journal.h"
#include "core/vocabulary/PlanEvents.h"

namespace readyroom::readiness {

namespace {

/// Longer than the journal waits for anything itself, so that it is the one to say what it was.
constexpr std::chrono::seconds answerDeadline(30);

} // namespace

PlanRecorder::PlanRecorder(journal::Journal& journal, const Clock& clock, Actor actor)
    : m_journal(journal)
    , m_clock(clock)
    , m_actor(std::move(actor))
{
}

Result<Done> PlanRecorder::record(const QString& file, const char* type, int schema, const QJsonObject& fields,
                                  const QJsonObject& personal)
{
    journal::NewEvent event{QLatin1String(type), schema, m_clock.now(), fields, personal};
    if (m_actor.isKnown())
        event.personalPart.insert(QStringLiteral("actor"), m_actor.toJson());
    const Result<journal::Receipt> receipt =
        await(m_journal.append(planStream(file), {std::move(event)}), answerDeadline);
    if (!receipt)
        return passOn(receipt);
    return Done{};
}

} // namespace readyroom::readiness
