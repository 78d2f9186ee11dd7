// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ServiceHealthCheck.h"

#include <algorithm>

namespace readyroom::health {

namespace {

using C = HealthContradiction;

constexpr int atOnce = 3;
constexpr QLatin1String healthType("application/health+json");

bool isJson(const QString& type)
{
    return type == QLatin1String("application/json") || type.endsWith(QLatin1String("+json"));
}

void compare(const ServiceHealth& health, HealthAnswer& answer)
{
    const auto add = [&answer](bool holds, C contradiction) {
        if (holds)
            answer.contradictions.push_back(contradiction);
    };
    const bool passes = health.status == ServiceStatus::Pass || health.status == ServiceStatus::Warn;
    const bool fails = health.status == ServiceStatus::Fail;
    add(fails && answer.succeeds(), C::FailsWithSuccess);
    add(passes && !answer.succeeds(), C::PassesWithFailure);
    // What a service stands on may fail and leave it with a warning.
    add(health.status == ServiceStatus::Pass && health.worstComponent() == ServiceStatus::Fail, C::ComponentFails);
    add(fails && health.worstComponent() == ServiceStatus::Pass, C::NoComponentFails);
    add(health.status == ServiceStatus::Unknown, C::UnknownStatus);
    add(std::any_of(health.components.begin(), health.components.end(),
                    [](const ComponentHealth& component) {
                        return component.status == ServiceStatus::Unknown && !component.word.isEmpty();
                    }),
        C::UnknownComponentStatus);
}

void compareAnswers(ServiceHealthReport& report)
{
    const auto has = [&report](HealthQuestion question, bool success) {
        return std::any_of(report.answers.begin(), report.answers.end(), [&](const HealthAnswer& answer) {
            return answer.question == question && answer.status > 0 && answer.succeeds() == success;
        });
    };
    if (!has(HealthQuestion::Readiness, true))
        return;
    if (has(HealthQuestion::Liveness, false))
        report.contradictions.push_back(C::ReadyButNotLive);
    if (has(HealthQuestion::Startup, false))
        report.contradictions.push_back(C::ReadyButNotStarted);
}

} // namespace

QString healthQuestionName(HealthQuestion question)
{
    switch (question) {
    case HealthQuestion::Liveness:
        return QStringLiteral("liveness");
    case HealthQuestion::Readiness:
        return QStringLiteral("readiness");
    case HealthQuestion::Startup:
        return QStringLiteral("startup");
    }
    return {};
}

QString healthContradictionName(C contradiction)
{
    switch (contradiction) {
    case C::FailsWithSuccess:
        return QStringLiteral("failsWithSuccess");
    case C::PassesWithFailure:
        return QStringLiteral("passesWithFailure");
    case C::ComponentFails:
        return QStringLiteral("componentFails");
    case C::NoComponentFails:
        return QStringLiteral("noComponentFails");
    case C::UnknownStatus:
        return QStringLiteral("unknownStatus");
    case C::UnknownComponentStatus:
        return QStringLiteral("unknownComponentStatus");
    case C::Unreadable:
        return QStringLiteral("unreadable");
    case C::ReadyButNotLive:
        return QStringLiteral("readyButNotLive");
    case C::ReadyButNotStarted:
        return QStringLiteral("readyButNotStarted");
    }
    return {};
}

bool ServiceHealthReport::isConsistent() const
{
    return contradictions.empty() && std::all_of(answers.begin(), answers.end(), [](const HealthAnswer& answer) {
               return answer.contradictions.empty();
           });
}

HealthAnswer judgeHealth(HealthQuestion question, const http::Exchange& exchange)
{
    HealthAnswer answer;
    answer.question = question;
    answer.status = exchange.status();
    answer.error = exchange.error;
    if (exchange.hops.empty())
        return answer;
    const http::Hop& hop = exchange.hops.back();
    answer.url = hop.url;
    answer.type =
        QString::fromLatin1(http::headerValue(hop.headers, "Content-Type").split(';').front().trimmed().toLower());
    if (answer.status == 0 || !isJson(answer.type))
        return answer;
    const Result<ServiceHealth> health = readServiceHealth(exchange.body);
    const bool isDraft = answer.type == healthType;
    if (!health) {
        if (isDraft) {
            answer.error = health.error();
            answer.contradictions.push_back(C::Unreadable);
        }
        return answer;
    }
    // Other JSON says what it likes; only with a word on the health is it taken for one.
    if (!isDraft && health->status == ServiceStatus::Unknown)
        return answer;
    answer.health = *health;
    compare(*health, answer);
    return answer;
}

QFuture<ServiceHealthReport> checkServiceHealth(const RequestSender& sender, const std::vector<HealthRequest>& requests)
{
    RequestSeries series;
    series.atOnce = atOnce;
    std::vector<HealthQuestion> questions;
    std::vector<QUrl> urls;
    for (const HealthRequest& one : requests) {
        series.requests.push_back(one.request);
        series.requests.back().headers.emplace_back("Accept",
                                                    "application/health+json, application/json;q=0.9, */*;q=0.8");
        questions.push_back(one.question);
        urls.push_back(one.request.url);
    }
    return sendSeries<ServiceHealthReport>(sender, std::move(series), [questions, urls](const Exchanges& exchanges) {
        ServiceHealthReport report;
        for (std::size_t i = 0; i < exchanges.size(); ++i) {
            report.answers.push_back(judgeHealth(questions[i], exchanges[i].value_or(http::Exchange())));
            if (report.answers.back().url.isEmpty())
                report.answers.back().url = urls[i];
        }
        compareAnswers(report);
        return report;
    });
}

} // namespace readyroom::health
