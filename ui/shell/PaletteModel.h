// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractListModel>

#include "core/vocabulary/Searchable.h"
#include "ui/shell/ActionList.h"
#include "ui/shell/PaletteIndex.h"

namespace readyroom::ui {

/// What the command palette lists: actions and entries that answer the query, the best first.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// More than these are counted, not shown: who has to scroll so far types another letter.
    static constexpr size_t mostRows = 200;

    enum Role {
        PositionsRole = Qt::UserRole, ///< QList<int>: the letters of the title that answer the query
        ContextRole,
        KindRole,     ///< the word for what it is
        ShortcutRole, ///< native text
    };

    /// What a page offers to be searched for.
    struct Source
    {
        Page* page = nullptr;
        SearchEntries entries;
        friend bool operator==(const Source&, const Source&) = default;
    };

    /// What was chosen: an action, or an entry of a page.
    struct Choice
    {
        QPointer<QAction> action;
        Page* page = nullptr;
        QString id;
    };

    using QAbstractListModel::QAbstractListModel;

    /// What there is to choose from. What is not possible at the moment is left out.
    void setContent(std::vector<ListedAction> actions, std::vector<Source> sources);
    /// A leading ">" leaves the actions, "#" the tasks, "/" the files.
    void setQuery(const QString& query);
    /// How many answer the query.
    [[nodiscard]] size_t found() const { return m_index.found(); }
    [[nodiscard]] Choice choice(int row) const;
    /// What was chosen comes first the next time.
    void noteChosen(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row
    {
        const ListedAction* action = nullptr;
        const SearchEntry* entry = nullptr;
        Page* page = nullptr;
        [[nodiscard]] QString title() const;
        [[nodiscard]] QString key() const;
    };
    [[nodiscard]] Row rowOf(size_t number) const;
    [[nodiscard]] int bonusOf(const Row& row) const;
    void fillIndex();

    std::vector<ListedAction> m_actions;
    std::vector<Source> m_sources;
    QStringList m_recent; ///< keys of rows, the latest first
    PaletteIndex m_index;
    QString m_query; ///< without the prefix
    std::vector<size_t> m_rows;
};

} // namespace readyroom::ui
