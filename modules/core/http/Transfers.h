// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

#include "core/http/Poller.h"

namespace readyroom::http {

class Transfer;

/// Curl's handle of one transfer, used for one after another.
struct EasyHandle
{
    EasyHandle();
    ~EasyHandle();
    Q_DISABLE_COPY_MOVE(EasyHandle)
    void* const curl;    ///< CURL*
    bool isUsual = true; ///< has the options that every transfer has, and no others but those that each sets anew
};

/// All transfers of HTTP under way, by curl's multi interface on the loop's poller. Private to this part; network
/// thread only.
class Transfers final : private Poller::Watcher
{
public:
    explicit Transfers(Poller& poller);
    ~Transfers() override;
    Q_DISABLE_COPY_MOVE(Transfers)

    /// From now on until it is told that it is done, or is removed.
    void add(Transfer& transfer);
    void remove(Transfer& transfer);
    /// Goes on with what is due, and tells those that are done.
    void process();
    /// How long from now until process() has something to do, unless a socket gets ready.
    [[nodiscard]] std::chrono::milliseconds patience() const;

    /// A handle with the usual options.
    [[nodiscard]] std::unique_ptr<EasyHandle> takeHandle();
    void giveBack(std::unique_ptr<EasyHandle> handle);

private:
    struct Callbacks;
    friend struct Callbacks;
    void socketReady(int socket, unsigned events) override;
    void setUsual(EasyHandle& handle);

    Poller& m_poller;
    void* m_multi = nullptr;                                    ///< CURLM
    std::optional<std::chrono::steady_clock::time_point> m_due; ///< when curl wants to go on
    bool m_hasMessages = false;                                 ///< something may be done
    std::vector<std::unique_ptr<EasyHandle>> m_handles;         ///< not in use
};

} // namespace readyroom::http
