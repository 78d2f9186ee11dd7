// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Activity.h"

#include "core/http/NetworkLoop.h"

namespace readyroom::http {

Activity::Activity(std::chrono::milliseconds deadline, QString host)
    : m_patience(deadline)
    , m_host(std::move(host))
{
}

void Activity::end()
{
    m_loop->release(*this);
}

void Activity::wakeAt(Duration sinceBoot)
{
    m_loop->setWake(*this, sinceBoot);
}

void Activity::wakeNever()
{
    m_loop->setWake(*this, std::nullopt);
}

Duration Activity::now() const
{
    return m_loop->clock().sinceBoot();
}

std::chrono::milliseconds Activity::left() const
{
    return std::chrono::floor<std::chrono::milliseconds>(m_deadline - now());
}

} // namespace readyroom::http
