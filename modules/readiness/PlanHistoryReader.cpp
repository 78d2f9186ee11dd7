// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanHistoryReader.h"

#include <algorithm>

#include <spdlog/spdlog.h>

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include "core/base/Log.h"
#include "core/git/Repository.h"
#include "core/store/Cache.h"
#include "core/vocabulary/PlanEvents.h"
#include "readiness/PlanReader.h"

namespace readyroom::readiness {

namespace {

/// Who and when, of an event that is told.
template <class Recorded>
Recorded begun(const journal::Event& event)
{
    const QJsonObject personal = event.personalPart.value_or(QJsonObject());
    Recorded recorded;
    recorded.at = event.at;
    recorded.who = Actor::fromJson(personal.value(QLatin1String("actor")).toObject()).shownName();
    recorded.position = event.position;
    return recorded;
}

std::vector<PlanMark> marksIn(const std::vector<journal::Event>& events)
{
    std::vector<PlanMark> marks;
    for (const journal::Event& event : events) {
        if (event.type != QLatin1String(PlanItemMarked::type))
            continue;
        const Result<PlanItemMarked> marked = PlanItemMarked::fromJson(event.publicPart);
        if (!marked)
            continue;
        PlanMark& mark = marks.emplace_back(begun<PlanMark>(event));
        mark.item = ItemId(marked->itemId);
        mark.title = marked->title;
        mark.wasDone = marked->before != QLatin1Char(' ');
        mark.isDone = marked->after != QLatin1Char(' ');
    }
    std::stable_sort(marks.begin(), marks.end(), [](const PlanMark& a, const PlanMark& b) { return a.at < b.at; });
    return marks;
}

std::vector<RecordedEdit> editsIn(const std::vector<journal::Event>& events)
{
    std::vector<RecordedEdit> edits;
    for (const journal::Event& event : events) {
        if (event.type != QLatin1String(PlanEdited::type))
            continue;
        if (Result<PlanEdited> edited = PlanEdited::fromJson(event.publicPart))
            edits.emplace_back(begun<RecordedEdit>(event)).changes = std::move(edited->changes);
    }
    return edits;
}

TimePoint writtenAt(const QString& path)
{
    return TimePoint(std::chrono::milliseconds(QFileInfo(path).lastModified().toMSecsSinceEpoch()));
}

} // namespace

PlanHistoryReader::PlanHistoryReader(QString root, const QString& cacheFile, const Clock& clock)
    : m_root(std::move(root))
{
    if (cacheFile.isEmpty())
        return;
    Result<std::unique_ptr<store::Cache>> cache = store::Cache::open(cacheFile, clock);
    if (cache)
        m_cache = std::move(*cache);
    else
        log("readiness")->warn("no cache of versions: {}", cache.error().toLogString().toStdString());
}

PlanHistoryReader::~PlanHistoryReader() = default;

SnapshotPtr PlanHistoryReader::snapshot(const git::Repository& repository, const QString& blob)
{
    if (blob.isEmpty())
        return nullptr;
    if (const auto known = m_known.constFind(blob); known != m_known.cend())
        return *known;
    const QString key = QStringLiteral("plan-snapshot/%1/%2").arg(snapshotVersion).arg(blob);
    SnapshotPtr result;
    if (const std::optional<QByteArray> kept = m_cache ? m_cache->get(key) : std::nullopt) {
        if (Result<PlanSnapshot> read = snapshotFromBytes(*kept))
            result = std::make_shared<const PlanSnapshot>(std::move(*read));
    }
    if (!result) {
        const Result<QByteArray> bytes = repository.blob(blob);
        const Result<Plan> plan = bytes ? readPlan(blob, *bytes) : Result<Plan>(passOn(bytes));
        if (plan) {
            result = std::make_shared<const PlanSnapshot>(snapshotOf(*plan));
            if (m_cache && !m_cache->put(key, toBytes(*result)))
                log("readiness")->debug("a version was not kept in the cache");
        }
    }
    m_known.insert(blob, result);
    return result;
}

Result<std::shared_ptr<const git::FileVersions>> PlanHistoryReader::logOf(const git::Repository& repository,
                                                                          const QString& file,
                                                                          const HistoryLimits& limits,
                                                                          const CancelFlag& cancel)
{
    const Result<git::CommitId> head = repository.headId();
    const QString headName = head ? head->toString() : QString();
    if (const KnownLog known = m_logs.value(file); known.versions && known.head == headName)
        return known.versions;
    Result<git::FileVersions> log =
        repository.versions(QDir(m_root).filePath(file), limits.commits, limits.since, cancel);
    if (!log)
        return passOn(log);
    auto versions = std::make_shared<const git::FileVersions>(std::move(*log));
    m_logs.insert(file, {headName, versions});
    return versions;
}

Result<std::vector<PlanVersion>> PlanHistoryReader::readVersions(const git::Repository& repository, const QString& file,
                                                                 const HistoryLimits& limits, const CancelFlag& cancel,
                                                                 const Progress& progress, PlanHistory& found)
{
    const auto known = logOf(repository, file, limits, cancel);
    if (!known)
        return passOn(known);
    const git::FileVersions& log = **known;
    found.isInGit = !log.versions.empty();
    found.isCut = log.isCut;
    found.isShallow = log.isShallow;
    std::vector<PlanVersion> versions;
    versions.reserve(log.versions.size());
    const auto total = static_cast<int>(log.versions.size());
    for (auto version = log.versions.crbegin(); version != log.versions.crend(); ++version) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, file);
        PlanVersion& read = versions.emplace_back();
        read.at = version->commit.committedAt;
        read.who = version->commit.author.shownName();
        read.commit = version->commit.id.toString();
        read.summary = version->commit.summary;
        read.isMainLine = version->isMainLine;
        // A file that came with this commit was in no parent: there is nothing to compare it with.
        read.hasParents = std::any_of(version->before.cbegin(), version->before.cend(),
                                      [](const QString& blob) { return !blob.isEmpty(); });
        read.after = snapshot(repository, version->blob);
        for (const QString& blob : version->before)
            read.before.push_back(snapshot(repository, blob));
        if (progress)
            progress(static_cast<int>(versions.size()), total);
    }
    return versions;
}

Result<HistoryPtr> PlanHistoryReader::read(const Plan& now, const std::vector<journal::Event>& events,
                                           const HistoryLimits& limits, const CancelFlag& cancel,
                                           const Progress& progress)
{
    PlanHistory found;
    std::vector<PlanVersion> versions;
    m_commitLog.clear();
    const Result<git::Repository> repository = git::Repository::open(m_root);
    if (repository) {
        m_commitLog = QDir(repository->gitDirectory()).filePath(QStringLiteral("logs/HEAD"));
        Result<std::vector<PlanVersion>> read = readVersions(*repository, now.file, limits, cancel, progress, found);
        if (read)
            versions = std::move(*read);
        else if (read.error().code == ErrorCode::Cancelled)
            return passOn(read);
        else
            found.gitError = read.error();
    } else if (repository.error().code != ErrorCode::NotFound) {
        found.gitError = repository.error();
    }
    PlanHistory history =
        mergeHistory(versions, marksIn(events), editsIn(events), std::make_shared<const PlanSnapshot>(snapshotOf(now)),
                     writtenAt(QDir(m_root).filePath(now.file)));
    history.file = now.file;
    history.isInGit = found.isInGit;
    history.isCut = found.isCut;
    history.isShallow = found.isShallow;
    history.gitError = found.gitError;
    return std::make_shared<const PlanHistory>(std::move(history));
}

} // namespace readyroom::readiness
