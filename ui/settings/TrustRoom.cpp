// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/TrustRoom.h"

#include <QPushButton>

#include "ui/shell/TrustText.h"
#include "ui/widgets/AgeText.h"
#include "ui/widgets/PathText.h"

namespace readyroom::ui {

using namespace workspace;

TrustRoom::TrustRoom(QWidget* parent)
    : SettingsRoom(tr("Workspace and trust"), parent)
{
    setRecords({});
}

void TrustRoom::setRecords(const std::vector<TrustRecord>& records)
{
    removeRows();
    if (records.empty())
        addRow(tr("No workspace is open"), tr("What a workspace may run and send is shown here while it is open."),
               nullptr);
    for (const TrustRecord& record : records) {
        addState(record);
        for (auto grant = record.grants.crbegin(); grant != record.grants.crend(); ++grant)
            addGrant(*grant);
    }
}

void TrustRoom::addState(const TrustRecord& record)
{
    const TrustQuestion& question = record.question;
    const auto button = [&](const QString& text, auto signal) {
        auto* made = new QPushButton(text, this);
        connect(made, &QPushButton::clicked, this, [this, signal, root = record.root] { Q_EMIT(this->*signal)(root); });
        return made;
    };
    QString state = tr("It asks for nothing: its configuration runs and sends nothing.");
    QPushButton* control = nullptr;
    if (question.isOpen()) {
        const QString wants = TrustText::summary(question.requests);
        state = question.status.state == TrustState::Changed
                    ? tr("Changed since it was trusted, so nothing runs. It wants to %1.", "%1 is a list of verbs")
                          .arg(wants)
                    : tr("Not trusted, so nothing runs. It wants to %1.", "%1 is a list of verbs").arg(wants);
        control = button(tr("Review"), &TrustRoom::reviewRequested);
    } else if (question.status.state == TrustState::Trusted) {
        state = tr("Trusted as it is now.");
    }
    if (!control && !record.grants.empty())
        control = button(tr("Revoke"), &TrustRoom::revokeRequested);
    addRow(record.name, underHome(record.root) + QLatin1Char('\n') + state, control);
    if (control)
        control->setAccessibleName(
            tr("%1: %2", "what a button does; the workspace it does it for").arg(control->text(), record.name));
}

void TrustRoom::addGrant(const TrustGrant& grant)
{
    constexpr qsizetype shownDigits = 12;
    QStringList allowed;
    for (const TrustRequest& request : grant.allowed)
        allowed << TrustText::heading(request.kind) + QStringLiteral(": ") + TrustText::plain(request.what);
    const QString by = grant.by.name.isEmpty() ? grant.by.email : grant.by.name;
    addRow(tr("Allowed %1 by %2", "%1 is a date and a time; %2 a person").arg(AgeText::absolute(grant.at), by),
           (QStringList{tr("Configuration %1", "%1 is the start of a hash").arg(grant.configHash.left(shownDigits))} +
            allowed)
               .join(QLatin1Char('\n')),
           nullptr);
}

} // namespace readyroom::ui
