// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "health/CheckResult.h"
#include "health/FailureFacts.h"
#include "health/ProbeState.h"

namespace readyroom::ui {

/// The health of a service in words. Any thread.
class HealthText
{
    Q_DECLARE_TR_FUNCTIONS(readyroom::ui::HealthText)

public:
    [[nodiscard]] static QString state(health::HealthState state);
    /// A sign for a state where there are letters alone: one shape for each.
    [[nodiscard]] static QChar sign(health::HealthState state);
    /// "12 ms", "1.5 s"
    [[nodiscard]] static QString duration(Duration duration);
    /// "core / back-end", or the name alone.
    [[nodiscard]] static QString title(const QString& group, const QString& name);
    /// Why a check failed or was not made: "connection refused by 10.0.0.7:443 after 2 ms".
    [[nodiscard]] static QString failure(const health::FailureFacts& facts);
    /// What a check found, in a few words: its status and how long it took, or why it failed.
    [[nodiscard]] static QString outcome(const health::CheckResult& result);

private:
    [[nodiscard]] static QString withPeer(const health::FailureFacts& facts);
};

} // namespace readyroom::ui
