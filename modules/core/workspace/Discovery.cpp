// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/Discovery.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <system_error>

#include <QCollator>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/workspace/Configuration.h"
#include "core/workspace/FileReader.h"
#include "core/workspace/PathPatterns.h"

namespace readyroom::workspace {

namespace fs = std::filesystem;

namespace {

constexpr qint64 gitIgnoreLimit = qint64{1024} * 1024;

QStringList gitIgnoreLines(const QString& root)
{
    const auto content = readFile(root + QStringLiteral("/.gitignore"), gitIgnoreLimit);
    return content ? QString::fromUtf8(content->bytes).split(QLatin1Char('\n')) : QStringList();
}

/// How far up a file's name puts it: 0 promises a plan.
int rankOf(const QString& path)
{
    const QString name = path.section(QLatin1Char('/'), -1).toLower();
    for (const char* word : {"todo", "roadmap", "readiness", "checklist", "plan", "production"}) {
        if (name.contains(QLatin1String(word)))
            return 0;
    }
    return 1;
}

void sortByInterest(QStringList& files)
{
    // The same order on every machine, whatever its locale.
    QCollator collator(QLocale(QLocale::English, QLocale::UnitedStates));
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(files.begin(), files.end(), [&collator](const QString& a, const QString& b) {
        if (const int byRank = rankOf(a) - rankOf(b); byRank != 0)
            return byRank < 0;
        if (const int byName = collator.compare(a, b); byName != 0)
            return byName < 0;
        return a < b;
    });
}

bool hasWildcards(const QString& pattern)
{
    return std::any_of(pattern.begin(), pattern.end(),
                       [](QChar c) { return c == QLatin1Char('*') || c == QLatin1Char('?') || c == QLatin1Char('['); });
}

/// One walk over a workspace, breadth first, so that a limit cuts off what lies deepest.
class Walk final
{
public:
    Walk(const QString& root, const Configuration& configuration, const DiscoveryLimits& limits)
        : m_root(QFileInfo(root).canonicalFilePath())
        , m_limits(limits)
        , m_plans(configuration.plans)
        , m_ignored(configuration.ignore + gitIgnoreLines(root))
    {
        for (const QString& pattern : configuration.plans) {
            if (!hasWildcards(pattern))
                addNamed(QDir::cleanPath(pattern));
        }
    }

    Result<DiscoveredFiles> run(const CancelFlag& cancel)
    {
        m_pending.push_back({QString(), 0});
        while (!m_pending.empty() && !m_isFull) {
            const Folder folder = m_pending.front();
            m_pending.pop_front();
            if (const auto listed = list(folder, cancel); !listed)
                return passOn(listed);
        }
        m_found.files.removeDuplicates();
        sortByInterest(m_found.files);
        return std::move(m_found);
    }

private:
    struct Folder
    {
        QString path; ///< relative; empty for the root
        int depth = 0;
    };

    [[nodiscard]] QString absolute(const QString& path) const
    {
        return path.isEmpty() ? m_root : m_root + QLatin1Char('/') + path;
    }

    void skip(const QString& path, SkipReason reason, const QString& detail = {})
    {
        m_found.skipped.push_back({path, reason, detail});
    }

    Result<Done> list(const Folder& folder, const CancelFlag& cancel)
    {
        std::error_code error;
        fs::directory_iterator entry(fs::path(QFile::encodeName(absolute(folder.path)).toStdString()), error);
        for (; !error && entry != fs::directory_iterator() && !m_isFull; entry.increment(error)) {
            if (cancel.isCancelled())
                return fail(ErrorCode::Cancelled, m_root);
            visit(folder, *entry);
        }
        if (error && folder.path.isEmpty())
            return fail(errorCodeFromErrno(error.value()), m_root, qt_error_string(error.value()));
        if (error)
            skip(folder.path, SkipReason::Unreadable, qt_error_string(error.value()));
        return Done{};
    }

    void visit(const Folder& parent, const fs::directory_entry& entry)
    {
        if (++m_entries > m_limits.entries) {
            m_isFull = m_found.truncated = true;
            return;
        }
        const std::string native = entry.path().filename().string();
        const QString name = QFile::decodeName(native.c_str());
        const QString path = parent.path.isEmpty() ? name : parent.path + QLatin1Char('/') + name;
        std::error_code error;
        const fs::file_type type = entry.symlink_status(error).type();
        const bool mayMatter = type == fs::file_type::directory || isMarkdownName(name);
        if (mayMatter && QFile::encodeName(name) != QByteArray::fromStdString(native))
            skip(path, SkipReason::NameNotUtf8);
        else if (type == fs::file_type::directory)
            visitFolder(path, name, parent.depth + 1);
        else if (type == fs::file_type::symlink)
            visitLink(path, name);
        else if (type == fs::file_type::regular && isMarkdownName(name))
            visitFile(path);
    }

    void visitFolder(const QString& path, const QString& name, int depth)
    {
        if (isIgnoredFolderName(name) || m_ignored.matchesFolder(path)) {
            skip(path, SkipReason::Ignored);
        } else if (depth > m_limits.depth) {
            skip(path, SkipReason::TooDeep);
            m_found.truncated = true;
        } else {
            m_pending.push_back({path, depth});
        }
    }

    void visitLink(const QString& path, const QString& name)
    {
        const QFileInfo target(absolute(path));
        if (!isInside(target.canonicalFilePath())) {
            if (target.isDir() || isMarkdownName(name))
                skip(path, SkipReason::LinkOutside);
        } else if (target.isFile() && isMarkdownName(name)) {
            visitFile(path);
        }
    }

    void visitFile(const QString& path)
    {
        if (m_ignored.matchesFile(path)) {
            skip(path, SkipReason::Ignored);
        } else if (m_plans.isEmpty() || m_plans.matchesFile(path)) {
            if (m_found.files.size() >= m_limits.files)
                m_isFull = m_found.truncated = true;
            else
                m_found.files.append(path);
        }
    }

    /// A plan that is named outright is found even in a folder that is left out otherwise.
    void addNamed(const QString& path)
    {
        const QFileInfo file(absolute(path));
        if (!file.isFile())
            return;
        if (isInside(file.canonicalFilePath()) && isInside(file.absoluteFilePath()))
            m_found.files.append(path);
        else
            skip(path, SkipReason::LinkOutside);
    }

    [[nodiscard]] bool isInside(const QString& absolutePath) const
    {
        const QString prefix = m_root.endsWith(QLatin1Char('/')) ? m_root : m_root + QLatin1Char('/');
        return QDir::cleanPath(absolutePath).startsWith(prefix);
    }

    const QString m_root;
    const DiscoveryLimits m_limits;
    const PathPatterns m_plans;
    const PathPatterns m_ignored;
    std::deque<Folder> m_pending;
    DiscoveredFiles m_found;
    int m_entries = 0;
    bool m_isFull = false;
};

} // namespace

Result<DiscoveredFiles> discoverMarkdown(const QString& root, const Configuration& configuration,
                                         const CancelFlag& cancel, const DiscoveryLimits& limits)
{
    if (!QFileInfo::exists(root))
        return fail(ErrorCode::NotFound, root);
    return Walk(root, configuration, limits).run(cancel);
}

bool isMarkdownName(const QString& name)
{
    return name.endsWith(QLatin1String(".md"), Qt::CaseInsensitive) ||
           name.endsWith(QLatin1String(".markdown"), Qt::CaseInsensitive);
}

bool isIgnoredFolderName(const QString& name)
{
    if (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1String("build-")) ||
        name.startsWith(QLatin1String("cmake-build-")))
        return true;
    for (const char* ignored : {"node_modules", "bower_components", "vendor", "build", "_build", "out", "dist",
                                "target", "venv", "__pycache__"}) {
        if (name == QLatin1String(ignored))
            return true;
    }
    return false;
}

} // namespace readyroom::workspace
