// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/ssl.h>

#include <QByteArray>

#include "core/base/Result.h"
#include "core/http/ConnectionMessage.h"
#include "core/http/OpenSsl.h"
#include "core/http/TlsCapture.h"
#include "core/http/TrustStores.h"

namespace readyroom::http {

/// TLS on a connected socket that does not block, the client's side. Private to this part; network thread only.
class TlsStream final
{
public:
    /// What a call came to.
    enum class Progress {
        Done,
        WantsRead, ///< to be called again when the socket is readable
        WantsWrite,
        Closed, ///< by the other side
    };

    /// InvalidArgument, NotFound or Malformed where files of the request cannot be used.
    [[nodiscard]] static Result<std::unique_ptr<TlsStream>> on(int socket, const ConnectionRequest& request,
                                                               TrustStores& trust);
    ~TlsStream();
    Q_DISABLE_COPY_MOVE(TlsStream)

    /// Untrusted (certificate) or Io.
    [[nodiscard]] Result<Progress> shakeHands();
    /// Takes off `bytes` what was sent.
    [[nodiscard]] Result<Progress> write(QByteArray& bytes);
    /// Appends what came; up to `limit` bytes.
    [[nodiscard]] Result<Progress> read(QByteArray& bytes, qsizetype limit);

    [[nodiscard]] const TlsCapture& capture() const { return m_capture; }

private:
    TlsStream() = default;
    [[nodiscard]] Result<Progress> progressOf(int result);
    [[nodiscard]] Result<Done> checkHost() const;

    using ContextHandle = std::unique_ptr<SSL_CTX, OpenSslDeleter<&SSL_CTX_free>>;
    using SslHandle = std::unique_ptr<SSL, OpenSslDeleter<&SSL_free>>;
    TlsCapture m_capture;
    ContextHandle m_context;
    SslHandle m_ssl;
    QString m_name; ///< that the certificate has to be for
    bool m_verifies = true;
};

} // namespace readyroom::http
