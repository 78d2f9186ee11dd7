// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/CircuitBreaker.h"

#include <algorithm>

namespace readyroom::http {

bool CircuitBreaker::admits(Duration sinceBoot)
{
    switch (m_state) {
    case State::Closed:
        return true;
    case State::HalfOpen:
        return false;
    case State::Open:
        break;
    }
    if (sinceBoot < m_until)
        return false;
    m_state = State::HalfOpen;
    return true;
}

void CircuitBreaker::succeeded()
{
    if (m_state == State::HalfOpen) {
        *this = CircuitBreaker();
        return;
    }
    m_failures.reset(static_cast<size_t>(m_next));
    m_next = (m_next + 1) % window;
    m_count = std::min(m_count + 1, window);
}

void CircuitBreaker::failed(Duration sinceBoot)
{
    if (m_state == State::HalfOpen) {
        m_pause = std::min(m_pause * 2, longestPause);
        open(sinceBoot);
        return;
    }
    m_failures.set(static_cast<size_t>(m_next));
    m_next = (m_next + 1) % window;
    m_count = std::min(m_count + 1, window);
    if (m_state == State::Closed && m_count == window && m_failures.count() * 2 >= window)
        open(sinceBoot);
}

void CircuitBreaker::abandoned()
{
    // The trial decided nothing: the next request is one.
    if (m_state == State::HalfOpen)
        m_state = State::Open;
}

void CircuitBreaker::open(Duration sinceBoot)
{
    m_state = State::Open;
    m_until = sinceBoot + m_pause;
}

} // namespace readyroom::http
