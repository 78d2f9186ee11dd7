// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/WebSocketProber.h"

#include <algorithm>

#include <QFile>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTimer>
#include <QWebSocket>

#include "health/ProbeTarget.h"
#include "health/Transcript.h"

namespace readyroom::health {

namespace {

constexpr quint64 largestMessage = quint64{1024} * 1024;

bool asksForBody(const Probe& probe)
{
    return std::any_of(probe.conditions.begin(), probe.conditions.end(),
                       [](const Condition& condition) { return condition.uses(u"[BODY]"); });
}

Result<QSslConfiguration> tlsOf(const ClientOptions& client)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(client.verifiesCertificate ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    if (!client.authorityFile.isEmpty()) {
        const QList<QSslCertificate> roots = QSslCertificate::fromPath(client.authorityFile, QSsl::Pem);
        if (roots.isEmpty())
            return fail(ErrorCode::InvalidArgument, client.authorityFile, QStringLiteral("there are no roots in it"));
        tls.setCaCertificates(roots);
    }
    if (client.certificateFile.isEmpty())
        return tls;
    const QList<QSslCertificate> own = QSslCertificate::fromPath(client.certificateFile, QSsl::Pem);
    QFile file(client.keyFile);
    QSslKey key;
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray pem = file.readAll();
        for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
            if (key.isNull())
                key = QSslKey(pem, algorithm, QSsl::Pem);
        }
    }
    if (own.isEmpty() || key.isNull())
        return fail(ErrorCode::InvalidArgument, client.certificateFile,
                    QStringLiteral("certificate or key cannot be read"));
    tls.setLocalCertificateChain(own);
    tls.setPrivateKey(key);
    return tls;
}

Result<QNetworkProxy> proxyOf(const QString& text)
{
    if (text.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QUrl url(text);
    const bool isSocks = url.scheme().startsWith(QLatin1String("socks5"));
    if (!url.isValid() || url.host().isEmpty() || (!isSocks && url.scheme() != QLatin1String("http")))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("proxy"),
                    QStringLiteral("expected a proxy such as http://host:3128"));
    const int port = url.port(isSocks ? 1080 : 80);
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         static_cast<quint16>(port), url.userName(), url.password());
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

std::optional<Error> unsupported(const Probe& probe, const QUrl& url)
{
    const auto refuse = [&](ErrorCode code, const QString& why) { return Error{code, probe.name, why, nullptr}; };
    if (!url.isValid() || url.host().isEmpty() ||
        (url.scheme() != QLatin1String("ws") && url.scheme() != QLatin1String("wss")))
        return refuse(ErrorCode::InvalidArgument, QStringLiteral("expected an address such as wss://host/path"));
    const ClientOptions& client = probe.client;
    if (!client.resolver.isEmpty() || client.family != AddressFamily::Any)
        return refuse(ErrorCode::Unsupported,
                      QStringLiteral("a WebSocket takes the system's name server and either family"));
    if (!client.serverName.isEmpty() && client.serverName != url.host())
        return refuse(ErrorCode::Unsupported, QStringLiteral("a WebSocket has no server name of its own"));
    return std::nullopt;
}

} // namespace

/// One probe on its way.
struct WebSocketProber::Question
{
    AskedProbe asked;
    QUrl url;
    Handler handler;
    Duration end{}; ///< since boot
    QString ip;
    http::Phases phases;
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
        const Result<QSslConfiguration> tls = tlsOf(probe.client);
        const Result<QNetworkProxy> proxy = proxyOf(probe.client.proxy);
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
        const int port = m_question->url.port(m_question->url.scheme() == QLatin1String("wss") ? 443 : 80);
        return peerName(m_question->ip, m_question->url.host(), port);
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
        ProbeAnswer answer;
        Observation& found = answer.observation;
        found.connected = m_connected.has_value();
        found.ip = m_question->ip;
        answer.phases = m_question->phases;
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

WebSocketProber::WebSocketProber(ProbeNetwork& network, const Clock& clock, WorkerThread& thread, SharedGate gate)
    : m_network(network)
    , m_clock(clock)
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
    if (std::optional<Error> error = unsupported(question->asked.probe, question->url)) {
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
    http::ConnectionRequest request;
    request.host = question->url.host();
    request.port = question->url.port(question->url.scheme() == QLatin1String("wss") ? 443 : 80);
    request.deadline = question->asked.deadline;
    const QFuture<http::ConnectionReport> future = m_network.connectTo(request);
    question->asked.stop->during(future);
    whenAnswered(m_gate, future, [this, question, request](http::ConnectionReport report) {
        question->ip = report.ip;
        question->phases = report.phases;
        if (!report.error) {
            m_thread.post([this, question] { open(question); });
            return;
        }
        ProbeAnswer answer;
        answer.error = report.error;
        answer.error->subject = peerName(report.ip, request.host, request.port);
        answer.phases = report.phases;
        answer.observation.ip = report.ip;
        answer.observation.responseTime = std::chrono::floor<Milliseconds>(report.phases.total()).count();
        answer.transcript = [request, report = std::move(report)] { return connectionTranscript(request, report); };
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
