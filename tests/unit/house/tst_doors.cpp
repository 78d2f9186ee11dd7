// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "unit/house/DoorChecker.h"

using namespace readyroom::tests;

namespace {

bool write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

/// A small house in which every door that exists is used, and words that are refused stand only where they mean
/// nothing.
bool makeCleanTree(const QString& root)
{
    return write(root + QStringLiteral("/modules/core/README.md"), "# core\n\n"
                                                                   "| part | may use | library it wraps |\n"
                                                                   "|---|---|---|\n"
                                                                   "| base | | spdlog |\n"
                                                                   "| vocabulary | base | |\n"
                                                                   "| store | | Qt Sql (SQLite) |\n"
                                                                   "| journal | store | |\n"
                                                                   "| git | | libgit2 |\n"
                                                                   "| secrets | | Qt DBus, OpenSSL |\n") &&
           write(root + QStringLiteral("/modules/core/base/Log.cpp"),
                 "#include <QByteArrayView>\n#include <QString>\n#include <QStringView>\n"
                 "#include <spdlog/spdlog.h>\n"
                 "#include \"core/base/Log.h\"\n") &&
           write(root + QStringLiteral("/modules/core/store/Store.cpp"), "#include <QSqlQuery>\n"
                                                                         "void run(QSqlQuery& q) { q.exec(); }\n") &&
           write(root + QStringLiteral("/modules/core/journal/Journal.cpp"),
                 "#include \"JournalPrivate.h\"\n"
                 "#include \"core/store/Store.h\"\n"
                 "#include \"core/vocabulary/Actor.h\"\n") &&
           write(root + QStringLiteral("/modules/core/git/Git.cpp"), "#include <git2.h>\n") &&
           write(root + QStringLiteral("/modules/health/Probe.cpp"),
                 "#include <QWebSocket>\n"
                 "#include \"core/journal/Journal.h\"\n"
                 "// #include <QWidget>, a QEventLoop and tr(\"x\") in a comment\n"
                 "/* processEvents()\n"
                 "   QEventLoop loop; */\n"
                 "const int n = 1'000; const char* text = \"QEventLoop\"; // '\n"
                 "const char* raw = R\"x(processEvents() \" )\")x\"; const char quote = '\"';\n"
                 "void retranslate(int); bool ok = wait(3000); void f() { retranslate(1); }\n") &&
           write(root + QStringLiteral("/modules/readiness/Plan.cpp"), "#include \"readiness/Plan.h\"\n") &&
           write(root + QStringLiteral("/ui/shell/Window.cpp"), "#include <QMainWindow>\n"
                                                                "#include \"ui/widgets/Gauge.h\"\n") &&
           write(root + QStringLiteral("/ui/readiness/Page.cpp"), "#include \"readiness/Plan.h\"\n"
                                                                  "#include \"ui/shell/Theme.h\"\n"
                                                                  "QString Page::name() { return tr(\"Plan\"); }\n") &&
           write(root + QStringLiteral("/app/main.cpp"), "#include \"core/journal/Journal.h\"\n"
                                                         "#include \"health/Probe.h\"\n"
                                                         "#include \"ui/readiness/Page.h\"\n"
                                                         "int main() { return application.exec(); }\n");
}

QByteArray cleanLinkLines()
{
    return "readyroom_core_base|modules/core/base|Qt6::Core tl::expected readyroom_flags spdlog::spdlog\n"
           "readyroom_core_store|modules/core/store|Qt6::Core readyroom_core_base Qt6::Sql\n"
           "readyroom_core_journal|modules/core/journal|readyroom_core_base readyroom_core_store\n"
           "readyroom_core_git|modules/core/git|readyroom_core_base PkgConfig::libgit2\n"
           "readyroom_health|modules/health|readyroom_core_journal Qt6::WebSockets\n"
           "readyroom_readiness|modules/readiness|readyroom_core_base\n"
           "readyroom_ui_shell|ui/shell|Qt6::Widgets readyroom_core_base\n"
           "readyroom_ui_readiness|ui/readiness|Qt6::Svg readyroom_readiness readyroom_ui_shell\n"
           "readyroom|app|Qt6::Widgets readyroom_core_journal readyroom_ui_readiness\n";
}

} // namespace

class DoorsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourcesKeepTheDoors();
    void linkLinesKeepTheDoors();
    void cleanTreeHasNoFault();
    void brokenDoorInSourcesIsFound_data();
    void brokenDoorInSourcesIsFound();
    void brokenDoorInLinkLinesIsFound_data();
    void brokenDoorInLinkLinesIsFound();
    void missingOrCircularTableIsFound();
};

void DoorsTest::sourcesKeepTheDoors()
{
    const DoorChecker checker(qEnvironmentVariable("READYROOM_SOURCE_DIR"));
    QVERIFY(checker.sourceFiles().contains(QStringLiteral("modules/core/base/Result.h")));
    const QStringList faults = checker.checkSources();
    QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
}

void DoorsTest::linkLinesKeepTheDoors()
{
    const DoorChecker checker(qEnvironmentVariable("READYROOM_SOURCE_DIR"));
    const QString file = qEnvironmentVariable("READYROOM_BINARY_DIR") + QStringLiteral("/link-lines.txt");
    QFile lines(file);
    QVERIFY(lines.open(QIODevice::ReadOnly));
    QVERIFY(lines.readAll().contains("readyroom_core_base|modules/core/base|"));
    const QStringList faults = checker.checkLinkLines(file);
    QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
}

void DoorsTest::cleanTreeHasNoFault()
{
    QTemporaryDir tree;
    QVERIFY(makeCleanTree(tree.path()));
    const QString lines = tree.filePath(QStringLiteral("link-lines.txt"));
    QVERIFY(write(lines, cleanLinkLines()));
    const DoorChecker checker(tree.path());
    QCOMPARE(checker.sourceFiles().size(), 9);
    QCOMPARE(checker.checkSources(), QStringList());
    QCOMPARE(checker.checkLinkLines(lines), QStringList());
}

void DoorsTest::brokenDoorInSourcesIsFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("why");
    const auto row = [](const char* name, const char* file, const char* line, const char* why) {
        QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(line) << QString::fromUtf8(why);
    };
    const char* probe = "modules/health/Bad.cpp";
    const char* page = "ui/readiness/Bad.cpp";
    row("feature includes ui", probe, "#include \"ui/shell/Window.h\"", "looks up");
    row("feature includes app", probe, "#include \"app/Services.h\"", "looks up");
    row("ui includes app", page, "#include \"app/Services.h\"", "looks up");
    row("core includes a feature", "modules/core/journal/Bad.cpp", "#include \"readiness/Plan.h\"", "looks up");
    row("feature includes a feature", probe, "#include \"readiness/Plan.h\"", "sideways");
    row("the same with modules/ written out", probe, "#  include <modules/readiness/Plan.h>", "sideways");
    row("page includes another feature", page, "#include \"health/Probe.h\"", "sideways");
    row("page includes another page", page, "#include \"ui/health/Page.h\"", "sideways");
    row("shell includes a page", "ui/shell/Bad.cpp", "#include \"ui/readiness/Page.h\"", "sideways");
    row("shared widget includes the shell", "ui/widgets/Bad.cpp", "#include \"ui/shell/Theme.h\"", "sideways");
    row("core edge not in the table", "modules/core/git/Bad.cpp", "#include \"core/store/Store.h\"", "no edge");
    row("core edge backwards", "modules/core/store/Bad.cpp", "#include \"core/journal/Journal.h\"", "no edge");
    row("base includes vocabulary", "modules/core/base/Bad.h", "#include \"core/vocabulary/Actor.h\"", "no edge");
    row("part that the table lacks", probe, "#include \"core/samples/Chunk.h\"", "not in the table");
    row("path with dots", probe, "#include \"../readiness/Plan.h\"", "'..'");
    row("widget in a module", probe, "#include <QLineEdit>\n#include <QWidget>", "no GUI");
    row("Qt Gui in a module", probe, "#include <QtGui/QColor>", "no GUI");
    row("painter in a module", "modules/core/base/Bad.h", "#include <QPainter>", "no GUI");
    row("charts in a module", probe, "#include <QtCharts/QChartView>", "no GUI");
    row("application in a module", probe, "#include <QGuiApplication>", "no GUI");
    row("SQL in a feature", probe, "#include <QSqlDatabase>", "belongs to store");
    row("SQL in another part", "modules/core/journal/Bad.cpp", "#include <QtSql/QSqlQuery>", "belongs to store");
    row("SQL in ui", page, "#include <QSqlQuery>", "belongs to store");
    row("store in ui", page, "#include \"core/store/Store.h\"", "never see core/store");
    row("store in app", "app/Bad.cpp", "#include \"core/store/Store.h\"", "never see core/store");
    row("WebSockets outside health", "modules/readiness/Bad.cpp", "#include <QWebSocket>", "belongs to health");
    row("HTTP server outside health", "app/Bad.cpp", "#include <QHttpServer>", "belongs to health");
    row("D-Bus outside secrets", probe, "#include <QDBusConnection>", "belongs to secrets");
    row("libgit2 outside git", probe, "#include <git2/repository.h>", "belongs to git");
    row("OpenSSL outside secrets", probe, "#include <openssl/evp.h>", "belongs to secrets");
    row("C library that no part wraps", probe, "#include <curl/curl.h>", "wrapped by no part");
    row("spdlog in ui", page, "#include <spdlog/spdlog.h>", "does not log");
    row("processEvents", page, "QCoreApplication::processEvents();", "nested event loop");
    row("event loop", "modules/core/base/Bad.h", "QEventLoop loop;", "nested event loop");
    row("modal dialog", page, "dialog->exec();", "modal");
    row("modal message", page, "QMessageBox::question(this, title, text);", "modal");
    row("endless wait", probe, "process.waitForFinished( -1 );", "without a deadline");
    row("sleep", probe, "std::this_thread::sleep_for(1s);", "sleeps");
    row("translation in a feature", probe, "return tr(\"Down\");", "translate");
    row("translation in core", "modules/core/git/Bad.cpp", "QCoreApplication::translate(\"Git\", \"x\");", "translate");
}

void DoorsTest::brokenDoorInSourcesIsFound()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, line);
    QFETCH(QString, why);
    QTemporaryDir tree;
    QVERIFY(makeCleanTree(tree.path()));
    // The fault stands in the last line; what precedes it must be neither blamed nor miscounted.
    const QByteArray before = "// first\n/* second\nthird */\n";
    QVERIFY(write(tree.filePath(file), before + line + '\n'));

    const QStringList faults = DoorChecker(tree.path()).checkSources();
    const qsizetype number = before.count('\n') + line.count('\n') + 1;
    const QStringList here = faults.filter(QStringLiteral("%1:%2: ").arg(file, QString::number(number)));
    QVERIFY2(here.size() == 1, qPrintable(faults.join(QLatin1Char('\n'))));
    QVERIFY2(here.first().contains(why), qPrintable(here.first()));
}

void DoorsTest::brokenDoorInLinkLinesIsFound_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("why");
    const auto row = [](const char* name, const char* line, const char* why) {
        QTest::newRow(name) << QByteArray(line) << QString::fromUtf8(why);
    };
    row("module links Gui", "bad|modules/health|Qt6::Core Qt6::Gui", "Qt6::Gui: not among");
    row("module links Widgets", "bad|modules/core/base|Qt6::Widgets", "Qt6::Widgets: not among");
    row("module links ui", "bad|modules/health|readyroom_ui_shell", "looks up");
    row("feature links a feature", "bad|modules/health|readyroom_readiness", "sideways");
    row("core links a feature", "bad|modules/core/git|readyroom_health", "looks up");
    row("core edge not in the table", "bad|modules/core/git|readyroom_core_store", "no edge");
    row("feature links Sql", "bad|modules/health|Qt6::Sql", "belongs to store");
    row("WebSockets outside health", "bad|modules/readiness|Qt6::WebSockets", "belongs to health");
    row("HTTP server outside health", "bad|app|Qt6::HttpServer", "belongs to health");
    row("feature links libgit2", "bad|modules/health|PkgConfig::libgit2", "belongs to git");
    row("library by its path", "bad|modules/health|/usr/lib/libcmark-gfm.so", "wrapped by no part");
    row("app links the store", "bad|app|readyroom_core_store", "never see core/store");
    row("ui links Sql", "bad|ui/readiness|Qt6::Sql", "belongs to store");
    row("page links another feature", "bad|ui/readiness|readyroom_health", "sideways");
    row("not a link line", "bad", "not target|room|links");
}

void DoorsTest::brokenDoorInLinkLinesIsFound()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, why);
    QTemporaryDir tree;
    QVERIFY(makeCleanTree(tree.path()));
    const QString lines = tree.filePath(QStringLiteral("link-lines.txt"));
    QVERIFY(write(lines, cleanLinkLines() + line + '\n'));
    const QStringList faults = DoorChecker(tree.path()).checkLinkLines(lines);
    QCOMPARE(faults.size(), 1);
    QVERIFY2(faults.first().contains(why), qPrintable(faults.first()));
}

void DoorsTest::missingOrCircularTableIsFound()
{
    QTemporaryDir tree;
    QVERIFY(makeCleanTree(tree.path()));
    const QString readme = tree.filePath(QStringLiteral("modules/core/README.md"));
    QVERIFY(write(readme, "| part | may use | library it wraps |\n|---|---|---|\n"
                          "| store | git | Qt Sql |\n| journal | store | |\n| git | journal | libgit2 |\n"));
    QVERIFY(DoorChecker(tree.path()).checkSources().first().contains(QStringLiteral("reaches itself")));
    QVERIFY(QFile::remove(readme));
    QVERIFY(DoorChecker(tree.path()).checkSources().first().contains(QStringLiteral("no table of parts")));
}

QTEST_GUILESS_MAIN(DoorsTest)
#include "tst_doors.moc"
