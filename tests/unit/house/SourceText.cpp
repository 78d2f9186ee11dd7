// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/house/SourceText.h"

#include <QStringView>

namespace readyroom::tests {

namespace {

/// Index behind the literal whose opening quote stands at `start`.
qsizetype endOfLiteral(QStringView text, qsizetype start)
{
    const QChar quote = text.at(start);
    if (quote == QLatin1Char('"') && start > 0 && text.at(start - 1) == QLatin1Char('R')) {
        const qsizetype bracket = text.indexOf(QLatin1Char('('), start);
        const QString closing =
            QLatin1Char(')') + text.mid(start + 1, bracket - start - 1).toString() + QLatin1Char('"');
        const qsizetype end = text.indexOf(closing, bracket);
        return end < 0 ? text.size() : end + closing.size();
    }
    for (qsizetype i = start + 1; i < text.size(); ++i) {
        if (text.at(i) == QLatin1Char('\\'))
            ++i;
        else if (text.at(i) == quote)
            return i + 1;
        else if (text.at(i) == QLatin1Char('\n'))
            return i;
    }
    return text.size();
}

/// A quote between digits ("1'000") separates them.
bool opensLiteral(QStringView text, qsizetype at)
{
    if (text.at(at) == QLatin1Char('"'))
        return true;
    return text.at(at) == QLatin1Char('\'') && (at == 0 || !text.at(at - 1).isLetterOrNumber());
}

} // namespace

QString blanked(const QString& source, Blank what)
{
    QString result = source;
    const QStringView text(source);
    const auto blank = [&](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i) {
            if (text.at(i) != QLatin1Char('\n'))
                result[i] = QLatin1Char(' ');
        }
    };
    qsizetype i = 0;
    while (i < text.size()) {
        const QStringView rest = text.mid(i);
        qsizetype end = i + 1;
        if (rest.startsWith(QLatin1String("//"))) {
            end = text.indexOf(QLatin1Char('\n'), i);
            end = end < 0 ? text.size() : end;
            blank(i, end);
        } else if (rest.startsWith(QLatin1String("/*"))) {
            end = text.indexOf(QLatin1String("*/"), i + 2);
            end = end < 0 ? text.size() : end + 2;
            blank(i, end);
        } else if (opensLiteral(text, i)) {
            end = endOfLiteral(text, i);
            if (what == Blank::CommentsAndLiterals)
                blank(i + 1, end - 1);
        }
        i = end;
    }
    return result;
}

} // namespace readyroom::tests
