// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QFuture>
#include <QObject>

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/journal/Event.h"

namespace readyroom::journal {

/// Where an append put its events.
struct Receipt
{
    qint64 firstPosition = 0;
    qint64 lastPosition = 0;
    qint64 streamVersion = 0; ///< the stream's version after the append
    QStringList ids;          ///< in the order of the events
};

/// The end of the journal: the last position (0 when empty) and its hash.
struct Head
{
    qint64 position = 0;
    QByteArray hash;
    friend bool operator==(const Head&, const Head&) = default;
};

/// The append-only, hash-chained record of everything that happened in one workspace; the one home of events.
/// Several processes may have the same journal open. Writes run on the journal's own thread; reads may come from any
/// thread. Lives on the thread that opened it, or that it was moved to before anybody used it; there its signal is
/// emitted.
class Journal final : public QObject
{
    Q_OBJECT

public:
    /// How long the lock of another process is waited for, unless it is told otherwise.
    static constexpr std::chrono::milliseconds defaultLockDeadline{5000};

    /// Opens or makes the journal in `directory` ("journal.sqlite" and "journal.head"). Every wait for the lock of
    /// another process, now and later, ends at `lockDeadline` with Busy.
    [[nodiscard]] static Result<std::unique_ptr<Journal>>
    open(const QString& directory, const Clock& clock, std::chrono::milliseconds lockDeadline = defaultLockDeadline);
    /// Makes a journal whose head file disagrees with it, as after a crash of the disk, usable again: records
    /// "journal.head_accepted" with both heads and writes the head file anew. Answers the new head. NotFound without a
    /// journal, AlreadyExists when there is nothing to accept. Blocks; for when a person has looked and asks for it.
    [[nodiscard]] static Result<Head> acceptHead(const QString& directory, const Clock& clock);
    ~Journal() override;
    Q_DISABLE_COPY_MOVE(Journal)

    /// Records the events as one unit, durable before the future answers. With `expectedVersion`, fails with Conflict
    /// when the stream has moved on (0: the stream must be new). The correlation id of the calling thread is stored.
    [[nodiscard]] QFuture<Result<Receipt>> append(const QString& stream, std::vector<NewEvent> events,
                                                  std::optional<qint64> expectedVersion = std::nullopt);

    /// Events after `afterPosition`, in order, at most `limit`.
    [[nodiscard]] Result<std::vector<Event>> read(qint64 afterPosition, int limit) const;
    /// Events of one stream after `afterVersion`, in order.
    [[nodiscard]] Result<std::vector<Event>> readStream(const QString& stream, qint64 afterVersion = 0) const;
    [[nodiscard]] Result<Head> head() const;
    /// Why nothing can be appended, found when it was opened: Truncated or Tampered, as its head file says. Empty: all
    /// is well.
    [[nodiscard]] std::optional<Error> damage() const;

    /// Destroys the personal part of the given events (and its salt) and records "journal.personal_erased" with their
    /// positions in the same transaction. The chain stays whole.
    [[nodiscard]] QFuture<Result<Receipt>> erasePersonal(std::vector<qint64> positions, const QString& reason);

    /// Calls `handler` on the thread of `context` with every event after `afterPosition`, then with new ones as they
    /// are recorded, by this process or another, each once and in order; stops when `context` is destroyed.
    void subscribe(qint64 afterPosition, QObject* context, std::function<void(const std::vector<Event>&)> handler);

Q_SIGNALS:
    /// The journal has grown, by this process or another one.
    void grown(qint64 headPosition);

private:
    class Private;
    explicit Journal(std::unique_ptr<Private> implementation);
    std::unique_ptr<Private> d;
};

} // namespace readyroom::journal
