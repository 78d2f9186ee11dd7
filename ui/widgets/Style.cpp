// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Style.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

constexpr qreal ringWidth = 2;
constexpr qreal radius = 4;
constexpr int labelInset = 6; ///< with the 2 px of a header's own

void drawRing(const QStyleOption* option, QPainter* painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Theme::of(option->palette).color(Token::Accent), ringWidth));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

void drawBox(const QStyleOption* option, QPainter* painter, const QColor& fill, const QColor& border)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(border, 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

void drawCheckBox(const QStyleOption* option, QPainter* painter)
{
    const Theme& theme = Theme::of(option->palette);
    const bool on = option->state & QStyle::State_On;
    const bool enabled = option->state & QStyle::State_Enabled;
    const QColor border = theme.color(!enabled ? Token::Line : on ? Token::Accent : Token::Secondary);
    drawBox(option, painter, on ? border : theme.color(Token::Surface), border);
    if (!on)
        return;
    const QRectF box = option->rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.color(Token::OnAccent), box.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    painter->drawPolyline(QPolygonF({at(0.25, 0.52), at(0.43, 0.70), at(0.75, 0.32)}));
    painter->restore();
}

void drawRadioButton(const QStyleOption* option, QPainter* painter)
{
    const Theme& theme = Theme::of(option->palette);
    const bool on = option->state & QStyle::State_On;
    const bool enabled = option->state & QStyle::State_Enabled;
    const QRectF circle = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(theme.color(!enabled ? Token::Line : on ? Token::Accent : Token::Secondary));
    painter->setBrush(theme.color(Token::Surface));
    painter->drawEllipse(circle);
    if (on) {
        constexpr int inset = 4; // a quarter of the side is left free all around
        const qreal free = circle.width() / inset;
        painter->setBrush(theme.color(enabled ? Token::Accent : Token::Line));
        painter->drawEllipse(circle.adjusted(free, free, -free, -free));
    }
    painter->restore();
}

void drawButton(const QStyleOption* option, QPainter* painter)
{
    const Theme& theme = Theme::of(option->palette);
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = (option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled);
    drawBox(option, painter,
            theme.color(down    ? Token::Selection
                        : hover ? Token::Raised
                                : Token::Surface),
            theme.color(hover ? Token::Secondary : Token::Line));
}

/// Around lists and texts. In a list it is the current row that has the ring.
void drawFrame(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    drawBox(option, painter, Qt::transparent, Theme::of(option->palette).color(Token::Line));
    if ((option->state & QStyle::State_HasFocus) && !qobject_cast<const QAbstractItemView*>(widget))
        drawRing(option, painter);
}

bool hasVisibleFocus(const QStyleOption* option)
{
    return (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_KeyboardFocusChange);
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        drawRing(option, painter);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(option, painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(option, painter);
        return;
    case PE_PanelButtonCommand:
        drawButton(option, painter);
        if (hasVisibleFocus(option))
            drawRing(option, painter);
        return;
    case PE_FrameLineEdit: {
        const Theme& theme = Theme::of(option->palette);
        drawBox(option, painter, Qt::transparent, theme.color(Token::Line));
        if (option->state & State_HasFocus)
            drawRing(option, painter);
        return;
    }
    case PE_Frame:
        if (!qobject_cast<const QAbstractScrollArea*>(widget))
            break;
        drawFrame(option, painter, widget);
        return;
    case PE_FrameTabBarBase:
        painter->setPen(Theme::of(option->palette).color(Token::Line));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
        bar && element == CE_ProgressBarContents) {
        QStyleOptionProgressBar contents = *bar;
        contents.palette.setColor(QPalette::Highlight, Theme::of(option->palette).color(Token::Accent));
        QProxyStyle::drawControl(element, &contents, painter, widget);
        return;
    }
    if (element == CE_TabBarTabShape) {
        const Theme& theme = Theme::of(option->palette);
        constexpr int bar = 2;
        const QRect line(option->rect.left() + space::s, option->rect.bottom() - bar + 1,
                         option->rect.width() - 2 * space::s, bar);
        if (option->state & State_Selected)
            painter->fillRect(line, theme.color(Token::Accent));
        else if (option->state & State_MouseOver)
            painter->fillRect(line, theme.color(Token::Line));
        return;
    }
    if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        header && element == CE_HeaderLabel) {
        // In line with the texts of the cells below.
        QStyleOptionHeader label = *header;
        label.rect.adjust(labelInset, 0, -labelInset, 0);
        QProxyStyle::drawControl(element, &label, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox && hasVisibleFocus(option))
        drawRing(option, painter);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_LineEditIconSize:
        return Theme::scaled(space::margin);
    case PM_TabBarTabHSpace:
        return 2 * space::margin;
    case PM_TabBarTabVSpace:
        return space::m;
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_SplitterWidth:
        return 1;
    case PM_FocusFrameHMargin:
        return space::s - 1; // and one of the style's own: the texts of rows stand below those of their headings
    case PM_DefaultFrameWidth:
        // What is scrolled leaves the ring its room.
        if (qobject_cast<const QAbstractScrollArea*>(widget))
            return static_cast<int>(ringWidth);
        return QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    const QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return {size.width() + 2 * space::m, std::max(Theme::scaled(space::row), size.height())};
    case CT_ComboBox:
    case CT_LineEdit:
    case CT_HeaderSection:
        return {result.width(), std::max(Theme::scaled(space::row), result.height())};
    case CT_ItemViewItem:
        // Rows of several lines keep off the ring around them.
        return {result.width(), std::max(Theme::scaled(space::row), result.height() + space::s)};
    default:
        return result;
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace readyroom::ui
