// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/PlanSnapshot.h"

#include <algorithm>

#include <QDataStream>
#include <QIODevice>

#include "readiness/Score.h"

namespace readyroom::readiness {

namespace {

constexpr auto streamVersion = QDataStream::Qt_6_4;

template <class T>
QDataStream& operator<<(QDataStream& out, const std::optional<T>& value)
{
    out << value.has_value();
    if (value)
        out << *value;
    return out;
}

template <class T>
QDataStream& operator>>(QDataStream& in, std::optional<T>& value)
{
    bool hasValue = false;
    in >> hasValue;
    value.reset();
    if (hasValue)
        in >> value.emplace();
    return in;
}

} // namespace

PlanFigures PlanSnapshot::figures() const
{
    Plan plan;
    plan.items.reserve(items.size());
    for (const SnapshotItem& item : items) {
        PlanItem& counted = plan.items.emplace_back();
        counted.kind = item.kind;
        counted.state = item.state;
        counted.priority = item.priority;
        if (item.isDuplicate)
            counted.duplicateOf = item.id;
        if (item.hours)
            counted.estimate = Estimate{*item.hours, *item.hours};
    }
    const Score score = scoreOf(plan);
    return {score.value, score.coverage, score.tasks, score.done, score.openCritical, score.hours, score.openHours};
}

SnapshotItem* PlanSnapshot::find(const ItemId& id)
{
    const auto found =
        std::find_if(items.begin(), items.end(), [&id](const SnapshotItem& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

std::vector<KnownItem> PlanSnapshot::knownItems() const
{
    return {items.cbegin(), items.cend()};
}

PlanSnapshot snapshotOf(const Plan& plan)
{
    PlanSnapshot snapshot;
    snapshot.items.reserve(plan.items.size());
    for (const PlanItem& item : plan.items)
        snapshot.items.push_back({{item.id, item.title, item.headings, item.line},
                                  item.kind,
                                  item.state,
                                  item.priority,
                                  item.estimate ? std::optional(item.estimate->hours()) : std::nullopt,
                                  !item.duplicateOf.isEmpty()});
    return snapshot;
}

QByteArray toBytes(const PlanSnapshot& snapshot)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << static_cast<quint32>(snapshot.items.size());
    QStringList headings;
    for (const SnapshotItem& item : snapshot.items) {
        const bool isInSameSection = item.headings == headings;
        out << item.id.toString() << item.title << isInSameSection << qint32{item.line} << item.kind << item.state
            << item.priority << item.hours << item.isDuplicate;
        if (!isInSameSection)
            out << item.headings;
        headings = item.headings;
    }
    return qCompress(bytes);
}

Result<PlanSnapshot> snapshotFromBytes(const QByteArray& bytes)
{
    const QByteArray plain = qUncompress(bytes);
    QDataStream in(plain);
    in.setVersion(streamVersion);
    quint32 count = 0;
    in >> count;
    PlanSnapshot snapshot;
    QStringList headings; // most items share them with the one before, in memory too
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        SnapshotItem& item = snapshot.items.emplace_back();
        QString id;
        bool isInSameSection = false;
        qint32 line = 0;
        in >> id >> item.title >> isInSameSection >> line >> item.kind >> item.state >> item.priority >> item.hours >>
            item.isDuplicate;
        if (!isInSameSection)
            in >> headings;
        item.id = ItemId(id);
        item.headings = headings;
        item.line = line;
    }
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return fail(ErrorCode::Malformed, QStringLiteral("snapshot"));
    return snapshot;
}

} // namespace readyroom::readiness
