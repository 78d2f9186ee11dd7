// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/WebSocketProber.h"

#include <algorithm>

#include <QNetworkRequest>
#include <QTimer>
#include <QWebSocket>

#include "health/ProbeTarget.h"
#include "health/Transcript.h"
#include "health/WebSocketOptions.h"

namespace readyroom::health {

namespace {

constexpr quint64 largestMessage = quint64{1024} * 1024;

bool asksForBody(const Probe& probe)
{
    return std::any_of(probe.conditions.begin(), probe.conditions.end(),
                       [](const Condition& condition) { return condition.uses(u"[BODY]"); });
}

bool isTls(const QUrl& url)
{
    return url.scheme() == QLatin1String("wss");
}

int portOf(const QUrl& url)
{
    return url.port(isTls(url) ? 443 : 80);
}

/// Qt calls an answer that is no handshake a refused connection, and names its own function in the words.
const QString& handshakePrefix()
{
    static const QString prefix = QStringLiteral("QWebSocketPrivate::processHandshake: ");
    return prefix;
}

ErrorCode codeOf(QAbstractSocket::SocketError error, const QString& words)
{
    if (words.startsWith(handshakePrefix()))
        return ErrorCode::Malformed;
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return ErrorCode::NotFound;
    case QAbstractSocket::SocketTimeoutError:
        return ErrorCode::TimedOut;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInvalidUserDataError:
        return ErrorCode::Untrusted;
    default:
        return ErrorCode::Io;
    }
}

} // namespace

/// One probe on its way.
struct WebSocketProber::Question
{
    AskedProbe asked;
    QUrl url;
    Handler handler;
    Duration end{};     ///< since boot
    ProbeAnswer answer; ///< what the bare connection found out
};

/// A socket and what goes over it. Lives on the thread.
class WebSocketProber::Talk final
{
public:
    Talk(const WebSocketProber& prober, std::shared_ptr<Question> question, std::function<void(ProbeAnswer)> done)
        : m_clock(prober.m_clock)
        , m_question(std::move(question))
        , m_done(std::move(done))
        , m_began(m_clock.sinceBoot())
    {
    }

    void start()
    {
        const Probe& probe = m_question->asked.probe;
        QNetworkRequest request(m_question->url);
        for (const auto& [name, value] : probe.http.headers) {
            m_headers.emplace_back(name.toUtf8(), value.toUtf8());
            request.setRawHeader(name.toUtf8(), value.toUtf8());
        }
        const Result<QSslConfiguration> tls = webSocketTls(probe.client);
        const Result<QNetworkProxy> proxy = webSocketProxy(probe.client.proxy);
        if (!tls || !proxy)
            return finish(!tls ? tls.error() : proxy.error());
        m_socket.setProxy(*proxy);
        m_socket.setSslConfiguration(*tls);
        m_socket.setMaxAllowedIncomingFrameSize(largestMessage);
        m_socket.setMaxAllowedIncomingMessageSize(largestMessage);
        QObject::connect(&m_socket, &QWebSocket::connected, &m_context, [this] { greet(); });
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_context,
                         [this](const QString& message) { take(message.toUtf8()); });
        QObject::connect(&m_socket, &QWebSocket::binaryMessageReceived, &m_context,
                         [this](const QByteArray& message) { take(message); });
        QObject::connect(&m_socket, &QWebSocket::disconnected, &m_context, [this] {
            finish(Error{ErrorCode::Io, peer(), QStringLiteral("the connection was closed before an answer came"),
                         nullptr});
        });
        QObject::connect(&m_socket, QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), &m_context,
                         [this](QAbstractSocket::SocketError error) {
                             QString words = m_socket.errorString();
                             const ErrorCode code = codeOf(error, words);
                             finish(Error{code, peer(), words.remove(handshakePrefix()), nullptr});
                         });
        const auto left = std::chrono::ceil<Milliseconds>(m_question->end - m_clock.sinceBoot());
        QTimer::singleShot(std::max(left, Milliseconds(0)), Qt::PreciseTimer, &m_context, [this] {
            finish(Error{ErrorCode::TimedOut, peer(),
                         QStringLiteral("no answer within %1 ms").arg(m_question->asked.deadline.count()), nullptr});
        });
        m_socket.open(request);
    }

    [[nodiscard]] const Handler& handler() const { return m_question->handler; }

private:
    [[nodiscard]] QString peer() const
    {
        return peerName(m_question->answer.observation.ip, m_question->url.host(), portOf(m_question->url));
    }
    void greet()
    {
        const Probe& probe = m_question->asked.probe;
        m_connected = m_clock.sinceBoot();
        if (!probe.send.isEmpty())
            (void)m_socket.sendTextMessage(probe.send);
        else if (!asksForBody(probe))
            finish(std::nullopt);
    }
    void take(const QByteArray& message)
    {
        m_received = message;
        finish(std::nullopt);
    }
    void finish(std::optional<Error> error)
    {
        if (m_isDone)
            return;
        m_isDone = true;
        const Duration now = m_clock.sinceBoot();
        ProbeAnswer answer = std::move(m_question->answer);
        Observation& found = answer.observation;
        found.connected = m_connected.has_value();
        answer.phases.firstByte = now - m_began;
        found.responseTime = std::chrono::floor<Milliseconds>(answer.phases.total()).count();
        found.body = m_received;
        answer.isGood = found.connected && !error;
        answer.error = error;
        WebSocketTalk talk{m_question->url, m_headers, m_question->asked.probe.send.toUtf8(), m_received,
                           std::move(error)};
        answer.transcript = [talk = std::move(talk)] { return webSocketTranscript(talk); };
        m_done(std::move(answer)); // it is not to be used any more
    }

    const Clock& m_clock;
    std::shared_ptr<Question> m_question;
    std::function<void(ProbeAnswer)> m_done;
    Duration m_began;
    std::optional<Duration> m_connected;
    QByteArray m_received;
    http::Headers m_headers;
    bool m_isDone = false;
    QWebSocket m_socket;
    QObject m_context; ///< goes before the socket, whose end is not to be told
};

WebSocketProber::WebSocketProber(ProbeNetwork& network, const Clock& clock, ChainCache& chains, WorkerThread& thread,
                                 SharedGate gate)
    : m_network(network)
    , m_clock(clock)
    , m_chains(chains)
    , m_thread(thread)
    , m_gate(std::move(gate))
{
}

WebSocketProber::~WebSocketProber() = default;

void WebSocketProber::ask(AskedProbe asked, Handler handler)
{
    auto question = std::make_shared<Question>();
    question->asked = std::move(asked);
    question->url = QUrl(question->asked.probe.target);
    question->handler = std::move(handler);
    question->end = m_clock.sinceBoot() + question->asked.deadline;
    if (std::optional<Error> error = webSocketFault(question->asked.probe)) {
        ProbeAnswer answer;
        answer.error = std::move(error);
        answer.attempts = 0;
        question->handler(std::move(answer));
        return;
    }
    if (!question->asked.probe.client.proxy.isEmpty()) {
        m_thread.post([this, question] { open(question); });
        return;
    }
    const ClientOptions& client = question->asked.probe.client;
    http::ConnectionRequest request;
    request.host = question->url.host();
    request.port = portOf(question->url);
    request.encryption = isTls(question->url) ? http::Encryption::Tls : http::Encryption::None;
    request.deadline = question->asked.deadline;
    request.verifiesCertificate = client.verifiesCertificate;
    request.authorityFile = client.authorityFile;
    request.clientCertificate = client.certificateFile;
    request.clientKey = client.keyFile;
    const QFuture<http::ConnectionReport> future = m_network.connectTo(request);
    question->asked.stop->during(future);
    whenAnswered(m_gate, future, [this, question, request](const http::ConnectionReport& report) {
        ProbeAnswer& answer = question->answer;
        answer.phases = report.phases;
        answer.observation.ip = report.ip;
        answer.observation.responseTime = std::chrono::floor<Milliseconds>(report.phases.total()).count();
        if (report.tls)
            m_chains.addTo(answer, *report.tls, request.host, question->asked);
        if (!report.error) {
            m_thread.post([this, question] { open(question); });
            return;
        }
        answer.error = report.error;
        answer.error->subject = peerName(report.ip, request.host, request.port);
        answer.transcript = [request, report] { return connectionTranscript(request, report); };
        question->handler(std::move(answer));
    });
}

void WebSocketProber::open(const std::shared_ptr<Question>& question)
{
    if (question->asked.stop->isStopped())
        return;
    const quint64 ticket = ++m_lastTicket;
    auto talk = std::make_unique<Talk>(*this, question, [this, ticket](ProbeAnswer answer) {
        const auto found = m_talks.find(ticket);
        std::shared_ptr<Talk> over = std::move(found->second);
        m_talks.erase(found);
        // Later, because this is called from inside one of its signals.
        m_thread.post([over] {});
        if (const AnswerGate::Entry entry = m_gate->enter())
            over->handler()(std::move(answer));
    });
    Talk& placed = *(m_talks[ticket] = std::move(talk));
    question->asked.stop->onStop([this, ticket] { m_thread.post([this, ticket] { m_talks.erase(ticket); }); });
    placed.start();
}

void WebSocketProber::leaveThread()
{
    m_talks.clear();
}

} // namespace readyroom::health
