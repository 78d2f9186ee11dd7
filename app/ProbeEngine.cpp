// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ProbeEngine.h"

namespace readyroom {

ProbeEngine::ProbeEngine(const Ground& ground)
    : m_client(ground.clock)
    , m_network(m_client)
    , m_checker(m_network, ground.secrets, ground.clock, ground.redactor, {ground.folder, ground.wishes})
    , m_guarded(m_checker, ground.clock)
    , m_isTrusted(ground.isTrusted)
{
}

health::Checker& ProbeEngine::checker()
{
    if (m_isTrusted)
        return m_checker;
    return m_guarded;
}

QFuture<Result<secrets::Secret>> NoSecrets::secret(const QString& name, const QString& /*host*/)
{
    return QtFuture::makeReadyFuture(Result<secrets::Secret>(
        fail(ErrorCode::NotFound, name, QStringLiteral("secrets belong to a workspace, and this is none"))));
}

} // namespace readyroom
