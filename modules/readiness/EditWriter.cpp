// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/EditWriter.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <QDir>

#include "core/base/Await.h"
#include "core/git/TextDiff.h"
#include "core/workspace/FileReader.h"
#include "core/workspace/SafeFileWriter.h"
#include "readiness/PlanReader.h"

namespace readyroom::readiness {

namespace {

/// Longer than the file writer waits for anything itself, so that it is the one to say what it was.
constexpr std::chrono::seconds answerDeadline(30);

template <class Edit>
ItemId itemOf(const Edit& edit)
{
    return edit.item;
}

ItemId itemOf(const AddTask&)
{
    return newTask();
}

/// Does the item still say what the person saw when the edit was made?
bool saysTheSame(const SetTitle&, const PlanItem& a, const PlanItem& b)
{
    return a.title == b.title;
}
bool saysTheSame(const SetPriority&, const PlanItem& a, const PlanItem& b)
{
    return a.priority == b.priority;
}
bool saysTheSame(const SetEstimate&, const PlanItem& a, const PlanItem& b)
{
    return a.estimate == b.estimate;
}
bool saysTheSame(const SetWeeks&, const PlanItem& a, const PlanItem& b)
{
    return a.weeks == b.weeks;
}
bool saysTheSame(const SetOwner&, const PlanItem& a, const PlanItem& b)
{
    return a.owner == b.owner;
}
bool saysTheSame(const SetNote&, const PlanItem& a, const PlanItem& b)
{
    return a.notes == b.notes;
}
bool saysTheSame(const AddTask&, const PlanItem&, const PlanItem&)
{
    return true;
}
bool saysTheSame(const MoveItem&, const PlanItem& a, const PlanItem& b)
{
    return a.headings == b.headings;
}
bool saysTheSame(const RemoveItem&, const PlanItem& a, const PlanItem& b)
{
    return a.title == b.title && a.notes == b.notes && a.state == b.state;
}

/// Is what the edit is about still in the plan as it was? Else the error that says why not.
Result<Done> stillMeans(const PlanEdit& edit, const Plan& known, const Plan& plan)
{
    const ItemId id = std::visit([](const auto& one) { return itemOf(one); }, edit);
    if (id == newTask())
        return Done{};
    const PlanItem* before = known.find(id);
    const PlanItem* now = plan.find(id);
    if (!now)
        return fail(ErrorCode::Conflict, before ? before->title : id.toString(),
                    QStringLiteral("the item is no longer in the file"));
    if (!before)
        return Done{};
    if (namesakesOf(*before, known) != namesakesOf(*now, plan))
        return fail(ErrorCode::Conflict, now->title,
                    QStringLiteral("items of the same name were added or removed in the file"));
    if (!std::visit([&](const auto& one) { return saysTheSame(one, *before, *now); }, edit))
        return fail(ErrorCode::Conflict, now->title, QStringLiteral("the same was changed in the file"));
    return Done{};
}

/// The one stretch that differs.
std::vector<ByteSplice> spliceBetween(const QByteArray& before, const QByteArray& after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before.at(head) == after.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    return {{head, before.mid(head, before.size() - head - tail), after.mid(head, after.size() - head - tail)}};
}

} // namespace

EditWriter::EditWriter(QString root, journal::Journal& journal, workspace::SafeFileWriter& writer, const Clock& clock,
                       Actor actor)
    : m_root(std::move(root))
    , m_writer(writer)
    , m_recorder(journal, clock, std::move(actor))
{
}

QString EditWriter::absolutePath(const QString& file) const
{
    return QDir(m_root).filePath(file);
}

Result<EditOutcome> EditWriter::edit(const PlanPtr& known, const std::vector<PlanEdit>& edits)
{
    // Somebody may write between our reading and our renaming; the writer notices, and the new text is tried.
    constexpr int attempts = 3;
    Result<EditOutcome> outcome = editOnce(known, edits);
    for (int attempt = 1; attempt < attempts && !outcome && outcome.error().code == ErrorCode::Conflict &&
                          outcome.error().subject == absolutePath(known->file);
         ++attempt)
        outcome = editOnce(known, edits);
    return outcome;
}

Result<EditOutcome> EditWriter::editOnce(const PlanPtr& known, const std::vector<PlanEdit>& edits)
{
    const Result<workspace::FileContent> content = workspace::readFile(absolutePath(known->file));
    if (!content)
        return passOn(content);
    const bool hasChanged = content->hash != known->hash;
    if (hasChanged) {
        const Result<PlanPtr> plan = readSharedPlan(known->file, content->bytes);
        if (!plan)
            return passOn(plan);
        for (const PlanEdit& edit : edits) {
            if (const Result<Done> same = stillMeans(edit, *known, **plan); !same)
                return passOn(same);
        }
    }
    Result<EditedPlan> edited = editPlan(known->file, content->bytes, edits);
    if (!edited)
        return passOn(edited);
    Result<EditOutcome> outcome = write(known->file, *content, std::move(*edited), EditReason::Edit);
    if (outcome)
        outcome->merged = hasChanged;
    return outcome;
}

Result<EditOutcome> EditWriter::write(const QString& file, const workspace::FileContent& content, EditedPlan&& edited,
                                      EditReason reason)
{
    EditOutcome outcome{std::make_shared<const Plan>(std::move(edited.plan)), std::move(edited.edits), content.bytes,
                        edited.bytes, false};
    if (outcome.before == outcome.after)
        return outcome;
    const Result<workspace::FileContent> written = await(
        m_writer.write({absolutePath(file), content.hash, outcome.after, QStringLiteral("edit")}), answerDeadline);
    if (!written)
        return passOn(written);
    PlanEdited event{file, reason, {}, {}, content.hash, written->hash};
    for (const AppliedEdit& edit : outcome.edits)
        event.changes.push_back({edit.field, edit.itemBefore.toString(), edit.itemAfter.toString(), edit.title,
                                 edit.before, edit.after, edit.line});
    for (const ByteSplice& splice : edited.splices)
        event.splices.push_back({splice.offset, splice.before, splice.after});
    const Result<Done> recorded =
        m_recorder.record(file, PlanEdited::type, PlanEdited::schema, event.toJson(), event.personalJson());
    if (!recorded)
        return passOn(recorded);
    return outcome;
}

Result<EditOutcome> EditWriter::repeat(const QString& file, const QByteArray& before, const QByteArray& after,
                                       EditReason reason)
{
    const Result<workspace::FileContent> content = workspace::readFile(absolutePath(file));
    if (!content)
        return passOn(content);
    QByteArray target = after;
    if (content->bytes != before) {
        const Result<git::TextMerge> merged = git::mergeText(before, after, content->bytes);
        if (!merged)
            return passOn(merged);
        if (merged->hasConflicts)
            return fail(ErrorCode::Conflict, file, QStringLiteral("the same lines were changed in the file"));
        target = merged->bytes;
    }
    Result<Plan> plan = readPlan(file, target);
    if (!plan)
        return passOn(plan);
    Result<EditOutcome> outcome =
        write(file, *content, {target, std::move(*plan), spliceBetween(content->bytes, target), {}}, reason);
    if (outcome)
        outcome->merged = content->bytes != before;
    return outcome;
}

Result<EditMerge> EditWriter::merge(const PlanPtr& known, const std::vector<PlanEdit>& edits) const
{
    // The shown text is a plan as good as the file, so the edit is made in that.
    const Result<EditedPlan> mine = editPlan(known->file, known->text, edits);
    if (!mine)
        return passOn(mine);
    const Result<workspace::FileContent> content = workspace::readFile(absolutePath(known->file));
    if (!content)
        return passOn(content);
    const Result<PlanPtr> theirs = readSharedPlan(known->file, content->bytes);
    if (!theirs)
        return passOn(theirs);
    const Result<git::TextMerge> merged = git::mergeText(known->text, mine->plan.text, (*theirs)->text);
    if (!merged)
        return passOn(merged);
    // A person sees and changes it as text, so it has to be text.
    if (QString::fromUtf8(merged->bytes).contains(QChar::ReplacementCharacter))
        return fail(ErrorCode::Unsupported, known->file, refusal::notText);
    return EditMerge{known->file, content->hash, mine->plan.text, (*theirs)->text, merged->bytes, merged->hasConflicts};
}

Result<EditOutcome> EditWriter::writeMerged(const QString& file, const QString& hash, const QByteArray& text)
{
    const Result<workspace::FileContent> content = workspace::readFile(absolutePath(file));
    if (!content)
        return passOn(content);
    if (content->hash != hash)
        return fail(ErrorCode::Conflict, file, QStringLiteral("the file changed once more"));
    Result<EditedPlan> edited = replacePlanText(file, content->bytes, text);
    if (!edited)
        return passOn(edited);
    return write(file, *content, std::move(*edited), EditReason::Merge);
}

} // namespace readyroom::readiness
