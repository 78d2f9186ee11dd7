// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

#include "core/base/Result.h"
#include "core/secrets/Secret.h"

namespace readyroom::secrets {

/// What to do where the keychain is locked.
enum class WhenLocked {
    Ask,  ///< have the desktop ask the person to unlock it
    Fail, ///< at once, with Busy: nobody asked for this, so nobody is to be asked
};

/// Where values are kept: one text for a key. Call it on the main thread, where the answers arrive, too; each arrives
/// by the store's own deadline.
///
/// Errors: NotFound, Busy (the keychain is locked, or unlocking it was refused), Unsupported (there is no keychain),
/// PermissionDenied (the desktop does not let this program ask it), TimedOut (perhaps it waits for a person; what was
/// asked for may still happen), Cancelled (the store went away), Io.
class SecretStore
{
public:
    SecretStore() = default;
    SecretStore(const SecretStore&) = delete;
    SecretStore& operator=(const SecretStore&) = delete;
    virtual ~SecretStore() = default;

    [[nodiscard]] virtual QFuture<Result<Secret>> read(const QString& key, WhenLocked whenLocked) = 0;
    /// Puts the value in the place of whatever was there. It must be UTF-8 without a zero byte.
    [[nodiscard]] virtual QFuture<Result<Done>> write(const QString& key, const Secret& value) = 0;
    /// It is no error when there is nothing.
    [[nodiscard]] virtual QFuture<Result<Done>> remove(const QString& key) = 0;
    /// Is the keychain there and open? Asks nobody to unlock it. Fails as the other calls would, and with NotFound when
    /// there is a service, but no keychain was made yet; writing has one made.
    [[nodiscard]] virtual QFuture<Result<Done>> check() = 0;
};

} // namespace readyroom::secrets
