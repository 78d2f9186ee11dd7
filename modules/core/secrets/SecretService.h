// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

#include <QObject>
#include <QString>

namespace readyroom::secrets {

/// What the desktop's secret service says of an entry or of its keychain.
enum class ServiceState {
    Absent, ///< no session bus, or nobody on it answers for secrets
    Denied, ///< the bus does not let this program ask
    Missing,
    Locked,
    Open,
    Silent, ///< no answer by the deadline, or one that is none
};

/// Asks the secret service (org.freedesktop.secrets, https://specifications.freedesktop.org/secret-service) what
/// QtKeychain does not tell apart: an entry that is locked and one that is not there. Asks for no value and has nobody
/// unlock anything. Main thread.
class SecretService final
{
public:
    using Answer = std::function<void(ServiceState)>;

    /// The entry as QtKeychain writes it. `answer` is called on the thread of `context`, later; never when that is
    /// gone.
    static void findEntry(const QString& service, const QString& key, std::chrono::milliseconds deadline,
                          QObject* context, Answer answer);
    /// The keychain that new entries go to.
    static void findKeychain(std::chrono::milliseconds deadline, QObject* context, Answer answer);
    /// Whenever another process answers for secrets than before, as after a crash of the keychain, has libsecret open a
    /// new session with it, which it does not do by itself: everything would fail until this program is started anew.
    /// `restarted` is called after that. Ends with the context.
    static void followRestarts(QObject* context, std::function<void()> restarted);
};

} // namespace readyroom::secrets
