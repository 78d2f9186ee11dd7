// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/DnsActivity.h"

#include <ares.h>

#include "core/http/DnsWire.h"
#include "core/http/NetworkLoop.h"

namespace readyroom::http {

DnsActivity::DnsActivity(const DnsQuestion& question)
    : AnsweringActivity(question.deadline, {}) // all questions to a server share its sockets
    , m_question(question)
{
}

void DnsActivity::start()
{
    m_asked = now();
    const Result<QByteArray> message = writeDnsQuestion(m_question.name, m_question.type);
    if (!message) {
        DnsReport report;
        report.error = message.error();
        finish(std::move(report));
        return;
    }
    loop().resolver().resolveServer(m_question.nameServer,
                                    [weak = weak_from_this(), message = *message](const Result<NameServer>& server) {
                                        const std::shared_ptr<Activity> self = weak.lock();
                                        if (!self || self->isOver())
                                            return;
                                        auto& asked = static_cast<DnsActivity&>(*self);
                                        if (server) {
                                            asked.send(*server, message);
                                            return;
                                        }
                                        DnsReport report;
                                        report.error = server.error();
                                        asked.finish(std::move(report));
                                    });
}

void DnsActivity::send(const NameServer& server, const QByteArray& message)
{
    m_asked = now();
    loop().channels().ask(server, message, [weak = weak_from_this()](int status, const QByteArray& answer) {
        const std::shared_ptr<Activity> self = weak.lock();
        if (self && !self->isOver())
            static_cast<DnsActivity&>(*self).take(status, answer);
    });
}

void DnsActivity::take(int status, const QByteArray& message)
{
    if (status != ARES_SUCCESS) {
        DnsReport report;
        report.error = errorOfAres(status, m_question.name);
        finish(std::move(report));
        return;
    }
    Result<DnsReport> read = readDnsAnswer(message);
    DnsReport report;
    if (read)
        report = std::move(*read);
    else
        report.error = read.error();
    finish(std::move(report));
}

void DnsActivity::wake() {}

Error DnsActivity::overdue() const
{
    return {ErrorCode::TimedOut, m_question.name,
            QStringLiteral("no answer within %1 ms").arg(m_question.deadline.count()), nullptr};
}

void DnsActivity::abort(Error error)
{
    DnsReport report;
    report.error = std::move(error);
    report.took = now() - posted();
    answer(std::move(report));
}

void DnsActivity::finish(DnsReport report)
{
    report.took = now() - m_asked;
    answer(std::move(report));
    end();
}

} // namespace readyroom::http
