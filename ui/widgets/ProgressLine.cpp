// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ProgressLine.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

constexpr int delayMs = 150;

} // namespace

ProgressLine::ProgressLine(QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_label->setTextFormat(Qt::PlainText);
    // Whatever is being read, the line is no wider than its place.
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(space::s);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_bar, 1, 0);
    grid->addWidget(m_cancel, 0, 1, 2, 1, Qt::AlignBottom);
    grid->setColumnStretch(0, 1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressLine::cancelled);
    hide();
}

void ProgressLine::start(const QString& what, bool canCancel)
{
    m_what = what;
    m_bar->setAccessibleName(what);
    setAccessibleName(what);
    m_cancel->setVisible(canCancel);
    setProgress(-1);
    elide();
    m_delay.start();
}

void ProgressLine::setProgress(int percent)
{
    constexpr int whole = 100;
    m_bar->setRange(0, percent < 0 ? 0 : whole);
    if (percent >= 0)
        m_bar->setValue(percent);
}

void ProgressLine::finish()
{
    m_delay.stop();
    hide();
}

void ProgressLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        elide();
}

void ProgressLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    elide();
}

void ProgressLine::elide()
{
    const QString text = m_label->fontMetrics().elidedText(m_what, Qt::ElideMiddle, m_label->width());
    m_label->setText(text);
    m_label->setToolTip(text == m_what ? QString() : m_what);
}

} // namespace readyroom::ui
