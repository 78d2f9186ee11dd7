// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <QString>

#include "health/DurationHistogram.h"
#include "health/Probe.h"

namespace readyroom::health {

/// When which probe is asked. Times are those since boot, which nobody puts forward or back, and are passed in.
///
/// Each probe has a place of its own within its interval, from its key, so that any number of them is spread evenly and
/// comes back to the same place after a restart. It is asked for the first time within a minute, and from then on at
/// its place: the period is the interval, however long checks take. A check that takes longer than that is followed by
/// the next one at once; no probe is asked twice at a time, and what was missed is not made up for.
///
/// There are so many places for checks at a time; those that failed the last time may take half of them, so that dead
/// hosts keep nobody else waiting. A probe is overdue when its next check has not begun an interval, and half a minute
/// at least, after it was due.
///
/// Each step costs O(log n). A value; any one thread.
class ProbeSchedule
{
public:
    using Slot = size_t;

    static constexpr int defaultPlaces = 512;
    /// The first check comes within this, or within the interval where that is shorter.
    static constexpr Duration firstWithin = std::chrono::seconds(60);
    static constexpr Duration shortestGrace = std::chrono::seconds(30);
    /// After a check that is to be repeated at once.
    static constexpr Duration shortestPause = std::chrono::milliseconds(100);

    explicit ProbeSchedule(int places = defaultPlaces);

    /// Adds a probe; slots count up from 0. @param asks false: it is told, rather than asks, and is due an interval
    /// from now, then whenever postpone() says
    Slot add(const QString& key, const Cadence& cadence, Duration now, bool asks = true);

    /// A check to begin.
    struct Start
    {
        Slot slot = 0;
        Duration due{};
        bool wasOverdue = false;
        int attempt = 1; ///< 2 …: a repetition
    };
    /// The next check that is due and has a place; it holds the place until end().
    [[nodiscard]] std::optional<Start> begin(Duration now);

    enum class Verdict {
        Counts,
        IsRepeated, ///< it failed, and has another try
    };
    /// The check of a slot is over.
    Verdict end(Slot slot, bool failed, Duration now);

    /// Asks next time now, not when it is due; the period stays. No effect while it is being asked.
    void askNow(Slot slot, Duration now);
    /// It need not be asked before an interval from now; a check under way is over.
    void postpone(Slot slot, Duration now);
    /// After a time in which nobody could ask: spreads all of them anew, as at the start.
    void spread(Duration now);

    /// The next moment at which begin() or takeOverdue() may have something to say; now or earlier: at once.
    [[nodiscard]] std::optional<Duration> next() const;
    /// Those that have become overdue since it was asked last.
    [[nodiscard]] std::vector<Slot> takeOverdue(Duration now);

    /// Would a failure of the check under way be repeated, rather than count?
    [[nodiscard]] bool mayRepeat(Slot slot) const;
    [[nodiscard]] bool isOverdue(Slot slot) const { return m_items[slot].isOverdue; }
    [[nodiscard]] bool isRunning(Slot slot) const { return m_items[slot].isRunning; }
    [[nodiscard]] Duration due(Slot slot) const { return m_items[slot].due; }
    [[nodiscard]] int running() const { return m_running[0] + m_running[1]; }
    /// How long after they were due checks began.
    [[nodiscard]] const DurationHistogram& lag() const { return m_lag; }

private:
    using Queue = std::set<std::pair<Duration, Slot>>;
    enum Lane : unsigned char {
        Healthy = 0,
        Failing = 1,
    };

    struct Item
    {
        Cadence cadence;
        Duration phase{}; ///< its place within the interval
        Duration due{};
        Duration started{};
        Duration overdueAt{};
        int attempt = 0; ///< of the check under way; 0: none is
        Lane lane = Healthy;
        bool asks = true;
        bool isRunning = false;
        bool isOverdue = false;
    };

    [[nodiscard]] bool hasPlace(Lane lane) const;
    [[nodiscard]] static Duration gridAfter(const Item& item, Duration time);
    static void setFirst(Item& item, Duration now);
    void enqueue(Slot slot, Duration due);
    void dequeue(Slot slot);
    void watch(Slot slot, Duration due);

    int m_places;
    std::vector<Item> m_items;
    std::array<Queue, 2> m_queues; ///< by lane: who is waiting, by due time
    std::array<int, 2> m_running{};
    Queue m_watched; ///< all that are not overdue yet, by when they will be
    DurationHistogram m_lag;
};

} // namespace readyroom::health
