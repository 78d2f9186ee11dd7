// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "ui/widgets/Page.h"

class QHBoxLayout;

namespace readyroom::ui {

class StatusCell;

/// The line at the top of the window: the state of every page that has something to say.
class StatusStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget* parent = nullptr);
    /// One entry a page, in the order of the tabs; those without a text get no cell.
    void setStatus(int page, const StatusLine& status);

Q_SIGNALS:
    void pageRequested(int page);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addCell();

    QHBoxLayout* m_layout;
    std::vector<StatusCell*> m_cells;
};

} // namespace readyroom::ui
