// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QTimer>

#include "core/secrets/SecretService.h"
#include "core/secrets/SecretStore.h"

namespace QKeychain {
class Job;
}

namespace readyroom::secrets {

/// One thing to be done by the keychain. It is answered once, at the latest by its deadline, which runs from when it is
/// made; over() comes when the keychain itself is through with it, which may be later. Going away answers it with
/// Cancelled. Main thread.
class KeychainOperation final : public QObject
{
    Q_OBJECT

public:
    enum class Kind {
        Read,
        Write,
        Remove,
    };

    /// @param value for Write
    KeychainOperation(Kind kind, QString key, Secret value, WhenLocked whenLocked, std::chrono::milliseconds deadline);
    ~KeychainOperation() override;
    Q_DISABLE_COPY_MOVE(KeychainOperation)

    /// The value read; empty for the other kinds.
    [[nodiscard]] QFuture<Result<Secret>> answer() { return m_promise.future(); }
    void start();
    /// The keychain went away with what is under way, and libsecret may wait for it for ever, as for a prompt that was
    /// open: ends it here, so that the next one can begin.
    void giveUp();

Q_SIGNALS:
    void over();

private:
    void startJob();
    void begin(QKeychain::Job* job, void (KeychainOperation::*then)(QKeychain::Job*));
    void unlock();
    void takeUnlocked(QKeychain::Job* job);
    void takeJob(QKeychain::Job* job);
    /// The job failed, or seems to have done what it should: asks the secret service what became of it.
    void examine(int jobError, const QString& detail);
    void judge(int jobError, const QString& detail, ServiceState entry);
    void fail(ErrorCode code, const QString& detail = {});
    void settle(Result<Secret> result);
    void expire();

    const Kind m_kind;
    const QString m_key;
    Secret m_value;
    const WhenLocked m_whenLocked;
    const std::chrono::milliseconds m_duration;
    QPointer<QKeychain::Job> m_job; ///< that is under way
    QPromise<Result<Secret>> m_promise;
    QTimer m_deadline;
    bool m_isStarted = false;
    bool m_isAnswered = false;
};

} // namespace readyroom::secrets
