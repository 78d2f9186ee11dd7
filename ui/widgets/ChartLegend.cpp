// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ChartLegend.h"

#include <QPainter>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

constexpr int swatchWidth = 16;
constexpr double swatchHeight = 3;

QFont strong(const QFont& font)
{
    return Theme::font(font, TextSize::Small, QFont::DemiBold);
}

} // namespace

ChartLegend::ChartLegend(QWidget* parent)
    : QWidget(parent)
{
    Theme::style(this, TextSize::Small);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setEntries(const QString& time, std::vector<Entry> entries)
{
    m_time = time;
    m_entries = std::move(entries);
    updateGeometry();
    update();
}

int ChartLegend::widthOf(const Entry& entry) const
{
    // Names are as wide as they are when selected, so that choosing another moves nothing.
    const int value =
        std::max(fontMetrics().horizontalAdvance(entry.widestValue), fontMetrics().horizontalAdvance(entry.value));
    return swatchWidth + space::xs + QFontMetrics(strong(font())).horizontalAdvance(entry.name) + space::s + value + 1;
}

std::vector<QRect> ChartLegend::places(int width) const
{
    const int line = fontMetrics().height() + space::xs;
    std::vector<QRect> all;
    int x = 0;
    int y = 0;
    const auto place = [&](int wanted) {
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += line;
        }
        all.emplace_back(x, y, std::min(wanted, width), line);
        x += wanted + space::margin;
    };
    place(fontMetrics().horizontalAdvance(m_time) + 1);
    for (const Entry& entry : m_entries)
        place(widthOf(entry));
    return all;
}

QSize ChartLegend::sizeHint() const
{
    constexpr int usual = 320;
    return {Theme::scaled(usual), heightForWidth(Theme::scaled(usual))};
}

QSize ChartLegend::minimumSizeHint() const
{
    return {Theme::scaled(space::row), fontMetrics().height() + space::xs};
}

int ChartLegend::heightForWidth(int width) const
{
    return places(width).back().bottom() + 1;
}

void ChartLegend::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const std::vector<QRect> all = places(width());
    painter.setPen(theme.color(Token::Secondary));
    painter.drawText(all.front(), Qt::AlignLeft | Qt::AlignVCenter, m_time);
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        QRect area = all[i + 1];
        QRectF swatch(area.left(), 0, swatchWidth, entry.isSelected ? 2 * swatchHeight : swatchHeight);
        swatch.moveCenter(QPointF(swatch.center().x(), area.center().y() + 0.5));
        painter.fillRect(swatch, entry.color);
        area.setLeft(area.left() + swatchWidth + space::xs);
        painter.setFont(entry.isSelected ? strong(font()) : font());
        painter.setPen(theme.color(Token::Text));
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, entry.name);
        area.setLeft(area.left() + QFontMetrics(strong(font())).horizontalAdvance(entry.name) + space::s);
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, entry.value);
    }
}

} // namespace readyroom::ui
