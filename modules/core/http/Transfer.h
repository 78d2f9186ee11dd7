// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/http/HttpMessage.h"
#include "core/http/TlsCapture.h"

namespace readyroom::http {

struct EasyHandle; ///< curl's handle of one transfer
struct HeaderList; ///< curl's list of texts

/// One request to one address and its answer, on a curl handle. Private to this part; network thread only. Curl keeps
/// its address, so it stays where it was made; CURLOPT_PRIVATE is left to the caller.
class Transfer final
{
public:
    /// @param address to connect to, instead of asking curl to resolve the name; empty: by way of a proxy
    Transfer(const Request& request, const QUrl& url, const QString& address, std::chrono::milliseconds patience);
    ~Transfer();
    Q_DISABLE_COPY_MOVE(Transfer)

    [[nodiscard]] void* handle() const; ///< CURL*

    /// What came of it; to be asked once, after curl was done with `code`.
    struct Outcome
    {
        Hop hop;
        QByteArray body;
        std::optional<Error> error;
        bool mayPass = false;        ///< a failure that a repetition may not meet again
        bool neverConnected = false; ///< another address may do
    };
    [[nodiscard]] Outcome finish(int code);

private:
    struct Callbacks;
    friend struct Callbacks;
    void setUp(const QString& address, std::chrono::milliseconds patience);
    void setUpBody();
    void setUpTls();
    void setUpRoute(const QString& address);
    [[nodiscard]] Phases phases() const;
    [[nodiscard]] Error errorOf(int code) const;

    const Request& m_request;
    const QUrl m_url;
    std::unique_ptr<EasyHandle> m_easy;
    std::unique_ptr<HeaderList> m_headers;
    std::unique_ptr<HeaderList> m_connectTo;
    TlsCapture m_tls;
    Hop m_hop;
    QByteArray m_body;
    bool m_tooLarge = false;
    char m_message[256] = "";
};

} // namespace readyroom::http
