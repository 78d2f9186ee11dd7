// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "core/base/Result.h"

namespace readyroom {

/// The stream of the journal that holds what happened to one plan. @param file relative to the workspace's root
[[nodiscard]] QString planStream(const QString& file);

/// Why a plan item's checkbox was written.
enum class TickReason {
    Tick,
    Untick,
    Undo,
};

/// A checkbox of a plan was set: who (the event's personal part), when (the event's time), what was there before and
/// after. Version 1 of event type "plan.item_marked". A `before` equal to `after` is a confirmation: the box was ticked
/// already.
struct PlanItemMarked
{
    static constexpr const char* type = "plan.item_marked";
    static constexpr int schema = 1;

    QString file;   ///< relative to the workspace's root, with '/'
    QString itemId; ///< identity of the item at that time
    QString title;
    int line = 0; ///< 1-based
    QChar before; ///< the character in the box: ' ', 'x' or 'X'
    QChar after;
    TickReason reason = TickReason::Tick;
    QString undoes; ///< id of the event that an undo takes back

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PlanItemMarked> fromJson(const QJsonObject& object);
};

/// An item of a plan goes by another id from now on: its title or the headings above it were changed in the file. What
/// was recorded of the old id is of this item.
struct PlanItemIdentityChange
{
    QString file; ///< relative to the workspace's root, with '/'
    QString oldId;
    QString newId;
    QString oldTitle;
    QString newTitle;
    QStringList oldHeadings; ///< heading path without the document's title
    QStringList newHeadings;
    int line = 0; ///< 1-based, where the item is now

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PlanItemIdentityChange> fromJson(const QJsonObject& object);
};

/// It has another title. Version 1 of event type "plan.item_renamed".
struct PlanItemRenamed : PlanItemIdentityChange
{
    static constexpr const char* type = "plan.item_renamed";
    static constexpr int schema = 1;
};

/// It is below other headings. Version 1 of event type "plan.item_moved".
struct PlanItemMoved : PlanItemIdentityChange
{
    static constexpr const char* type = "plan.item_moved";
    static constexpr int schema = 1;
};

/// A person said that an item is gone, and that none of those that look like it is the same. Version 1 of event type
/// "plan.item_removed".
struct PlanItemRemoved
{
    static constexpr const char* type = "plan.item_removed";
    static constexpr int schema = 1;

    QString file;
    QString itemId;
    QString title;
    QStringList headings;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PlanItemRemoved> fromJson(const QJsonObject& object);
};

/// A plan's misread characters were rewritten on request. Version 1 of event type "plan.encoding_repaired".
struct PlanEncodingRepaired
{
    static constexpr const char* type = "plan.encoding_repaired";
    static constexpr int schema = 1;

    QString file;
    QString codec;      ///< the legacy encoding the text was misread as
    int sequences = 0;  ///< characters put right
    QString hashBefore; ///< content hashes
    QString hashAfter;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PlanEncodingRepaired> fromJson(const QJsonObject& object);
};

/// Why the text of a plan was written.
enum class EditReason {
    Edit,
    Undo,
    Redo,
    Merge, ///< a person brought an edit and the file's new text together
};

/// What became of one item.
struct PlanFieldChange
{
    QString field;      ///< "title", "priority", "estimate", "weeks", "owner", "note", "task", "section" or "removal"
    QString itemBefore; ///< id; empty: there was none
    QString itemAfter;  ///< id; empty: there is none any more
    QString title;
    QString before; ///< of an owner or a note: empty when it was erased
    QString after;  ///< likewise
    int line = 0;   ///< 1-based
};

/// Bytes of the file that gave way to others; `offset` counts in the file as the splices before this one left it.
struct PlanSplice
{
    qint64 offset = 0;
    QByteArray before;
    QByteArray after;
};

/// Something other than a checkbox was changed in a plan's file. Version 1 of event type "plan.edited". The splices
/// hold every byte that is needed to take the edit back. They, and what an owner or a note said, may name a person, so
/// they are the personal part, which can be erased.
struct PlanEdited
{
    static constexpr const char* type = "plan.edited";
    static constexpr int schema = 1;

    QString file; ///< relative to the workspace's root, with '/'
    EditReason reason = EditReason::Edit;
    std::vector<PlanFieldChange> changes;
    std::vector<PlanSplice> splices; ///< none when they were erased
    QString hashBefore;              ///< content hashes
    QString hashAfter;

    [[nodiscard]] QJsonObject toJson() const;
    /// What toJson() leaves out: "changes", one for each, with "before" and "after" where they are personal, and
    /// "splices", their bytes as base64.
    [[nodiscard]] QJsonObject personalJson() const;
    /// @param personal empty when it was erased
    [[nodiscard]] static Result<PlanEdited> fromJson(const QJsonObject& object, const QJsonObject& personal = {});
};

} // namespace readyroom
