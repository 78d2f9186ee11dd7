// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include "core/secrets/Reply.h"
#include "core/secrets/SecretReader.h"
#include "core/secrets/SecretRecords.h"
#include "core/secrets/SecretSource.h"
#include "core/secrets/SecretStore.h"
#include "core/vocabulary/Actor.h"

namespace readyroom {
class Redactor;
namespace journal {
class Journal;
struct NewEvent;
} // namespace journal
} // namespace readyroom

namespace readyroom::secrets {

/// The secrets of one workspace: values in the keychain, what else is known of them in its state directory, what
/// happened to them in its journal.
///
/// An entry of the keychain belongs to this state directory and to the hosts it was stored for: records that were
/// altered to allow another host no longer find it. Every value is made known to the redactor before anybody gets it,
/// and is kept for minutes so that the keychain is not asked for each request. Lives on the main thread, where all but
/// secret() is called and answered.
class SecretVault final : public QObject, public SecretSource
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes useDelay{1}; ///< how late times of use may be written down
    static constexpr qsizetype longestValue = 65536;   ///< bytes

    /// What the vault stands on; all of it must outlive it.
    struct Ground
    {
        SecretStore& store;
        Redactor& redactor;
        journal::Journal& journal;
        const Clock& clock;
    };
    SecretVault(const QString& stateDirectory, const Ground& ground);
    ~SecretVault() override;
    Q_DISABLE_COPY_MOVE(SecretVault)

    /// As SecretSource says; never has a person asked to unlock the keychain. The vault must outlive the call, not the
    /// answer.
    [[nodiscard]] QFuture<Result<Secret>> secret(const QString& name, const QString& host) override;

    /// By name.
    [[nodiscard]] const std::vector<SecretRecord>& records() const { return m_records.all(); }
    /// Why the records could not be read; then there are none, and none can be made.
    [[nodiscard]] const std::optional<Error>& recordsError() const { return m_records.error(); }
    /// Reads the records again if another process has changed them.
    void refresh();

    /// Can this be kept? InvalidArgument: too short to be kept out of logs (detail "tooShort"), or not text
    /// ("notText"). TooLarge.
    [[nodiscard]] static Result<Done> checkValue(const Secret& value);

    /// A new secret. Errors: AlreadyExists; InvalidArgument, also for a name or a host (the subject); TooLarge; those
    /// of the store, the records and the journal. An error of the journal alone means that it was done all the same.
    [[nodiscard]] QFuture<Result<Done>> add(const QString& name, const QStringList& hosts, const Secret& value,
                                            const Actor& actor);
    /// Another value, and perhaps other hosts. Errors: NotFound; as add().
    [[nodiscard]] QFuture<Result<Done>> rotate(const QString& name, const QStringList& hosts, const Secret& value,
                                               const Actor& actor);
    /// Reads it back from the keychain; has the person asked to unlock it. Errors: as secret(), but for the host.
    [[nodiscard]] QFuture<Result<Done>> test(const QString& name, const Actor& actor);
    /// From the keychain and the records. Errors: NotFound; of the store; the records; the journal.
    [[nodiscard]] QFuture<Result<Done>> remove(const QString& name, const Actor& actor);
    /// For a person, who wants to put it on the clipboard. Errors: as test(); of the journal.
    [[nodiscard]] QFuture<Result<Secret>> copy(const QString& name, const Actor& actor);
    /// How the keychain is: SecretStore::check().
    [[nodiscard]] QFuture<Result<Done>> check();

Q_SIGNALS:
    /// The records are others.
    void changed();

private:
    using Then = std::function<void(const Result<Done>&)>;
    /// As a record; InvalidArgument.
    [[nodiscard]] static Result<SecretRecord> recordOf(const QString& name, const QStringList& hosts,
                                                       const Secret& value);

    void serve(const QString& name, const QString& host, const Reply<Secret>& reply);
    void noteUse(const QString& name);
    void writeUses();

    void store(const SecretRecord& record, const std::optional<SecretRecord>& before, const Secret& value,
               const journal::NewEvent& event, const Reply<Done>& reply);
    void writeRecords(SecretRecords::Change change, Then then);
    void record(const journal::NewEvent& event, const Reply<Done>& reply);
    /// Only one thing at a time happens to a secret. False: one does.
    [[nodiscard]] bool begin(const QString& name, const Reply<Done>& reply);

    const Ground m_ground;
    SecretRecords m_records;
    SecretReader m_reader;
    QHash<QString, TimePoint> m_uses; ///< not written down yet, by name
    QSet<QString> m_changing;         ///< names
    QTimer m_useTimer;
};

} // namespace readyroom::secrets
