// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include "core/base/Result.h"
#include "health/Probe.h"

namespace readyroom::health {

/// What is sent, with Gatus' placeholders replaced: [ENDPOINT_NAME], [ENDPOINT_GROUP], [ENDPOINT_URL],
/// [LOCAL_ADDRESS] (the address of this machine that leads to the world; without a port) and [RANDOM_STRING_n], n up to
/// 8192. Any thread.
[[nodiscard]] QString fillBody(const QString& body, const Probe& probe);

/// Replaces "[CONTEXT].path" in address, headers and what is sent by what earlier steps kept; whole numbers are written
/// out in full. NotFound where nothing is kept under a path. Any thread.
[[nodiscard]] Result<Probe> fillContext(const Probe& probe, const QJsonObject& context);

/// A value that a step keeps, with the type that its text has: whole number, number, truth, text, as Go reads them. Any
/// thread.
[[nodiscard]] QJsonValue typedValue(const QString& text);

} // namespace readyroom::health
