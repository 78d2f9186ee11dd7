// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanService.h"

#include <algorithm>
#include <utility>

#include <spdlog/spdlog.h>

#include <QDir>
#include <QPromise>
#include <QtConcurrent>

#include "core/base/Answer.h"
#include "core/base/Log.h"
#include "core/git/CommitPaths.h"
#include "core/journal/Journal.h"
#include "core/markdown/EncodingRepair.h"
#include "core/workspace/FileReader.h"
#include "readiness/PlanReader.h"

namespace readyroom::readiness {

namespace {

Result<PlanPtr> readPlanFile(const QString& root, const QString& file)
{
    const Result<workspace::FileContent> content = workspace::readFile(QDir(root).filePath(file));
    if (!content)
        return passOn(content);
    return readSharedPlan(file, content->bytes);
}

/// The items that an edit gave another id.
std::vector<ItemSuccession> successionsOf(const PlanPtr& before, const EditOutcome& outcome)
{
    std::vector<ItemSuccession> successions;
    for (const AppliedEdit& edit : outcome.edits) {
        const PlanItem* was = before ? before->find(edit.itemBefore) : nullptr;
        const PlanItem* is = outcome.plan->find(edit.itemAfter);
        if (was && is && was->id != is->id)
            successions.push_back({knownItem(*was), knownItem(*is)});
    }
    return successions;
}

std::vector<ItemSuccession> reversed(std::vector<ItemSuccession> successions)
{
    for (ItemSuccession& succession : successions)
        std::swap(succession.before, succession.after);
    return successions;
}

} // namespace

PlanService::PlanService(QString root, journal::Journal& journal, workspace::SafeFileWriter& writer, const Clock& clock,
                         const Actor& actor, const QString& cacheFolder)
    : m_root(std::move(root))
    , m_actor(actor)
    , m_planWriter(m_root, journal, writer, clock, actor)
    , m_editWriter(m_root, journal, writer, clock, actor)
    , m_tracker(journal, clock, cacheFolder)
    , m_worker(QStringLiteral("plans"))
{
    // Somebody else may have answered.
    connect(&journal, &journal::Journal::grown, this, &PlanService::followOpenQuestions);
}

PlanService::~PlanService() = default;

/// Answered here first, so that whoever asked finds the service up to date.
template <class T, class Job, class Handler>
QFuture<Result<T>> PlanService::onWorker(Job job, Handler handler)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    answer(this, m_worker.run(std::move(job)), [promise, handler](const Result<T>& result) {
        handler(result);
        promise->addResult(result);
        promise->finish();
    });
    return promise->future();
}

void PlanService::load(const QStringList& files)
{
    ++m_load;
    m_pending = 0;
    m_files = files;
    for (auto plan = m_plans.begin(); plan != m_plans.end();)
        plan = files.contains(plan->first) ? std::next(plan) : m_plans.erase(plan);
    Q_EMIT plansChanged();
    for (const QString& file : files)
        read(file, m_load);
    if (m_pending == 0)
        Q_EMIT loaded();
}

void PlanService::reload(const QString& file)
{
    if (!m_files.contains(file))
        m_files << file;
    read(file, m_load);
}

void PlanService::read(const QString& file, int load)
{
    ++m_pending;
    answer(this, QtConcurrent::run([root = m_root, file] { return readPlanFile(root, file); }),
           [this, file, load](const Result<PlanPtr>& plan) {
               if (load != m_load)
                   return;
               --m_pending;
               take(file, plan);
               if (m_pending == 0)
                   Q_EMIT loaded();
           });
}

void PlanService::take(const QString& file, const Result<PlanPtr>& read)
{
    if (!read) {
        if (read.error().code == ErrorCode::NotFound)
            remove(file);
        Q_EMIT planFailed(file, read.error());
    } else if (isPlan(**read)) {
        put(*read);
    } else {
        remove(file);
    }
}

void PlanService::put(const PlanPtr& plan, const std::vector<ItemSuccession>& told)
{
    const bool isNew = m_plans.find(plan->file) == m_plans.cend();
    m_plans[plan->file] = plan;
    if (isNew)
        Q_EMIT plansChanged();
    else
        Q_EMIT planChanged(plan->file);
    followItems(plan, told);
}

void PlanService::followItems(const PlanPtr& plan, const std::vector<ItemSuccession>& told)
{
    answer(this, m_worker.run([this, plan, told] { return m_tracker.follow(*plan, told); }),
           [this, file = plan->file](const Result<ItemTracker::News>& news) {
               if (news)
                   takeNews(file, *news);
               else
                   log("readiness")->warn("items not followed: {}", news.error().toLogString().toStdString());
           });
}

void PlanService::followOpenQuestions()
{
    for (const auto& [file, questions] : m_questions) {
        if (const PlanPtr known = plan(file))
            followItems(known);
    }
}

void PlanService::takeNews(const QString& file, const ItemTracker::News& news)
{
    for (const auto& [from, to] : news.renamed)
        m_history.rename(file, from, to);
    if (news.questions == questions(file))
        return;
    if (news.questions.empty())
        m_questions.erase(file);
    else
        m_questions[file] = news.questions;
    Q_EMIT renamesAmbiguous(file, news.questions);
}

std::vector<ItemQuestion> PlanService::questions(const QString& file) const
{
    const auto found = m_questions.find(file);
    return found == m_questions.cend() ? std::vector<ItemQuestion>() : found->second;
}

QFuture<Result<Done>> PlanService::decideRename(const QString& file, const ItemId& gone, const ItemId& now)
{
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    answer(this, m_worker.run([this, file, gone, now] { return m_tracker.decide(file, gone, now, m_actor); }),
           [this, promise, file](const Result<ItemTracker::News>& news) {
               if (news)
                   takeNews(file, *news);
               promise->addResult(news.map([](const ItemTracker::News&) { return Done{}; }));
               promise->finish();
           });
    return promise->future();
}

void PlanService::remove(const QString& file)
{
    if (m_plans.erase(file) > 0)
        Q_EMIT plansChanged();
}

Result<PlanPtr> PlanService::loadNow(const QString& file) const
{
    return readPlanFile(m_root, file);
}

std::vector<PlanPtr> PlanService::plans() const
{
    std::vector<PlanPtr> plans;
    for (const QString& file : m_files) {
        if (const auto found = m_plans.find(file); found != m_plans.cend())
            plans.push_back(found->second);
    }
    return plans;
}

PlanPtr PlanService::plan(const QString& file) const
{
    const auto found = m_plans.find(file);
    return found == m_plans.cend() ? nullptr : found->second;
}

QFuture<Result<MarkOutcome>> PlanService::mark(const QString& file, const ItemId& item, bool done)
{
    return run(file, item, done ? MarkCommand::Tick : MarkCommand::Untick);
}

QFuture<Result<MarkOutcome>> PlanService::undoMark(const QString& file, const ItemId& item)
{
    return run(file, item, MarkCommand::Undo);
}

QFuture<Result<MarkOutcome>> PlanService::run(const QString& file, const ItemId& item, MarkCommand command)
{
    const PlanPtr known = plan(file);
    if (!known)
        return QtFuture::makeReadyFuture(
            Result<MarkOutcome>(fail(ErrorCode::NotFound, file, QStringLiteral("no such plan"))));
    return onWorker<MarkOutcome>([this, known, item, command] { return m_planWriter.mark(known, item, command); },
                                 [this, command, item](const Result<MarkOutcome>& outcome) {
                                     if (outcome)
                                         takeMark(*outcome, command, item);
                                 });
}

void PlanService::takeMark(const MarkOutcome& outcome, MarkCommand command, const ItemId& asked)
{
    const QString& file = outcome.plan->file;
    put(outcome.plan);
    if (command != MarkCommand::Undo) {
        const PlanItem* item = outcome.plan->find(outcome.item);
        m_history.add(
            {UndoStep::Kind::Mark, file, outcome.item, item ? item->title : QString(), {}, outcome.after, {}, {}, {}});
    } else {
        if (!m_history.forgetMark(file, outcome.item))
            (void)m_history.forgetMark(file, asked); // by the name it had
    }
    Q_EMIT undoChanged();
}

QFuture<Result<EditOutcome>> PlanService::edit(const PlanPtr& known, std::vector<PlanEdit> edits)
{
    return onWorker<EditOutcome>([this, known, edits = std::move(edits)] { return m_editWriter.edit(known, edits); },
                                 [this, known](const Result<EditOutcome>& outcome) {
                                     if (outcome)
                                         takeEdit(*outcome, known);
                                 });
}

QFuture<Result<EditMerge>> PlanService::mergeEdit(const PlanPtr& known, std::vector<PlanEdit> edits)
{
    return m_worker.run([this, known, edits = std::move(edits)] { return m_editWriter.merge(known, edits); });
}

QFuture<Result<EditOutcome>> PlanService::writeMerged(const EditMerge& merge, const QByteArray& text)
{
    return onWorker<EditOutcome>([this, merge, text] { return m_editWriter.writeMerged(merge.file, merge.hash, text); },
                                 [this](const Result<EditOutcome>& outcome) {
                                     if (outcome)
                                         takeEdit(*outcome, plan(outcome->plan->file));
                                 });
}

void PlanService::takeEdit(const EditOutcome& outcome, const PlanPtr& known)
{
    const std::vector<ItemSuccession> successions = successionsOf(known, outcome);
    put(outcome.plan, successions);
    if (outcome.before == outcome.after)
        return;
    UndoStep step;
    step.kind = UndoStep::Kind::Edit;
    step.file = outcome.plan->file;
    if (!outcome.edits.empty())
        step.title = outcome.edits.front().title;
    if (outcome.edits.size() == 1)
        step.field = outcome.edits.front().field;
    step.successions = successions;
    step.before = outcome.before;
    step.after = outcome.after;
    m_history.add(std::move(step));
    Q_EMIT undoChanged();
}

QFuture<Result<PlanService::Rewound>> PlanService::undo()
{
    return rewind(m_history.takeUndo(), true);
}

QFuture<Result<PlanService::Rewound>> PlanService::redo()
{
    return rewind(m_history.takeRedo(), false);
}

QFuture<Result<PlanService::Rewound>> PlanService::rewind(std::optional<UndoStep> step, bool isUndo)
{
    const PlanPtr known = step ? plan(step->file) : nullptr;
    if (!known)
        return QtFuture::makeReadyFuture(Result<Rewound>(
            fail(ErrorCode::NothingToUndo, step ? step->file : QString(), QStringLiteral("nothing to take back"))));
    Q_EMIT undoChanged();
    return onWorker<Rewound>([this, step = *step, known, isUndo] { return rewindNow(step, known, isUndo); },
                             [this, step = *step, isUndo](const Result<Rewound>& rewound) {
                                 if (rewound)
                                     put(rewound->plan, isUndo ? reversed(step.successions) : step.successions);
                                 else if (rewound.error().code == ErrorCode::Conflict)
                                     return; // it can never be done any more
                                 // Where the disk failed, the step stays where it was.
                                 if (isUndo == rewound.has_value())
                                     m_history.putUndone(step);
                                 else
                                     m_history.putDone(step);
                                 Q_EMIT undoChanged();
                             });
}

/// On the worker.
Result<PlanService::Rewound> PlanService::rewindNow(const UndoStep& step, const PlanPtr& known, bool isUndo)
{
    if (step.kind == UndoStep::Kind::Edit) {
        const Result<EditOutcome> outcome =
            isUndo ? m_editWriter.repeat(step.file, step.after, step.before, EditReason::Undo)
                   : m_editWriter.repeat(step.file, step.before, step.after, EditReason::Redo);
        if (!outcome)
            return passOn(outcome);
        return Rewound{step, outcome->plan, outcome->merged};
    }
    const MarkCommand again = step.mark == ' ' ? MarkCommand::Untick : MarkCommand::Tick;
    const Result<MarkOutcome> outcome = m_planWriter.mark(known, step.item, isUndo ? MarkCommand::Undo : again);
    if (!outcome)
        return passOn(outcome);
    return Rewound{step, outcome->plan, outcome->merged};
}

QFuture<Result<PlanService::RepairPreview>> PlanService::previewRepair(const QString& file) const
{
    return QtConcurrent::run([root = m_root, file]() -> Result<RepairPreview> {
        const Result<workspace::FileContent> content = workspace::readFile(QDir(root).filePath(file));
        if (!content)
            return passOn(content);
        const std::optional<markdown::RepairedText> repaired = markdown::repairEncoding(content->bytes);
        if (!repaired)
            return fail(ErrorCode::NotFound, file, QStringLiteral("no misread characters"));
        return RepairPreview{content->bytes, repaired->text, {repaired->codec, repaired->sequences}};
    });
}

QFuture<Result<PlanPtr>> PlanService::applyRepair(const QString& file)
{
    return onWorker<PlanPtr>([this, file] { return m_planWriter.repairEncoding(file); },
                             [this](const Result<PlanPtr>& plan) {
                                 if (plan)
                                     put(*plan);
                             });
}

QFuture<Result<QString>> PlanService::commit(const QString& file, const QString& message)
{
    constexpr qsizetype shortId = 7;
    git::CommitRequest request;
    request.repository = m_root;
    request.paths = {QDir(m_root).filePath(file)};
    request.message = message;
    return QtConcurrent::run([request]() -> Result<QString> {
        const Result<git::CommitId> id = git::commitPathsNow(request);
        if (!id)
            return passOn(id);
        return id->toString().left(shortId);
    });
}

} // namespace readyroom::readiness
