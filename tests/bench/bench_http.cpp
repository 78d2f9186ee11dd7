// SPDX-License-Identifier: GPL-3.0-or-later
// What a request costs this process beside curl alone: the same answers of the same server, over a connection each, by
// NetworkClient and by a bare loop of curl's multi interface, in turns. The server is a process of its own, so that
// getrusage() tells what the two sides cost here, all threads together.
#include <array>
#include <atomic>
#include <csignal>
#include <deque>

#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <curl/curl.h>

#include <QCoreApplication>
#include <QSemaphore>

#include "bench/Measurement.h"
#include "core/base/Clock.h"
#include "core/http/NetworkClient.h"

using namespace readyroom;
using bench::Measurement;

namespace {

constexpr int requestsARound = 4000;
constexpr int rounds = Measurement::runs;
/// In percent: three quarters of the requests that curl alone makes in a second of the processor.
constexpr double limit = 133.3;

/// Answers whatever comes with the same page, until it is killed.
[[noreturn]] void serve(int listener)
{
    const QByteArray body = R"({"status":"UP","checks":[{"name":"database","status":"UP"}]})";
    const QByteArray answer = "HTTP/1.1 200 OK\r\nServer: bench\r\nDate: Mon, 02 Mar 2026 09:00:00 GMT\r\n"
                              "Content-Type: application/json\r\nConnection: keep-alive\r\nContent-Length: " +
                              QByteArray::number(body.size()) + "\r\n\r\n" + body;
    const int poller = epoll_create1(EPOLL_CLOEXEC);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = listener;
    (void)epoll_ctl(poller, EPOLL_CTL_ADD, listener, &event);
    std::array<epoll_event, 64> ready{};
    for (;;) {
        const int count = epoll_wait(poller, ready.data(), ready.size(), -1);
        for (int i = 0; i < count; ++i) {
            const int socket = ready[static_cast<size_t>(i)].data.fd;
            if (socket == listener) {
                event.data.fd = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
                (void)epoll_ctl(poller, EPOLL_CTL_ADD, event.data.fd, &event);
                continue;
            }
            std::array<char, 4096> request{};
            if (recv(socket, request.data(), request.size(), 0) > 0)
                (void)send(socket, answer.constData(), static_cast<size_t>(answer.size()), MSG_NOSIGNAL);
            else
                (void)close(socket);
        }
    }
}

/// A server in a process of its own; made before there is any thread.
class Server
{
public:
    Server()
    {
        const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        (void)bind(listener, reinterpret_cast<const sockaddr*>(&address), size);
        (void)listen(listener, 1024);
        (void)getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_process = fork();
        if (m_process == 0)
            serve(listener);
        (void)close(listener);
    }
    ~Server()
    {
        (void)kill(m_process, SIGKILL);
        (void)waitpid(m_process, nullptr, 0);
    }
    Q_DISABLE_COPY_MOVE(Server)

    [[nodiscard]] QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(m_port) + "/health"; }

private:
    int m_port = 0;
    pid_t m_process = 0;
};

double cpuMicroseconds()
{
    rusage usage{};
    (void)getrusage(RUSAGE_SELF, &usage);
    const auto of = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_usec);
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

size_t keep(char* data, size_t size, size_t count, void* user)
{
    static_cast<QByteArray*>(user)->append(data, static_cast<qsizetype>(size * count));
    return size * count;
}

/// Curl alone: handles are set up once, and nothing is done with an answer but to look at its status.
class BareLoop
{
public:
    BareLoop(const QByteArray& url, int window)
        : m_multi(curl_multi_init())
        , m_bodies(static_cast<size_t>(window))
    {
        for (QByteArray& body : m_bodies) {
            CURL* easy = curl_easy_init();
            (void)curl_easy_setopt(easy, CURLOPT_URL, url.constData());
            (void)curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
            (void)curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
            (void)curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
            (void)curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 10'000L);
            (void)curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &keep);
            (void)curl_easy_setopt(easy, CURLOPT_WRITEDATA, &body);
            (void)curl_easy_setopt(easy, CURLOPT_PRIVATE, &body);
            m_handles.push_back(easy);
        }
    }
    ~BareLoop()
    {
        for (CURL* easy : m_handles)
            curl_easy_cleanup(easy);
        (void)curl_multi_cleanup(m_multi);
    }
    Q_DISABLE_COPY_MOVE(BareLoop)

    /// Answers how many were answered well.
    int run(int requests)
    {
        int begun = 0;
        int good = 0;
        for (CURL* easy : m_handles) {
            (void)curl_multi_add_handle(m_multi, easy);
            ++begun;
        }
        for (int done = 0; done < requests;) {
            int running = 0;
            (void)curl_multi_perform(m_multi, &running);
            int queued = 0;
            while (const CURLMsg* message = curl_multi_info_read(m_multi, &queued)) {
                CURL* easy = message->easy_handle;
                long status = 0;
                (void)curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
                good += status == 200 ? 1 : 0;
                ++done;
                char* body = nullptr;
                (void)curl_easy_getinfo(easy, CURLINFO_PRIVATE, &body);
                reinterpret_cast<QByteArray*>(body)->clear();
                (void)curl_multi_remove_handle(m_multi, easy);
                if (begun < requests) {
                    (void)curl_multi_add_handle(m_multi, easy);
                    ++begun;
                }
            }
            if (done < requests)
                (void)curl_multi_poll(m_multi, nullptr, 0, 1000, nullptr);
        }
        return good;
    }

private:
    CURLM* m_multi;
    std::vector<CURL*> m_handles;
    std::vector<QByteArray> m_bodies;
};

/// Each answer causes the next request, on the network's own thread, as a check that judges it there does.
class Chain
{
public:
    Chain(http::NetworkClient& client, const http::Request& request, int requests, int window)
        : m_client(client)
        , m_request(request)
        , m_left(requests)
    {
        m_isDone.acquire(1);
        const int first = std::min(requests, window);
        m_left -= first;
        m_underWay = first;
        for (int i = 0; i < first; ++i)
            begin();
    }
    int wait()
    {
        m_isDone.acquire(1);
        return m_good;
    }

private:
    void begin()
    {
        (void)m_client.send(m_request).then([this](const http::Exchange& exchange) {
            m_good += exchange.status() == 200 ? 1 : 0;
            if (m_left.fetch_sub(1) > 0)
                begin();
            else if (m_underWay.fetch_sub(1) == 1)
                m_isDone.release(1);
        });
    }

    http::NetworkClient& m_client;
    const http::Request& m_request;
    std::atomic<int> m_left;
    std::atomic<int> m_underWay = 0;
    std::atomic<int> m_good = 0;
    QSemaphore m_isDone{1};
};

/// Another thread sends, and waits for each answer in turn.
int runWaiting(http::NetworkClient& client, const http::Request& request, int requests, int window)
{
    std::deque<QFuture<http::Exchange>> futures;
    int good = 0;
    for (int begun = 0; begun < requests || !futures.empty();) {
        while (begun < requests && static_cast<int>(futures.size()) < window) {
            futures.push_back(client.send(request));
            ++begun;
        }
        good += futures.front().result().status() == 200 ? 1 : 0;
        futures.pop_front();
    }
    return good;
}

struct Case
{
    int window;
    Measurement bare;
    Measurement chained;
    Measurement waited;
    Measurement share; ///< of chained in bare, in percent
};

void measure(const QByteArray& url, Case& one)
{
    const SystemClock clock;
    http::NetworkClient client(clock, {1024, 1024});
    http::Request request;
    request.url = QUrl::fromEncoded(url);
    request.usesBreaker = false;
    BareLoop bare(url, one.window);
    for (int round = 0; round <= rounds; ++round) {
        const double start = cpuMicroseconds();
        const int goodBare = bare.run(requestsARound);
        const double afterBare = cpuMicroseconds();
        const int goodChained = Chain(client, request, requestsARound, one.window).wait();
        const double afterChained = cpuMicroseconds();
        const int goodWaited = runWaiting(client, request, requestsARound, one.window);
        const double end = cpuMicroseconds();
        if (goodBare != requestsARound || goodChained != requestsARound || goodWaited != requestsARound)
            qFatal("a request was not answered");
        if (round == 0)
            continue; // warms up
        one.bare.add((afterBare - start) / requestsARound);
        one.chained.add((afterChained - afterBare) / requestsARound);
        one.waited.add((end - afterChained) / requestsARound);
        one.share.add(100 * (afterChained - afterBare) / (afterBare - start));
    }
}

} // namespace

int main(int argc, char** argv)
{
    const Server server;
    const QCoreApplication application(argc, argv);
    (void)curl_global_init(CURL_GLOBAL_DEFAULT);
    std::array cases{Case{1,
                          {"GET by curl alone, 1 at a time", "us"},
                          {"GET by NetworkClient, 1 at a time", "us"},
                          {"the same, waited for by another thread", "us"},
                          {"", "%"}},
                     Case{16,
                          {"GET by curl alone, 16 at a time", "us"},
                          {"GET by NetworkClient, 16 at a time", "us"},
                          {"the same, waited for by another thread", "us"},
                          {"", "%"}},
                     Case{64,
                          {"GET by curl alone, 64 at a time", "us"},
                          {"GET by NetworkClient, 64 at a time", "us"},
                          {"the same, waited for by another thread", "us"},
                          {"", "%"}}};
    bool kept = true;
    for (Case& one : cases) {
        measure(server.url(), one);
        kept = one.bare.print() && one.chained.print() && one.waited.print() && kept;
        const double share = one.share.quantile(0.5);
        const bool isKept = share < limit;
        (void)std::printf("%-46s %10.1f %-4s %-14s median of %d rounds, %.0f and %.0f requests a CPU second\n",
                          "  NetworkClient's cost beside curl alone", share, "%", isKept ? "< 133" : "< 133 MISSED",
                          rounds, 1e6 / one.bare.quantile(0.5), 1e6 / one.chained.quantile(0.5));
        kept = isKept && kept;
    }
    return kept ? 0 : 1;
}
