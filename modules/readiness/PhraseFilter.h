// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bitset>
#include <initializer_list>
#include <vector>

#include <QLatin1String>
#include <QStringView>

namespace readyroom::readiness {

/// Tells at a glance that a text holds none of a few phrases. Matching an expression costs ten times as much, and most
/// lines of a plan match none.
class PhraseFilter
{
public:
    /// @param phrases in small ASCII letters, two letters or digits or more; the literals must outlive this
    PhraseFilter(std::initializer_list<const char*> phrases);

    /// Does the text hold any of the phrases, in any case? Any thread.
    [[nodiscard]] bool matches(QStringView text) const;

private:
    std::vector<QLatin1String> m_phrases;
    std::bitset<1 << 15> m_starts; ///< by the first three characters, scattered
};

} // namespace readyroom::readiness
