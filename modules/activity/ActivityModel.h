// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <vector>

#include <QAbstractTableModel>

#include "activity/ActivityFilter.h"
#include "activity/ActivityReader.h"
#include "core/journal/Journal.h"

namespace readyroom::activity {

/// The journal as a table, newest event first, read page by page as a view asks for more, and narrowed by a filter; a
/// narrow filter reads on until it has seen all. New events come in above. Raw values: who shows them makes the words.
/// GUI thread; reader and journal must outlive it.
class ActivityModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column {
        Time,
        Who,
        What,
        Where,
    };
    Q_ENUM(Column)
    static constexpr int columns = 4;

    enum Role {
        PositionRole = Qt::UserRole,
        KindRole, ///< int of ActivityKind
    };
    Q_ENUM(Role)

    ActivityModel(const ActivityReader& reader, const journal::Journal& journal, QObject* parent = nullptr);

    /// Reads the last page; once, when the events are first to be seen.
    void start();
    void setFilter(const ActivityFilter& filter);
    [[nodiscard]] const ActivityFilter& filter() const { return m_filter; }
    /// Reads on until the first event of the journal.
    void readAll();

    [[nodiscard]] const ActivityEntry& entry(int row) const { return m_shown[static_cast<size_t>(row)]->entry; }
    /// The row of an event; -1 when it is not shown.
    [[nodiscard]] int rowAt(qint64 position) const;
    [[nodiscard]] std::vector<ActivityRow> shownRows() const;

    /// Events in the whole journal, as far as is known.
    [[nodiscard]] qint64 total() const { return m_head; }
    /// Events that were read, and of them those that the filter hides.
    [[nodiscard]] int known() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int hidden() const { return known() - rowCount(); }
    [[nodiscard]] bool hasStarted() const { return m_started; }
    [[nodiscard]] bool isComplete() const { return m_started && m_oldest <= 1; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// total(), known(), hidden() or isComplete() may have changed.
    void countsChanged();
    /// A page could not be read; what is there stays.
    void failed(const readyroom::Error& error);

private:
    void readOlder();
    void readNewer();
    void takeOlder(const Result<ActivityPage>& page);
    void takeNewer(const Result<ActivityPage>& page);

    const ActivityReader& m_reader;
    ActivityFilter m_filter;
    std::deque<ActivityRow> m_rows;           ///< newest first; addresses stay when it grows at its ends
    std::deque<const ActivityRow*> m_shown;   ///< those the filter lets pass
    qint64 m_oldest = ActivityReader::newest; ///< everything from here on was read
    qint64 m_newest = 0;
    qint64 m_head = 0;
    bool m_started = false;
    bool m_readsOlder = false;
    bool m_readsNewer = false;
    bool m_wantsAll = false;
};

} // namespace readyroom::activity
