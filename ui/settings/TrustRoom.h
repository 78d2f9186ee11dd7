// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/TrustGate.h"
#include "ui/settings/SettingsRoom.h"

class QPushButton;

namespace readyroom::ui {

/// A workspace that is open, and what was allowed to it.
struct TrustRecord
{
    QString root;
    QString name;
    workspace::TrustQuestion question;
    std::vector<workspace::TrustGrant> grants; ///< oldest first
};

/// What each open workspace wants to do and was allowed to, when and by whom, with the way to take it back.
class TrustRoom final : public SettingsRoom
{
    Q_OBJECT

public:
    explicit TrustRoom(QWidget* parent = nullptr);
    void setRecords(const std::vector<TrustRecord>& records);

Q_SIGNALS:
    void reviewRequested(const QString& root);
    void revokeRequested(const QString& root);

private:
    QPushButton* makeButton(const QString& text, const TrustRecord& record, void (TrustRoom::*wanted)(const QString&));
    void addState(const TrustRecord& record);
    void addGrant(const workspace::TrustGrant& grant, QPushButton* revoke);
};

} // namespace readyroom::ui
