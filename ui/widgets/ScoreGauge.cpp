// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ScoreGauge.h"

#include <cmath>

#include <QLocale>
#include <QPainter>
#include <QStyleOption>

#include "ui/widgets/ScoreBar.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

constexpr int barHeight = 8;
constexpr int gaugeWidth = 220;

QString numberOf(double value)
{
    return QLocale().toString(std::lround(value));
}

} // namespace

ScoreGauge::ScoreGauge(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScoreGauge::setScore(std::optional<double> value, std::optional<double> declared, std::optional<double> target)
{
    m_value = value;
    m_declared = declared;
    m_target = target;
    setAccessibleName(m_declared ? tr("Score %1 of 100, the plan declares %2").arg(numberText(), numberOf(*m_declared))
                                 : tr("Score %1 of 100").arg(numberText()));
    updateGeometry();
    update();
}

QString ScoreGauge::numberText() const
{
    return m_value ? numberOf(*m_value) : tr("unknown", "score");
}

QSize ScoreGauge::sizeHint() const
{
    const QFontMetrics hero(Theme::font(font(), TextSize::Hero, QFont::DemiBold));
    const QFontMetrics small(Theme::font(font(), TextSize::Small));
    const int legend = m_declared || m_target ? space::s + small.height() : 0;
    return {Theme::scaled(gaugeWidth), hero.height() + space::xs + Theme::scaled(barHeight) + legend + space::s};
}

void ScoreGauge::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const QFont heroFont = Theme::font(font(), TextSize::Hero, QFont::DemiBold);
    const QFont smallFont = Theme::font(font(), TextSize::Small);
    const QFontMetrics hero(heroFont);
    const QRect area = rect().adjusted(space::xs, space::xs, -space::xs, -space::xs);

    painter.setFont(heroFont);
    painter.setPen(theme.color(m_value ? Token::Text : Token::Unknown));
    const QRect numberArea(area.topLeft(), QSize(area.width(), hero.height()));
    painter.drawText(numberArea, Qt::AlignLeft | Qt::AlignVCenter, numberText());
    painter.setFont(smallFont);
    painter.setPen(theme.color(Token::Secondary));
    if (m_value) {
        const int after = area.left() + hero.horizontalAdvance(numberText()) + space::xs;
        painter.drawText(after, area.top() + hero.ascent(), tr("of 100", "after the score"));
    }
    const QRectF bar(area.left(), numberArea.bottom() + space::xs, area.width(), Theme::scaled(barHeight));
    paintScoreBar(painter, bar, m_value, m_declared, theme);
    QStringList legend;
    if (m_declared)
        legend << tr("plan declares %1", "the notch on the score's bar").arg(numberOf(*m_declared));
    if (m_target)
        legend << tr("target %1", "the score the plan aims at").arg(numberOf(*m_target));
    const QRectF legendArea(area.left(), bar.bottom() + space::s, area.width(), QFontMetrics(smallFont).height());
    painter.drawText(legendArea, Qt::AlignLeft | Qt::AlignVCenter, legend.join(tr(" · ", "between two short facts")));
    if (hasFocus()) {
        QStyleOptionFocusRect ring;
        ring.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
    }
}

} // namespace readyroom::ui
