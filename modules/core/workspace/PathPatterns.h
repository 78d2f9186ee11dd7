// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QRegularExpression>
#include <QStringList>

namespace readyroom::workspace {

/// Patterns for paths below a root, as in .gitignore: '*' and '?' stay within one name, "**" spans folders, "[…]" is a
/// set; a pattern with '/' inside counts from the root, one without matches the name anywhere; a '/' at the end
/// restricts it to folders. Exceptions ("!…") are not understood and left out.
class PathPatterns final
{
public:
    /// More patterns than this are left out.
    static constexpr int limit = 1000;

    PathPatterns() = default;
    explicit PathPatterns(const QStringList& patterns);

    /// @param path relative, with '/'
    [[nodiscard]] bool matchesFile(const QString& path) const;
    [[nodiscard]] bool matchesFolder(const QString& path) const;
    [[nodiscard]] bool isEmpty() const { return m_patterns.empty(); }

private:
    struct Pattern
    {
        QRegularExpression expression;
        bool folderOnly = false;
        bool nameOnly = false;
    };
    [[nodiscard]] bool matches(const QString& path, bool isFolder) const;

    std::vector<Pattern> m_patterns;
};

} // namespace readyroom::workspace
