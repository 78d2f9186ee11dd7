// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "core/base/Result.h"

namespace readyroom::ui {

/// An error as a person is told it: what happened, where, and what to do.
struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(readyroom::ui::ErrorText)

public:
    QString what;
    QString where; ///< the path or id concerned; empty when there is none
    QString next;
    QString detail; ///< the library's own words, untranslated

    [[nodiscard]] static ErrorText of(const Error& error);
    /// What, where and what to do, in one line.
    [[nodiscard]] QString oneLine() const;
};

} // namespace readyroom::ui
