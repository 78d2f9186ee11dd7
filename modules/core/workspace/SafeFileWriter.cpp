// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/SafeFileWriter.h"

#include <chrono>
#include <map>

#include <spdlog/spdlog.h>

#include <QDir>
#include <QJsonObject>

#include "core/base/Await.h"
#include "core/base/Hash.h"
#include "core/base/Log.h"
#include "core/journal/Journal.h"
#include "core/workspace/FileReplacement.h"
#include "core/workspace/FolderLock.h"

namespace readyroom::workspace {

namespace {

constexpr std::chrono::seconds journalDeadline{10};
constexpr int batchSize = 1000;

constexpr QLatin1String writeIntended("file.write_intended");
constexpr QLatin1String writeDone("file.write_done");
constexpr QLatin1String writeFailed("file.write_failed");
constexpr QLatin1String writeReconciled("file.write_reconciled");

constexpr QLatin1String intentField("intent");
constexpr QLatin1String pathField("path");

/// The file's path below the root, with '/'; empty when it is not inside.
QString relativeTo(const QString& root, const QString& path)
{
    const QString clean = QDir::cleanPath(path);
    const QString prefix = root.endsWith(QLatin1Char('/')) ? root : root + QLatin1Char('/');
    return clean.startsWith(prefix) ? clean.mid(prefix.size()) : QString();
}

bool endsIntent(const QString& type)
{
    return type == writeDone || type == writeFailed || type == writeReconciled;
}

/// What the file's content says about an intended write.
Result<QString> outcomeOf(const journal::Event& intent, const QString& path)
{
    const auto content = readFile(path);
    if (!content && content.error().code != ErrorCode::NotFound)
        return passOn(content);
    if (content && content->hash == intent.publicPart.value(QStringLiteral("hashAfter")).toString())
        return QStringLiteral("applied");
    if (content && content->hash == intent.publicPart.value(QStringLiteral("hashBefore")).toString())
        return QStringLiteral("notApplied");
    return QStringLiteral("changedByOther");
}

/// Intended writes whose end is not recorded, by the intent's id (which sorts by time).
Result<std::map<QString, journal::Event>> openIntents(const journal::Journal& journal)
{
    std::map<QString, journal::Event> open;
    qint64 position = 0;
    while (true) {
        const auto events = journal.read(position, batchSize);
        if (!events)
            return passOn(events);
        for (const journal::Event& event : *events) {
            if (event.type == writeIntended)
                open.emplace(event.id, event);
            else if (endsIntent(event.type))
                open.erase(event.publicPart.value(intentField).toString());
            position = event.position;
        }
        if (events->empty())
            return open;
    }
}

} // namespace

SafeFileWriter::SafeFileWriter(const QString& root, journal::Journal& journal, const Clock& clock)
    : m_root(QDir::cleanPath(root))
    , m_journal(journal)
    , m_clock(clock)
    , m_worker(QStringLiteral("files"))
{
}

QFuture<Result<FileContent>> SafeFileWriter::write(const FileChange& change)
{
    return m_worker.run([this, change, correlation = CorrelationScope::current()] {
        const CorrelationScope scope(correlation);
        return writeNow(change);
    });
}

QFuture<Result<int>> SafeFileWriter::reconcile()
{
    return m_worker.run([this] { return reconcileNow(); });
}

Result<FileContent> SafeFileWriter::writeNow(const FileChange& change)
{
    const QString file = relativeTo(m_root, change.path);
    if (file.isEmpty())
        return fail(ErrorCode::InvalidArgument, change.path, QStringLiteral("not inside the workspace"));
    // Held to the end, so that another process that starts just now does not take this write for a broken one.
    const auto lock = FolderLock::take(m_root, LockKind::Shared);
    if (!lock)
        return passOn(lock);
    // A conflict seen now saves the journal an intent; the comparison that counts is made right before the rename.
    const auto current = readFile(change.path);
    if (!current)
        return passOn(current);
    if (current->hash != change.expectedHash)
        return fail(ErrorCode::Conflict, change.path, QStringLiteral("the file has changed meanwhile"));

    const QString hashAfter = contentHash(change.newBytes);
    const auto intent = record(file, writeIntended,
                               {{QStringLiteral("hashBefore"), change.expectedHash},
                                {QStringLiteral("hashAfter"), hashAfter},
                                {QStringLiteral("purpose"), change.purpose}});
    if (!intent)
        return passOn(intent);
    const auto written = replaceFile(change.path, change.expectedHash, change.newBytes);
    const auto ended =
        written ? record(file, writeDone, {{intentField, *intent}})
                : record(file, writeFailed,
                         {{intentField, *intent}, {QStringLiteral("reason"), errorCodeName(written.error().code)}});
    // The file says what happened all the same, and the next start will record it.
    if (!ended)
        log("workspace")->warn("the end of a write was not recorded: {}", ended.error().toLogString().toStdString());
    if (!written)
        return passOn(written);
    return FileContent{change.newBytes, hashAfter};
}

Result<int> SafeFileWriter::reconcileNow()
{
    auto open = openIntents(m_journal);
    if (!open)
        return passOn(open);
    if (open->empty())
        return 0;
    const auto lock = FolderLock::take(m_root, LockKind::Exclusive);
    if (!lock)
        return passOn(lock);
    // Asked again, now that nobody can be in the middle of a write.
    open = openIntents(m_journal);
    if (!open)
        return passOn(open);
    int settled = 0;
    for (const auto& [id, intent] : *open) {
        if (const auto done = settle(intent); done)
            ++settled;
        else
            log("workspace")->warn("a broken-off write stays open: {}", done.error().toLogString().toStdString());
    }
    return settled;
}

Result<Done> SafeFileWriter::settle(const journal::Event& intent)
{
    const QString file = intent.publicPart.value(pathField).toString();
    const QString path = m_root + QLatin1Char('/') + file;
    const auto outcome = outcomeOf(intent, path);
    if (!outcome)
        return passOn(outcome);
    removeLeftovers(path);
    const auto recorded =
        record(file, writeReconciled, {{intentField, intent.id}, {QStringLiteral("outcome"), *outcome}});
    if (!recorded)
        return passOn(recorded);
    return Done{};
}

Result<QString> SafeFileWriter::record(const QString& file, const QString& type, const QJsonObject& fields)
{
    journal::NewEvent event;
    event.type = type;
    event.at = m_clock.now();
    event.publicPart = fields;
    event.publicPart.insert(pathField, file);
    const auto receipt = await(m_journal.append(QStringLiteral("file:") + file, {event}), journalDeadline);
    if (!receipt)
        return passOn(receipt);
    return receipt->ids.constFirst();
}

} // namespace readyroom::workspace
