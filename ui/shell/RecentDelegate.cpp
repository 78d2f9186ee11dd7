// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecentDelegate.h"

#include <cmath>

#include <QLocale>
#include <QPainter>

#include "ui/widgets/ScoreBar.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

constexpr int barWidth = 72;
constexpr int barHeight = 6;

} // namespace

void RecentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const Theme& theme = Theme::of(cell.palette);
    const QStyle* style = cell.widget->style();
    const bool missing = index.data(MissingRole).toBool();
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);

    const QRect area = cell.rect.adjusted(space::m, space::s, -space::m, -space::s);
    const QFont nameFont = Theme::font(cell.font, TextSize::Body, QFont::DemiBold);
    const QFont smallFont = Theme::font(cell.font, TextSize::Small);
    const int upper = QFontMetrics(nameFont).height();
    const int lower = QFontMetrics(smallFont).height();
    const QString age = index.data(AgeRole).toString();
    const int ageWidth = std::max(QFontMetrics(smallFont).horizontalAdvance(age), barWidth + space::margin * 2);
    const QRect left(area.left(), area.top(), area.width() - ageWidth - space::margin, area.height());
    const QRect right(area.right() - ageWidth + 1, area.top(), ageWidth, area.height());
    const auto write = [painter](const QRect& line, int flags, const QFont& font, const QString& text,
                                 Qt::TextElideMode elide) {
        painter->setFont(font);
        painter->drawText(line, flags | Qt::AlignVCenter, QFontMetrics(font).elidedText(text, elide, line.width()));
    };

    painter->setPen(theme.color(missing ? Token::Secondary : Token::Text));
    write({left.left(), left.top(), left.width(), upper}, Qt::AlignLeft, nameFont, index.data().toString(),
          Qt::ElideRight);
    painter->setPen(theme.color(Token::Secondary));
    const int second = area.bottom() + 1 - lower;
    write({left.left(), second, left.width(), lower}, Qt::AlignLeft, smallFont, index.data(PathRole).toString(),
          Qt::ElideMiddle);
    write({right.left(), second, right.width(), lower}, Qt::AlignRight, smallFont, age, Qt::ElideRight);
    if (!missing) {
        const QVariant score = index.data(ScoreRole);
        const QString figure =
            score.isValid() ? QLocale().toString(static_cast<int>(std::lround(score.toDouble()))) : QStringLiteral("–");
        const QRect line(right.left(), right.top(), right.width(), upper);
        painter->setPen(theme.color(Token::Text));
        write(line, Qt::AlignRight, Theme::font(cell.font, TextSize::Body), figure, Qt::ElideRight);
        QRectF bar(right.right() + 1 - 2 * space::margin - barWidth, 0, barWidth, barHeight);
        bar.moveCenter(QPointF(bar.center().x(), line.center().y() + 0.5));
        paintScoreBar(*painter, bar, score.isValid() ? std::optional(score.toDouble()) : std::nullopt, std::nullopt,
                      theme);
    }
    if ((cell.state & QStyle::State_HasFocus) && (cell.state & QStyle::State_KeyboardFocusChange))
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &cell, painter, cell.widget);
    painter->restore();
}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    const int lines = QFontMetrics(Theme::font(option.font, TextSize::Body, QFont::DemiBold)).height() +
                      QFontMetrics(Theme::font(option.font, TextSize::Small)).height();
    return {0, lines + 2 * space::s + space::xs};
}

} // namespace readyroom::ui
