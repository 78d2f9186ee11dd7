// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/AnswerGate.h"

namespace readyroom::health {

AnswerGate::Entry::~Entry()
{
    if (!m_gate)
        return;
    const std::lock_guard lock(m_gate->m_mutex);
    if (--m_gate->m_inside == 0 && m_gate->m_isClosed)
        m_gate->m_left.notify_all();
}

AnswerGate::Entry AnswerGate::enter()
{
    const std::lock_guard lock(m_mutex);
    if (m_isClosed)
        return Entry(nullptr);
    ++m_inside;
    return Entry(this);
}

void AnswerGate::close()
{
    std::unique_lock lock(m_mutex);
    m_isClosed = true;
    m_left.wait(lock, [this] { return m_inside == 0; });
}

} // namespace readyroom::health
