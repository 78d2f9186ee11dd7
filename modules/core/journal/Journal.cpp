// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/Journal.h"

#include <mutex>

#include <QDir>
#include <QFile>
#include <QFileSystemWatcher>
#include <QJsonArray>
#include <QPromise>

#include "core/base/Log.h"
#include "core/base/WorkerThread.h"
#include "core/journal/EventFeed.h"
#include "core/journal/JournalStore.h"

namespace readyroom::journal {

namespace {

/// The way back to the journal's thread for whatever may outlive the journal.
struct Gate
{
    std::mutex mutex; // guards worker
    WorkerThread* worker = nullptr;

    void post(std::function<void()> job)
    {
        const std::lock_guard lock(mutex);
        if (worker)
            worker->post(std::move(job));
    }
};

} // namespace

class Journal::Private
{
public:
    struct Pending
    {
        AppendRequest request;
        QPromise<Result<Receipt>> promise;
    };

    explicit Private(std::unique_ptr<JournalStore> openedStore)
        : store(std::move(openedStore))
    {
        gate->worker = &worker;
    }

    ~Private()
    {
        const std::lock_guard lock(gate->mutex);
        gate->worker = nullptr;
    }
    Q_DISABLE_COPY_MOVE(Private)

    QFuture<Result<Receipt>> enqueue(AppendRequest request);
    void writePending();
    void followGrowth();

    Journal* journal = nullptr;
    std::unique_ptr<JournalStore> store;
    QFileSystemWatcher watcher;
    std::mutex mutex; // guards pending
    std::vector<Pending> pending;
    std::vector<std::shared_ptr<EventFeed>> feeds; // on the worker alone
    qint64 knownHead = 0;                          // on the worker alone
    std::shared_ptr<Gate> gate = std::make_shared<Gate>();
    WorkerThread worker{QStringLiteral("journal")}; // the last member: its jobs end before the rest goes
};

QFuture<Result<Receipt>> Journal::Private::enqueue(AppendRequest request)
{
    QPromise<Result<Receipt>> promise;
    QFuture<Result<Receipt>> future = promise.future();
    promise.start();
    const std::lock_guard lock(mutex);
    pending.push_back({std::move(request), std::move(promise)});
    // Whatever is asked for until the worker comes to it goes into one transaction, and is made durable at once.
    if (pending.size() == 1)
        worker.post([this] { writePending(); });
    return future;
}

void Journal::Private::writePending()
{
    constexpr size_t batchLimit = 1000; // keeps the write lock short for other processes
    std::vector<Pending> batch;
    {
        const std::lock_guard lock(mutex);
        const auto end = pending.begin() + static_cast<qptrdiff>(std::min(pending.size(), batchLimit));
        batch.assign(std::make_move_iterator(pending.begin()), std::make_move_iterator(end));
        pending.erase(pending.begin(), end);
        if (!pending.empty())
            worker.post([this] { writePending(); });
    }
    std::vector<AppendRequest> requests;
    requests.reserve(batch.size());
    for (Pending& entry : batch)
        requests.push_back(std::move(entry.request));
    std::vector<Result<Receipt>> answers = store->append(requests);
    for (size_t i = 0; i < batch.size(); ++i) {
        batch[i].promise.addResult(std::move(answers[i]));
        batch[i].promise.finish();
    }
    store->noteHead();
    followGrowth();
}

void Journal::Private::followGrowth()
{
    const Result<Head> head = store->head();
    if (!head || head->position <= knownHead)
        return;
    knownHead = head->position;
    std::erase_if(feeds, [](const auto& feed) { return feed->hasEnded(); });
    for (const auto& feed : feeds)
        feed->pump(*store);
    QMetaObject::invokeMethod(
        journal, [this, position = knownHead] { Q_EMIT journal->grown(position); }, Qt::QueuedConnection);
}

Result<std::unique_ptr<Journal>> Journal::open(const QString& directory, const Clock& clock,
                                               std::chrono::milliseconds lockDeadline)
{
    Result<std::unique_ptr<JournalStore>> store = JournalStore::open(directory, clock, lockDeadline);
    if (!store)
        return passOn(store);
    std::unique_ptr<Journal> journal(new Journal(std::make_unique<Private>(std::move(*store))));
    Private* const d = journal->d.get();
    d->journal = journal.get();
    d->watcher.setParent(journal.get()); // so that it moves along to another thread
    if (const Result<Head> head = d->store->head())
        d->knownHead = head->position;
    // The head file is replaced with every append of any process, which changes the folder.
    connect(&d->watcher, &QFileSystemWatcher::directoryChanged, journal.get(),
            [d] { d->worker.post([d] { d->followGrowth(); }); });
    d->watcher.addPath(directory);
    return journal;
}

Journal::Journal(std::unique_ptr<Private> implementation)
    : d(std::move(implementation))
{
}

Journal::~Journal() = default;

QFuture<Result<Receipt>> Journal::append(const QString& stream, std::vector<NewEvent> events,
                                         std::optional<qint64> expectedVersion)
{
    if (stream.isEmpty() || stream == journalStream || events.empty())
        return QtFuture::makeReadyFuture(Result<Receipt>(
            fail(ErrorCode::InvalidArgument, stream, QStringLiteral("no stream, a reserved one, or no events"))));
    return d->enqueue({stream, std::move(events), expectedVersion, CorrelationScope::current(), {}});
}

Result<std::vector<Event>> Journal::read(qint64 afterPosition, int limit) const
{
    return d->store->read(afterPosition, limit);
}

Result<std::vector<Event>> Journal::readStream(const QString& stream, qint64 afterVersion) const
{
    return d->store->readStream(stream, afterVersion);
}

Result<Head> Journal::head() const
{
    return d->store->head();
}

std::optional<Error> Journal::damage() const
{
    return d->store->damage();
}

Result<Head> Journal::acceptHead(const QString& directory, const Clock& clock)
{
    if (!QFile::exists(QDir(directory).filePath(QStringLiteral("journal.sqlite"))))
        return fail(ErrorCode::NotFound, directory, QStringLiteral("no journal"));
    const Result<std::unique_ptr<JournalStore>> store = JournalStore::open(directory, clock, defaultLockDeadline);
    if (!store)
        return passOn(store);
    return (*store)->acceptHead();
}

QFuture<Result<Receipt>> Journal::erasePersonal(std::vector<qint64> positions, const QString& reason)
{
    if (positions.empty())
        return QtFuture::makeReadyFuture(
            Result<Receipt>(fail(ErrorCode::InvalidArgument, journalStream, QStringLiteral("no positions"))));
    QJsonArray list;
    for (const qint64 position : positions)
        list.append(position);
    NewEvent event{personalErasedType,
                   1,
                   d->store->now(),
                   {{QStringLiteral("positions"), list}, {QStringLiteral("reason"), reason}},
                   {}};
    return d->enqueue(
        {journalStream, {std::move(event)}, std::nullopt, CorrelationScope::current(), std::move(positions)});
}

void Journal::subscribe(qint64 afterPosition, QObject* context, std::function<void(const std::vector<Event>&)> handler)
{
    const auto feed = std::make_shared<EventFeed>(afterPosition);
    // The acknowledgement may come when feed and journal are gone already; `self` is only used on the journal's thread.
    const auto handled = [self = d.get(), gate = d->gate, weakFeed = std::weak_ptr(feed)] {
        gate->post([self, weakFeed] {
            if (const auto current = weakFeed.lock()) {
                current->setHandled();
                current->pump(*self->store);
            }
        });
    };
    feed->connectTo(context, std::move(handler), handled);
    d->worker.post([self = d.get(), feed] {
        self->feeds.push_back(feed);
        feed->pump(*self->store);
    });
}

} // namespace readyroom::journal
