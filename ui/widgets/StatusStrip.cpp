// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StatusStrip.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QPainter>

#include "ui/widgets/StatusCell.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(space::s, space::xs, space::s, space::xs);
    m_layout->setSpacing(space::xs);
    m_layout->addStretch(1);
    setAccessibleName(tr("Status"));
    // Made before the pages are, cells are reached by Tab before them, too.
    constexpr int usualPages = 7;
    for (int page = 0; page < usualPages; ++page)
        addCell();
    // An empty line until there is something to say.
    hide();
}

void StatusStrip::addCell()
{
    auto* cell = new StatusCell(this);
    const int number = static_cast<int>(m_cells.size());
    connect(cell, &StatusCell::clicked, this, [this, number] { Q_EMIT pageRequested(number); });
    m_layout->insertWidget(number, cell);
    m_cells.push_back(cell);
    cell->hide();
}

void StatusStrip::setStatus(int page, const StatusLine& status)
{
    while (m_cells.size() <= static_cast<size_t>(page))
        addCell();
    StatusCell* cell = m_cells[static_cast<size_t>(page)];
    cell->setStatus(status);
    cell->setVisible(!status.text.isEmpty());
    setVisible(std::any_of(m_cells.cbegin(), m_cells.cend(), [](const StatusCell* each) { return !each->isHidden(); }));
}

void StatusStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setPen(Theme::of(this).color(Token::Line));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace readyroom::ui
