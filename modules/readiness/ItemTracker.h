// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <QString>

#include "core/base/Result.h"
#include "core/journal/Event.h"
#include "core/vocabulary/Actor.h"
#include "readiness/PlanChanges.h"

namespace readyroom {

class Clock;
struct PlanItemIdentityChange;

namespace journal {
class Journal;
}
namespace store {
class Cache;
}

namespace readiness {

/// Follows the items of plans through renames and moves in their files. Each reading is compared with the one before,
/// which is kept in a cache for the next start; what is seen is recorded in stream "plan:<file>", once, however many
/// processes see it: whoever comes second finds it on record and takes it from there. Every call blocks on the disk and
/// on the journal: for a worker, one at a time. The references must outlive it.
class ItemTracker final
{
public:
    /// @param cacheFolder where to keep what is known; empty: nothing is kept, and what changes while no tracker looks
    /// is not noticed.
    ItemTracker(journal::Journal& journal, const Clock& clock, QString cacheFolder);
    ~ItemTracker();
    Q_DISABLE_COPY_MOVE(ItemTracker)

    /// What is new since the last call for the same file.
    struct News
    {
        std::vector<std::pair<ItemId, ItemId>> renamed; ///< old and new id, in order; by any process
        std::vector<ItemQuestion> questions;            ///< all that are open now
    };

    /// Takes the newest reading of a plan. Fails as the journal does; the next call tries again.
    /// @param told what is known to have become of items, because it was done here; nobody is asked about these
    [[nodiscard]] Result<News> follow(const Plan& plan, const std::vector<ItemSuccession>& told = {});

    /// Answers an open question: `now` is one of its candidates, or empty when the item was removed. What another
    /// process has answered already stays. InvalidArgument when `now` is no candidate.
    [[nodiscard]] Result<News> decide(const QString& file, const ItemId& gone, const ItemId& now, const Actor& actor);

private:
    struct Known;

    [[nodiscard]] Known* known(const QString& file);
    /// Knows the items of a plan that is seen for the first time.
    [[nodiscard]] Result<News> begin(const Plan& plan);
    /// Records what became of the known items in a new reading, and knows that one from now on. False when another
    /// process has recorded something meanwhile.
    [[nodiscard]] Result<bool> take(const QString& file, Known& known, const std::vector<KnownItem>& now,
                                    const std::vector<ItemSuccession>& told, News& news) const;
    [[nodiscard]] Result<Done> catchUp(const QString& file, Known& known, News& news) const;
    /// Records the events behind what is known. False when another process has recorded something meanwhile.
    [[nodiscard]] Result<bool> record(const QString& file, Known& known, std::vector<journal::NewEvent> events) const;
    [[nodiscard]] journal::NewEvent eventOf(const QString& file, const ItemSuccession& change) const;
    void keep(const QString& file, const Known& known);
    [[nodiscard]] store::Cache* cache();

    journal::Journal& m_journal;
    const Clock& m_clock;
    const QString m_cacheFolder;
    std::unique_ptr<store::Cache> m_cache;
    bool m_hasTriedCache = false;
    std::map<QString, Known> m_known;
};

} // namespace readiness
} // namespace readyroom
