// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QString>

namespace readyroom {

/// What kind of thing can be searched for. The word for it is made in ui/.
enum class SearchKind {
    Task,
    File,
};

/// One thing that can be searched for and shown.
struct SearchEntry
{
    QString id; ///< how its feature's page finds it again
    QString title;
    QString context; ///< where it belongs, in words or as a path
    SearchKind kind = SearchKind::Task;
    friend bool operator==(const SearchEntry&, const SearchEntry&) = default;
};

/// Never changed once made, so that it can be kept without a copy.
using SearchEntries = std::shared_ptr<const std::vector<SearchEntry>>;

/// What a feature offers to whoever searches over all of them. GUI or main thread.
class Searchable
{
public:
    Searchable() = default;
    virtual ~Searchable() = default;
    Q_DISABLE_COPY_MOVE(Searchable)

    /// All there is now, in the feature's own order: the same object as the last time unless something has changed.
    [[nodiscard]] virtual SearchEntries entries() = 0;
};

} // namespace readyroom
