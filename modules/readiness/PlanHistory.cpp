// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanHistory.h"

#include <algorithm>

#include <QHash>

namespace readyroom::readiness {

namespace {

bool concernsMark(ItemChangeKind kind)
{
    return kind == ItemChangeKind::Ticked || kind == ItemChangeKind::Unticked;
}

/// What a version changed: against its parent, and of a merge only what is new against each of them.
std::vector<ItemChange> changesOf(const PlanVersion& version, const SnapshotPtr& lastGood)
{
    std::vector<ItemChange> changes;
    bool isFirst = true;
    for (const SnapshotPtr& parent : version.before) {
        // A version that could not be read is passed over; one that is not there held nothing.
        const SnapshotPtr before = parent ? parent : lastGood;
        const std::vector<ItemChange> own = changesBetween(before ? *before : PlanSnapshot(), *version.after);
        if (std::exchange(isFirst, false)) {
            changes = own;
            continue;
        }
        std::erase_if(changes, [&own](const ItemChange& change) {
            return std::none_of(own.cbegin(), own.cend(), [&change](const ItemChange& other) {
                return other.kind == change.kind && other.item == change.item;
            });
        });
    }
    return changes;
}

HistoryEntry step(HistorySource source, TimePoint at, const QString& who)
{
    HistoryEntry entry;
    entry.source = source;
    entry.at = at;
    entry.who = who;
    return entry;
}

/// Makes the change in a snapshot that lacks it.
/// @param now one that has it
void apply(PlanSnapshot& snapshot, const ItemChange& change, const PlanSnapshot& now)
{
    const auto isIt = [&change](const SnapshotItem& item) { return item.id == change.item; };
    if (change.kind == ItemChangeKind::Removed) {
        std::erase_if(snapshot.items, isIt);
        return;
    }
    const auto source = std::find_if(now.items.cbegin(), now.items.cend(), isIt);
    if (source == now.items.cend())
        return;
    if (change.kind == ItemChangeKind::Added) {
        const auto place = std::min(source - now.items.cbegin(), std::ssize(snapshot.items));
        snapshot.items.insert(snapshot.items.begin() + place, *source);
        return;
    }
    SnapshotItem* item = snapshot.find(change.itemBefore);
    if (!item)
        item = snapshot.find(change.item); // it was renamed and moved
    if (!item)
        return;
    if (change.kind == ItemChangeKind::Reprioritised)
        item->priority = source->priority;
    else if (change.kind == ItemChangeKind::HoursChanged)
        item->hours = source->hours;
    else
        item->rename(*source);
}

/// The edits since the last version of the main line, each with its changes that the file still has and no version.
std::vector<HistoryEntry> stepsOf(const std::vector<RecordedEdit>& edits, const std::vector<PlanVersion>& versions,
                                  const PlanSnapshot& now)
{
    const auto last = std::find_if(versions.crbegin(), versions.crend(),
                                   [](const PlanVersion& version) { return version.isMainLine && version.after; });
    if (last == versions.crend())
        return {};
    TimePoint end; // the clocks of those who commit may differ
    for (const PlanVersion& version : versions)
        end = std::max(end, version.at);
    std::vector<RecordedEdit> later;
    std::copy_if(edits.cbegin(), edits.cend(), std::back_inserter(later),
                 [end](const RecordedEdit& edit) { return edit.at > end; });
    const auto changes = attributeToEdits(changesBetween(*last->after, now), later);
    std::vector<HistoryEntry> steps;
    for (size_t number = 0; number < later.size(); ++number) {
        if (changes[number].empty())
            continue;
        HistoryEntry& entry = steps.emplace_back(step(HistorySource::Edit, later[number].at, later[number].who));
        entry.position = later[number].position;
        entry.changes = changes[number];
    }
    return steps;
}

class Merge final
{
public:
    Merge(const std::vector<PlanVersion>& versions, const std::vector<PlanMark>& marks, const SnapshotPtr& now)
    {
        m_history.now = now;
        startFrom(versions, marks);
    }

    void take(const PlanVersion& version)
    {
        HistoryEntry entry = step(HistorySource::Commit, version.at, version.who);
        entry.commit = version.commit;
        entry.summary = version.summary;
        entry.isMainLine = version.isMainLine;
        if (!version.after) {
            entry.isUnreadable = true;
            add(std::move(entry), m_current);
            return;
        }
        entry.isFirst = !version.hasParents || m_current == nullptr;
        if (!entry.isFirst)
            entry.changes = changesOf(version, m_current);
        if (!version.isMainLine) {
            add(std::move(entry), version.after);
            return;
        }
        auto after = std::make_shared<PlanSnapshot>(*version.after);
        settleMarks(*after, entry.changes);
        m_current = after;
        add(std::move(entry), m_current);
    }

    void take(const PlanMark& mark)
    {
        // A confirmation changes nothing.
        if (mark.wasDone == mark.isDone || !m_current)
            return;
        HistoryEntry entry = step(HistorySource::Mark, mark.at, mark.who);
        entry.position = mark.position;
        auto after = std::make_shared<PlanSnapshot>(*m_current);
        ItemChange change;
        change.kind = mark.isDone ? ItemChangeKind::Ticked : ItemChangeKind::Unticked;
        change.item = mark.item;
        change.title = mark.title;
        entry.changes.push_back(change);
        if (SnapshotItem* item = after->find(mark.item))
            item->state = mark.isDone ? ItemState::Done : ItemState::Open;
        m_pending.insert(mark.item, mark.isDone);
        m_current = after;
        add(std::move(entry), m_current);
    }

    /// @param edit a step without what the plan was afterwards
    void take(HistoryEntry edit)
    {
        auto after = std::make_shared<PlanSnapshot>(*m_current);
        for (const ItemChange& change : edit.changes)
            apply(*after, change, *m_history.now);
        m_current = after;
        add(std::move(edit), m_current);
    }

    [[nodiscard]] PlanHistory finish(TimePoint fileTime)
    {
        HistoryEntry entry = step(HistorySource::File, fileTime, {});
        if (!m_history.entries.empty())
            entry.at = std::max(fileTime, m_history.entries.back().at);
        if (m_current)
            entry.changes = changesBetween(*m_current, *m_history.now);
        else
            entry.isFirst = true;
        if (entry.isFirst || !entry.changes.empty())
            add(std::move(entry), m_history.now);
        return std::move(m_history);
    }

private:
    void add(HistoryEntry entry, const SnapshotPtr& after)
    {
        entry.after = after;
        if (after)
            entry.figures = after->figures();
        m_history.entries.push_back(std::move(entry));
    }

    /// What was there before the first of both: as a version says, else the oldest known with its marks taken back.
    void startFrom(const std::vector<PlanVersion>& versions, const std::vector<PlanMark>& marks)
    {
        const auto first = std::find_if(versions.cbegin(), versions.cend(),
                                        [](const PlanVersion& version) { return version.isMainLine && version.after; });
        if (first != versions.cend() && !first->before.empty() && first->before.front()) {
            m_current = first->before.front();
            return;
        }
        const bool isInGit = first != versions.cend();
        const TimePoint end = isInGit ? first->at : TimePoint::max();
        const bool hasEarlier = !marks.empty() && marks.front().at < end;
        if (!hasEarlier)
            return;
        auto start = std::make_shared<PlanSnapshot>(isInGit ? *first->after : *m_history.now);
        for (auto mark = marks.crbegin(); mark != marks.crend(); ++mark) {
            if (mark->at >= end)
                continue;
            if (SnapshotItem* item = start->find(mark->item))
                item->state = mark->wasDone ? ItemState::Done : ItemState::Open;
        }
        m_current = start;
    }

    /// Marks that a version holds are settled; the others go on top of it.
    void settleMarks(PlanSnapshot& after, std::vector<ItemChange>& changes)
    {
        for (auto mark = m_pending.begin(); mark != m_pending.end();) {
            SnapshotItem* item = after.find(mark.key());
            const bool holds = item && (item->state == ItemState::Done) == mark.value();
            if (item && !holds)
                item->state = mark.value() ? ItemState::Done : ItemState::Open;
            if (holds || !item) {
                std::erase_if(changes, [&mark](const ItemChange& change) {
                    return change.item == mark.key() && concernsMark(change.kind);
                });
                mark = m_pending.erase(mark);
            } else {
                ++mark;
            }
        }
    }

    PlanHistory m_history;
    SnapshotPtr m_current;
    QHash<ItemId, bool> m_pending; ///< marks that no version holds yet, and whether they ticked
};

} // namespace

SnapshotPtr PlanHistory::at(TimePoint time) const
{
    const auto found = std::find_if(entries.crbegin(), entries.crend(), [time](const HistoryEntry& entry) {
        return entry.at <= time && entry.isMainLine && entry.after;
    });
    return found == entries.crend() ? nullptr : found->after;
}

PlanHistory mergeHistory(const std::vector<PlanVersion>& versions, const std::vector<PlanMark>& marks,
                         const std::vector<RecordedEdit>& edits, const SnapshotPtr& now, TimePoint fileTime)
{
    Merge merge(versions, marks, now);
    auto mark = marks.cbegin();
    for (const PlanVersion& version : versions) {
        for (; mark != marks.cend() && mark->at <= version.at; ++mark)
            merge.take(*mark);
        merge.take(version);
    }
    for (const HistoryEntry& edit : stepsOf(edits, versions, *now)) {
        for (; mark != marks.cend() && mark->at <= edit.at; ++mark)
            merge.take(*mark);
        merge.take(edit);
    }
    for (; mark != marks.cend(); ++mark)
        merge.take(*mark);
    return merge.finish(fileTime);
}

std::vector<ScorePoint> scoreSteps(const PlanHistory& history, TimePoint now)
{
    std::vector<ScorePoint> points;
    const auto add = [&points](TimePoint at, const std::optional<double>& score) {
        if (points.empty()) {
            points.push_back({at, score});
            return;
        }
        // The clocks of those who commit may differ.
        const TimePoint time = std::max(at, points.back().at);
        points.push_back({time, points.back().score});
        points.push_back({time, score});
    };
    for (const HistoryEntry& entry : history.entries) {
        const bool isStep = entry.isMainLine && !entry.isUnreadable;
        if (isStep && (points.empty() || points.back().score != entry.figures.score))
            add(entry.at, entry.figures.score);
    }
    if (!points.empty())
        points.push_back({std::max(now, points.back().at), points.back().score});
    return points;
}

ChangeSince changeSince(const PlanHistory& history, TimePoint time)
{
    ChangeSince since;
    since.before = history.at(time);
    if (!since.before || !history.now)
        return since;
    const PlanFigures before = since.before->figures();
    const PlanFigures now = history.now->figures();
    if (before.score && now.score)
        since.points = *now.score - *before.score;
    since.openHours = now.openHours - before.openHours;
    since.changes = changesBetween(*since.before, *history.now);
    return since;
}

} // namespace readyroom::readiness
