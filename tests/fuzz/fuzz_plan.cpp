// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>

#include "readiness/PlanReader.h"

using namespace readyroom;
using namespace readyroom::readiness;

namespace {

void require(bool condition)
{
    if (!condition)
        qFatal("an invariant is broken");
}

/// The ids in the plan's order; no two are alike.
QStringList idsOf(const Plan& plan)
{
    QStringList ids;
    QSet<QString> known;
    for (const PlanItem& item : plan.items) {
        ids << item.id.toString();
        require(!ids.last().isEmpty() && !known.contains(ids.last()));
        known.insert(ids.last());
    }
    return ids;
}

/// Every box lies between its brackets in the bytes as they are on disk, and no two items share one.
void requireBoxesIn(const QByteArray& bytes, const Plan& plan)
{
    QSet<qint64> offsets;
    for (const PlanItem& item : plan.items) {
        if (!item.checkBox)
            continue;
        const qint64 at = item.checkBox->offset;
        require(at >= 1 && at + 1 < bytes.size());
        require(bytes.at(at - 1) == '[' && bytes.at(at) == item.checkBox->mark && bytes.at(at + 1) == ']');
        require((item.state == ItemState::Done) == (item.checkBox->mark != ' '));
        require(!offsets.contains(at));
        offsets.insert(at);
    }
}

/// The bytes with every box marked so.
QByteArray withMarks(QByteArray bytes, const Plan& plan, char mark)
{
    for (const PlanItem& item : plan.items) {
        if (item.checkBox)
            bytes[item.checkBox->offset] = mark;
    }
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const Result<Plan> plan = readPlan(QStringLiteral("plan.md"), bytes);
    if (!plan) {
        require(plan.error().code == ErrorCode::NotText || plan.error().code == ErrorCode::TooDeep);
        return 0;
    }
    const QStringList ids = idsOf(*plan);
    requireBoxesIn(bytes, *plan);
    for (size_t index = 0; index < plan->items.size(); ++index) {
        const PlanItem& item = plan->items[index];
        require(item.line >= 1 && item.line <= item.lastLine);
        require(item.parent < static_cast<int>(index));
    }

    const QByteArray ticked = withMarks(bytes, *plan, 'x');
    const Result<Plan> reread = readPlan(QStringLiteral("plan.md"), ticked);
    require(reread && idsOf(*reread) == ids);
    requireBoxesIn(ticked, *reread);
    // The boxes of the new reading are those of the first one: with its marks back, so are the bytes.
    QByteArray restored = ticked;
    for (size_t index = 0; index < reread->items.size(); ++index) {
        require(reread->items[index].checkBox.has_value() == plan->items[index].checkBox.has_value());
        if (reread->items[index].checkBox)
            restored[reread->items[index].checkBox->offset] = plan->items[index].checkBox->mark;
    }
    require(restored == bytes);
    return 0;
}
