// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QTextStream>

#include "core/base/Result.h"

namespace readyroom {

/// Prints a failure as a sentence: what, where, and what to do.
void printError(QTextStream& err, const Error& error);

/// A failure as JSON: {code, subject, detail, message}.
[[nodiscard]] QJsonObject errorToJson(const Error& error);

/// Prints one JSON object, indented.
void printJson(QTextStream& out, const QJsonObject& object);

/// What a command that could not do its work ends with.
constexpr int failedExitCode = 2;
/// What one ends with that found nothing to do.
constexpr int nothingToDoExitCode = 1;

/// Tells why a command has nothing to say, on both streams where JSON is asked for, and what it ends with.
/// @param list the key of what it would have listed, "plans"
[[nodiscard]] int failList(const QString& list, const Error& error, bool json, QTextStream& out, QTextStream& err);

} // namespace readyroom
