// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FactsPopup.h"

#include <QGridLayout>
#include <QLabel>
#include <QScreen>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

constexpr int sentenceWidth = 360;

QLabel* makeLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

FactsPopup::FactsPopup(const Facts& facts, QWidget* parent)
    : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(facts.title);
    setAccessibleDescription(facts.sentence);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::margin, space::m, space::margin, space::m);
    grid->setHorizontalSpacing(space::margin);
    grid->setVerticalSpacing(space::xs);
    const auto addLine = [&](const QString& text, TextSize size, QFont::Weight weight, QPalette::ColorRole role) {
        if (text.isEmpty())
            return;
        QLabel* label = makeLabel(text, this);
        label->setWordWrap(true);
        label->setFixedWidth(Theme::scaled(sentenceWidth));
        Theme::style(label, size, weight, role);
        grid->addWidget(label, grid->rowCount(), 0, 1, 2);
    };
    addLine(facts.title, TextSize::Body, QFont::DemiBold, QPalette::WindowText);
    addLine(facts.sentence, TextSize::Body, QFont::Normal, QPalette::WindowText);
    for (const auto& [name, value] : facts.rows) {
        const int row = grid->rowCount();
        QLabel* nameLabel = makeLabel(name, this);
        nameLabel->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(nameLabel, row, 0);
        grid->addWidget(makeLabel(value, this), row, 1, Qt::AlignRight);
    }
    addLine(facts.foot, TextSize::Small, QFont::Normal, QPalette::PlaceholderText);
}

FactsPopup* FactsPopup::open(const Facts& facts, QWidget* beside)
{
    auto* popup = new FactsPopup(facts, beside);
    popup->adjustSize();
    QPoint place = beside->mapToGlobal(QPoint(0, beside->height() + space::xs));
    const QRect screen = beside->screen()->availableGeometry();
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - popup->width())));
    place.setY(std::clamp(place.y(), screen.top(), std::max(screen.top(), screen.bottom() - popup->height())));
    popup->move(place);
    popup->show();
    return popup;
}

} // namespace readyroom::ui
