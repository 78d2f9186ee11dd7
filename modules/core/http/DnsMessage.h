// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include <QString>

#include "core/base/Clock.h"
#include "core/base/Result.h"

namespace readyroom::http {

/// One question to a name server.
struct DnsQuestion
{
    QString name;
    QString type = QStringLiteral("A"); ///< "A", "AAAA", "CAA", "CNAME", "MX", "NS", "PTR", "SOA", "SRV", "TXT"
    QString nameServer;                 ///< "udp://1.1.1.1:53" or "tcp://…"; empty: the system's
    std::chrono::milliseconds deadline{10'000};
};

struct DnsRecord
{
    QString name;
    QString type;
    std::chrono::seconds timeToLive{};
    QString text; ///< as a zone file would say it: an address, a name, "10 mail.example.org."
    friend bool operator==(const DnsRecord&, const DnsRecord&) = default;
};

/// What a name server answered.
struct DnsReport
{
    QString rcode; ///< "NOERROR", "NXDOMAIN", …; empty: no answer came
    std::vector<DnsRecord> answers;
    bool isAuthoritative = false;
    Duration took{};
    std::optional<Error> error; ///< only where no answer came, or none that can be read; NXDOMAIN is an answer
};

} // namespace readyroom::http
