// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/IdempotencyCheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include "health/JsonPath.h"

namespace readyroom::health {

namespace {

using P = IdempotencyProblem;

/// What each request of the series is for.
enum class Step {
    CountBefore,
    First,
    Second,
    CountAfter,
    OtherBody,
};

struct Plan
{
    std::vector<Step> steps;
    std::vector<http::Request> requests;

    void add(Step step, const http::Request& request)
    {
        steps.push_back(step);
        requests.push_back(request);
        requests.back().repetitions = 0; // a repetition would be a third request
    }
};

http::Request keyed(const IdempotencySpec& spec, const QByteArray& key, const QByteArray& body)
{
    http::Request request = spec.request;
    request.headers.emplace_back(spec.header, spec.quotesKey ? '"' + key + '"' : key);
    request.body = body;
    return request;
}

Plan planOf(const IdempotencySpec& spec)
{
    const QByteArray key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    Plan plan;
    if (spec.count)
        plan.add(Step::CountBefore, *spec.count);
    plan.add(Step::First, keyed(spec, key, spec.request.body));
    plan.add(Step::Second, keyed(spec, key, spec.request.body));
    if (spec.count)
        plan.add(Step::CountAfter, *spec.count);
    if (!spec.otherBody.isEmpty())
        plan.add(Step::OtherBody, keyed(spec, key, spec.otherBody));
    return plan;
}

bool succeeds(int status)
{
    return status >= 200 && status < 300;
}

std::optional<qint64> countIn(const http::Exchange* exchange, const QString& path)
{
    if (!exchange || !succeeds(exchange->status()))
        return std::nullopt;
    QByteArray body = exchange->body.trimmed();
    if (!path.isEmpty()) {
        const std::optional<PathValue> value = followPath(path, body);
        if (!value)
            return std::nullopt;
        body = value->text.toUtf8();
    }
    bool isNumber = false;
    const qint64 number = body.toLongLong(&isNumber);
    if (isNumber)
        return number;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isArray() ? std::optional(qint64{document.array().size()}) : std::nullopt;
}

/// The answers by what they are for.
class Answers
{
public:
    Answers(const std::vector<Step>& steps, const Exchanges& exchanges)
        : m_steps(steps)
        , m_exchanges(exchanges)
    {
    }

    /// Null where it was not asked, or there was no answer.
    [[nodiscard]] const http::Exchange* of(Step step) const
    {
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            if (m_steps[i] == step && m_exchanges[i])
                return &*m_exchanges[i];
        }
        return nullptr;
    }
    [[nodiscard]] int status(Step step) const
    {
        const http::Exchange* exchange = of(step);
        return exchange ? exchange->status() : 0;
    }

private:
    const std::vector<Step>& m_steps;
    const Exchanges& m_exchanges;
};

void compareResources(const IdempotencySpec& spec, const Answers& answers, IdempotencyResult& result)
{
    const http::Exchange* first = answers.of(Step::First);
    const http::Exchange* second = answers.of(Step::Second);
    if (spec.idPath.isEmpty()) {
        if (first->body != second->body)
            result.problems.push_back(P::OtherResource);
        return;
    }
    const std::optional<PathValue> firstId = followPath(spec.idPath, first->body);
    const std::optional<PathValue> secondId = followPath(spec.idPath, second->body);
    result.firstId = firstId ? firstId->text : QString();
    result.secondId = secondId ? secondId->text : QString();
    if (!firstId || !secondId || *firstId != *secondId)
        result.problems.push_back(P::OtherResource);
}

void judgeCounts(const IdempotencySpec& spec, const Answers& answers, IdempotencyResult& result)
{
    if (!spec.count)
        return;
    const std::optional<qint64> before = countIn(answers.of(Step::CountBefore), spec.countPath);
    const std::optional<qint64> after = countIn(answers.of(Step::CountAfter), spec.countPath);
    if (!before || !after) {
        result.problems.push_back(P::Uncountable);
        return;
    }
    result.made = *after - *before;
    if (*result.made > 1)
        result.problems.push_back(P::SecondResource);
}

void judgeOtherBody(const IdempotencySpec& spec, const Answers& answers, IdempotencyResult& result)
{
    if (spec.otherBody.isEmpty())
        return;
    const int status = answers.status(Step::OtherBody);
    result.otherBodyStatus = status;
    if (status == 0)
        result.problems.push_back(P::NoAnswer);
    else if (succeeds(status))
        result.problems.push_back(P::OtherBodyAccepted);
    else if (status != 409 && status != 422)
        result.problems.push_back(P::OtherBodyUnclear);
}

IdempotencyResult resultOf(const IdempotencySpec& spec, const Answers& answers)
{
    IdempotencyResult result;
    result.firstStatus = answers.status(Step::First);
    result.secondStatus = answers.status(Step::Second);
    for (const Step step : {Step::First, Step::Second, Step::OtherBody}) {
        const http::Exchange* exchange = answers.of(step);
        if (exchange && !result.error)
            result.error = exchange->error;
    }
    if (!succeeds(result.firstStatus)) {
        result.problems.push_back(P::FirstFailed);
        return result;
    }
    if (result.secondStatus == 0) {
        result.problems.push_back(P::NoAnswer);
    } else {
        if (result.secondStatus != result.firstStatus)
            result.problems.push_back(P::OtherStatus);
        compareResources(spec, answers, result);
    }
    judgeCounts(spec, answers, result);
    judgeOtherBody(spec, answers, result);
    return result;
}

} // namespace

QString idempotencyProblemName(P problem)
{
    switch (problem) {
    case P::FirstFailed:
        return QStringLiteral("firstFailed");
    case P::NoAnswer:
        return QStringLiteral("noAnswer");
    case P::OtherStatus:
        return QStringLiteral("otherStatus");
    case P::OtherResource:
        return QStringLiteral("otherResource");
    case P::SecondResource:
        return QStringLiteral("secondResource");
    case P::OtherBodyAccepted:
        return QStringLiteral("otherBodyAccepted");
    case P::OtherBodyUnclear:
        return QStringLiteral("otherBodyUnclear");
    case P::Uncountable:
        return QStringLiteral("uncountable");
    }
    return {};
}

QFuture<IdempotencyResult> checkIdempotency(const RequestSender& sender, const IdempotencySpec& spec)
{
    const Plan plan = planOf(spec);
    RequestSeries series;
    series.requests = plan.requests;
    series.goesOn = [steps = plan.steps](std::size_t index, const http::Exchange& exchange) {
        return steps[index] != Step::First || succeeds(exchange.status());
    };
    return sendSeries<IdempotencyResult>(
        sender, std::move(series),
        [spec, steps = plan.steps](const Exchanges& exchanges) { return resultOf(spec, Answers(steps, exchanges)); });
}

} // namespace readyroom::health
