// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QSortFilterProxyModel>

#include "readiness/OutlineModel.h"

namespace readyroom::ui {

/// The outline in words, filtered and sorted. A row stays when it or anything nested in it has all words of the filter;
/// which ones that are is decided once for the whole plan, so that filtering 10,000 items takes one frame.
class OutlineProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit OutlineProxy(readiness::OutlineModel& model, QObject* parent = nullptr);

    /// Gathers what the filter searches, once a plan, so that the first key is as fast as the others.
    void prepare();
    void setFilter(const QString& text);
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }
    [[nodiscard]] int total() const;
    [[nodiscard]] int hidden() const;

    [[nodiscard]] const readiness::PlanItem* item(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const readiness::ItemId& id) const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void markRequested(const readyroom::readiness::ItemId& item, bool done);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    void gatherTexts() const;
    void decide() const;
    /// Of every item whether its text has the word.
    [[nodiscard]] std::vector<char> itemsWith(const QByteArray& word) const;
    [[nodiscard]] QString groupText(const QModelIndex& index) const;
    [[nodiscard]] static QString itemText(const readiness::PlanItem& item, int column);

    readiness::OutlineModel& m_model;
    QStringList m_words;
    // What the filter lets through, by place in the plan; decided again when plan or filter changed.
    mutable std::weak_ptr<const readiness::Plan> m_decidedPlan;
    mutable bool m_decided = false;
    mutable QByteArray m_texts;                ///< of all items, folded, in one piece: so they are searched the fastest
    mutable std::vector<qsizetype> m_textEnds; ///< where each item's text ends
    mutable std::vector<char> m_shown;
};

} // namespace readyroom::ui
