// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

#include "readiness/FindingsModel.h"

namespace readyroom::ui {

/// Findings as sentences (display), with their lines (tool tip).
class FindingsProxy final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit FindingsProxy(readiness::FindingsModel& model, QObject* parent = nullptr);

    [[nodiscard]] const readiness::Finding& finding(const QModelIndex& index) const;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    readiness::FindingsModel& m_model;
};

} // namespace readyroom::ui
