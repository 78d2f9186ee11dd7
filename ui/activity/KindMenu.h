// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QMenu>

#include "activity/ActivityFilter.h"

namespace readyroom::ui {

/// Which kinds of events are shown, one check box each.
class KindMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit KindMenu(QWidget* parent = nullptr);

    [[nodiscard]] std::array<bool, activity::activityKinds> hidden() const;
    [[nodiscard]] QAction* action(activity::ActivityKind kind) const { return m_kinds[static_cast<size_t>(kind)]; }

Q_SIGNALS:
    void changed();

private:
    std::array<QAction*, activity::activityKinds> m_kinds{};
};

} // namespace readyroom::ui
