// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QByteArray>

#include "health/AskStop.h"
#include "health/CheckResult.h"
#include "health/CookieJar.h"
#include "health/Probe.h"

namespace readyroom::health {

/// A probe about to be asked: its texts are what is sent, nothing in them stands for anything else any more.
struct AskedProbe
{
    Probe probe;
    TimePoint at;
    Milliseconds deadline{0};
    std::shared_ptr<AskStop> stop;
    std::shared_ptr<CookieJar> cookies; ///< of a journey; null: none are kept
    bool carriesSecrets = false;        ///< so a redirection to another host must not take them along
    QByteArray bearer;                  ///< access token to be sent; empty: none
};

/// What asking found out, before anybody judged it.
struct ProbeAnswer
{
    Observation observation; ///< what conditions can ask for
    bool isGood = false;     ///< where there is no condition to say so
    std::optional<Error> error;
    int attempts = 1;
    http::Phases phases;
    std::vector<HostCertificates> certificates;
    std::vector<http::TlsSession> sessions; ///< one for each of the certificates
    std::optional<PingFigures> ping;
    std::function<QByteArray()> transcript; ///< made when it is wanted; not redacted yet
};

/// One way of asking. May be used from any thread.
class Prober
{
public:
    using Handler = std::function<void(ProbeAnswer)>;

    Prober() = default;
    Prober(const Prober&) = delete;
    Prober& operator=(const Prober&) = delete;
    virtual ~Prober() = default;

    /// Calls the handler once, by the deadline, on the thread that the answer comes on, or before it returns. After
    /// `stop` it may come to nothing.
    virtual void ask(AskedProbe asked, Handler handler) = 0;
};

} // namespace readyroom::health
