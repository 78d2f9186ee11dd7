// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Transfer.h"

#include <system_error>

#include <curl/curl.h>
#include <openssl/ssl.h>

namespace readyroom::http {

struct HeaderList
{
    HeaderList() = default;
    HeaderList(std::initializer_list<const char*> lines)
    {
        for (const char* line : lines)
            append(line);
    }
    ~HeaderList() { curl_slist_free_all(list); }
    Q_DISABLE_COPY_MOVE(HeaderList)
    void append(const QByteArray& text) { list = curl_slist_append(list, text.constData()); }
    curl_slist* list = nullptr;
};

namespace {

constexpr const char* agent = "User-Agent: Readyroom";
constexpr const char* encoding = "Accept-Encoding: gzip";
constexpr size_t headersExpected = 8;
constexpr qint64 maximumHeaders = qint64{256} * 1024; // bytes, of one answer

/// Curl's options are variadic; one place for them, so that each call says what it sets and no more.
template <class Value>
void set(const EasyHandle& easy, CURLoption option, Value value)
{
    (void)curl_easy_setopt(easy.curl, option, value);
}

/// What a request says that brings no headers of its own. As a list it costs curl less than as options.
curl_slist* usualHeaders()
{
    static const HeaderList list{agent, encoding};
    return list.list;
}

long flag(bool on)
{
    return on ? 1L : 0L;
}

Duration timeOf(CURL* curl, CURLINFO info)
{
    curl_off_t microseconds = 0;
    (void)curl_easy_getinfo(curl, info, &microseconds);
    return Duration(microseconds);
}

bool isRepeatable(int code)
{
    switch (code) {
    case CURLE_COULDNT_CONNECT:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
    case CURLE_SSL_CONNECT_ERROR:
        return true;
    default:
        return false;
    }
}

ErrorCode codeOf(int code)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return ErrorCode::NotFound;
    case CURLE_OPERATION_TIMEDOUT:
        return ErrorCode::TimedOut;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
        return ErrorCode::Untrusted;
    case CURLE_UNSUPPORTED_PROTOCOL: // what came is no HTTP; the address was looked at before
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
        return ErrorCode::Malformed;
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
        return ErrorCode::Truncated;
    case CURLE_URL_MALFORMAT:
    case CURLE_SSL_CERTPROBLEM:
        return ErrorCode::InvalidArgument;
    default:
        return ErrorCode::Io;
    }
}

} // namespace

/// What curl calls.
struct Transfer::Callbacks
{
    static size_t header(char* data, size_t size, size_t count, void* user)
    {
        auto* self = static_cast<Transfer*>(user);
        const size_t bytes = size * count;
        const QByteArrayView line(data, static_cast<qsizetype>(bytes));
        self->m_headerBytes += line.size();
        if (self->m_headerBytes > maximumHeaders) {
            self->m_fault = Error{ErrorCode::TooLarge, self->subject(),
                                  QStringLiteral("the headers are larger than %1 bytes").arg(maximumHeaders), nullptr};
            return 0;
        }
        // A status line starts anew: what came before was "100 Continue" or a proxy's answer.
        if (line.startsWith("HTTP/")) {
            self->m_hop.headers.clear();
            self->m_hop.headers.reserve(headersExpected);
            return bytes;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            self->m_hop.headers.emplace_back(line.first(colon).trimmed().toByteArray(),
                                             line.sliced(colon + 1).trimmed().toByteArray());
        return bytes;
    }

    static size_t body(char* data, size_t size, size_t count, void* user)
    {
        auto* self = static_cast<Transfer*>(user);
        const auto bytes = static_cast<qsizetype>(size * count);
        // Counted after decoding, so a small answer that unpacks to a huge one stops here, too.
        const qint64 room = self->m_request.maximumBody - self->m_body.size();
        self->m_body.append(data, static_cast<qsizetype>(std::min<qint64>(room, bytes)));
        if (bytes <= room)
            return size * count;
        self->m_fault =
            Error{ErrorCode::TooLarge, self->subject(),
                  QStringLiteral("the answer is larger than %1 bytes").arg(self->m_request.maximumBody), nullptr};
        return 0;
    }

    static CURLcode tlsContext(CURL* /*curl*/, void* context, void* user)
    {
        auto* self = static_cast<Transfer*>(user);
        const Result<X509_STORE*> store = self->m_trust.storeFor(self->m_request.authorityFile);
        if (!store) {
            self->m_fault = store.error();
            return CURLE_SSL_CACERT_BADFILE;
        }
        SSL_CTX_set1_cert_store(static_cast<SSL_CTX*>(context), *store);
        self->m_tls.attachTo(context);
        return CURLE_OK;
    }
};

Transfer::Transfer(const Request& request, const QUrl& url, const Route& route, Transfers& transfers,
                   TrustStores& trust, Listener& listener)
    : m_request(request)
    , m_url(url)
    , m_isEncrypted(url.scheme() == QLatin1String("https"))
    , m_began(std::chrono::steady_clock::now())
    , m_transfers(transfers)
    , m_trust(trust)
    , m_listener(listener)
    , m_easy(transfers.takeHandle())
{
    m_hop.url = url;
    setUp(route);
    m_transfers.add(*this);
}

Transfer::~Transfer()
{
    if (m_isAdded)
        m_transfers.remove(*this);
    set(*m_easy, CURLOPT_ERRORBUFFER, static_cast<char*>(nullptr));
    m_transfers.giveBack(std::move(m_easy));
}

void Transfer::tell(int code)
{
    m_isAdded = false;
    m_listener.transferDone(code);
}

void Transfer::setUsual(EasyHandle& handle)
{
    set(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    set(handle, CURLOPT_NOSIGNAL, 1L);
    // Curl undoes any encoding that it knows.
    set(handle, CURLOPT_ACCEPT_ENCODING, "gzip");
    set(handle, CURLOPT_HTTPHEADER, usualHeaders());
    // Set, though empty: the environment's proxies are not for probes.
    set(handle, CURLOPT_PROXY, "");
    // Each request measures all its phases, so none starts on a connection of another.
    set(handle, CURLOPT_FRESH_CONNECT, 1L);
    set(handle, CURLOPT_FORBID_REUSE, 1L);
    // Addresses are all that is looked up: they do not age, and to look for old ones after each transfer takes time.
    set(handle, CURLOPT_DNS_CACHE_TIMEOUT, -1L);
    set(handle, CURLOPT_HEADERFUNCTION, &Callbacks::header);
    set(handle, CURLOPT_WRITEFUNCTION, &Callbacks::body);
}

void Transfer::setUp(const Route& route)
{
    set(*m_easy, CURLOPT_URL, m_url.toEncoded(QUrl::RemoveFragment).constData());
    set(*m_easy, CURLOPT_ERRORBUFFER, static_cast<char*>(m_message));
    set(*m_easy, CURLOPT_HEADERDATA, this);
    set(*m_easy, CURLOPT_WRITEDATA, this);
    setUpMethod();
    setUpHeaders();
    if (m_isEncrypted || !route.resolved.isEmpty())
        setUpTls();
    setUpRoute(route);
}

void Transfer::setUpMethod()
{
    if (m_request.method == "GET" && m_request.body.isEmpty())
        return;
    m_easy->isUsual = false;
    if (!m_request.body.isEmpty()) {
        set(*m_easy, CURLOPT_POSTFIELDS, m_request.body.constData());
        set(*m_easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
    }
    if (m_request.method == "HEAD")
        set(*m_easy, CURLOPT_NOBODY, 1L);
    else
        set(*m_easy, CURLOPT_CUSTOMREQUEST, m_request.method.constData());
}

void Transfer::setUpHeaders()
{
    if (m_request.headers.empty() && m_request.body.isEmpty())
        return;
    m_easy->isUsual = false;
    m_headers = std::make_unique<HeaderList>();
    const auto setUnlessNamed = [this](const char* name, const char* line) {
        if (headerValue(m_request.headers, name).isNull())
            m_headers->append(line);
    };
    setUnlessNamed("User-Agent", agent);
    setUnlessNamed("Accept-Encoding", encoding);
    if (!m_request.body.isEmpty()) {
        // Curl would say of any body that it is a form, and ask before it sends a large one.
        setUnlessNamed("Content-Type", "Content-Type:");
        setUnlessNamed("Expect", "Expect:");
    }
    for (const auto& [name, value] : m_request.headers) {
        // A line end in a value would start another header; curl wants "name;" for an empty one.
        QByteArray line = name;
        line += value.isEmpty() ? QByteArray(";") : QByteArray(": " + value);
        line.replace('\r', ' ').replace('\n', ' ');
        m_headers->append(line);
    }
    set(*m_easy, CURLOPT_HTTPHEADER, m_headers->list);
}

void Transfer::setUpTls()
{
    m_easy->isUsual = false;
    set(*m_easy, CURLOPT_SSL_VERIFYPEER, flag(m_request.verifiesCertificate));
    set(*m_easy, CURLOPT_SSL_VERIFYHOST, m_request.verifiesCertificate ? 2L : 0L);
    // A resumed session shows no certificates.
    set(*m_easy, CURLOPT_SSL_SESSIONID_CACHE, 0L);
    set(*m_easy, CURLOPT_SSL_CTX_FUNCTION, &Callbacks::tlsContext);
    set(*m_easy, CURLOPT_SSL_CTX_DATA, this);
    // The roots come with the context.
    set(*m_easy, CURLOPT_CAINFO, static_cast<const char*>(nullptr));
    set(*m_easy, CURLOPT_CAPATH, static_cast<const char*>(nullptr));
    set(*m_easy, CURLOPT_PROXY_CAINFO, static_cast<const char*>(nullptr));
    set(*m_easy, CURLOPT_PROXY_CAPATH, static_cast<const char*>(nullptr));
    if (!m_request.clientCertificate.isEmpty())
        set(*m_easy, CURLOPT_SSLCERT, m_request.clientCertificate.toUtf8().constData());
    if (!m_request.clientKey.isEmpty())
        set(*m_easy, CURLOPT_SSLKEY, m_request.clientKey.toUtf8().constData());
}

void Transfer::setUpRoute(const Route& route)
{
    if (!route.proxy.isEmpty()) {
        m_easy->isUsual = false;
        set(*m_easy, CURLOPT_PROXY, route.proxy.constData());
        set(*m_easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    }
    if (!route.resolved.isEmpty()) {
        m_resolved = std::make_unique<HeaderList>();
        m_resolved->append('+' + route.resolved);
        set(*m_easy, CURLOPT_RESOLVE, m_resolved->list);
    }
    if (route.patience.count() > 0) {
        m_easy->isUsual = false;
        set(*m_easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(route.patience.count()));
    }
    if (route.address.isEmpty() || route.address == m_url.host())
        return;
    m_easy->isUsual = false;
    const bool isV6 = route.address.contains(QLatin1Char(':'));
    const QString host = isV6 ? QLatin1Char('[') + route.address + QLatin1Char(']') : route.address;
    // Empty host and port stand for those of the address line: whatever they are, connect here.
    m_connectTo = std::make_unique<HeaderList>();
    m_connectTo->append("::" + host.toLatin1() + ':');
    set(*m_easy, CURLOPT_CONNECT_TO, m_connectTo->list);
}

Phases Transfer::phases(Duration total) const
{
    CURL* curl = m_easy->curl;
    const Duration connected = timeOf(curl, CURLINFO_CONNECT_TIME_T);
    const Duration encrypted = timeOf(curl, CURLINFO_APPCONNECT_TIME_T);
    const Duration answered = timeOf(curl, CURLINFO_STARTTRANSFER_TIME_T);
    // What a transfer broke off in has lasted until its end.
    Phases phases;
    phases.connect = connected.count() > 0 ? connected : total;
    if (connected.count() == 0)
        return phases;
    if (m_isEncrypted)
        phases.tls = (encrypted.count() > 0 ? encrypted : total) - connected;
    if (m_isEncrypted && encrypted.count() == 0)
        return phases;
    const Duration asked = std::max(connected, encrypted);
    phases.firstByte = (answered.count() > 0 ? answered : total) - asked;
    if (answered.count() > 0)
        phases.transfer = total - answered;
    return phases;
}

QString Transfer::subject() const
{
    return m_url.toDisplayString(QUrl::RemoveQuery);
}

Error Transfer::errorOf(int code) const
{
    if (m_fault)
        return *m_fault;
    long number = 0;
    (void)curl_easy_getinfo(m_easy->curl, CURLINFO_OS_ERRNO, &number);
    QString detail = QString::fromUtf8(static_cast<const char*>(m_message));
    if (detail.isEmpty())
        detail = QString::fromUtf8(curl_easy_strerror(static_cast<CURLcode>(code)));
    if (code == CURLE_COULDNT_CONNECT && number != 0)
        detail = QString::fromStdString(std::generic_category().message(static_cast<int>(number))).toLower();
    return {codeOf(code), subject(), detail, nullptr};
}

Transfer::Outcome Transfer::breakOff()
{
    const auto elapsed = std::chrono::steady_clock::now() - m_began;
    return outcome(CURLE_OPERATION_TIMEDOUT, std::chrono::floor<Duration>(elapsed));
}

Transfer::Outcome Transfer::finish(int code)
{
    return outcome(code, timeOf(m_easy->curl, CURLINFO_TOTAL_TIME_T));
}

Transfer::Outcome Transfer::outcome(int code, Duration total)
{
    Outcome outcome;
    long status = 0;
    (void)curl_easy_getinfo(m_easy->curl, CURLINFO_RESPONSE_CODE, &status);
    m_hop.status = static_cast<int>(status);
    char* ip = nullptr;
    (void)curl_easy_getinfo(m_easy->curl, CURLINFO_PRIMARY_IP, &ip);
    m_hop.ip = QString::fromLatin1(ip);
    m_hop.phases = phases(total);
    if (m_tls.isUsed())
        m_hop.tls = m_tls.session();
    if (code != CURLE_OK) {
        outcome.error = errorOf(code);
        outcome.mayPass = isRepeatable(code) && !m_fault;
        // Curl's own patience is with connecting alone; the deadline is kept by the loop.
        outcome.neverConnected =
            code == CURLE_OPERATION_TIMEDOUT || timeOf(m_easy->curl, CURLINFO_CONNECT_TIME_T).count() == 0;
    }
    outcome.hop = std::move(m_hop);
    outcome.body = std::move(m_body);
    return outcome;
}

} // namespace readyroom::http
