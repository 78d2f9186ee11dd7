// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/OcspClient.h"

#include "core/http/Certificate.h"

namespace readyroom::http {

namespace {

constexpr qint64 maximumAnswer = qint64{64} * 1024; // bytes; honest ones have about 2 kB

/// The request to send; its body is that of ocspRequest().
Result<Request> requestFor(const std::vector<QByteArray>& chain, std::chrono::milliseconds deadline)
{
    if (chain.size() < 2)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("OCSP"),
                    QStringLiteral("a certificate and its issuer's are needed"));
    const Result<Certificate> certificate = readCertificate(chain.front());
    if (!certificate)
        return passOn(certificate);
    if (certificate->ocspUrl.isEmpty())
        return fail(ErrorCode::NotFound, certificate->subject, QStringLiteral("it names no OCSP responder"));
    const Result<QByteArray> body = ocspRequest(chain[0], chain[1]);
    if (!body)
        return passOn(body);
    Request request;
    request.method = "POST";
    request.url = QUrl(certificate->ocspUrl);
    request.headers = {{"Content-Type", "application/ocsp-request"}};
    request.body = *body;
    request.deadline = deadline;
    request.maximumBody = maximumAnswer;
    return request;
}

Result<OcspStatus> read(const Exchange& exchange, const std::vector<QByteArray>& chain, TimePoint now)
{
    if (exchange.error)
        return tl::unexpected<Error>(*exchange.error);
    constexpr int good = 200;
    if (exchange.status() != good)
        return fail(ErrorCode::Unsupported, exchange.hops.back().url.toDisplayString(),
                    QStringLiteral("the responder answered with status %1").arg(exchange.status()));
    return readOcspResponse(exchange.body, chain[0], chain[1], now);
}

QFuture<Result<OcspStatus>> atOnce(Result<OcspStatus> result)
{
    QPromise<Result<OcspStatus>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace

QFuture<Result<OcspStatus>> askOcsp(NetworkClient& client, const std::vector<QByteArray>& chain, const Clock& clock,
                                    std::chrono::milliseconds deadline)
{
    const Result<Request> request = requestFor(chain, deadline);
    if (!request)
        return atOnce(passOn(request));
    return client.send(*request).then(
        [chain, &clock](const Exchange& exchange) { return read(exchange, chain, clock.now()); });
}

} // namespace readyroom::http
