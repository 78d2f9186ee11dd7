// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpMessage.h"

namespace readyroom::http {

/// Listens to one TLS handshake: which certificates came, which chain they verified to, or why they did not. Private to
/// this part. It must outlive the connection that it was attached to.
class TlsCapture final
{
public:
    /// @param context an SSL_CTX, as curl hands it to CURLOPT_SSL_CTX_FUNCTION
    void attachTo(void* context);
    /// Was there a handshake at all?
    [[nodiscard]] bool isUsed() const { return m_used; }
    [[nodiscard]] const TlsSession& session() const { return m_session; }

private:
    friend struct TlsCallbacks;
    bool m_used = false;
    TlsSession m_session;
};

} // namespace readyroom::http
