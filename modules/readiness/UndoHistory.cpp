// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/UndoHistory.h"

#include <algorithm>
#include <utility>

namespace readyroom::readiness {

namespace {

/// An edit keeps its file's bytes twice; nobody takes more steps back than this.
constexpr size_t historyLimit = 500;

} // namespace

void UndoHistory::add(UndoStep step)
{
    m_undone.clear();
    putDone(std::move(step));
}

void UndoHistory::putDone(UndoStep step)
{
    m_done.push_back(std::move(step));
    if (m_done.size() > historyLimit)
        m_done.erase(m_done.begin());
}

bool UndoHistory::forgetMark(const QString& file, const ItemId& item)
{
    const auto last = std::find_if(m_done.rbegin(), m_done.rend(), [&](const UndoStep& step) {
        return step.kind == UndoStep::Kind::Mark && step.file == file && step.item == item;
    });
    if (last == m_done.rend())
        return false;
    m_done.erase(std::next(last).base());
    return true;
}

void UndoHistory::rename(const QString& file, const ItemId& from, const ItemId& to)
{
    for (std::vector<UndoStep>* pile : {&m_done, &m_undone}) {
        for (UndoStep& step : *pile) {
            if (step.file == file && step.item == from)
                step.item = to;
        }
    }
}

std::optional<UndoStep> UndoHistory::take(std::vector<UndoStep>& pile)
{
    if (pile.empty())
        return std::nullopt;
    UndoStep step = std::move(pile.back());
    pile.pop_back();
    return step;
}

} // namespace readyroom::readiness
