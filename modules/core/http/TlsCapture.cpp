// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/TlsCapture.h"

#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

namespace readyroom::http {

namespace {

int captureIndex()
{
    static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

QByteArray derOf(X509* certificate)
{
    const int size = i2d_X509(certificate, nullptr);
    if (size <= 0)
        return {};
    QByteArray der(size, '\0');
    auto* end = reinterpret_cast<unsigned char*>(der.data());
    (void)i2d_X509(certificate, &end);
    return der;
}

std::vector<QByteArray> allOf(const STACK_OF(X509) * certificates)
{
    std::vector<QByteArray> ders;
    for (int i = 0; certificates && i < sk_X509_num(certificates); ++i)
        ders.push_back(derOf(sk_X509_value(certificates, i)));
    return ders;
}

} // namespace

/// What OpenSSL calls.
struct TlsCallbacks
{
    static TlsCapture* captureOf(const SSL* ssl)
    {
        return static_cast<TlsCapture*>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(ssl), captureIndex()));
    }

    /// Looks on while a chain is verified, and leaves the verdict as it is.
    static int verified(int ok, X509_STORE_CTX* store)
    {
        const auto* ssl =
            static_cast<const SSL*>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
        TlsCapture* capture = ssl ? captureOf(ssl) : nullptr;
        if (!capture)
            return ok;
        capture->m_used = true;
        if (capture->m_session.sent.empty())
            capture->m_session.sent = allOf(X509_STORE_CTX_get0_untrusted(store));
        if (!ok && capture->m_session.fault.isEmpty())
            capture->m_session.fault =
                QString::fromUtf8(X509_verify_cert_error_string(X509_STORE_CTX_get_error(store)));
        // The server's own certificate is the last one looked at.
        if (ok && X509_STORE_CTX_get_error_depth(store) == 0 && capture->m_session.fault.isEmpty())
            capture->m_session.verified = allOf(X509_STORE_CTX_get0_chain(store));
        return ok;
    }

    static void informed(const SSL* ssl, int where, int /*result*/)
    {
        TlsCapture* capture = captureOf(ssl);
        if (!capture || (where & SSL_CB_HANDSHAKE_DONE) == 0)
            return;
        capture->m_used = true;
        capture->m_session.protocol = QString::fromLatin1(SSL_get_version(ssl));
        capture->m_session.cipher = QString::fromLatin1(SSL_get_cipher_name(ssl));
    }
};

void TlsCapture::attachTo(void* context)
{
    auto* sslContext = static_cast<SSL_CTX*>(context);
    SSL_CTX_set_ex_data(sslContext, captureIndex(), this);
    SSL_CTX_set_verify(sslContext, SSL_CTX_get_verify_mode(sslContext), &TlsCallbacks::verified);
    SSL_CTX_set_info_callback(sslContext, &TlsCallbacks::informed);
}

} // namespace readyroom::http
