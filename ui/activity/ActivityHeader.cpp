// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/ActivityHeader.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/activity/ActivityText.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

ActivityHeader::ActivityHeader(QWidget* parent)
    : QWidget(parent)
    , m_answer(new QLabel(this))
    , m_mark(new MarkLabel(this))
    , m_chain(new QLabel(this))
    , m_verify(new QPushButton(tr("Verify"), this))
{
    m_answer->setTextFormat(Qt::PlainText);
    Theme::style(m_answer, TextSize::Title, QFont::DemiBold);
    m_chain->setTextFormat(Qt::PlainText);
    m_chain->setForegroundRole(QPalette::PlaceholderText);
    connect(m_verify, &QPushButton::clicked, this, &ActivityHeader::verifyRequested);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::margin, space::m, space::margin, space::m);
    layout->setSpacing(space::s);
    layout->addWidget(m_answer, 1);
    layout->addWidget(m_mark);
    layout->addWidget(m_chain);
    layout->addWidget(m_verify);
}

void ActivityHeader::setAnswer(const QString& text)
{
    m_answer->setText(text);
}

void ActivityHeader::setVerifyToolTip(const QString& text)
{
    m_verify->setToolTip(text);
}

void ActivityHeader::showVerifying()
{
    m_isVerifying = true;
    m_verify->setEnabled(false);
    m_chain->setText(tr("Checking the chain of events"));
    m_mark->setMark(Mark::None);
}

void ActivityHeader::showChain(const std::optional<journal::VerifyReport>& report, qint64 total)
{
    m_isVerifying = false;
    m_verify->setEnabled(true);
    if (!report) {
        m_mark->setMark(Mark::Unknown);
        m_chain->setText(tr("Not verified yet", "the chain of events"));
        return;
    }
    const bool isWhole = report->state == journal::VerifyState::Ok;
    const auto newer = static_cast<int>(total - report->events);
    m_mark->setMark(!isWhole ? Mark::Bad : newer > 0 ? Mark::Unknown : Mark::Ok);
    const QString found = ActivityText::verification(*report);
    m_chain->setText(isWhole && newer > 0 ? tr("%1; %Ln newer", "%1: what was verified; newer events", newer).arg(found)
                                          : found);
    m_chain->setToolTip(report->reason);
}

QWidget* ActivityHeader::anchor() const
{
    return m_answer;
}

} // namespace readyroom::ui
