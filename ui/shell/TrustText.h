// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QCoreApplication>

#include "core/workspace/TrustRequest.h"

namespace readyroom::ui {

/// Trust in words.
class TrustText
{
    Q_DECLARE_TR_FUNCTIONS(readyroom::ui::TrustText)

public:
    /// "run 2 commands, contact 1 host and send 1 secret"
    [[nodiscard]] static QString summary(const std::vector<workspace::TrustRequest>& requests);
    /// "Commands it runs"
    [[nodiscard]] static QString heading(workspace::TrustKind kind);
    /// A text of a stranger's with everything that could hide or reorder its characters spelled out.
    [[nodiscard]] static QString plain(const QString& text);
};

} // namespace readyroom::ui
