// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/DnsWire.h"
#include "core/http/PingPacket.h"

using namespace readyroom;
using namespace readyroom::http;

namespace {

void require(bool condition)
{
    if (!condition)
        qFatal("an invariant is broken");
}

} // namespace

/// What comes from a name server, and what comes back of a ping.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    (void)sequenceOfReply(false, bytes, "12345678");
    (void)sequenceOfReply(true, bytes, "12345678");
    const Result<DnsReport> report = readDnsAnswer(bytes);
    if (!report) {
        require(report.error().code == ErrorCode::Malformed && !report.error().detail.isEmpty());
        return 0;
    }
    require(!report->rcode.isEmpty());
    // Eleven bytes is the least that a record takes.
    constexpr size_t smallestRecord = 11;
    require(report->answers.size() * smallestRecord <= size);
    for (const DnsRecord& record : report->answers) {
        require(record.name.endsWith(QLatin1Char('.')) && !record.type.isEmpty());
        require(record.timeToLive.count() >= 0);
    }
    return 0;
}
