// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanHistory.h"

#include <algorithm>
#include <utility>

namespace readyroom::readiness {

namespace {

/// An edit keeps its file's bytes twice; nobody takes more steps back than this.
constexpr size_t historyLimit = 500;

} // namespace

void PlanHistory::add(HistoryStep step)
{
    m_undone.clear();
    putDone(std::move(step));
}

void PlanHistory::putDone(HistoryStep step)
{
    m_done.push_back(std::move(step));
    if (m_done.size() > historyLimit)
        m_done.erase(m_done.begin());
}

void PlanHistory::forgetMark(const QString& file, const ItemId& item)
{
    const auto last = std::find_if(m_done.rbegin(), m_done.rend(), [&](const HistoryStep& step) {
        return step.kind == HistoryStep::Kind::Mark && step.file == file && step.item == item;
    });
    if (last != m_done.rend())
        m_done.erase(std::next(last).base());
}

std::optional<HistoryStep> PlanHistory::take(std::vector<HistoryStep>& pile)
{
    if (pile.empty())
        return std::nullopt;
    HistoryStep step = std::move(pile.back());
    pile.pop_back();
    return step;
}

} // namespace readyroom::readiness
