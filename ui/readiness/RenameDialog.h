// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "readiness/PlanChanges.h"

class QListWidget;

namespace readyroom::ui {

/// Asks which of the tasks that look like one that is gone it is, or whether it was removed. Deletes itself when it is
/// closed; without an answer the question stays open.
class RenameDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RenameDialog(const readiness::ItemQuestion& question, QWidget* parent = nullptr);

Q_SIGNALS:
    /// @param now the candidate that it is; empty: none, it was removed
    void decided(const readyroom::readiness::ItemId& now);

private:
    void decide(const readiness::ItemId& now);

    QListWidget* m_candidates;
};

} // namespace readyroom::ui
