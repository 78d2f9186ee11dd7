// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/ActivityModel.h"

#include <algorithm>

#include "core/base/Answer.h"

namespace readyroom::activity {

ActivityModel::ActivityModel(const ActivityReader& reader, const journal::Journal& journal, QObject* parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
{
    connect(&journal, &journal::Journal::grown, this, [this](qint64 head) {
        m_head = std::max(m_head, head);
        readNewer();
    });
}

void ActivityModel::start()
{
    readOlder();
}

void ActivityModel::readAll()
{
    m_wantsAll = true;
    readOlder();
}

void ActivityModel::readOlder()
{
    if (m_readsOlder || isComplete())
        return;
    m_readsOlder = true;
    answer(this, m_reader.before(m_oldest), [this](const Result<ActivityPage>& page) { takeOlder(page); });
}

void ActivityModel::takeOlder(const Result<ActivityPage>& page)
{
    m_readsOlder = false;
    if (!page) {
        m_wantsAll = false;
        Q_EMIT failed(page.error());
        return;
    }
    // A view may ask for more as soon as it is told of the new rows.
    m_oldest = page->oldest;
    m_head = std::max(m_head, page->head);
    const bool isFirst = !std::exchange(m_started, true);
    if (isFirst)
        m_newest = page->head;
    const size_t known = m_rows.size();
    m_rows.insert(m_rows.end(), page->rows.cbegin(), page->rows.cend());
    std::vector<const ActivityRow*> shown;
    for (size_t i = known; i < m_rows.size(); ++i) {
        if (m_filter.accepts(m_rows[i]))
            shown.push_back(&m_rows[i]);
    }
    if (!shown.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(shown.size()) - 1);
        m_shown.insert(m_shown.end(), shown.cbegin(), shown.cend());
        endInsertRows();
    }
    if (isFirst)
        readNewer();
    // A view does not ask again when nothing came of its asking.
    if (m_wantsAll || m_filter.isNarrow() || shown.empty())
        readOlder();
    Q_EMIT countsChanged();
}

void ActivityModel::readNewer()
{
    if (!m_started || m_readsNewer || m_newest >= m_head)
        return;
    m_readsNewer = true;
    answer(this, m_reader.after(m_newest), [this](const Result<ActivityPage>& page) { takeNewer(page); });
}

void ActivityModel::takeNewer(const Result<ActivityPage>& page)
{
    m_readsNewer = false;
    if (!page) {
        Q_EMIT failed(page.error());
        return;
    }
    if (page->rows.empty())
        return;
    int shown = 0;
    for (auto row = page->rows.crbegin(); row != page->rows.crend(); ++row) {
        m_rows.push_front(*row);
        shown += m_filter.accepts(*row) ? 1 : 0;
    }
    if (shown > 0) {
        beginInsertRows({}, 0, shown - 1);
        for (size_t i = page->rows.size(); i-- > 0;) {
            if (m_filter.accepts(m_rows[i]))
                m_shown.push_front(&m_rows[i]);
        }
        endInsertRows();
    }
    m_newest = page->rows.front().entry.position;
    m_head = std::max(m_head, page->head);
    readNewer();
    Q_EMIT countsChanged();
}

void ActivityModel::setFilter(const ActivityFilter& filter)
{
    beginResetModel();
    const bool narrows = filter.narrows(m_filter);
    m_filter = filter;
    if (narrows) {
        const auto isHidden = [this](const ActivityRow* row) { return !m_filter.accepts(*row); };
        m_shown.erase(std::remove_if(m_shown.begin(), m_shown.end(), isHidden), m_shown.end());
    } else {
        m_shown.clear();
        for (const ActivityRow& row : m_rows) {
            if (m_filter.accepts(row))
                m_shown.push_back(&row);
        }
    }
    endResetModel();
    if (m_started && (m_filter.isNarrow() || m_shown.empty()))
        readOlder();
    Q_EMIT countsChanged();
}

int ActivityModel::rowAt(qint64 position) const
{
    const auto found =
        std::lower_bound(m_shown.cbegin(), m_shown.cend(), position,
                         [](const ActivityRow* row, qint64 wanted) { return row->entry.position > wanted; });
    const bool isThere = found != m_shown.cend() && (*found)->entry.position == position;
    return isThere ? static_cast<int>(found - m_shown.cbegin()) : -1;
}

std::vector<ActivityRow> ActivityModel::shownRows() const
{
    std::vector<ActivityRow> rows;
    rows.reserve(m_shown.size());
    for (const ActivityRow* row : m_shown)
        rows.push_back(*row);
    return rows;
}

int ActivityModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ActivityModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ActivityEntry& shown = entry(index.row());
    switch (role) {
    case PositionRole:
        return shown.position;
    case KindRole:
        return static_cast<int>(shown.kind);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (static_cast<Column>(index.column())) {
    case Column::Time:
        return toMicroseconds(shown.at);
    case Column::Who:
        return shown.who;
    case Column::What:
        return shown.type;
    case Column::Where:
        return shown.file;
    }
    return {};
}

bool ActivityModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_started && !isComplete() && !m_readsOlder;
}

void ActivityModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        readOlder();
}

} // namespace readyroom::activity
