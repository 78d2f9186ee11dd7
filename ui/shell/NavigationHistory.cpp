// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NavigationHistory.h"

namespace readyroom::ui {

void NavigationHistory::visit(const Place& place)
{
    if (m_places.empty()) {
        m_places.push_back(place);
        return;
    }
    if (m_places[m_current] == place)
        return;
    m_places.resize(m_current + 1);
    m_places.push_back(place);
    if (m_places.size() > capacity)
        m_places.erase(m_places.begin());
    m_current = m_places.size() - 1;
}

void NavigationHistory::replace(const Place& place)
{
    if (m_places.empty())
        m_places.push_back(place);
    else
        m_places[m_current] = place;
}

void NavigationHistory::clear()
{
    m_places.clear();
    m_current = 0;
}

bool NavigationHistory::back(const Go& go)
{
    while (canGoBack()) {
        if (go(m_places[m_current - 1])) {
            --m_current;
            return true;
        }
        m_places.erase(m_places.begin() + static_cast<std::ptrdiff_t>(m_current) - 1);
        --m_current;
    }
    return false;
}

bool NavigationHistory::forward(const Go& go)
{
    while (canGoForward()) {
        if (go(m_places[m_current + 1])) {
            ++m_current;
            return true;
        }
        m_places.erase(m_places.begin() + static_cast<std::ptrdiff_t>(m_current) + 1);
    }
    return false;
}

} // namespace readyroom::ui
