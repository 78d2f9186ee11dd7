// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/FindingsPanel.h"

#include <QListView>
#include <QStackedLayout>

#include "readiness/FindingsModel.h"
#include "ui/readiness/FindingDelegate.h"
#include "ui/readiness/FindingsProxy.h"
#include "ui/widgets/StatePage.h"

namespace readyroom::ui {

using namespace readiness;

namespace {

ItemId firstItem(const QModelIndex& index)
{
    return ItemId(index.data(FindingsModel::ItemRole).toString());
}

} // namespace

FindingsPanel::FindingsPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new FindingsModel(this))
    , m_proxy(new FindingsProxy(*m_model, this))
    , m_list(new QListView(this))
    , m_stack(new QStackedLayout(this))
{
    m_list->setModel(m_proxy);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setObjectName(QStringLiteral("findings"));
    m_list->setAccessibleName(tr("Findings"));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* none = new StatePage(this);
    none->showEmpty(tr("No findings"),
                    tr("Sums, priorities, weeks and the schedule of this plan agree with each other."));
    m_stack->addWidget(none);
    m_stack->addWidget(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { Q_EMIT currentItemChanged(firstItem(index)); });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT itemActivated(firstItem(index)); });
}

ItemId FindingsPanel::currentItem() const
{
    return m_list->selectionModel()->hasSelection() ? firstItem(m_list->currentIndex()) : ItemId();
}

void FindingsPanel::setFindings(const std::vector<Finding>& findings)
{
    m_model->setFindings(findings);
    m_stack->setCurrentIndex(findings.empty() ? 0 : 1);
}

} // namespace readyroom::ui
