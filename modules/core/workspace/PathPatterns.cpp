// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/PathPatterns.h"

namespace readyroom::workspace {

namespace {

/// The set that begins at `start` ("[a-z]", "[!x]") as a regular expression, and where it ends; empty when it does not.
QString characterSet(const QString& glob, qsizetype start, qsizetype* end)
{
    const bool negated = glob.mid(start + 1, 1) == QLatin1String("!") || glob.mid(start + 1, 1) == QLatin1String("^");
    const qsizetype first = start + (negated ? 2 : 1);
    const qsizetype close = glob.indexOf(QLatin1Char(']'), first + 1);
    if (close < 0)
        return {};
    *end = close;
    QString members = glob.mid(first, close - first);
    for (const char special : {'\\', '[', ']', '^'})
        members.replace(QLatin1Char(special), QLatin1Char('\\') + QString(QLatin1Char(special)));
    // A set never matches the separator.
    return QStringLiteral("(?!/)[") + (negated ? QStringLiteral("^") : QString()) + members + QLatin1Char(']');
}

QString expressionOf(const QString& glob)
{
    QString expression;
    for (qsizetype i = 0; i < glob.size(); ++i) {
        const QStringView rest = QStringView(glob).mid(i);
        qsizetype end = i;
        if (rest.startsWith(QLatin1String("**/"))) {
            expression += QStringLiteral("(?:.*/)?");
            i += 2;
        } else if (rest.startsWith(QLatin1String("**"))) {
            expression += QStringLiteral(".*");
            i += 1;
        } else if (glob.at(i) == QLatin1Char('*')) {
            expression += QStringLiteral("[^/]*");
        } else if (glob.at(i) == QLatin1Char('?')) {
            expression += QStringLiteral("[^/]");
        } else if (glob.at(i) == QLatin1Char('[') && !characterSet(glob, i, &end).isEmpty()) {
            expression += characterSet(glob, i, &end);
            i = end;
        } else {
            expression += QRegularExpression::escape(glob.mid(i, 1));
        }
    }
    return QRegularExpression::anchoredPattern(expression);
}

} // namespace

PathPatterns::PathPatterns(const QStringList& patterns)
{
    for (const QString& text : patterns) {
        QString glob = text.trimmed();
        if (glob.isEmpty() || glob.startsWith(QLatin1Char('#')) || glob.startsWith(QLatin1Char('!')))
            continue;
        Pattern pattern;
        pattern.folderOnly = glob.endsWith(QLatin1Char('/'));
        if (pattern.folderOnly)
            glob.chop(1);
        pattern.nameOnly = !glob.contains(QLatin1Char('/'));
        if (glob.startsWith(QLatin1String("./")))
            glob.remove(0, 2);
        else if (glob.startsWith(QLatin1Char('/')))
            glob.remove(0, 1);
        pattern.expression = QRegularExpression(expressionOf(glob), QRegularExpression::DotMatchesEverythingOption);
        if (pattern.expression.isValid() && m_patterns.size() < limit)
            m_patterns.push_back(std::move(pattern));
    }
}

bool PathPatterns::matchesFile(const QString& path) const
{
    return matches(path, false);
}

bool PathPatterns::matchesFolder(const QString& path) const
{
    return matches(path, true);
}

bool PathPatterns::matches(const QString& path, bool isFolder) const
{
    const QString name = path.section(QLatin1Char('/'), -1);
    for (const Pattern& pattern : m_patterns) {
        if (pattern.folderOnly && !isFolder)
            continue;
        if (pattern.expression.match(pattern.nameOnly ? name : path).hasMatch())
            return true;
    }
    return false;
}

} // namespace readyroom::workspace
