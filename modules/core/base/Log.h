// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QString>

#include "core/base/Result.h"

namespace spdlog {
class logger;
}

namespace readyroom {

class Redactor;

/// Where and how much is logged.
struct LogSettings
{
    QString directory;                      ///< log files go here; empty: standard error only
    QString level = QStringLiteral("info"); ///< trace, debug, info, warn, error, off
    bool toStandardError = false;
    int daysKept = 30;
};

/// Sets up JSON-lines logging for the process: one file a day, the last `daysKept` kept, every line passed through
/// `redactor`. Qt's own messages are bridged in. Call once from main, before threads start; the redactor must outlive
/// logging.
[[nodiscard]] Result<Done> startLogging(const LogSettings& settings, const Redactor& redactor);
/// Writes what is buffered and lets go of files and redactor.
void stopLogging();

/// The logger of a module ("journal"): a line is {"t","level","module","thread","correlation","msg"}. Any thread.
[[nodiscard]] std::shared_ptr<spdlog::logger> log(const char* module);

/// Names the command that the log lines of this thread belong to, while it lives. Nests.
class CorrelationScope final
{
public:
    explicit CorrelationScope(const QString& id);
    ~CorrelationScope();
    CorrelationScope(const CorrelationScope&) = delete;
    CorrelationScope& operator=(const CorrelationScope&) = delete;
    [[nodiscard]] static QString current();

private:
    QString m_previous;
};

} // namespace readyroom
