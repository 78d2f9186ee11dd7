// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

#include <QFuture>

#include "core/http/NetworkClient.h"
#include "core/http/Ocsp.h"

namespace readyroom::http {

/// Asks the responder that a server's certificate names what its issuer says of it.
/// @param chain DER, the server's own certificate first, then its issuer's; that of a TlsSession
/// @param clock outlives the answer
/// Errors: NotFound (the certificate names no responder), InvalidArgument (a chain without issuer), Malformed,
/// Untrusted (signature), Unsupported (the responder refused or answered with another status than 200), and those of
/// send(). May be called from any thread.
[[nodiscard]] QFuture<Result<OcspStatus>> askOcsp(NetworkClient& client, const std::vector<QByteArray>& chain,
                                                  const Clock& clock, std::chrono::milliseconds deadline);

} // namespace readyroom::http
