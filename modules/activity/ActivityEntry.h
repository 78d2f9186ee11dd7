// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QByteArray>
#include <QString>

#include "core/base/Clock.h"
#include "core/journal/Event.h"

namespace readyroom::activity {

Q_NAMESPACE

/// What sort of thing happened, as far as a person tells them apart.
enum class ActivityKind {
    Mark,      ///< a box of a plan was ticked, unticked or confirmed
    Edit,      ///< anything else that was done to a plan
    Record,    ///< what the journal records of itself
    Other,     ///< a type that is not known here
    Technical, ///< the steps of writing a file; they say how, not what
};
Q_ENUM_NS(ActivityKind)
constexpr int activityKinds = 5;

/// One event as a list shows it: raw values, light enough for tens of thousands. What an event does not say is empty.
struct ActivityEntry
{
    qint64 position = 0;
    TimePoint at;
    ActivityKind kind = ActivityKind::Other;
    QString type;          ///< "plan.item_marked"
    QString who;           ///< a name, or the address where there is no name
    bool isErased = false; ///< who it was has been erased on record
    QString file;          ///< relative to the workspace's root, with '/'
    QString itemId;
    QString title; ///< of the item
    QString before;
    QString after;
    QString field;  ///< of the item that was changed: "priority"
    QString detail; ///< the one word that tells events of a type apart: reason, purpose, outcome, codec
    int line = 0;   ///< 1-based; 0: none
    int count = 0;  ///< of characters repaired, of changes, of events erased
};

/// Reads any event; of a type that is not known it takes the fields that mean the same everywhere.
[[nodiscard]] ActivityEntry entryOf(const journal::Event& event);

/// What happened, as a whole sentence in the user's language: made by ui/, called on worker threads as well.
using Sentence = std::function<QString(const ActivityEntry&)>;

/// An entry and the words it is found by.
struct ActivityRow
{
    ActivityEntry entry;
    QByteArray key; ///< UTF-8, case-folded: sentence, who, file and type, a line each
};

[[nodiscard]] ActivityRow rowOf(const journal::Event& event, const Sentence& sentence);

} // namespace readyroom::activity
