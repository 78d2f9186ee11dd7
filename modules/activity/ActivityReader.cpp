// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/ActivityReader.h"

#include <algorithm>

#include <QtConcurrent>

#include "core/journal/Journal.h"

namespace readyroom::activity {

ActivityReader::ActivityReader(const journal::Journal& journal, QString directory, Sentence sentence)
    : m_journal(journal)
    , m_directory(std::move(directory))
    , m_sentence(std::move(sentence))
    , m_worker(QStringLiteral("activity"))
{
}

Result<ActivityPage> ActivityReader::read(qint64 after, qint64 upTo) const
{
    const Result<journal::Head> head = m_journal.head();
    if (!head)
        return passOn(head);
    const qint64 last = std::min(upTo, head->position);
    const qint64 first = std::max(after, qint64{0});
    ActivityPage page{{}, first + 1, head->position};
    if (last <= first)
        return page;
    const Result<std::vector<journal::Event>> events = m_journal.read(first, static_cast<int>(last - first));
    if (!events)
        return passOn(events);
    page.rows.reserve(events->size());
    for (auto event = events->crbegin(); event != events->crend(); ++event)
        page.rows.push_back(rowOf(*event, m_sentence));
    return page;
}

QFuture<Result<ActivityPage>> ActivityReader::before(qint64 position) const
{
    return m_worker.run([this, position]() -> Result<ActivityPage> {
        const Result<journal::Head> head = m_journal.head();
        if (!head)
            return passOn(head);
        const qint64 last = std::min(position - 1, head->position);
        return read(last - pageSize, last);
    });
}

QFuture<Result<ActivityPage>> ActivityReader::after(qint64 position) const
{
    return m_worker.run([this, position] { return read(position, position + pageSize); });
}

QFuture<Result<EventDetail>> ActivityReader::detail(qint64 position) const
{
    return m_worker.run([this, position]() -> Result<EventDetail> {
        Result<std::vector<journal::Event>> events = m_journal.read(position - 1, 1);
        if (!events)
            return passOn(events);
        if (events->empty() || events->front().position != position)
            return fail(ErrorCode::NotFound, QStringLiteral("event %1").arg(position));
        journal::Event& event = events->front();
        const ActivityEntry entry = entryOf(event);
        std::vector<ChangeLine> change = changeOf(event);
        return EventDetail{std::move(event), entry, std::move(change)};
    });
}

QFuture<journal::VerifyReport> ActivityReader::verify() const
{
    return QtConcurrent::run([directory = m_directory] { return journal::verifyJournal(directory); });
}

} // namespace readyroom::activity
