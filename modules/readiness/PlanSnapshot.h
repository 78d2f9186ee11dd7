// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>

#include "core/base/Result.h"
#include "readiness/PlanChanges.h"

namespace readyroom::readiness {

/// What is kept of an item of an older version: what tells it from the others, and what its history tells.
struct SnapshotItem : KnownItem
{
    ItemKind kind = ItemKind::Task;
    ItemState state = ItemState::Unknown;
    std::optional<Priority> priority;
    std::optional<double> hours;
    bool isDuplicate = false;

    /// Goes by another id, title and place from now on.
    void rename(const KnownItem& to) { static_cast<KnownItem&>(*this) = to; }
    friend bool operator==(const SnapshotItem&, const SnapshotItem&) = default;
};

/// The figures of a plan at one moment, as Score has them.
struct PlanFigures
{
    std::optional<double> score; ///< 0 … 100; empty: the plan has no task
    double coverage = 0;
    int tasks = 0;
    int done = 0;
    int openCritical = 0;
    double hours = 0;
    double openHours = 0;
    friend bool operator==(const PlanFigures&, const PlanFigures&) = default;
};

/// A plan as far as its history goes: light enough to keep hundreds.
struct PlanSnapshot
{
    std::vector<SnapshotItem> items; ///< in the order of the plan

    [[nodiscard]] PlanFigures figures() const;
    [[nodiscard]] SnapshotItem* find(const ItemId& id);
    [[nodiscard]] std::vector<KnownItem> knownItems() const;
    friend bool operator==(const PlanSnapshot&, const PlanSnapshot&) = default;
};

[[nodiscard]] PlanSnapshot snapshotOf(const Plan& plan);

/// For the cache. Readers of another version of the grammar understand the items otherwise: the key is to hold
/// `snapshotVersion`.
constexpr int snapshotVersion = 2;
[[nodiscard]] QByteArray toBytes(const PlanSnapshot& snapshot);
/// Malformed when the bytes are not what toBytes() makes.
[[nodiscard]] Result<PlanSnapshot> snapshotFromBytes(const QByteArray& bytes);

} // namespace readyroom::readiness
