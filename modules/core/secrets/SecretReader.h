// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include <QHash>
#include <QObject>
#include <QTimer>

#include "core/secrets/Reply.h"
#include "core/secrets/SecretCache.h"
#include "core/secrets/SecretRecords.h"
#include "core/secrets/SecretStore.h"

namespace readyroom {
class Redactor;
}

namespace readyroom::secrets {

/// Gets the values of one workspace's secrets from the keychain: makes each known to the redactor before anybody has
/// it, keeps it for minutes, lets those who wait for the same one share a reading, and spares a keychain that does not
/// answer. Main thread.
class SecretReader final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes cacheLifetime{5};
    /// How long a keychain that is locked, gone or silent is not asked again for what nobody waits for.
    static constexpr std::chrono::seconds failureLifetime{10};

    using Then = std::function<void(const Result<Secret>&)>;

    /// @param scope names the workspace in the keychain. Everything that is handed over must outlive the reader.
    SecretReader(QString scope, const SecretRecords& records, SecretStore& store, Redactor& redactor,
                 const Clock& clock);
    ~SecretReader() override;
    Q_DISABLE_COPY_MOVE(SecretReader)

    /// The entry of the keychain. It is named after the hosts, too: for others there is none.
    [[nodiscard]] QString entryOf(const SecretRecord& record) const;

    /// For whoever sends something; has nobody asked to unlock the keychain. Errors: as SecretSource.
    void serve(const QString& name, const QString& host, const Reply<Secret>& reply);
    /// Reads it anew, for a person, who is asked to unlock the keychain where it is locked.
    void readForPerson(const SecretRecord& record, const Then& then);
    /// The keychain has another value, or none.
    void forget(const SecretRecord& record);

Q_SIGNALS:
    void used(const QString& name);

private:
    struct Failure
    {
        Error error;
        Duration until;
    };

    [[nodiscard]] static QString cacheKeyOf(const SecretRecord& record);
    void readForWaiting(const SecretRecord& record);
    void takeRead(const SecretRecord& record, const Result<Secret>& read);
    void answerWaiting(const QString& name, const Result<Secret>& answer);
    /// InvalidArgument: the redactor cannot keep this value out of what is written.
    [[nodiscard]] Result<Secret> admit(const SecretRecord& record, const Result<Secret>& read);
    void dropExpired();

    const QString m_scope;
    const SecretRecords& m_records;
    SecretStore& m_store;
    Redactor& m_redactor;
    const Clock& m_clock;
    SecretCache m_cache;
    QHash<QString, std::vector<Reply<Secret>>> m_waiting; ///< for one reading of the keychain, by name
    QHash<QString, Failure> m_failures;                   ///< by name
    QTimer m_expiry;
};

} // namespace readyroom::secrets
