// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PaletteModel.h"

#include <algorithm>

#include "ui/shell/FuzzyMatcher.h"
#include "ui/widgets/Page.h"

namespace readyroom::ui {

namespace {

constexpr int actionGroup = 0;
constexpr int mostRecent = 20;
constexpr int bonusOfRecent = 2; ///< for each place among the recent ones: outweighs a whole word, not a better match

int groupOf(SearchKind kind)
{
    return static_cast<int>(kind) + 1;
}

PaletteIndex::Groups only(int group)
{
    return PaletteIndex::Groups{1} << group;
}

/// Takes the prefix off the query and says what it asks for.
PaletteIndex::Groups takePrefix(QString& query)
{
    const QChar prefix = query.isEmpty() ? QChar() : query.at(0);
    PaletteIndex::Groups groups = ~PaletteIndex::Groups{0};
    if (prefix == u'>')
        groups = only(actionGroup);
    else if (prefix == u'#')
        groups = only(groupOf(SearchKind::Task));
    else if (prefix == u'/')
        groups = only(groupOf(SearchKind::File));
    else
        return groups;
    query.remove(0, 1);
    return groups;
}

QString kindWord(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Task:
        return PaletteModel::tr("Task", "kind of a thing that was found");
    case SearchKind::File:
        return PaletteModel::tr("File", "kind of a thing that was found");
    }
    return {};
}

} // namespace

QString PaletteModel::Row::title() const
{
    return action ? action->text : entry->title;
}

QString PaletteModel::Row::key() const
{
    return action ? action->where + u'\n' + action->text : page->name() + u'\n' + entry->id;
}

void PaletteModel::setContent(std::vector<ListedAction> actions, std::vector<Source> sources)
{
    beginResetModel();
    m_rows.clear();
    m_actions = std::move(actions);
    const auto isImpossible = [](const ListedAction& each) {
        return !each.action->isEnabled() || !each.action->isVisible();
    };
    m_actions.erase(std::remove_if(m_actions.begin(), m_actions.end(), isImpossible), m_actions.end());
    m_sources = std::move(sources);
    fillIndex();
    endResetModel();
}

void PaletteModel::fillIndex()
{
    size_t count = m_actions.size();
    for (const Source& source : m_sources)
        count += source.entries->size();
    m_index.clear();
    m_index.reserve(count);
    for (const ListedAction& action : m_actions)
        m_index.add(action.text, action.where, actionGroup, bonusOf({&action, nullptr, action.page}));
    for (const Source& source : m_sources) {
        for (const SearchEntry& entry : *source.entries)
            m_index.add(entry.title, entry.context, groupOf(entry.kind), bonusOf({nullptr, &entry, source.page}));
    }
}

int PaletteModel::bonusOf(const Row& row) const
{
    if (m_recent.isEmpty())
        return 0;
    const auto place = static_cast<int>(m_recent.indexOf(row.key()));
    return place < 0 ? 0 : (mostRecent - place) * bonusOfRecent;
}

void PaletteModel::setQuery(const QString& query)
{
    m_query = query;
    const PaletteIndex::Groups groups = takePrefix(m_query);
    beginResetModel();
    m_index.find(m_query, groups);
    m_rows = m_index.best(mostRows);
    endResetModel();
}

PaletteModel::Row PaletteModel::rowOf(size_t number) const
{
    if (number < m_actions.size())
        return {&m_actions[number], nullptr, m_actions[number].page};
    number -= m_actions.size();
    for (const Source& source : m_sources) {
        if (number < source.entries->size())
            return {nullptr, &source.entries->at(number), source.page};
        number -= source.entries->size();
    }
    Q_UNREACHABLE();
}

PaletteModel::Choice PaletteModel::choice(int row) const
{
    const Row chosen = rowOf(m_rows.at(static_cast<size_t>(row)));
    if (chosen.action)
        return {chosen.action->action, chosen.page, {}};
    return {nullptr, chosen.page, chosen.entry->id};
}

void PaletteModel::noteChosen(int row)
{
    const QString key = rowOf(m_rows.at(static_cast<size_t>(row))).key();
    m_recent.removeAll(key);
    m_recent.prepend(key);
    if (m_recent.size() > mostRecent)
        m_recent.removeLast();
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row row = rowOf(m_rows[static_cast<size_t>(index.row())]);
    switch (role) {
    case Qt::DisplayRole:
        return row.title();
    case Qt::ToolTipRole:
        return row.action && row.action->action ? row.action->action->statusTip() : row.title();
    case PositionsRole: {
        const std::vector<int> positions = FuzzyMatcher(m_query).positions(FuzzyMatcher::folded(row.title()));
        return QVariant::fromValue(QList<int>(positions.cbegin(), positions.cend()));
    }
    case ContextRole:
        return row.action ? row.action->where : row.entry->context;
    case KindRole:
        return row.action ? tr("Action", "kind of a thing that was found") : kindWord(row.entry->kind);
    case ShortcutRole:
        return row.action && row.action->action ? row.action->action->shortcut().toString(QKeySequence::NativeText)
                                                : QString();
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3", "for a screen reader: title, kind, context")
            .arg(row.title(), data(index, KindRole).toString(), data(index, ContextRole).toString());
    default:
        return {};
    }
}

} // namespace readyroom::ui
