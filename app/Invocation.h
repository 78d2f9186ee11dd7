// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include <QDate>
#include <QSize>
#include <QString>
#include <QStringList>

#include "core/base/Result.h"

namespace readyroom {

enum class Command {
    Window,
    Readiness,
    History,
    Tick,
    AuditVerify,
    AuditAccept,
    Snapshot,
    PracticeService,
    Probe,
    Watch,
    Security,
    Help,
    Version,
};

/// What the program was asked to do, as typed.
struct Invocation
{
    Command command = Command::Window;
    QString path; ///< workspace, plan or file; empty: none was named
    QString item; ///< tick: the item's id
    bool json = false;
    bool validate = false; ///< probe: only read the configuration
    bool trust = false;    ///< probe, watch: as if a person had trusted the configuration
    QString burstHost;     ///< security: typed by a person, so that it may be sent a burst of requests
    std::optional<std::chrono::seconds> runFor; ///< watch: then it stops by itself
    QDate since;                          ///< history: the day from which on changes are told; invalid: all of them
    bool undo = false;                    ///< tick: take the last mark back
    bool untick = false;                  ///< tick: clear the box
    std::optional<QString> commitMessage; ///< tick: commit the plan with this message; empty text: the usual one
    QString out;                          ///< snapshot: folder of the pictures
    QSize size{1280, 800};
    double scale = 1;
    std::optional<int> port;                    ///< practice-service; 0: any free one; nothing: the usual one
    QString host = QStringLiteral("127.0.0.1"); ///< practice-service: an address
    QString breakage;                           ///< practice-service: "down", "slow", "errors", "off"; empty: serve
    QString theme;                              ///< "light", "dark" or empty
    QString language;                           ///< "de", "ja", "en" or empty: that of the system
    QString logLevel = QStringLiteral("info");

    /// Reads the command line without the program's name. InvalidArgument names what is not understood.
    [[nodiscard]] static Result<Invocation> parse(const QStringList& arguments);
};

/// How the program is used, a screenful.
[[nodiscard]] QString usageText();

/// What a command ends with when the command line was not understood (sysexits.h, EX_USAGE).
constexpr int usageExitCode = 64;

} // namespace readyroom
