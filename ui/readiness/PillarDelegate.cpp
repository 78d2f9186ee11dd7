// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/PillarDelegate.h"

#include <QPainter>
#include <QWidget>

#include "readiness/PillarModel.h"
#include "ui/readiness/PlanText.h"
#include "ui/widgets/ScoreBar.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

using namespace readiness;

namespace {

constexpr int rowHeight = 48;
constexpr int barHeight = 6;
constexpr int barGap = space::s;

std::optional<double> number(const QModelIndex& index, PillarModel::Column column)
{
    const QVariant value = index.siblingAtColumn(static_cast<int>(column)).data(PillarModel::SortRole);
    return value.isValid() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

int PillarDelegate::figureWidth()
{
    constexpr int width = 52;
    return Theme::scaled(width);
}

void PillarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const Theme& theme = Theme::of(cell.palette);
    const QStyle* style = cell.widget->style();
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const auto score = number(index, PillarModel::Column::Score);
    const auto declared = number(index, PillarModel::Column::Declared);

    const QRect area = cell.rect.adjusted(space::margin, space::xs, -space::margin, -space::xs);
    const int half = area.height() / 2;
    const QRect name(area.left(), area.top(), area.width(), half);
    const QRect figures(area.left(), area.top() + half, area.width(), half);
    painter->setFont(cell.font);
    painter->setPen(theme.color(Token::Text));
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                      cell.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, name.width()));
    painter->drawText(figures.adjusted(0, 0, -figureWidth(), 0), Qt::AlignRight | Qt::AlignVCenter,
                      PlanText::score(score));
    painter->setPen(theme.color(Token::Secondary));
    painter->drawText(figures, Qt::AlignRight | Qt::AlignVCenter, PlanText::score(declared));
    QRectF bar(area.left(), 0, area.width() - 2 * figureWidth() + barGap, barHeight);
    bar.moveCenter(QPointF(bar.center().x(), figures.center().y() + 0.5));
    paintScoreBar(*painter, bar, score, declared, theme);
    if ((cell.state & QStyle::State_HasFocus) && (cell.state & QStyle::State_KeyboardFocusChange))
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &cell, painter, cell.widget);
    painter->restore();
}

QSize PillarDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {0, Theme::scaled(rowHeight)};
}

} // namespace readyroom::ui
