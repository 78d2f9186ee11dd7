// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <vector>

#include <QPromise>

#include "core/secrets/SecretSource.h"
#include "health/ProbeNetwork.h"

namespace readyroom::tests {

/// A network that answers what a test says, at once, and remembers what it was asked. Without a script it never
/// answers, until it is cancelled. One thread at a time.
class FakeNetwork final : public health::ProbeNetwork
{
public:
    std::function<http::Exchange(const http::Request&)> onSend;
    std::function<http::ConnectionReport(const http::ConnectionRequest&)> onConnect;
    std::function<http::DnsReport(const http::DnsQuestion&)> onAsk;
    std::function<http::PingReport(const http::PingRequest&)> onPing;

    std::vector<http::Request> sent;
    std::vector<http::ConnectionRequest> connected;
    std::vector<http::DnsQuestion> asked;
    std::vector<http::PingRequest> pinged;

    [[nodiscard]] QFuture<http::Exchange> send(const http::Request& request) override
    {
        sent.push_back(request);
        return answered<http::Exchange>(onSend, request, m_exchanges);
    }
    [[nodiscard]] QFuture<http::ConnectionReport> connectTo(const http::ConnectionRequest& request) override
    {
        connected.push_back(request);
        return answered<http::ConnectionReport>(onConnect, request, m_connections);
    }
    [[nodiscard]] QFuture<http::DnsReport> ask(const http::DnsQuestion& question) override
    {
        asked.push_back(question);
        return answered<http::DnsReport>(onAsk, question, m_questions);
    }
    [[nodiscard]] QFuture<http::PingReport> ping(const http::PingRequest& request) override
    {
        pinged.push_back(request);
        return answered<http::PingReport>(onPing, request, m_pings);
    }

    /// Of the requests that were not answered.
    [[nodiscard]] QPromise<http::Exchange>& open(size_t index = 0) { return m_exchanges.at(index); }

    /// One hop that took 12 ms.
    [[nodiscard]] static http::Exchange plain(const QUrl& url, int status, const QByteArray& body = {},
                                              const http::Headers& headers = {})
    {
        http::Hop hop;
        hop.url = url;
        hop.status = status;
        hop.headers = headers;
        hop.ip = QStringLiteral("192.0.2.7");
        hop.phases.connect = std::chrono::milliseconds(2);
        hop.phases.firstByte = std::chrono::milliseconds(7);
        hop.phases.transfer = std::chrono::milliseconds(3);
        http::Exchange exchange;
        exchange.hops = {hop};
        exchange.body = body;
        exchange.attempts = 1;
        return exchange;
    }
    /// Nothing came.
    [[nodiscard]] static http::Exchange broken(const QUrl& url, ErrorCode code, const QString& detail)
    {
        http::Exchange exchange = plain(url, 0);
        exchange.hops.back().phases = {};
        exchange.error = Error{code, url.toDisplayString(), detail, nullptr};
        return exchange;
    }

private:
    template <class Answer, class Script, class Question>
    static QFuture<Answer> answered(const Script& script, const Question& question, std::vector<QPromise<Answer>>& open)
    {
        QPromise<Answer> promise;
        promise.start();
        QFuture<Answer> future = promise.future();
        if (script) {
            promise.addResult(script(question));
            promise.finish();
        } else {
            open.push_back(std::move(promise));
        }
        return future;
    }

    std::vector<QPromise<http::Exchange>> m_exchanges;
    std::vector<QPromise<http::ConnectionReport>> m_connections;
    std::vector<QPromise<http::DnsReport>> m_questions;
    std::vector<QPromise<http::PingReport>> m_pings;
};

/// Secrets of a test, each for one host.
class FakeSecrets final : public secrets::SecretSource
{
public:
    std::map<std::pair<QString, QString>, QByteArray> values; ///< by name and host
    std::vector<std::pair<QString, QString>> asked;

    [[nodiscard]] QFuture<Result<secrets::Secret>> secret(const QString& name, const QString& host) override
    {
        asked.emplace_back(name, host);
        QPromise<Result<secrets::Secret>> promise;
        promise.start();
        QFuture<Result<secrets::Secret>> future = promise.future();
        const auto found = values.find({name, host});
        if (found == values.end())
            promise.addResult(Result<secrets::Secret>(fail(ErrorCode::PermissionDenied, name)));
        else
            promise.addResult(Result<secrets::Secret>(secrets::Secret(QByteArray(found->second))));
        promise.finish();
        return future;
    }
};

} // namespace readyroom::tests
