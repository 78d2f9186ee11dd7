// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/FindingDelegate.h"

#include <QListView>
#include <QPainter>

#include "ui/readiness/FindingText.h"
#include "ui/readiness/FindingsProxy.h"
#include "ui/readiness/PlanText.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

int textLeft()
{
    return space::margin + Theme::scaled(markSize) + space::s;
}

QRect sentenceArea(const QStyleOptionViewItem& option, const QString& sentence, int width)
{
    return option.fontMetrics.boundingRect(QRect(0, 0, width - textLeft() - space::margin, 0), Qt::TextWordWrap,
                                           sentence);
}

} // namespace

void FindingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const Theme& theme = Theme::of(cell.palette);
    const readiness::Finding& finding = static_cast<const FindingsProxy*>(index.model())->finding(index);
    const QStyle* style = cell.widget->style();
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const QRect area = cell.rect.adjusted(textLeft(), space::s, -space::margin, -space::s);
    const int line = cell.fontMetrics.height();
    const int side = Theme::scaled(markSize);
    paintMark(*painter, QRectF(cell.rect.left() + space::margin, area.top() + (line - side) / 2.0, side, side),
              FindingText::mark(finding.kind), theme);
    painter->setFont(cell.font);
    painter->setPen(theme.color(Token::Text));
    painter->drawText(area, Qt::TextWordWrap, cell.text);
    painter->setFont(Theme::font(cell.font, TextSize::Small));
    painter->setPen(theme.color(cell.state & QStyle::State_Selected ? Token::Text : Token::Secondary));
    QStringList facts{FindingText::kind(finding.kind)};
    if (!finding.lines.empty())
        facts << PlanText::lines(finding.lines);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                      facts.join(tr(" · ", "between two short facts")));
    painter->setPen(theme.color(Token::Line));
    painter->drawLine(cell.rect.bottomLeft() + QPoint(textLeft(), 0), cell.rect.bottomRight());
    if ((cell.state & QStyle::State_HasFocus) && (cell.state & QStyle::State_KeyboardFocusChange))
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &cell, painter, cell.widget);
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const auto* view = static_cast<const QListView*>(option.widget);
    const int small = QFontMetrics(Theme::font(cell.font, TextSize::Small)).height();
    const QRect sentence = sentenceArea(cell, cell.text, view->viewport()->width());
    return {0, sentence.height() + space::xs + small + 2 * space::s};
}

} // namespace readyroom::ui
