// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/workspace/TrustGate.h"

namespace readyroom::ui {

/// Shows what a workspace's configuration wants to run and send, and the configuration itself, or how it differs from
/// the one that was trusted. Accepted: the person trusts it. Deletes itself when it closes.
class TrustDialog final : public QDialog
{
    Q_OBJECT

public:
    TrustDialog(const QString& workspace, const workspace::TrustQuestion& question, QWidget* parent);

private:
    [[nodiscard]] QWidget* makeRequests(const std::vector<workspace::TrustRequest>& requests);
    [[nodiscard]] QWidget* makeConfiguration(const workspace::TrustQuestion& question);
};

} // namespace readyroom::ui
