// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanEditor.h"

#include <algorithm>
#include <utility>

#include "core/git/TextDiff.h"
#include "core/markdown/InlineText.h"
#include "readiness/EditCheck.h"
#include "readiness/FieldEditor.h"
#include "readiness/MergeConflicts.h"
#include "readiness/PlanReader.h"
#include "readiness/SectionEditor.h"
#include "readiness/TextSplicer.h"

namespace readyroom::readiness {

namespace {

template <class... Visitors>
struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

/// Carries out one edit after another; keeps the file as it is after each.
class Editing
{
public:
    Editing(QString file, const QByteArray& bytes)
        : m_file(std::move(file))
    {
        m_result.bytes = bytes;
    }

    [[nodiscard]] Result<EditedPlan> run(const std::vector<PlanEdit>& edits)
    {
        Result<Plan> plan = readPlan(m_file, m_result.bytes);
        if (!plan)
            return passOn(plan);
        m_result.plan = std::move(*plan);
        for (const PlanEdit& edit : edits) {
            const Result<Done> done = std::visit([this](const auto& one) { return apply(one); }, edit);
            if (!done)
                return passOn(done);
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] Result<Done> apply(const AddTask& edit)
    {
        if (edit.title.simplified().isEmpty())
            return fail(ErrorCode::InvalidArgument, QStringLiteral("title"));
        Result<Done> done =
            changeSection(edit, false, [&](const Plan&, const SectionChange& change, const Plan& after) {
                const PlanItem& item = after.items[static_cast<size_t>(change.addedAt)];
                const QString title = edit.title.simplified();
                return item.headings == edit.headings && item.state != ItemState::Done && item.parent < 0 &&
                       (item.title == title || item.title == markdown::plainText(title));
            });
        return done;
    }

    [[nodiscard]] Result<Done> apply(const MoveItem& edit)
    {
        const PlanItem* item = m_result.plan.find(edit.item);
        if (item && item->headings == edit.headings && item->parent < 0)
            return Done{};
        return changeSection(MoveItem{edit}, true, [&](const Plan&, const SectionChange& change, const Plan& after) {
            const PlanItem& moved = after.items[static_cast<size_t>(change.addedAt)];
            return moved.headings == edit.headings && moved.parent < 0;
        });
    }

    [[nodiscard]] Result<Done> apply(const RemoveItem& edit)
    {
        return changeSection(edit, false, [](const Plan&, const SectionChange&, const Plan&) { return true; });
    }

    [[nodiscard]] Result<Done> apply(const SetTitle& edit)
    {
        const QString title = edit.title.simplified();
        if (title.isEmpty())
            return fail(ErrorCode::InvalidArgument, QStringLiteral("title"));
        return changeField(edit, QStringLiteral("title"), [&title](PlanItem& item, QStringList& titles) {
            titles = QStringList{title, markdown::plainText(title)};
            const QString before = std::exchange(item.title, title);
            return std::pair(before, title);
        });
    }

    [[nodiscard]] Result<Done> apply(const SetPriority& edit)
    {
        return changeField(edit, QStringLiteral("priority"), [&edit](PlanItem& item, QStringList&) {
            const auto before = std::exchange(item.priority, edit.priority);
            return std::pair(plainWords(before), plainWords(edit.priority));
        });
    }

    [[nodiscard]] Result<Done> apply(const SetEstimate& edit)
    {
        if (edit.estimate && (edit.estimate->low <= 0 || edit.estimate->high < edit.estimate->low))
            return fail(ErrorCode::InvalidArgument, QStringLiteral("estimate"));
        return changeField(edit, QStringLiteral("estimate"), [&edit](PlanItem& item, QStringList&) {
            const auto before = std::exchange(item.estimate, edit.estimate);
            return std::pair(plainWords(before), plainWords(edit.estimate));
        });
    }

    [[nodiscard]] Result<Done> apply(const SetWeeks& edit)
    {
        if (edit.weeks && (edit.weeks->first < 1 || edit.weeks->last < edit.weeks->first))
            return fail(ErrorCode::InvalidArgument, QStringLiteral("weeks"));
        return changeField(edit, QStringLiteral("weeks"), [&edit](PlanItem& item, QStringList&) {
            const auto before = std::exchange(item.weeks, edit.weeks);
            return std::pair(plainWords(before), plainWords(edit.weeks));
        });
    }

    [[nodiscard]] Result<Done> apply(const SetOwner& edit)
    {
        return changeField(edit, QStringLiteral("owner"), [&edit](PlanItem& item, QStringList&) {
            const QString before = std::exchange(item.owner, edit.owner.simplified());
            return std::pair(before, item.owner);
        });
    }

    [[nodiscard]] Result<Done> apply(const SetNote& edit)
    {
        const QString text = edit.text.simplified();
        const PlanItem* item = m_result.plan.find(edit.item);
        if (edit.index < 0 ||
            (item && (edit.index > item->notes.size() || (edit.index == item->notes.size() && text.isEmpty()))))
            return fail(ErrorCode::InvalidArgument, QStringLiteral("note"));
        return changeField(edit, QStringLiteral("note"), [&](PlanItem& wanted, QStringList&) {
            const QString before = wanted.notes.value(edit.index);
            if (edit.index == wanted.notes.size())
                wanted.notes << markdown::plainText(text);
            else if (text.isEmpty())
                wanted.notes.removeAt(edit.index);
            else
                wanted.notes[edit.index] = markdown::plainText(text);
            return std::pair(before, text);
        });
    }

    [[nodiscard]] ItemId meant(const ItemId& item) const { return item == newTask() ? m_new : item; }

    template <class Edit, class Change>
    [[nodiscard]] Result<Done> changeField(Edit edit, const QString& field, const Change& change)
    {
        edit.item = meant(edit.item);
        const PlanItem* item = m_result.plan.find(edit.item);
        if (!item)
            return fail(ErrorCode::NotFound, edit.item.toString(), QStringLiteral("no such item"));
        EditExpectation expected;
        expected.changed = static_cast<int>(item - m_result.plan.items.data());
        expected.wanted = *item;
        expected.titles = QStringList{item->title};
        const auto [before, after] = change(expected.wanted, expected.titles);
        if (before == after)
            return Done{};
        if (const auto conflict = conflictAt(m_result.plan, item->line, item->lastLine))
            return fail(ErrorCode::Unsupported, item->title, refusal::inConflict);
        const Result<PlanSource> plan = PlanSource::of(m_result.plan);
        if (!plan)
            return passOn(plan);
        const Result<ItemSource> source = plan->item(*item);
        if (!source)
            return passOn(source);
        const std::vector<TextEdits> proposals = FieldEditor(*plan, *item, *source).proposals(edit);
        const AppliedEdit applied{field, item->id, {}, item->title, before, after, item->line};
        QLatin1String reason = proposals.empty() ? refusal::noPlace : refusal::readsOtherwise;
        for (const TextEdits& proposal : proposals) {
            Result<FileSplice> tried = splice(m_result.bytes, proposal);
            if (!tried) {
                reason = refusal::notExpressible;
                continue;
            }
            Result<Plan> read = readPlan(m_file, tried->bytes);
            if (!read || !readsAsExpected(m_result.plan, *read, expected))
                continue;
            take(std::move(*tried), std::move(*read), applied);
            m_result.edits.back().itemAfter = m_result.plan.items[static_cast<size_t>(expected.changed)].id;
            if (applied.itemBefore == m_new)
                m_new = m_result.edits.back().itemAfter;
            return Done{};
        }
        const bool isInherited =
            after.isEmpty() && (field == QLatin1String("priority") || field == QLatin1String("weeks"));
        return fail(ErrorCode::Unsupported, applied.title, isInherited ? refusal::inherited : reason);
    }

    template <class Edit, class Check>
    [[nodiscard]] Result<Done> changeSection(const Edit& edit, bool isMove, const Check& check)
    {
        const Result<PlanSource> plan = PlanSource::of(m_result.plan);
        if (!plan)
            return passOn(plan);
        const Result<std::vector<SectionChange>> changes = proposals(*plan, edit);
        if (!changes)
            return passOn(changes);
        QLatin1String reason = refusal::readsOtherwise;
        for (const SectionChange& change : *changes) {
            Result<FileSplice> tried = splice(m_result.bytes, change.edits);
            if (!tried) {
                reason = refusal::notExpressible;
                continue;
            }
            Result<Plan> read = readPlan(m_file, tried->bytes);
            const EditExpectation expected{-1,           {},    {}, change.removedAt, change.removed, change.addedAt,
                                           change.added, isMove};
            if (!read || !readsAsExpected(m_result.plan, *read, expected) || !check(m_result.plan, change, *read))
                continue;
            const AppliedEdit applied = describe(change, isMove, *read);
            for (int index = 0; index < change.removed; ++index) {
                const PlanItem& item =
                    m_result.plan.items[static_cast<size_t>(change.removedAt) + static_cast<size_t>(index)];
                if (conflictAt(m_result.plan, item.line, item.lastLine))
                    return fail(ErrorCode::Unsupported, item.title, refusal::inConflict);
            }
            take(std::move(*tried), std::move(*read), applied);
            if (change.added > 0 && !isMove)
                m_new = applied.itemAfter;
            return Done{};
        }
        return fail(ErrorCode::Unsupported, titleOf(edit), reason);
    }

    [[nodiscard]] static QString titleOf(const AddTask& edit) { return edit.title; }
    template <class Edit>
    [[nodiscard]] QString titleOf(const Edit& edit) const
    {
        const PlanItem* item = m_result.plan.find(edit.item);
        return item ? item->title : QString();
    }

    [[nodiscard]] AppliedEdit describe(const SectionChange& change, bool isMove, const Plan& after) const
    {
        AppliedEdit applied;
        applied.field = isMove              ? QStringLiteral("section")
                        : change.added == 0 ? QStringLiteral("removal")
                                            : QStringLiteral("task");
        if (change.added > 0) {
            const PlanItem& item = after.items[static_cast<size_t>(change.addedAt)];
            applied.itemAfter = item.id;
            applied.title = item.title;
            applied.after = isMove ? plainWords(item.headings) : item.title;
            applied.line = item.line;
        }
        if (change.removed > 0) {
            const PlanItem& item = m_result.plan.items[static_cast<size_t>(change.removedAt)];
            applied.itemBefore = item.id;
            applied.title = item.title;
            applied.before = isMove ? plainWords(item.headings) : item.title;
            applied.line = item.line;
        }
        return applied;
    }

    void take(FileSplice&& spliced, Plan&& plan, const AppliedEdit& applied)
    {
        m_result.bytes = std::move(spliced.bytes);
        m_result.plan = std::move(plan);
        m_result.splices.insert(m_result.splices.end(), spliced.splices.cbegin(), spliced.splices.cend());
        m_result.edits.push_back(applied);
    }

    const QString m_file;
    EditedPlan m_result;
    ItemId m_new;
};

} // namespace

Result<EditedPlan> editPlan(const QString& file, const QByteArray& bytes, const std::vector<PlanEdit>& edits)
{
    return Editing(file, bytes).run(edits);
}

Result<EditedPlan> replacePlanText(const QString& file, const QByteArray& bytes, const QByteArray& text)
{
    const Result<Plan> plan = readPlan(file, bytes);
    if (!plan)
        return passOn(plan);
    const Result<std::vector<git::Hunk>> hunks = git::diffText(plan->text, text);
    if (!hunks)
        return passOn(hunks);
    // Hunks count lines that end in LF alone.
    const auto startsOf = [](const QByteArray& lines) {
        std::vector<qsizetype> starts{0};
        for (qsizetype at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1))
            starts.push_back(at + 1);
        starts.push_back(lines.size());
        return starts;
    };
    const std::vector<qsizetype> before = startsOf(plan->text);
    const std::vector<qsizetype> after = startsOf(text);
    const auto at = [](const std::vector<qsizetype>& starts, qsizetype line) {
        return starts[static_cast<size_t>(std::min<qsizetype>(line, static_cast<qsizetype>(starts.size()) - 1))];
    };
    TextEdits edits;
    for (const git::Hunk& hunk : *hunks) {
        const qsizetype start = at(before, hunk.beforeStart);
        const qsizetype newStart = at(after, hunk.afterStart);
        edits.push_back({start, at(before, hunk.beforeStart + hunk.beforeLines) - start,
                         text.mid(newStart, at(after, hunk.afterStart + hunk.afterLines) - newStart)});
    }
    Result<FileSplice> spliced = splice(bytes, edits);
    if (!spliced)
        return passOn(spliced);
    Result<Plan> read = readPlan(file, spliced->bytes);
    if (!read)
        return passOn(read);
    return EditedPlan{std::move(spliced->bytes), std::move(*read), std::move(spliced->splices), {}};
}

std::vector<QStringList> sectionsOf(const Plan& plan)
{
    std::vector<QStringList> sections;
    const Result<PlanSource> source = PlanSource::of(plan);
    if (!source)
        return sections;
    const PlanOutline& outline = source->outline();
    for (size_t index = 0; index < outline.headings().size(); ++index) {
        const QStringList& path = outline.sumOf(static_cast<int>(index)).texts;
        if (!path.isEmpty())
            sections.push_back(path);
    }
    return sections;
}

} // namespace readyroom::readiness
