// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

#include "core/journal/Event.h"
#include "core/journal/HeadFile.h"
#include "core/journal/Journal.h"

namespace readyroom::store {
class Database;
struct DatabaseOptions;
} // namespace readyroom::store

namespace readyroom::journal {

/// The stream of the journal's own events. Only the journal writes to it.
inline constexpr QLatin1String journalStream("journal");
/// {positions, reason}: the personal parts of these events were destroyed.
inline constexpr QLatin1String personalErasedType("journal.personal_erased");

/// {notedPosition, notedHash, position, hash}: the head file named the first two (0 and empty: it could not be read),
/// the journal ended at the others, and a person has accepted that.
inline constexpr QLatin1String headAcceptedType("journal.head_accepted");

struct AppendRequest
{
    QString stream;
    std::vector<NewEvent> events;
    std::optional<qint64> expectedVersion;
    QString correlation;
    std::vector<qint64> erase; ///< positions whose personal part goes in the same step
};

/// Where the database of the journal in `directory` is and what is in it.
[[nodiscard]] store::DatabaseOptions journalDatabase(const QString& directory);

/// The rows of a journal and its head file, synchronous. Reads may come from any thread, writes from one.
class JournalStore final
{
public:
    [[nodiscard]] static Result<std::unique_ptr<JournalStore>> open(const QString& directory, const Clock& clock,
                                                                    std::chrono::milliseconds lockDeadline);
    ~JournalStore();
    Q_DISABLE_COPY_MOVE(JournalStore)

    [[nodiscard]] TimePoint now() const { return m_clock.now(); }
    [[nodiscard]] Result<Head> head() const;
    [[nodiscard]] Result<std::vector<Event>> read(qint64 afterPosition, int limit) const;
    [[nodiscard]] Result<std::vector<Event>> readStream(const QString& stream, qint64 afterVersion) const;

    /// What opening found wrong with the head file; empty: nothing.
    [[nodiscard]] const std::optional<Error>& damage() const { return m_damage; }
    /// As Journal::acceptHead.
    [[nodiscard]] Result<Head> acceptHead();

    /// Writes all requests in one transaction and answers each. One that cannot be met (Conflict, InvalidArgument)
    /// fails alone; when the database fails, all do.
    [[nodiscard]] std::vector<Result<Receipt>> append(const std::vector<AppendRequest>& requests);
    /// Brings the head file up to what was appended; nobody needs to wait for it, for it may lag.
    void noteHead();

private:
    JournalStore(std::unique_ptr<store::Database> database, HeadFile headFile, const Clock& clock);
    [[nodiscard]] Result<std::vector<Result<Receipt>>> appendAll(const std::vector<AppendRequest>& requests);
    [[nodiscard]] Result<Receipt> appendOne(const AppendRequest& request, Head& head);
    [[nodiscard]] Result<Done> erase(const std::vector<qint64>& positions, qint64 lastPosition);
    [[nodiscard]] Result<qint64> streamVersion(const QString& stream) const;
    [[nodiscard]] Result<QByteArray> hashAt(qint64 position) const;
    [[nodiscard]] Result<Done> checkHeadFile(const Head& head) const;
    [[nodiscard]] Result<Done> bringHeadFileUpToDate();

    std::unique_ptr<store::Database> m_database;
    HeadFile m_headFile;
    std::optional<Error> m_damage;
    const Clock& m_clock;
};

} // namespace readyroom::journal
