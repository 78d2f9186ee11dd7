// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ServiceHealthCheck.h"

using namespace readyroom;
using namespace readyroom::health;

namespace {

void require(bool condition)
{
    if (!condition)
        qFatal("an invariant is broken");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const Result<ServiceHealth> health = readServiceHealth(bytes);
    require(health || !health.error().detail.isEmpty());
    if (health && health->worstComponent() != ServiceStatus::Unknown)
        require(!health->components.empty());

    http::Exchange exchange;
    exchange.hops.emplace_back();
    exchange.hops.back().status = 200;
    exchange.hops.back().headers = {{"Content-Type", "application/health+json"}};
    exchange.body = bytes;
    const HealthAnswer answer = judgeHealth(HealthQuestion::Liveness, exchange);
    require(answer.health.has_value() == health.has_value());
    require(health || !answer.contradictions.empty());
    return 0;
}
