// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

#include "core/base/Result.h"
#include "core/secrets/Secret.h"

namespace readyroom::secrets {

/// Where whoever sends something gets the secrets that its configuration names ("secret://smtp"). A secret is handed
/// out only for the hosts it is meant for.
class SecretSource
{
public:
    static constexpr const char* scheme = "secret://";

    SecretSource() = default;
    SecretSource(const SecretSource&) = delete;
    SecretSource& operator=(const SecretSource&) = delete;
    virtual ~SecretSource() = default;

    /// @param name without the scheme, "smtp"
    /// @param host that it is to be sent to, without a port; in lower case
    /// Errors: NotFound, PermissionDenied (another host), Busy (the keychain is locked), Unsupported (there is no
    /// keychain), TimedOut, Cancelled. May be called from any thread.
    [[nodiscard]] virtual QFuture<Result<Secret>> secret(const QString& name, const QString& host) = 0;
};

} // namespace readyroom::secrets
