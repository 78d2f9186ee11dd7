// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "core/secrets/SecretRecord.h"
#include "ui/widgets/StateMark.h"

namespace readyroom::ui {

/// What a person is told of a secret.
class SecretText
{
    Q_DECLARE_TR_FUNCTIONS(readyroom::ui::SecretText)

public:
    /// Its hosts, its age and its last use, a line each.
    [[nodiscard]] static QString explanation(const secrets::SecretRecord& record, TimePoint now);
    [[nodiscard]] static Mark rotationMark(secrets::RotationState state);
    /// When it is to be rotated.
    [[nodiscard]] static QString rotation(const secrets::SecretRecord& record, TimePoint now);
    /// What went wrong and what to do, in a line. Errors of SecretVault.
    [[nodiscard]] static QString problem(const Error& error);
    /// What is wrong with a value or with hosts that were typed; empty: nothing.
    [[nodiscard]] static QString valueProblem(const Result<Done>& checked);
    [[nodiscard]] static QString hostsProblem(const Result<QStringList>& hosts);
};

} // namespace readyroom::ui
