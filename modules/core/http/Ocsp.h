// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>

#include "core/base/Clock.h"
#include "core/base/Result.h"

namespace readyroom::http {

/// What a certificate's issuer says of it by the Online Certificate Status Protocol (RFC 6960).
struct OcspStatus
{
    enum class Kind {
        Good,
        Revoked,
        Unknown, ///< the responder does not know the certificate
    };
    Kind kind = Kind::Unknown;
    TimePoint thisUpdate;
    std::optional<TimePoint> nextUpdate;
    std::optional<TimePoint> revokedAt;
};

/// The body of a POST of type application/ocsp-request. Malformed where one of them is no certificate. Any thread.
[[nodiscard]] Result<QByteArray> ocspRequest(const QByteArray& certificateDer, const QByteArray& issuerDer);
/// Reads the answer and checks that the issuer, or somebody it appointed, signed it and that it is current. Malformed,
/// Untrusted (signature), TimedOut (out of date); Unsupported where the responder refused. Any thread.
[[nodiscard]] Result<OcspStatus> readOcspResponse(const QByteArray& response, const QByteArray& certificateDer,
                                                  const QByteArray& issuerDer, TimePoint now);

} // namespace readyroom::http
