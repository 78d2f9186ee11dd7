// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QHash>
#include <QStringList>

namespace readyroom {

/// How one list of keys becomes another by removing, reordering and inserting, so that a model can follow a change
/// without a reset and views keep their selection, scroll position and expansion.
struct ListMerge
{
    struct Range
    {
        int first = 0;
        int count = 0;
        friend bool operator==(const Range&, const Range&) = default;
    };

    std::vector<Range> removals;   ///< rows of the list before, last range first
    std::vector<int> staying;      ///< row before, of each row that stays, in the order they have afterwards
    bool reordered = false;        ///< the rows that stay change places among themselves
    std::vector<Range> insertions; ///< rows of the list after, first range first

    /// Linear in the sizes of both. A key that occurs twice is matched in order.
    [[nodiscard]] static ListMerge of(const QStringList& before, const QStringList& after);

private:
    static void append(std::vector<Range>& ranges, int row)
    {
        if (!ranges.empty() && ranges.back().first + ranges.back().count == row)
            ++ranges.back().count;
        else
            ranges.push_back({row, 1});
    }
};

inline ListMerge ListMerge::of(const QStringList& before, const QStringList& after)
{
    ListMerge merge;
    if (before == after) {
        for (int row = 0; row < before.size(); ++row)
            merge.staying.push_back(row);
        return merge;
    }
    QHash<QString, std::vector<int>> places;
    places.reserve(before.size());
    for (int row = static_cast<int>(before.size()) - 1; row >= 0; --row)
        places[before.at(row)].push_back(row);
    std::vector<bool> stays(static_cast<size_t>(before.size()));
    for (int row = 0; row < after.size(); ++row) {
        const auto place = places.find(after.at(row));
        if (place == places.end() || place->empty()) {
            append(merge.insertions, row);
            continue;
        }
        merge.reordered |= !merge.staying.empty() && place->back() < merge.staying.back();
        merge.staying.push_back(place->back());
        stays[static_cast<size_t>(place->back())] = true;
        place->pop_back();
    }
    std::vector<Range> removed;
    for (int row = 0; row < before.size(); ++row) {
        if (!stays[static_cast<size_t>(row)])
            append(removed, row);
    }
    merge.removals.assign(removed.rbegin(), removed.rend());
    return merge;
}

} // namespace readyroom
