// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ProbeSchedule.h"

#include <algorithm>

namespace readyroom::health {

namespace {

/// The same number for a key on every machine and at every start (FNV-1a with a last mixing, because its low bits alone
/// are not even).
quint64 spreadingHash(const QString& key)
{
    quint64 hash = 14'695'981'039'346'656'037U;
    for (const char byte : key.toUtf8()) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 1'099'511'628'211U;
    }
    hash ^= hash >> 32U;
    hash *= 0xd6e8feb86659fd93U;
    hash ^= hash >> 32U;
    return hash;
}

Duration intervalOf(const Cadence& cadence)
{
    return std::max<Duration>(cadence.interval, Milliseconds(1));
}

} // namespace

ProbeSchedule::ProbeSchedule(int places)
    : m_places(std::max(1, places))
{
}

bool ProbeSchedule::hasPlace(Lane lane) const
{
    if (running() >= m_places)
        return false;
    return lane == Healthy || m_running[Failing] < std::max(1, m_places / 2);
}

Duration ProbeSchedule::gridAfter(const Item& item, Duration time)
{
    if (time < item.phase)
        return item.phase;
    const Duration interval = intervalOf(item.cadence);
    return item.phase + ((time - item.phase) / interval + 1) * interval;
}

ProbeSchedule::Slot ProbeSchedule::add(const QString& key, const Cadence& cadence, Duration now, bool asks)
{
    Item item;
    item.cadence = cadence;
    item.asks = asks;
    item.phase = Duration(static_cast<qint64>(spreadingHash(key) % static_cast<quint64>(intervalOf(cadence).count())));
    m_items.push_back(item);
    const Slot slot = m_items.size() - 1;
    setFirst(m_items[slot], now);
    enqueue(slot, m_items[slot].due);
    watch(slot, m_items[slot].due);
    return slot;
}

void ProbeSchedule::setFirst(Item& item, Duration now)
{
    const Duration interval = intervalOf(item.cadence);
    if (!item.asks) {
        item.due = now + interval;
        return;
    }
    if (interval <= firstWithin) {
        item.due = gridAfter(item, now);
        return;
    }
    // The same share of the first minute as of the interval.
    const double share = static_cast<double>(item.phase.count()) / static_cast<double>(interval.count());
    item.due = now + Duration(static_cast<qint64>(share * static_cast<double>(firstWithin.count())));
}

void ProbeSchedule::enqueue(Slot slot, Duration due)
{
    Item& item = m_items[slot];
    item.due = due;
    m_queues[item.lane].emplace(due, slot);
}

void ProbeSchedule::dequeue(Slot slot)
{
    m_queues[m_items[slot].lane].erase({m_items[slot].due, slot});
}

void ProbeSchedule::watch(Slot slot, Duration due)
{
    Item& item = m_items[slot];
    if (!item.isOverdue)
        m_watched.erase({item.overdueAt, slot});
    item.isOverdue = false;
    item.overdueAt = due + std::max(intervalOf(item.cadence), shortestGrace);
    m_watched.emplace(item.overdueAt, slot);
}

std::optional<ProbeSchedule::Start> ProbeSchedule::begin(Duration now)
{
    std::optional<Lane> lane;
    for (const Lane candidate : {Healthy, Failing}) {
        const Queue& queue = m_queues[candidate];
        if (queue.empty() || queue.begin()->first > now || !hasPlace(candidate))
            continue;
        if (!lane || queue.begin()->first < m_queues[*lane].begin()->first)
            lane = candidate;
    }
    if (!lane)
        return std::nullopt;
    const Slot slot = m_queues[*lane].begin()->second;
    m_queues[*lane].erase(m_queues[*lane].begin());
    Item& item = m_items[slot];
    const Start start{slot, item.due, item.isOverdue, ++item.attempt};
    item.isRunning = true;
    ++m_running[*lane];
    if (item.attempt == 1)
        item.started = now;
    m_lag.add(now - item.due);
    watch(slot, gridAfter(item, now + intervalOf(item.cadence) / 2));
    return start;
}

bool ProbeSchedule::mayRepeat(Slot slot) const
{
    return m_items[slot].attempt <= m_items[slot].cadence.retries;
}

ProbeSchedule::Verdict ProbeSchedule::end(Slot slot, bool failed, Duration now)
{
    Item& item = m_items[slot];
    if (!item.isRunning)
        return Verdict::Counts;
    item.isRunning = false;
    --m_running[item.lane];
    if (failed && mayRepeat(slot)) {
        enqueue(slot, now + std::max<Duration>(item.cadence.retryInterval, shortestPause));
        return Verdict::IsRepeated;
    }
    item.attempt = 0;
    item.lane = failed ? Failing : Healthy;
    Duration due = gridAfter(item, item.started + intervalOf(item.cadence) / 2);
    if (!item.asks)
        due = item.started + intervalOf(item.cadence);
    else if (failed && item.cadence.failureInterval > Milliseconds(0))
        due = item.started + item.cadence.failureInterval;
    // Where it took longer than until then, nobody but itself was late.
    enqueue(slot, std::max(due, now));
    return Verdict::Counts;
}

void ProbeSchedule::askNow(Slot slot, Duration now)
{
    if (m_items[slot].isRunning || m_items[slot].due <= now)
        return;
    dequeue(slot);
    enqueue(slot, now);
}

void ProbeSchedule::postpone(Slot slot, Duration now)
{
    if (m_items[slot].isRunning)
        end(slot, false, now);
    Item& item = m_items[slot];
    dequeue(slot);
    item.attempt = 0;
    item.lane = Healthy;
    enqueue(slot, now + intervalOf(item.cadence));
    watch(slot, item.due);
}

void ProbeSchedule::spread(Duration now)
{
    for (Slot slot = 0; slot < m_items.size(); ++slot) {
        Item& item = m_items[slot];
        if (item.isRunning) {
            watch(slot, now);
            continue;
        }
        dequeue(slot);
        item.attempt = 0;
        setFirst(item, now);
        enqueue(slot, item.due);
        watch(slot, item.due);
    }
}

std::optional<Duration> ProbeSchedule::next() const
{
    std::optional<Duration> next;
    const auto take = [&next](const Queue& queue) {
        if (!queue.empty())
            next = next ? std::min(*next, queue.begin()->first) : queue.begin()->first;
    };
    for (const Lane lane : {Healthy, Failing}) {
        if (hasPlace(lane))
            take(m_queues[lane]);
    }
    take(m_watched);
    return next;
}

std::vector<ProbeSchedule::Slot> ProbeSchedule::takeOverdue(Duration now)
{
    std::vector<Slot> slots;
    while (!m_watched.empty() && m_watched.begin()->first <= now) {
        const Slot slot = m_watched.begin()->second;
        m_watched.erase(m_watched.begin());
        m_items[slot].isOverdue = true;
        slots.push_back(slot);
    }
    return slots;
}

} // namespace readyroom::health
