// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/TokenCheck.h"

#include <algorithm>

#include "health/FutureValue.h"

namespace readyroom::health {

namespace {

http::Request withToken(const http::Request& base, const QByteArray& token)
{
    http::Request request = base;
    request.maximumRedirects = 0;
    request.repetitions = 0;
    std::erase_if(request.headers, [](const auto& header) {
        return header.first.compare("Authorization", Qt::CaseInsensitive) == 0 ||
               header.first.compare("Cookie", Qt::CaseInsensitive) == 0;
    });
    if (!token.isEmpty())
        request.headers.emplace_back("Authorization", "Bearer " + token);
    return request;
}

TokenVerdict verdictOf(int status)
{
    if (status == 0)
        return TokenVerdict::NoAnswer;
    if (status == 401 || status == 403)
        return TokenVerdict::Refused;
    return status >= 200 && status < 300 ? TokenVerdict::Accepted : TokenVerdict::Unclear;
}

} // namespace

QString tokenVerdictName(TokenVerdict verdict)
{
    switch (verdict) {
    case TokenVerdict::Refused:
        return QStringLiteral("refused");
    case TokenVerdict::Accepted:
        return QStringLiteral("accepted");
    case TokenVerdict::Unclear:
        return QStringLiteral("unclear");
    case TokenVerdict::NoAnswer:
        return QStringLiteral("noAnswer");
    }
    return {};
}

int TokenReport::count(TokenVerdict verdict) const
{
    return static_cast<int>(std::count_if(answers.begin(), answers.end(),
                                          [verdict](const TokenAnswer& answer) { return answer.verdict == verdict; }));
}

QFuture<Result<TokenReport>> checkTokens(const RequestSender& sender, const http::Request& request,
                                         const TokenSample& sample, TimePoint now)
{
    const Result<std::vector<BadToken>> tokens = makeBadTokens(sample, now);
    if (!tokens)
        return readyFuture<Result<TokenReport>>(passOn(tokens));
    const Result<QByteArray> good = makeGoodToken(sample, now);
    // One after the other: a service may lock somebody out who sends many at once.
    RequestSeries series;
    series.requests.push_back(withToken(request, {}));
    if (good)
        series.requests.push_back(withToken(request, *good));
    TokenReport report;
    for (const BadToken& token : *tokens) {
        series.requests.push_back(withToken(request, token.token));
        report.answers.push_back({token.fault, token.isConclusive, TokenVerdict::NoAnswer, 0, {}});
    }
    const auto conclude = [report, hasGood = good.has_value()](const Exchanges& exchanges) mutable {
        const auto statusOf = [&exchanges](std::size_t i) { return exchanges[i] ? exchanges[i]->status() : 0; };
        report.statusWithoutToken = statusOf(0);
        if (hasGood)
            report.statusWithGood = statusOf(1);
        const std::size_t first = hasGood ? 2 : 1;
        for (std::size_t i = 0; i < report.answers.size(); ++i) {
            TokenAnswer& answer = report.answers[i];
            answer.status = statusOf(first + i);
            answer.verdict = verdictOf(answer.status);
            if (exchanges[first + i])
                answer.error = exchanges[first + i]->error;
        }
        return report;
    };
    return sendSeries<Result<TokenReport>>(sender, std::move(series), conclude);
}

} // namespace readyroom::health
