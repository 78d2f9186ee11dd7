// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/EventChange.h"

#include <QJsonArray>

#include "core/git/TextDiff.h"
#include "core/vocabulary/PlanEvents.h"

namespace readyroom::activity {

namespace {

QByteArray taskLine(QChar mark, const QString& title)
{
    return (QStringLiteral("- [") + mark + QStringLiteral("] ") + title + QLatin1Char('\n')).toUtf8();
}

/// One that ends in a line end, so that no line differs by that alone.
QByteArray asLines(const QString& text)
{
    return text.isEmpty() || text.endsWith(QLatin1Char('\n')) ? text.toUtf8() : text.toUtf8() + '\n';
}

std::vector<ChangeLine> difference(const QByteArray& before, const QByteArray& after)
{
    std::vector<ChangeLine> lines;
    const Result<QByteArray> patch = git::toUnifiedDiff(before, after, QStringLiteral("event"));
    if (!patch)
        return lines;
    bool inHunk = false;
    for (const QByteArray& line : patch->split('\n')) {
        inHunk = inHunk || line.startsWith("@@");
        if (!inHunk || line.isEmpty())
            continue;
        const QString text = QString::fromUtf8(line.mid(1));
        if (line.startsWith('-'))
            lines.push_back({ChangeLine::Kind::Removed, text});
        else if (line.startsWith('+'))
            lines.push_back({ChangeLine::Kind::Added, text});
        else if (line.startsWith(' '))
            lines.push_back({ChangeLine::Kind::Same, text});
    }
    return lines;
}

/// Each change for itself: what a field said before and after.
/// @param personal the same changes with what is left out of the first, as it may name a person
std::vector<ChangeLine> changesOf(const QJsonArray& changes, const QJsonArray& personal)
{
    std::vector<ChangeLine> lines;
    for (qsizetype index = 0; index < changes.size(); ++index) {
        const QJsonValue change = changes.at(index);
        const auto text = [&change, own = personal.at(index)](QLatin1String name) {
            return asLines(change[name].toString(own[name].toString()));
        };
        const QString title = change[QLatin1String("title")].toString();
        if (!title.isEmpty())
            lines.push_back({ChangeLine::Kind::Same, title});
        const std::vector<ChangeLine> own = difference(text(QLatin1String("before")), text(QLatin1String("after")));
        lines.insert(lines.end(), own.cbegin(), own.cend());
    }
    return lines;
}

} // namespace

std::vector<ChangeLine> changeOf(const journal::Event& event)
{
    const QJsonObject& fields = event.publicPart;
    if (event.type == QLatin1String(PlanItemMarked::type)) {
        const Result<PlanItemMarked> marked = PlanItemMarked::fromJson(fields);
        return marked ? difference(taskLine(marked->before, marked->title), taskLine(marked->after, marked->title))
                      : std::vector<ChangeLine>();
    }
    if (const QJsonArray changes = fields.value(QLatin1String("changes")).toArray(); !changes.isEmpty())
        return changesOf(changes, event.personalPart.value_or(QJsonObject()).value(QLatin1String("changes")).toArray());
    const auto text = [&fields](const char* name, const char* other) {
        const QString value = fields.value(QLatin1String(name)).toString();
        return asLines(value.isEmpty() ? fields.value(QLatin1String(other)).toString() : value);
    };
    return difference(text("before", "hashBefore"), text("after", "hashAfter"));
}

} // namespace readyroom::activity
