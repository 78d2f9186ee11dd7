// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

#include "activity/ActivityModel.h"

namespace readyroom::ui {

/// The raw events in words, times and marks.
class ActivityProxy final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// @param model, clock must outlive the proxy
    ActivityProxy(activity::ActivityModel& model, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] const activity::ActivityEntry& entry(const QModelIndex& index) const;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] QString text(const QModelIndex& index) const;

    activity::ActivityModel& m_model;
    const Clock& m_clock;
};

} // namespace readyroom::ui
