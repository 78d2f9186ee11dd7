// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

#include "readiness/HistoryModel.h"

namespace readyroom::ui {

/// The lines of a plan's history in words. A heading cannot be selected.
class HistoryProxy final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit HistoryProxy(readiness::HistoryModel& model, QObject* parent = nullptr);

    [[nodiscard]] const readiness::HistoryRow& row(const QModelIndex& index) const;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    readiness::HistoryModel& m_model;
};

} // namespace readyroom::ui
