// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HealthConfiguration.h"

#include <algorithm>
#include <tuple>

namespace readyroom::health {

bool HealthConfiguration::hasErrors() const
{
    return std::any_of(notes.begin(), notes.end(),
                       [](const ConfigurationNote& note) { return note.kind == ConfigurationNote::Kind::Error; });
}

void HealthConfiguration::sortNotes()
{
    std::stable_sort(notes.begin(), notes.end(), [](const ConfigurationNote& a, const ConfigurationNote& b) {
        return std::tie(a.place.file, a.place.line, a.place.column) <
               std::tie(b.place.file, b.place.line, b.place.column);
    });
}

} // namespace readyroom::health
