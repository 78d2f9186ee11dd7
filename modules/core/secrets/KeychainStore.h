// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <memory>

#include <QObject>

#include "core/secrets/KeychainOperation.h"

namespace readyroom::secrets {

/// The keychain of the desktop, by QtKeychain: the secret service (GNOME Keyring, KeePassXC, KWallet) where libsecret
/// is installed. Values are never kept anywhere else. One thing is done at a time, so that a person is asked to unlock
/// once; what waits its turn until the deadline is never done, while what has begun by then may still succeed.
///
/// Buffers of this part are overwritten when they go. What QtKeychain and libsecret copy meanwhile is theirs.
class KeychainStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    /// Long enough to type the keychain's password.
    static constexpr std::chrono::milliseconds defaultDeadline{45'000};
    /// How long something may still take whose keychain has gone.
    static constexpr std::chrono::milliseconds grace{1000};

    explicit KeychainStore(std::chrono::milliseconds deadline = defaultDeadline);
    ~KeychainStore() override;
    Q_DISABLE_COPY_MOVE(KeychainStore)

    [[nodiscard]] QFuture<Result<Secret>> read(const QString& key, WhenLocked whenLocked) override;
    [[nodiscard]] QFuture<Result<Done>> write(const QString& key, const Secret& value) override;
    [[nodiscard]] QFuture<Result<Done>> remove(const QString& key) override;
    [[nodiscard]] QFuture<Result<Done>> check() override;

private:
    [[nodiscard]] QFuture<Result<Secret>> enqueue(std::unique_ptr<KeychainOperation> operation);
    void startNext();
    void drop(const KeychainOperation* operation);
    void freeStuck();

    const std::chrono::milliseconds m_deadline;
    std::deque<std::unique_ptr<KeychainOperation>> m_queue; ///< the first one is under way
    QPointer<KeychainOperation> m_current;
    bool m_isFollowing = false; ///< restarts of the service
};

} // namespace readyroom::secrets
