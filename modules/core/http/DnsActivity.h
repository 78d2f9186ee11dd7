// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/Activity.h"
#include "core/http/DnsMessage.h"
#include "core/http/NameServer.h"

namespace readyroom::http {

/// A question to a name server on its way. Private to this part.
class DnsActivity final : public AnsweringActivity<DnsReport>
{
public:
    explicit DnsActivity(const DnsQuestion& question);

private:
    void start() override;
    void wake() override;
    void abort(Error error) override;
    [[nodiscard]] Error overdue() const override;

    void send(const NameServer& server, const QByteArray& message);
    void take(int status, const QByteArray& message);
    void finish(DnsReport report);

    const DnsQuestion m_question;
    Duration m_asked{};
};

} // namespace readyroom::http
