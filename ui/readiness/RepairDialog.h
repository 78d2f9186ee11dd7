// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "readiness/Plan.h"

namespace readyroom::ui {

/// Shows which lines of a plan's file would change if its misread characters were rewritten. Accepted means: rewrite.
class RepairDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param before, after the file's text; both have the same number of lines
    RepairDialog(const QString& file, const QByteArray& before, const QByteArray& after,
                 const readiness::EncodingRepair& repair, QWidget* parent);
};

} // namespace readyroom::ui
