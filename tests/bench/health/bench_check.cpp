// SPDX-License-Identifier: GPL-3.0-or-later
// What a check costs beside the network: processor time from the probe to its judged result, on a network that answers
// at once.
#include <ctime>

#include <QCoreApplication>

#include "bench/Measurement.h"
#include "health/ProbeChecker.h"
#include "unit/health/FakeNetwork.h"
#include "unit/health/ProbeSamples.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace readyroom::tests;

namespace {

double processorMicroseconds()
{
    timespec time{};
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

/// A network that answers the same and remembers nothing.
class SameAnswer final : public ProbeNetwork
{
public:
    explicit SameAnswer(http::Exchange exchange)
        : m_exchange(std::move(exchange))
    {
    }
    [[nodiscard]] QFuture<http::Exchange> send(const http::Request&) override { return ready(m_exchange); }
    [[nodiscard]] QFuture<http::ConnectionReport> connectTo(const http::ConnectionRequest&) override
    {
        return ready(http::ConnectionReport());
    }
    [[nodiscard]] QFuture<http::DnsReport> ask(const http::DnsQuestion&) override { return ready(http::DnsReport()); }
    [[nodiscard]] QFuture<http::PingReport> ping(const http::PingRequest&) override
    {
        return ready(http::PingReport());
    }

private:
    template <class T>
    static QFuture<T> ready(T value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
    http::Exchange m_exchange;
};

bool measure(const char* name, double limit, const Probe& probe, const http::Exchange& exchange)
{
    constexpr int checks = 5'000;
    const SystemClock clock;
    SameAnswer network(exchange);
    FakeSecrets secrets;
    Redactor redactor;
    ProbeChecker checker(network, secrets, clock, redactor, {});
    bench::Measurement cost(name, "us", limit);
    for (int run = 0; run < bench::Measurement::runs; ++run) {
        const double began = processorMicroseconds();
        for (int i = 0; i < checks; ++i) {
            if (!checker.check(probe).result().isUp())
                return false;
        }
        cost.add((processorMicroseconds() - began) / checks);
    }
    return cost.print();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString address = QStringLiteral("https://shop.example/health?deep=true");
    const http::Exchange answer = FakeNetwork::plain(
        QUrl(address), 200,
        R"({"status":"UP","components":{"db":{"status":"UP"},"disk":{"status":"UP","free":12345}}})",
        {{"Content-Type", "application/json"}, {"Date", "Mon, 02 Mar 2026 09:00:00 GMT"}, {"Server", "test"}});
    Probe plain =
        probeOf(ProbeKind::Http, address, {QStringLiteral("[STATUS] == 200"), QStringLiteral("[RESPONSE_TIME] < 500")});
    plain.http.headers = {{QStringLiteral("Accept"), QStringLiteral("application/json")}};
    Probe deep = plain;
    deep.conditions.push_back(Condition::parse(QStringLiteral("[BODY].status == UP")).value());
    deep.conditions.push_back(Condition::parse(QStringLiteral("[BODY].components.db.status == UP")).value());
    bool kept = measure("check with two conditions", 25, plain, answer);
    kept = measure("check with two more on the body", 0, deep, answer) && kept;
    return kept ? 0 : 1;
}
