// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/RequestSeries.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace readyroom::health {

namespace {

/// A series on its way. Kept alive by the answers that it waits for.
class SeriesRun final : public std::enable_shared_from_this<SeriesRun>
{
public:
    SeriesRun(RequestSender sender, RequestSeries series, std::function<bool()> isCanceled,
              std::function<void(const Exchanges&)> finished)
        : m_sender(std::move(sender))
        , m_series(std::move(series))
        , m_isCanceled(std::move(isCanceled))
        , m_onFinished(std::move(finished))
        , m_exchanges(m_series.requests.size())
    {
        m_series.atOnce = std::max<std::size_t>(m_series.atOnce, 1);
    }

    /// Sends what may be sent now, and ends the series when there is nothing left.
    void pump()
    {
        while (const std::optional<std::size_t> index = next()) {
            QFuture<http::Exchange> answer = m_sender(m_series.requests[*index]);
            remember(*index, answer);
            const std::shared_ptr<SeriesRun> self = shared_from_this();
            answer.then([self, at = *index](const http::Exchange& exchange) { self->take(at, exchange); })
                .onCanceled([self, at = *index] { self->take(at, std::nullopt); });
        }
        if (isDone())
            m_onFinished(m_exchanges); // nobody else touches them any more
    }

private:
    /// The request to send now, if any.
    std::optional<std::size_t> next()
    {
        const std::lock_guard lock(m_mutex);
        if (m_isCanceled()) {
            m_stopped = true;
            for (auto& [index, answer] : m_pending)
                answer.cancel();
        }
        if (m_stopped || m_next == m_series.requests.size() || m_underWay == m_series.atOnce)
            return std::nullopt;
        ++m_underWay;
        return m_next++;
    }

    /// True once, after the last answer.
    bool isDone()
    {
        const std::lock_guard lock(m_mutex);
        if (m_done || m_underWay > 0 || (!m_stopped && m_next < m_series.requests.size()))
            return false;
        m_done = true;
        return true;
    }

    void remember(std::size_t index, const QFuture<http::Exchange>& answer)
    {
        const std::lock_guard lock(m_mutex);
        m_pending[index] = answer;
    }

    void take(std::size_t index, const std::optional<http::Exchange>& exchange)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_pending.erase(index);
            --m_underWay;
            if (!exchange || (m_series.goesOn && !m_series.goesOn(index, *exchange)))
                m_stopped = true;
            m_exchanges[index] = exchange;
        }
        pump();
    }

    const RequestSender m_sender;
    RequestSeries m_series;
    const std::function<bool()> m_isCanceled;
    const std::function<void(const Exchanges&)> m_onFinished;
    std::mutex m_mutex; // guards what follows
    Exchanges m_exchanges;
    std::map<std::size_t, QFuture<http::Exchange>> m_pending;
    std::size_t m_next = 0;
    std::size_t m_underWay = 0;
    bool m_stopped = false;
    bool m_done = false;
};

} // namespace

void sendSeries(const RequestSender& sender, RequestSeries series, std::function<bool()> isCanceled,
                std::function<void(const Exchanges& exchanges)> finished)
{
    std::make_shared<SeriesRun>(sender, std::move(series), std::move(isCanceled), std::move(finished))->pump();
}

} // namespace readyroom::health
