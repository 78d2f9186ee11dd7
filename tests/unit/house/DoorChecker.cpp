// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/house/DoorChecker.h"

#include <map>
#include <vector>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include "unit/house/SourceText.h"

namespace readyroom::tests {

namespace {

using Layer = Room::Layer;

/// A library that only the place that wraps it may see, and how its headers and link items are told.
struct Library
{
    QString name; ///< as in the table of modules/core/README.md
    QRegularExpression headers;
    QRegularExpression links;
};

const std::vector<Library>& libraries()
{
    const auto row = [](const char* name, const char* headers, const char* links) {
        return Library{QLatin1String(name), QRegularExpression(QLatin1String(headers)),
                       QRegularExpression(QLatin1String(links))};
    };
    static const std::vector<Library> all{
        row("Qt Sql", "^(QSql|QtSql\\b)", "^Qt6::Sql$"),
        row("Qt WebSockets", "^(QWebSocket|QtWebSockets\\b)", "^Qt6::WebSockets$"),
        row("Qt HttpServer", "^(QHttpServer|QAbstractHttpServer$|QtHttpServer\\b)", "^Qt6::HttpServer$"),
        row("Qt DBus", "^(QDBus|QtDBus\\b)", "^Qt6::DBus$"),
        row("SQLite", "^sqlite3", "(?i)sqlite3"),
        row("libgit2", "^git2(\\.h$|/)", "git2"),
        row("libyaml", "^yaml\\.h$", "yaml"),
        row("cmark-gfm", "^cmark", "cmark"),
        row("gumbo", "^gumbo", "(?i)gumbo"),
        row("ICU", "^unicode/", "^ICU::|libicu"),
        row("libcurl", "^curl/", "(?i)curl"),
        row("c-ares", "^ares", "(?i)c-?ares"),
        row("OpenSSL", "^openssl/", "^OpenSSL::|libcrypto|libssl"),
        row("QtKeychain", "^qt\\d?keychain/", "(?i)keychain"),
    };
    return all;
}

/// Words that no product code has, with the layers they are refused in.
struct Word
{
    QRegularExpression pattern;
    bool (*appliesTo)(const Room&);
    QString why;
};

const std::vector<Word>& refusedWords()
{
    const auto everywhere = [](const Room&) { return true; };
    const auto inModules = [](const Room& room) { return room.isInModules(); };
    const auto inUi = [](const Room& room) { return room.layer == Layer::Ui; };
    static const std::vector<Word> all{
        {QRegularExpression(QStringLiteral("\\b(processEvents|QEventLoop)\\b")), everywhere,
         QStringLiteral("nested event loop")},
        {QRegularExpression(QStringLiteral("(\\.|->)exec\\s*\\(|"
                                           "\\bQ(Message|)Box::(question|information|warning|critical|about)\\b|"
                                           "\\bQ(File|Input|Color|Font)Dialog::get\\w+")),
         inUi, QStringLiteral("a modal call runs a nested event loop; open the dialog and connect to its answer")},
        {QRegularExpression(QStringLiteral("\\bwaitFor\\w+\\s*\\(\\s*-\\s*1\\s*\\)")), everywhere,
         QStringLiteral("a wait without a deadline")},
        {QRegularExpression(QStringLiteral("\\b(sleep_for|sleep_until|nanosleep|QThread::[mu]?sleep)\\b")), everywhere,
         QStringLiteral("sleeps instead of waiting for a condition")},
        {QRegularExpression(QStringLiteral("\\b(tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP)\\s*\\(")), inModules,
         QStringLiteral("only ui/ and app/ translate")},
    };
    return all;
}

bool isGuiHeader(const QString& header)
{
    // A header that is missing here still needs a library that linkFault() does not let into modules/.
    static const QRegularExpression pattern(QStringLiteral(
        "^Qt(Gui|Widgets|Charts|Svg|SvgWidgets|OpenGL|OpenGLWidgets|PrintSupport|Quick|Qml)\\b|"
        "^Q(\\w*Widget|\\w*Window|\\w*Dialog|Application|GuiApplication|Painter\\w*|Color|Icon|Pixmap|Image|Font\\w*|"
        "Brush|Pen|Palette|Style\\w*|TextDocument|TextCursor|Action|Clipboard|Cursor|DesktopServices|KeySequence|"
        "Validator|StandardItemModel|(AbstractItem|List|Tree|Table|Column|Header|Undo|Graphics)View|\\w*Delegate|"
        "Chart\\w*|Svg\\w+|Label|Menu|ToolBar|Shortcut)$"));
    return pattern.match(header).hasMatch();
}

bool isSpdlog(const QString& header)
{
    return header.startsWith(QLatin1String("spdlog"));
}

} // namespace

DoorChecker::DoorChecker(QString sourceDirectory)
    : m_source(std::move(sourceDirectory))
    , m_parts(PartTable::read(m_source + QStringLiteral("/modules/core/README.md")))
    , m_features(QDir(m_source + QStringLiteral("/modules")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
{
    m_features.removeAll(QStringLiteral("core"));
}

QStringList DoorChecker::sourceFiles() const
{
    QStringList files;
    for (const QString& top : {QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("modules")}) {
        QDirIterator walk(m_source + QLatin1Char('/') + top, {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                          QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files << QDir(m_source).relativeFilePath(walk.next());
    }
    files.sort();
    return files;
}

QStringList DoorChecker::checkSources() const
{
    QStringList faults;
    const QString readme = QStringLiteral("modules/core/README.md:1: ");
    if (m_parts.isEmpty())
        faults << readme + QStringLiteral("no table of parts");
    if (const QString part = m_parts.partInCircle(); !part.isEmpty())
        faults << readme + part + QStringLiteral(" reaches itself over the edges of the table");
    for (const QString& path : sourceFiles())
        faults << checkFile(path);
    return faults;
}

QStringList DoorChecker::checkFile(const QString& path) const
{
    QFile file(m_source + QLatin1Char('/') + path);
    if (!file.open(QIODevice::ReadOnly))
        return {path + QStringLiteral(":1: cannot be read")};
    const QString source = QString::fromUtf8(file.readAll());
    const QStringList withHeaders = blanked(source, Blank::Comments).split(QLatin1Char('\n'));
    const QStringList bare = blanked(source, Blank::CommentsAndLiterals).split(QLatin1Char('\n'));
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));

    const Room room = roomOf(path);
    QStringList faults;
    for (qsizetype i = 0; i < bare.size(); ++i) {
        const auto report = [&](const QString& why) {
            faults << QStringLiteral("%1:%2: %3").arg(path, QString::number(i + 1), why);
        };
        if (const QRegularExpressionMatch match = include.match(withHeaders.at(i)); match.hasMatch()) {
            if (const QString why = includeFault(room, match.captured(1)); !why.isEmpty())
                report(why);
            continue;
        }
        for (const Word& word : refusedWords()) {
            const QRegularExpressionMatch match = word.pattern.match(bare.at(i));
            if (match.hasMatch() && word.appliesTo(room))
                report(QStringLiteral("'%1': %2").arg(match.captured().trimmed(), word.why));
        }
    }
    return faults;
}

QString DoorChecker::includeFault(const Room& from, const QString& header) const
{
    if (header.startsWith(QLatin1String("../")) || header.contains(QLatin1String("/../")))
        return QStringLiteral("includes by a path with '..'");
    if (const Room to = roomOf(header); to.layer != Layer::None)
        return edgeFault(from, to);
    if (from.isInModules() && isGuiHeader(header))
        return QStringLiteral("<%1>: no GUI in modules/").arg(header);
    if (isSpdlog(header) && from.layer == Layer::Ui)
        return QStringLiteral("<%1>: ui/ does not log").arg(header);
    for (const Library& library : libraries()) {
        if (library.headers.match(header).hasMatch())
            return libraryFault(from, library.name);
    }
    return {};
}

QString DoorChecker::edgeFault(const Room& from, const Room& to) const
{
    if (from == to)
        return {};
    const bool upwards = from.layer > to.layer;
    if (upwards)
        return QStringLiteral("looks up at %1").arg(to.name);
    if (to.layer == Layer::Core && !m_parts.contains(to.name))
        return QStringLiteral("core/%1 is not in the table of modules/core/README.md").arg(to.name);

    switch (from.layer) {
    case Layer::None:
        break;
    case Layer::App:
    case Layer::Ui:
        if (to.layer == Layer::Core && to.name == QLatin1String("store"))
            return QStringLiteral("ui/ and app/ never see core/store");
        break;
    case Layer::Feature:
        if (to.layer == Layer::Feature)
            return QStringLiteral("looks sideways at %1; features meet in core/vocabulary or in app/wiring")
                .arg(to.name);
        break;
    case Layer::Core:
        if (!m_parts.mayUse(from.name, to.name))
            return QStringLiteral("core/%1 → core/%2 is no edge of modules/core/README.md").arg(from.name, to.name);
        break;
    }

    if (from.layer == Layer::Ui && to.layer == Layer::Feature && from.name != to.name)
        return QStringLiteral("ui/%1 looks sideways at modules/%2").arg(from.name, to.name);
    if (from.layer == Layer::Ui && to.layer == Layer::Ui) {
        // Pages stand on the shell's themes and on the shared widgets; the shell is handed its pages by app/.
        const bool allowed = to.name == QLatin1String("widgets") ||
                             (to.name == QLatin1String("shell") && from.name != QLatin1String("widgets"));
        if (!allowed)
            return QStringLiteral("ui/%1 looks sideways at ui/%2").arg(from.name, to.name);
    }
    return {};
}

QString DoorChecker::libraryFault(const Room& from, const QString& library) const
{
    static const QStringList ofHealth{QStringLiteral("Qt WebSockets"), QStringLiteral("Qt HttpServer")};
    if (ofHealth.contains(library)) {
        const Room wrapper{Layer::Feature, QStringLiteral("health")};
        return from == wrapper ? QString() : QStringLiteral("%1 belongs to %2 alone").arg(library, wrapper.name);
    }
    const QStringList wrappers = m_parts.wrappersOf(library);
    if (from.layer == Layer::Core && wrappers.contains(from.name))
        return {};
    return wrappers.isEmpty()
               ? QStringLiteral("%1 is wrapped by no part of core").arg(library)
               : QStringLiteral("%1 belongs to %2 alone").arg(library, wrappers.join(QLatin1String(" and ")));
}

QStringList DoorChecker::checkLinkLines(const QString& file) const
{
    const QString name = QFileInfo(file).fileName();
    QFile lines(file);
    if (!lines.open(QIODevice::ReadOnly))
        return {name + QStringLiteral(":1: cannot be read")};

    struct Target
    {
        Room room;
        QStringList links;
    };
    std::vector<Target> targets;
    std::map<QString, Room> rooms;
    for (const QString& line : QString::fromUtf8(lines.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(QLatin1Char('|'));
        if (fields.size() != 3)
            return {name + QStringLiteral(":1: not target|room|links: ") + line};
        const Room room = roomOf(fields.at(1) + QLatin1Char('/'));
        rooms[fields.at(0)] = room;
        targets.push_back({room, fields.at(2).split(QLatin1Char(' '), Qt::SkipEmptyParts)});
    }

    QStringList faults;
    for (size_t i = 0; i < targets.size(); ++i) {
        for (const QString& item : targets[i].links) {
            const auto own = rooms.find(item);
            const QString why =
                own != rooms.end() ? edgeFault(targets[i].room, own->second) : linkFault(targets[i].room, item);
            if (!why.isEmpty())
                faults << QStringLiteral("%1:%2: %3: %4").arg(name, QString::number(i + 1), item, why);
        }
    }
    return faults;
}

QString DoorChecker::linkFault(const Room& from, const QString& item) const
{
    for (const Library& library : libraries()) {
        if (library.links.match(item).hasMatch())
            return libraryFault(from, library.name);
    }
    static const QStringList open{QStringLiteral("Qt6::Core"),       QStringLiteral("Qt6::Network"),
                                  QStringLiteral("Qt6::Concurrent"), QStringLiteral("readyroom_flags"),
                                  QStringLiteral("tl::expected"),    QStringLiteral("spdlog::spdlog")};
    if (from.isInModules() && !open.contains(item))
        return QStringLiteral("not among what modules/ may link");
    return {};
}

Room DoorChecker::roomOf(QString path) const
{
    if (path.startsWith(QLatin1String("modules/")))
        path.remove(0, QLatin1String("modules/").size());
    const QString first = path.section(QLatin1Char('/'), 0, 0);
    const QString second = path.section(QLatin1Char('/'), 1, 1);
    if (!path.contains(QLatin1Char('/')))
        return {};
    if (first == QLatin1String("app"))
        return {Layer::App, first};
    if (first == QLatin1String("ui"))
        return {Layer::Ui, second};
    if (first == QLatin1String("core"))
        return {Layer::Core, second};
    if (m_features.contains(first))
        return {Layer::Feature, first};
    return {};
}

} // namespace readyroom::tests
