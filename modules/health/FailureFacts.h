// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "health/CheckResult.h"

namespace readyroom::health {

/// Why a check failed, in parts of which a sentence can be made: "connection refused by 10.0.0.7:443 after 2 ms".
struct FailureFacts
{
    enum class Kind {
        NameNotFound,   ///< there is no such name
        NameUnresolved, ///< no name server answered, or not in time
        Refused,        ///< nobody listens there
        Unreachable,    ///< there is no way to it
        Reset,          ///< broken off by the other side
        NoConnection,   ///< not in time, or for another reason
        NoEncryption,   ///< TLS did not come about
        Certificate,    ///< not trusted, or revoked
        NoAnswer,       ///< connected, but nothing came in time
        Incomplete,     ///< an answer began and did not end in time, or was cut off
        Malformed,      ///< an answer that is none, or not the expected one
        TooLarge,
        NotPermitted, ///< by this machine, or because it would give away a secret
        Condition,    ///< an answer came; the first condition that does not hold is `condition`
        Status,       ///< an answer came with a status that is not good
        NotAsked,     ///< nothing was sent
        Other,
    };
    Kind kind = Kind::Other;
    QString peer;      ///< "10.0.0.7:443", "example.org"; empty: not known
    QString ip;        ///< empty: not known
    Duration after{};  ///< since the check began
    QString detail;    ///< the library's words, untranslated
    QString condition; ///< with what its placeholders stood for
    int status = 0;
};

/// Nothing where the check passed. Of a journey: of its first step that failed. Any thread.
[[nodiscard]] std::optional<FailureFacts> failureFacts(const CheckResult& result);
/// The stable lower-case name for events and JSON ("refused").
[[nodiscard]] QString failureKindName(FailureFacts::Kind kind);

} // namespace readyroom::health
