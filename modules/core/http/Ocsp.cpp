// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Ocsp.h"

#include <openssl/ocsp.h>

#include "core/http/OpenSsl.h"

namespace readyroom::http {

namespace {

using RequestHandle = std::unique_ptr<OCSP_REQUEST, OpenSslDeleter<&OCSP_REQUEST_free>>;
using ResponseHandle = std::unique_ptr<OCSP_RESPONSE, OpenSslDeleter<&OCSP_RESPONSE_free>>;
using BasicHandle = std::unique_ptr<OCSP_BASICRESP, OpenSslDeleter<&OCSP_BASICRESP_free>>;
using IdHandle = std::unique_ptr<OCSP_CERTID, OpenSslDeleter<&OCSP_CERTID_free>>;
using StoreHandle = std::unique_ptr<X509_STORE, OpenSslDeleter<&X509_STORE_free>>;

/// How far the responder's clock may be ahead of ours.
constexpr std::chrono::minutes tolerance{5};

QString subject()
{
    return QStringLiteral("OCSP");
}

IdHandle idOf(X509* certificate, X509* issuer)
{
    // Responders are bound to know SHA-1 names; nothing is protected by them.
    return IdHandle(OCSP_cert_to_id(nullptr, certificate, issuer));
}

struct StackDeleter
{
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};

bool isSignedBy(OCSP_BASICRESP* response, X509* issuer)
{
    const StoreHandle store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), issuer);
    // An intermediate is as good as a root here: it is the issuer that was verified with the connection.
    X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN);
    const std::unique_ptr<STACK_OF(X509), StackDeleter> issuers(sk_X509_new_null());
    sk_X509_push(issuers.get(), issuer);
    return OCSP_basic_verify(response, issuers.get(), store.get(), 0) == 1;
}

} // namespace

Result<QByteArray> ocspRequest(const QByteArray& certificateDer, const QByteArray& issuerDer)
{
    const X509Handle certificate = certificateFromDer(certificateDer);
    const X509Handle issuer = certificateFromDer(issuerDer);
    if (!certificate || !issuer)
        return fail(ErrorCode::Malformed, subject(), QStringLiteral("these bytes are no certificate"));
    const RequestHandle request(OCSP_REQUEST_new());
    OCSP_request_add0_id(request.get(), idOf(certificate.get(), issuer.get()).release());
    unsigned char* bytes = nullptr;
    const int size = i2d_OCSP_REQUEST(request.get(), &bytes);
    const std::unique_ptr<unsigned char, decltype([](unsigned char* memory) { OPENSSL_free(memory); })> owned(bytes);
    if (size <= 0)
        return fail(ErrorCode::Internal, subject(), QStringLiteral("the request could not be written"));
    return QByteArray(reinterpret_cast<const char*>(bytes), size);
}

Result<OcspStatus> readOcspResponse(const QByteArray& response, const QByteArray& certificateDer,
                                    const QByteArray& issuerDer, TimePoint now)
{
    const X509Handle certificate = certificateFromDer(certificateDer);
    const X509Handle issuer = certificateFromDer(issuerDer);
    const auto* bytes = reinterpret_cast<const unsigned char*>(response.constData());
    const ResponseHandle parsed(d2i_OCSP_RESPONSE(nullptr, &bytes, static_cast<long>(response.size())));
    if (!certificate || !issuer || !parsed)
        return fail(ErrorCode::Malformed, subject(), QStringLiteral("the answer is no OCSP response"));
    if (const int refusal = OCSP_response_status(parsed.get()); refusal != OCSP_RESPONSE_STATUS_SUCCESSFUL)
        return fail(ErrorCode::Unsupported, subject(), QString::fromLatin1(OCSP_response_status_str(refusal)));
    const BasicHandle basic(OCSP_response_get1_basic(parsed.get()));
    if (!basic)
        return fail(ErrorCode::Malformed, subject(), QStringLiteral("the answer holds no status"));
    if (!isSignedBy(basic.get(), issuer.get()))
        return fail(ErrorCode::Untrusted, subject(), QStringLiteral("the issuer did not sign the answer"));
    int kind = 0;
    int reason = 0;
    ASN1_GENERALIZEDTIME* revoked = nullptr;
    ASN1_GENERALIZEDTIME* thisUpdate = nullptr;
    ASN1_GENERALIZEDTIME* nextUpdate = nullptr;
    const IdHandle id = idOf(certificate.get(), issuer.get());
    if (OCSP_resp_find_status(basic.get(), id.get(), &kind, &reason, &revoked, &thisUpdate, &nextUpdate) != 1)
        return fail(ErrorCode::Malformed, subject(), QStringLiteral("the answer is about another certificate"));
    OcspStatus status;
    status.thisUpdate = timeOf(thisUpdate);
    if (nextUpdate)
        status.nextUpdate = timeOf(nextUpdate);
    if (status.thisUpdate > now + tolerance || (status.nextUpdate && *status.nextUpdate < now - tolerance))
        return fail(ErrorCode::TimedOut, subject(), QStringLiteral("the answer is not current"));
    if (kind == V_OCSP_CERTSTATUS_GOOD)
        status.kind = OcspStatus::Kind::Good;
    else if (kind == V_OCSP_CERTSTATUS_REVOKED)
        status.kind = OcspStatus::Kind::Revoked;
    if (revoked)
        status.revokedAt = timeOf(revoked);
    return status;
}

} // namespace readyroom::http
