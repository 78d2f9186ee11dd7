// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/TlsStream.h"

#include <array>
#include <cerrno>

#include <openssl/err.h>

#include "core/http/Certificate.h"
#include "core/http/NameServer.h"
#include "core/http/Socket.h"

namespace readyroom::http {

namespace {

/// What OpenSSL's queue of errors says first; it is empty afterwards.
QString firstError()
{
    std::array<char, 256> text{};
    const unsigned long code = ERR_get_error();
    const char* reason = ERR_reason_error_string(code);
    if (!reason && code != 0)
        ERR_error_string_n(code, text.data(), text.size());
    ERR_clear_error();
    return QString::fromUtf8(reason ? reason : text.data());
}

Result<Done> useCertificate(SSL_CTX* context, const ConnectionRequest& request)
{
    if (request.clientCertificate.isEmpty())
        return Done();
    const QString keyFile = request.clientKey.isEmpty() ? request.clientCertificate : request.clientKey;
    if (SSL_CTX_use_certificate_chain_file(context, request.clientCertificate.toUtf8().constData()) != 1)
        return fail(ErrorCode::InvalidArgument, request.clientCertificate, firstError());
    if (SSL_CTX_use_PrivateKey_file(context, keyFile.toUtf8().constData(), SSL_FILETYPE_PEM) != 1)
        return fail(ErrorCode::InvalidArgument, keyFile, firstError());
    return Done();
}

} // namespace

Result<std::unique_ptr<TlsStream>> TlsStream::on(int socket, const ConnectionRequest& request, TrustStores& trust)
{
    const Result<X509_STORE*> store = trust.storeFor(request.authorityFile);
    if (!store)
        return passOn(store);
    std::unique_ptr<TlsStream> stream(new TlsStream);
    stream->m_verifies = request.verifiesCertificate;
    stream->m_name = request.serverName.isEmpty() ? request.host : request.serverName;
    stream->m_context.reset(SSL_CTX_new(TLS_client_method()));
    SSL_CTX* context = stream->m_context.get();
    SSL_CTX_set1_cert_store(context, *store);
    SSL_CTX_set_verify(context, request.verifiesCertificate ? SSL_VERIFY_PEER : SSL_VERIFY_NONE, nullptr);
    // Many a server ends a connection without saying so.
    SSL_CTX_set_options(context, SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    if (const Result<Done> used = useCertificate(context, request); !used)
        return passOn(used);
    stream->m_capture.attachTo(context);
    stream->m_ssl.reset(SSL_new(context));
    SSL_set_fd(stream->m_ssl.get(), socket);
    SSL_set_connect_state(stream->m_ssl.get());
    QByteArray name = wireName(stream->m_name);
    if (!isAddress(stream->m_name))
        (void)SSL_ctrl(stream->m_ssl.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data());
    return stream;
}

TlsStream::~TlsStream()
{
    if (m_ssl && SSL_is_init_finished(m_ssl.get()))
        (void)SSL_shutdown(m_ssl.get());
    ERR_clear_error();
}

Result<TlsStream::Progress> TlsStream::progressOf(int result)
{
    const int number = errno;
    switch (SSL_get_error(m_ssl.get(), result)) {
    case SSL_ERROR_NONE:
        return Progress::Done;
    case SSL_ERROR_WANT_READ:
        return Progress::WantsRead;
    case SSL_ERROR_WANT_WRITE:
        return Progress::WantsWrite;
    case SSL_ERROR_ZERO_RETURN:
        return Progress::Closed;
    case SSL_ERROR_SYSCALL:
        ERR_clear_error();
        return fail(ErrorCode::Io, m_name, number == 0 ? QStringLiteral("broken off") : systemText(number));
    default:
        return fail(ErrorCode::Io, m_name, firstError());
    }
}

Result<TlsStream::Progress> TlsStream::shakeHands()
{
    ERR_clear_error();
    errno = 0;
    const int result = SSL_do_handshake(m_ssl.get());
    if (result == 1) {
        if (const Result<Done> checked = checkHost(); !checked)
            return passOn(checked);
        return Progress::Done;
    }
    if (const long verdict = SSL_get_verify_result(m_ssl.get()); m_verifies && verdict != X509_V_OK) {
        ERR_clear_error();
        return fail(ErrorCode::Untrusted, m_name, QString::fromUtf8(X509_verify_cert_error_string(verdict)));
    }
    const Result<Progress> progress = progressOf(result);
    if (progress && *progress == Progress::Closed)
        return fail(ErrorCode::Io, m_name, QStringLiteral("the server ended the handshake"));
    return progress;
}

Result<Done> TlsStream::checkHost() const
{
    const std::vector<QByteArray>& sent = m_capture.session().sent;
    if (!m_verifies || (!sent.empty() && isForHost(sent.front(), QString::fromLatin1(wireName(m_name)))))
        return Done();
    return fail(ErrorCode::Untrusted, m_name, QStringLiteral("the certificate is for another host"));
}

Result<TlsStream::Progress> TlsStream::write(QByteArray& bytes)
{
    while (!bytes.isEmpty()) {
        ERR_clear_error();
        errno = 0;
        const int result = SSL_write(m_ssl.get(), bytes.constData(), static_cast<int>(bytes.size()));
        if (result <= 0)
            return progressOf(result);
        bytes.remove(0, result);
    }
    return Progress::Done;
}

Result<TlsStream::Progress> TlsStream::read(QByteArray& bytes, qsizetype limit)
{
    std::array<char, 16384> buffer{};
    while (bytes.size() < limit) {
        ERR_clear_error();
        errno = 0;
        const int result = SSL_read(m_ssl.get(), buffer.data(), static_cast<int>(buffer.size()));
        if (result <= 0)
            return progressOf(result);
        bytes.append(buffer.data(), result);
    }
    return Progress::Done;
}

} // namespace readyroom::http
