// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanWriter.h"

#include <algorithm>
#include <utility>

#include <QDir>

#include "core/base/Await.h"
#include "core/journal/Journal.h"
#include "core/markdown/EncodingRepair.h"
#include "core/workspace/FileReader.h"
#include "core/workspace/SafeFileWriter.h"
#include "readiness/MergeConflicts.h"
#include "readiness/PlanEdit.h"
#include "readiness/PlanReader.h"

namespace readyroom::readiness {

namespace {

/// Longer than the journal and the file writer wait for anything themselves, so that they are the ones to say what it
/// was.
constexpr std::chrono::seconds answerDeadline(30);

/// The letter this plan ticks with: 'X' where it uses no other.
char usualLetter(const Plan& plan)
{
    bool usesCapital = false;
    for (const PlanItem& item : plan.items) {
        if (item.checkBox && item.checkBox->mark == 'x')
            return 'x';
        usesCapital = usesCapital || (item.checkBox && item.checkBox->mark == 'X');
    }
    return usesCapital ? 'X' : 'x';
}

/// The plan with one box changed. A mark touches no other line and no finding, so nothing needs to be read again.
Plan withMark(const Plan& plan, size_t index, char mark, const workspace::FileContent& written)
{
    Plan changed = plan;
    changed.hash = written.hash;
    changed.text = written.bytes;
    PlanItem& item = changed.items[index];
    item.checkBox->mark = mark;
    item.state = mark == ' ' ? ItemState::Open : ItemState::Done;
    return changed;
}

} // namespace

struct PlanWriter::Change
{
    char after = ' ';
    TickReason reason = TickReason::Tick;
    QString undoes;
};

PlanWriter::PlanWriter(QString root, journal::Journal& journal, workspace::SafeFileWriter& writer, const Clock& clock,
                       Actor actor)
    : m_root(std::move(root))
    , m_journal(journal)
    , m_writer(writer)
    , m_recorder(journal, clock, std::move(actor))
{
}

QString PlanWriter::absolutePath(const QString& file) const
{
    return QDir(m_root).filePath(file);
}

Result<Done> PlanWriter::refreshLog(const QString& file)
{
    MarkLog& log = m_logs[file];
    const Result<std::vector<journal::Event>> events = m_journal.readStream(planStream(file), log.version());
    if (!events)
        return passOn(events);
    for (const journal::Event& event : *events)
        log.apply(event);
    return Done{};
}

Result<PlanWriter::Change> PlanWriter::changeFor(const PlanItem& item, const Plan& plan, MarkCommand command)
{
    if (const Result<Done> refreshed = refreshLog(plan.file); !refreshed)
        return passOn(refreshed);
    const MarkLog& log = m_logs[plan.file];
    const char now = item.checkBox->mark;
    switch (command) {
    case MarkCommand::Tick:
        return Change{now != ' ' ? now : log.lastLetter(item.id).value_or(usualLetter(plan)), TickReason::Tick, {}};
    case MarkCommand::Untick:
        return Change{' ', TickReason::Untick, {}};
    case MarkCommand::Undo:
        if (const std::optional<RecordedMark> last = log.lastStanding(item.id))
            return Change{last->before, TickReason::Undo, last->eventId};
        if (now == ' ')
            return fail(ErrorCode::NothingToUndo, item.title, QStringLiteral("no mark to take back"));
        return Change{' ', TickReason::Untick, {}};
    }
    return Change{};
}

ItemId PlanWriter::currentId(const Plan& plan, const ItemId& asked)
{
    return plan.find(asked) || !refreshLog(plan.file) ? asked : m_logs[plan.file].currentId(asked);
}

Result<MarkOutcome> PlanWriter::mark(const PlanPtr& known, const ItemId& item, MarkCommand command)
{
    constexpr int attempts = 3;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        Result<std::optional<MarkOutcome>> outcome = tryMark(known, item, command);
        if (!outcome)
            return passOn(outcome);
        if (*outcome)
            return std::move(**outcome);
    }
    return fail(ErrorCode::Conflict, known->file, QStringLiteral("the file keeps changing"));
}

Result<std::optional<MarkOutcome>> PlanWriter::tryMark(const PlanPtr& known, const ItemId& asked, MarkCommand command)
{
    const Result<workspace::FileContent> content = workspace::readFile(absolutePath(known->file));
    if (!content)
        return passOn(content);
    // Marks may be asked for faster than they are written: what this writer left is no change by someone else.
    const PlanPtr latest = m_latest.value(known->file, known);
    const bool hasChanged = content->hash != known->hash && content->hash != latest->hash;
    PlanPtr plan = content->hash == latest->hash ? latest : known;
    if (hasChanged) {
        Result<PlanPtr> read = readSharedPlan(known->file, content->bytes);
        if (!read)
            return passOn(read);
        plan = *read;
    }
    const ItemId id = currentId(*plan, asked);
    const PlanItem* item = plan->find(id);
    const PlanItem* before = known->find(id);
    // An ordinal tells namesakes apart; when one came or went, it may mean another one now.
    if (!item || (hasChanged && before && namesakesOf(*before, *known) != namesakesOf(*item, *plan)))
        return fail(ErrorCode::Conflict, id.toString(),
                    item ? QStringLiteral("items of the same name were added or removed in the file")
                         : QStringLiteral("the item is no longer in the file"));
    if (!item->checkBox)
        return fail(ErrorCode::Unsupported, item->title, QStringLiteral("the item has no checkbox"));
    if (conflictAt(*plan, item->line, item->line))
        return fail(ErrorCode::Unsupported, item->title, refusal::inConflict);
    const Result<Change> change = changeFor(*item, *plan, command);
    if (!change)
        return passOn(change);

    const char now = item->checkBox->mark;
    const auto index = static_cast<size_t>(item - plan->items.data());
    if (change->after != now) {
        const Result<std::optional<PlanPtr>> written = writeMark(*plan, index, change->after, *content);
        if (!written)
            return passOn(written);
        if (!*written)
            return std::nullopt;
        plan = **written;
        m_latest.insert(plan->file, plan);
    }
    const PlanItem& marked = plan->items[index];
    const PlanItemMarked event{plan->file,     id.toString(),    marked.title,
                               marked.line,    QLatin1Char(now), QLatin1Char(change->after),
                               change->reason, change->undoes};
    if (const Result<Done> recorded =
            m_recorder.record(plan->file, PlanItemMarked::type, PlanItemMarked::schema, event.toJson());
        !recorded)
        return passOn(recorded);
    return MarkOutcome{plan, id, now, change->after, hasChanged};
}

Result<std::optional<PlanPtr>> PlanWriter::writeMark(const Plan& plan, size_t index, char mark,
                                                     const workspace::FileContent& content)
{
    QByteArray bytes = content.bytes;
    bytes[plan.items[index].checkBox->offset] = mark;
    const Result<workspace::FileContent> written =
        await(m_writer.write({absolutePath(plan.file), content.hash, bytes, QStringLiteral("mark")}), answerDeadline);
    if (!written && written.error().code == ErrorCode::Conflict)
        return std::nullopt;
    if (!written)
        return passOn(written);
    if (!plan.encodingRepair)
        return std::make_shared<const Plan>(withMark(plan, index, mark, *written));
    // What is shown is not what is written; only a new reading has both.
    Result<PlanPtr> read = readSharedPlan(plan.file, written->bytes);
    if (!read)
        return passOn(read);
    return std::move(*read);
}

Result<PlanPtr> PlanWriter::repairEncoding(const QString& file)
{
    const Result<workspace::FileContent> content = workspace::readFile(absolutePath(file));
    if (!content)
        return passOn(content);
    const std::optional<markdown::RepairedText> repaired = markdown::repairEncoding(content->bytes);
    if (!repaired)
        return fail(ErrorCode::NotFound, file, QStringLiteral("no misread characters"));
    const Result<workspace::FileContent> written =
        await(m_writer.write({absolutePath(file), content->hash, repaired->text, QStringLiteral("repair encoding")}),
              answerDeadline);
    if (!written)
        return passOn(written);
    const PlanEncodingRepaired event{file, repaired->codec, repaired->sequences, content->hash, written->hash};
    if (const Result<Done> recorded =
            m_recorder.record(file, PlanEncodingRepaired::type, PlanEncodingRepaired::schema, event.toJson());
        !recorded)
        return passOn(recorded);
    return readSharedPlan(file, written->bytes);
}

} // namespace readyroom::readiness
