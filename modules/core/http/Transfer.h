// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/http/HttpMessage.h"
#include "core/http/TlsCapture.h"
#include "core/http/Transfers.h"
#include "core/http/TrustStores.h"

namespace readyroom::http {

struct HeaderList; ///< curl's list of texts

/// One request to one address and its answer, on a curl handle, from when it is made until it is told done or
/// destroyed. Private to this part; network thread only. Curl keeps its address, so it stays where it was made.
class Transfer final
{
public:
    class Listener
    {
    public:
        Listener() = default;
        Q_DISABLE_COPY_MOVE(Listener)
        /// Curl is done with it; asks for the outcome and may destroy the transfer.
        virtual void transferDone(int code) = 0;

    protected:
        virtual ~Listener() = default;
    };

    /// Where to connect to, and how long that may take.
    struct Route
    {
        QString address;                      ///< instead of asking curl to resolve the name
        QByteArray proxy;                     ///< with an address for its name; empty: none
        QByteArray resolved;                  ///< "host:port:address" of a proxy that has to keep its name
        std::chrono::milliseconds patience{}; ///< with connecting; 0: none of its own
    };

    Transfer(const Request& request, const QUrl& url, const Route& route, Transfers& transfers, TrustStores& trust,
             Listener& listener);
    ~Transfer();
    Q_DISABLE_COPY_MOVE(Transfer)

    /// Sets what is the same for all transfers.
    static void setUsual(EasyHandle& handle);

    [[nodiscard]] void* handle() const { return m_easy->curl; } ///< CURL*
    void tell(int code);

    /// What came of it; to be asked once.
    struct Outcome
    {
        Hop hop;
        QByteArray body;
        std::optional<Error> error;
        bool mayPass = false;        ///< a failure that a repetition may not meet again
        bool neverConnected = false; ///< another address may do: no connection, or not in the time for it
    };
    /// @param code curl's
    [[nodiscard]] Outcome finish(int code);
    /// The same where it is broken off.
    [[nodiscard]] Outcome breakOff();

private:
    struct Callbacks;
    friend struct Callbacks;
    void setUp(const Route& route);
    void setUpMethod();
    void setUpHeaders();
    void setUpTls();
    void setUpRoute(const Route& route);
    [[nodiscard]] Outcome outcome(int code, Duration total);
    [[nodiscard]] Phases phases(Duration total) const;
    [[nodiscard]] Error errorOf(int code) const;
    [[nodiscard]] QString subject() const;

    const Request& m_request;
    const QUrl m_url;
    const bool m_isEncrypted;
    const std::chrono::steady_clock::time_point m_began;
    Transfers& m_transfers;
    TrustStores& m_trust;
    Listener& m_listener;
    std::unique_ptr<EasyHandle> m_easy;
    std::unique_ptr<HeaderList> m_headers;
    std::unique_ptr<HeaderList> m_connectTo;
    std::unique_ptr<HeaderList> m_resolved;
    TlsCapture m_tls;
    Hop m_hop;
    QByteArray m_body;
    qint64 m_headerBytes = 0;
    bool m_isAdded = true;        ///< curl has not told it done
    std::optional<Error> m_fault; ///< found by us while curl was at work
    char m_message[256] = "";     ///< CURL_ERROR_SIZE
};

} // namespace readyroom::http
