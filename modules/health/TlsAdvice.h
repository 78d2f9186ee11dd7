// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "core/base/Clock.h"
#include "health/CheckResult.h"

namespace readyroom::health {

/// Something to be said about a server's encryption.
struct TlsAdvice
{
    enum class Kind {
        Expired,
        NotYetValid,
        WrongHost, ///< detail: the names that it is for
        SelfSigned,
        UnknownRoot,         ///< detail: the root that was sent
        MissingIntermediate, ///< detail: the issuer whose certificate the server does not send; link: where that is
                             ///< said to be
        OtherFault,          ///< detail: OpenSSL's words
        Revoked,
        OldProtocol,      ///< before TLS 1.2; detail: which
        WeakCipher,       ///< broken, or without authentication or encryption; detail: which
        NoForwardSecrecy, ///< the key of the certificate opens what was recorded; detail: the cipher
        CbcCipher,        ///< without authenticated encryption; detail: which
        WeakKey,          ///< detail: which
        WeakSignature,    ///< detail: how
        StatusUnknown,    ///< the issuer's responder does not know the certificate
        StatusOutOfDate,  ///< its word is older than it said it would be
        NoNames,          ///< no subject alternative name, which browsers go by
        EndsSoon,         ///< what ends first, and when
        BreaksFirst,      ///< the same, while there is time; no fault
    };
    enum class Gravity {
        Broken, ///< visitors are turned away
        Weak,
        Soon,
        Note,
    };
    Kind kind = Kind::BreaksFirst;
    Gravity gravity = Gravity::Note;
    QString certificate; ///< its subject; empty: it is about the connection
    QString detail;
    QString link;
    std::optional<TimePoint> at; ///< when it breaks, or broke
    friend bool operator==(const TlsAdvice&, const TlsAdvice&) = default;
};
/// "expired", stable, for files and JSON.
[[nodiscard]] QString tlsAdviceName(TlsAdvice::Kind kind);

/// How long before its end a certificate ends soon.
constexpr std::chrono::hours tlsWarningTime{21 * 24};

/// All that is to be said, gravest first. Pure; any thread.
[[nodiscard]] std::vector<TlsAdvice> adviseOnTls(const HostCertificates& host, TimePoint now,
                                                 Duration warningTime = tlsWarningTime);

} // namespace readyroom::health
