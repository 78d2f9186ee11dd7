// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QString>

namespace readyroom::ui {

/// Where one is: a page, and on it the thing that is selected.
struct Place
{
    QString page; ///< Page::name(); empty: no page is shown
    QString id;   ///< what Page::reveal() understands; empty: nothing selected, or not known
    friend bool operator==(const Place&, const Place&) = default;
};

/// The places one has been to, to go back and forward between them. A value; knows no window.
class NavigationHistory
{
public:
    static constexpr size_t capacity = 100;
    /// Goes to a place; false when it has vanished.
    using Go = std::function<bool(const Place&)>;

    /// A new place behind the current one; what one had gone back from is forgotten.
    void visit(const Place& place);
    /// Stays where one is, but that is another place now.
    void replace(const Place& place);
    void clear();

    /// To the nearest place before or behind that has not vanished; those that have are forgotten. False: there is
    /// none.
    bool back(const Go& go);
    bool forward(const Go& go);
    [[nodiscard]] bool canGoBack() const { return m_current > 0; }
    [[nodiscard]] bool canGoForward() const { return m_current + 1 < m_places.size(); }

private:
    std::vector<Place> m_places;
    size_t m_current = 0;
};

} // namespace readyroom::ui
