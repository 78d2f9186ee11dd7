// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "health/SecurityReport.h"

namespace readyroom::ui {

/// What was found out about a service's security, in words. Any thread.
class SecurityText
{
    Q_DECLARE_TR_FUNCTIONS(readyroom::ui::SecurityText)

public:
    /// What is wrong, from its stable name.
    [[nodiscard]] static QString problem(const QString& name);
    /// The figures: grades, routes, tokens, limit; a line for each that was looked at.
    [[nodiscard]] static QStringList lines(const health::SecurityReport& report);

private:
    [[nodiscard]] static QString tlsProblem(const QString& name);
};

} // namespace readyroom::ui
