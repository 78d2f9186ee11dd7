// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "readiness/Plan.h"

class QListView;
class QStackedLayout;

namespace readyroom::readiness {
class FindingsModel;
}

namespace readyroom::ui {

class FindingsProxy;

/// Where the plan contradicts itself, one sentence each.
class FindingsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget* parent = nullptr);

    void setFindings(const std::vector<readiness::Finding>& findings);
    /// The first item the selected finding concerns; empty when there is none.
    [[nodiscard]] readiness::ItemId currentItem() const;
    [[nodiscard]] QListView* list() const { return m_list; }

Q_SIGNALS:
    /// The finding's first item; empty when it concerns none.
    void currentItemChanged(const readyroom::readiness::ItemId& item);
    void itemActivated(const readyroom::readiness::ItemId& item);

private:
    readiness::FindingsModel* m_model;
    FindingsProxy* m_proxy;
    QListView* m_list;
    QStackedLayout* m_stack;
};

} // namespace readyroom::ui
