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
            addGrant(*grant, grant == record.grants.crbegin()
                                 ? makeButton(tr("Revoke"), record, &TrustRoom::revokeRequested)
                                 : nullptr);
    }
}

QPushButton* TrustRoom::makeButton(const QString& text, const TrustRecord& record,
                                   void (TrustRoom::*wanted)(const QString&))
{
    auto* button = new QPushButton(text, this);
    connect(button, &QPushButton::clicked, this, [this, wanted, root = record.root] { Q_EMIT(this->*wanted)(root); });
    return button;
}

void TrustRoom::addState(const TrustRecord& record)
{
    const TrustQuestion& question = record.question;
    QString state = tr("It asks for nothing: its configuration runs and sends nothing.");
    if (question.isOpen()) {
        const QString wants = TrustText::summary(question.requests);
        state = question.status.state == TrustState::Changed
                    ? tr("Changed since it was trusted, so nothing runs. It wants to %1.", "%1 is a list of verbs")
                          .arg(wants)
                    : tr("Not trusted, so nothing runs. It wants to %1.", "%1 is a list of verbs").arg(wants);
    } else if (question.status.state == TrustState::Trusted) {
        state = tr("Trusted as it is now.");
    }
    addRow(record.name, underHome(record.root) + QLatin1Char('\n') + state,
           question.isOpen() ? makeButton(tr("Review"), record, &TrustRoom::reviewRequested) : nullptr);
}

void TrustRoom::addGrant(const TrustGrant& grant, QPushButton* revoke)
{
    constexpr qsizetype shownDigits = 12;
    QStringList lines{tr("Configuration %1", "%1 is the start of a hash").arg(grant.configHash.left(shownDigits))};
    for (const TrustRequest& request : grant.allowed)
        lines << tr("%1: %2", "what was allowed: its kind; the thing")
                     .arg(TrustText::heading(request.kind), TrustText::plain(request.what));
    const QString at = AgeText::absolute(grant.at);
    const QString by = grant.by.shownName();
    addRow(by.isEmpty() ? tr("Allowed %1", "%1 is a date and a time").arg(at)
                        : tr("Allowed %1 by %2", "%1 is a date and a time; %2 a person").arg(at, by),
           lines.join(QLatin1Char('\n')), revoke);
}

} // namespace readyroom::ui
