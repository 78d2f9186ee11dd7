// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TrustPrompt.h"

#include <QVBoxLayout>

#include "core/base/Answer.h"
#include "ui/shell/TrustDialog.h"
#include "ui/shell/TrustText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ErrorText.h"

namespace readyroom::ui {

using workspace::TrustState;

TrustPrompt::TrustPrompt(workspace::TrustGate& gate, QString workspace, Actor actor, QWidget* parent)
    : QWidget(parent)
    , m_gate(gate)
    , m_workspace(std::move(workspace))
    , m_actor(std::move(actor))
    , m_banner(new Banner(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner);
    connect(m_banner, &Banner::actionTriggered, this, &TrustPrompt::review);
    connect(&m_gate, &workspace::TrustGate::changed, this, [this] {
        m_putAway = false;
        refresh();
    });
    refresh();
}

void TrustPrompt::refresh()
{
    const workspace::TrustQuestion& question = m_gate.question();
    if (!question.isOpen() || m_putAway) {
        m_banner->hide();
        return;
    }
    const QString wants = TrustText::summary(question.requests);
    m_banner->showMessage(
        Mark::Info,
        question.status.state == TrustState::Changed
            ? tr("readyroom.yaml has changed since you trusted it. It wants to %1. Nothing runs until you trust it.",
                 "%1 is a list of verbs")
                  .arg(wants)
            : tr("This workspace wants to %1. Nothing runs until you trust it.", "%1 is a list of verbs").arg(wants),
        tr("Review"));
}

void TrustPrompt::review()
{
    if (m_dialog || !m_gate.question().isOpen())
        return;
    m_dialog = new TrustDialog(m_workspace, m_gate.question(), window());
    connect(m_dialog, &QDialog::accepted, this, [this] {
        answer(this, m_gate.trust(m_actor), [this](const Result<Done>& trusted) {
            if (!trusted)
                m_banner->showMessage(Mark::Bad, ErrorText::of(trusted.error()).oneLine(), tr("Review"));
        });
    });
    connect(m_dialog, &QDialog::rejected, this, [this] {
        m_putAway = true;
        refresh();
    });
    m_dialog->open();
}

} // namespace readyroom::ui
