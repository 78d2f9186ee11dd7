// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include "core/base/Clock.h"

namespace readyroom::journal {

/// Something that happened and is to be recorded. Names, addresses and other data about a person go into
/// `personalPart`, which can be erased later without breaking the chain; everything else into `publicPart`.
struct NewEvent
{
    QString type;   ///< "plan.item_marked"
    int schema = 1; ///< version of the type's fields
    TimePoint at;   ///< when it happened (not when it was recorded)
    QJsonObject publicPart;
    QJsonObject personalPart;
};

/// A recorded event; never changed.
struct Event
{
    qint64 position = 0; ///< 1, 2, 3 … over the whole journal
    QString id;          ///< sortable, unique
    QString stream;      ///< what it belongs to, e.g. "plan:docs/PLAN.md"
    qint64 version = 0;  ///< 1, 2, 3 … within the stream
    QString type;
    int schema = 1;
    TimePoint at;
    TimePoint recordedAt;
    QString correlation; ///< the command it came from; may be empty
    QJsonObject publicPart;
    std::optional<QJsonObject> personalPart; ///< empty when it was erased
    QByteArray hash;                         ///< 32 bytes, chains to the event before
};

} // namespace readyroom::journal
