// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QHeaderView>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include "support/ManualClock.h"
#include "support/NamelessWidgets.h"
#include "ui/shell/RecentWorkspaces.h"
#include "ui/shell/Settings.h"
#include "ui/shell/TrayIcon.h"
#include "ui/shell/ViewState.h"
#include "ui/shell/WelcomePage.h"

using namespace readyroom;
using namespace readyroom::ui;

namespace {

struct TrayLog
{
    bool isAvailable = true;
    int shown = 0;
    int hidden = 0;
    QString toolTip;
    QImage picture;
    QMenu* menu = nullptr;
};

class FakeTray final : public TrayPlace
{
public:
    explicit FakeTray(TrayLog& log)
        : m_log(log)
    {
    }
    [[nodiscard]] bool isAvailable() const override { return m_log.isAvailable; }
    void setMenu(QMenu* menu) override { m_log.menu = menu; }
    void show(const QIcon& icon, const QString& toolTip) override
    {
        ++m_log.shown;
        m_log.toolTip = toolTip;
        m_log.picture = icon.pixmap(64, 64).toImage();
    }
    void hide() override { ++m_log.hidden; }

private:
    TrayLog& m_log;
};

StatusLine line(Mark mark, const char* text)
{
    return {mark, QString::fromLatin1(text), {}};
}

/// A page with one widget of each kind that is remembered.
struct Arranged
{
    Arranged()
        : tree(new QTreeView(&page))
        , splitter(new QSplitter(&page))
        , box(new QComboBox(&page))
        , nameless(new QComboBox(&page))
    {
        tree->setModel(&model);
        tree->setObjectName(QStringLiteral("tree"));
        splitter->setObjectName(QStringLiteral("splitter"));
        splitter->resize(300, 100);
        splitter->addWidget(new QWidget);
        splitter->addWidget(new QWidget);
        box->setObjectName(QStringLiteral("box"));
        for (QComboBox* choices : {box, nameless}) {
            choices->addItem(QStringLiteral("one"), 10);
            choices->addItem(QStringLiteral("two"), 20);
        }
    }

    QStandardItemModel model{2, 3};
    QWidget page;
    QTreeView* tree;
    QSplitter* splitter;
    QComboBox* box;
    QComboBox* nameless;
};

} // namespace

class ShellPartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void settingsHaveDefaultsAndKeepWhatIsSet();
    void brokenSettingsAreTheDefault();
    void recentComesFirstAndOnce();
    void recentKeepsAndLearnsScores();
    void recentIsBounded();
    void brokenRecentIsLeftOut();
    void arrangementIsBroughtBack();
    void brokenArrangementChangesNothing();
    void arrangementIsWatched();
    void worstStateWins();
    void trayShowsTheWorstState();
    void noTrayShowsNothing();
    void trayMenuLeadsToWindows();
    void welcomeKeepsTheSelection();

private:
    [[nodiscard]] RecentWorkspace workspace(const char* name, std::optional<double> score = {}) const
    {
        const QString text = QString::fromLatin1(name);
        return {QStringLiteral("/srv/") + text, text, m_clock.now(), score};
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const RecentWorkspace& recent : RecentWorkspaces(*m_store).all())
            names << recent.name;
        return names;
    }

    tests::ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
};

void ShellPartsTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
}

void ShellPartsTest::settingsHaveDefaultsAndKeepWhatIsSet()
{
    Settings settings(*m_store);
    QCOMPARE(settings.theme(), Theme::Choice::System);
    QCOMPARE(settings.language(), Settings::Language::System);
    QVERIFY(settings.restoresWindows());
    QVERIFY(!settings.showsTray());
    QVERIFY(!settings.staysInTray());
    settings.setTheme(Theme::Choice::Dark);
    settings.setLanguage(Settings::Language::Japanese);
    settings.setRestoresWindows(false);
    settings.setShowsTray(true);
    settings.setStaysInTray(true);

    m_store->sync();
    QSettings file(m_store->fileName(), QSettings::IniFormat);
    const Settings again(file);
    QCOMPARE(again.theme(), Theme::Choice::Dark);
    QCOMPARE(again.language(), Settings::Language::Japanese);
    QVERIFY(!again.restoresWindows());
    QVERIFY(again.showsTray());
    QVERIFY(again.staysInTray());
}

void ShellPartsTest::brokenSettingsAreTheDefault()
{
    m_store->setValue(QStringLiteral("window/theme"), 77);
    m_store->setValue(QStringLiteral("general/language"), QStringLiteral("tlh"));
    m_store->setValue(QStringLiteral("general/restoreWindows"), QStringLiteral("perhaps"));
    m_store->setValue(QStringLiteral("tray/shown"), QStringLiteral("perhaps"));
    const Settings settings(*m_store);
    QCOMPARE(settings.theme(), Theme::Choice::System);
    QCOMPARE(settings.language(), Settings::Language::System);
    QVERIFY(settings.restoresWindows());
    QVERIFY(!settings.showsTray());
}

void ShellPartsTest::recentComesFirstAndOnce()
{
    RecentWorkspaces recent(*m_store);
    QVERIFY(recent.all().empty());
    recent.add(workspace("harbour"));
    recent.add(workspace("tower"));
    recent.add(workspace("harbour"));
    QCOMPARE(names(), (QStringList{QStringLiteral("harbour"), QStringLiteral("tower")}));
    recent.remove(QStringLiteral("/srv/harbour"));
    recent.remove(QStringLiteral("/srv/unheard-of"));
    QCOMPARE(names(), QStringList{QStringLiteral("tower")});
    QVERIFY(recent.all().front() == workspace("tower"));
}

void ShellPartsTest::recentKeepsAndLearnsScores()
{
    RecentWorkspaces recent(*m_store);
    recent.add(workspace("harbour"));
    QVERIFY(!recent.all().front().score);
    recent.setScore(QStringLiteral("/srv/harbour"), 62.5);
    recent.setScore(QStringLiteral("/srv/unheard-of"), 1.0);
    recent.add(workspace("harbour"));
    QCOMPARE(recent.all().front().score, std::optional(62.5));
    recent.setScore(QStringLiteral("/srv/harbour"), {});
    QVERIFY(!recent.all().front().score);
}

void ShellPartsTest::recentIsBounded()
{
    RecentWorkspaces recent(*m_store);
    for (int number = 0; number < 60; ++number)
        recent.add(workspace(QByteArray::number(number).constData()));
    QCOMPARE(recent.all().size(), size_t{50});
    QCOMPARE(recent.all().front().name, QStringLiteral("59"));
}

void ShellPartsTest::brokenRecentIsLeftOut()
{
    m_store->setValue(QStringLiteral("workspaces/recent"), QByteArray("nonsense"));
    QVERIFY(RecentWorkspaces(*m_store).all().empty());
    m_store->setValue(QStringLiteral("workspaces/recent"),
                      QByteArray(R"([3, {"root": ""}, {"root": "/srv/a", "opened": "once"},
                                     {"root": "/srv/b", "name": "b", "opened": "2026-03-01T03:10:00Z", "score": "x"}])"));
    const std::vector<RecentWorkspace> left = RecentWorkspaces(*m_store).all();
    QCOMPARE(left.size(), size_t{1});
    QCOMPARE(left.front().name, QStringLiteral("b"));
    QVERIFY(!left.front().score);
}

void ShellPartsTest::arrangementIsBroughtBack()
{
    Arranged before;
    before.tree->header()->resizeSection(1, 77);
    before.tree->header()->moveSection(0, 1);
    before.splitter->setSizes({60, 230});
    before.box->setCurrentIndex(1);
    before.nameless->setCurrentIndex(1);
    Arranged after;
    QSignalSpy chosen(after.box, &QComboBox::activated);
    ViewState::restore(after.page, ViewState::of(before.page));
    QCOMPARE(after.tree->header()->sectionSize(1), 77);
    QCOMPARE(after.tree->header()->visualIndex(0), 1);
    QCOMPARE(after.splitter->sizes(), before.splitter->sizes());
    QCOMPARE(after.box->currentIndex(), 1);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(after.nameless->currentIndex(), 0);
}

void ShellPartsTest::brokenArrangementChangesNothing()
{
    Arranged page;
    const QJsonObject before = ViewState::of(page.page);
    const QJsonObject nonsense{{QStringLiteral("tree"), QStringLiteral("AAAA")},
                               {QStringLiteral("splitter"), 5},
                               {QStringLiteral("box"), 30},
                               {QStringLiteral("gone"), QStringLiteral("x")}};
    ViewState::restore(page.page, nonsense);
    ViewState::restore(page.page, {});
    QCOMPARE(ViewState::of(page.page), before);
}

void ShellPartsTest::arrangementIsWatched()
{
    Arranged page;
    int changes = 0;
    ViewState::watch(page.page, [&changes] { ++changes; });
    page.tree->header()->resizeSection(0, 55);
    QCOMPARE(changes, 1);
    page.tree->header()->moveSection(0, 2);
    QCOMPARE(changes, 2);
    Q_EMIT page.box->activated(1);
    QCOMPARE(changes, 3);
    Q_EMIT page.nameless->activated(1);
    QCOMPARE(changes, 3);
}

void ShellPartsTest::worstStateWins()
{
    QCOMPARE(worstOf({}).mark, Mark::None);
    QCOMPARE(worstOf({line(Mark::Ok, "a"), line(Mark::Unknown, "b"), line(Mark::Info, "c")}).text, QStringLiteral("b"));
    QCOMPARE(worstOf({line(Mark::Bad, "a"), line(Mark::Warn, "b")}).text, QStringLiteral("a"));
    QCOMPARE(worstOf({line(Mark::Warn, "a"), line(Mark::Unknown, "b")}).text, QStringLiteral("a"));
}

void ShellPartsTest::trayShowsTheWorstState()
{
    TrayLog log;
    TrayIcon tray(std::make_unique<FakeTray>(log));
    tray.setWindows({{QStringLiteral("harbour"), {line(Mark::Ok, "ready")}}});
    QCOMPARE(log.shown, 0);
    tray.setShown(true);
    QCOMPARE(log.toolTip, QStringLiteral("Readyroom\nharbour: ready"));
    const QImage good = log.picture;
    tray.setWindows({{QStringLiteral("harbour"), {line(Mark::Ok, "ready")}},
                     {QStringLiteral("tower"), {line(Mark::Warn, "1 late"), line(Mark::Bad, "2 down")}},
                     {QStringLiteral("quay"), {}}});
    QCOMPARE(log.toolTip, QStringLiteral("Readyroom\nharbour: ready\ntower: 2 down\nquay: nothing to report"));
    QVERIFY(log.picture != good);
    const int hidden = log.hidden;
    tray.setShown(false);
    QVERIFY(log.hidden > hidden);
}

void ShellPartsTest::noTrayShowsNothing()
{
    TrayLog log;
    log.isAvailable = false;
    TrayIcon tray(std::make_unique<FakeTray>(log));
    tray.setShown(true);
    tray.setWindows({{QStringLiteral("harbour"), {line(Mark::Bad, "down")}}});
    QVERIFY(!tray.isShown());
    QCOMPARE(log.shown, 0);
}

void ShellPartsTest::trayMenuLeadsToWindows()
{
    TrayLog log;
    TrayIcon tray(std::make_unique<FakeTray>(log));
    tray.setShown(true);
    tray.setWindows({{QStringLiteral("bits & pieces"), {}}, {QStringLiteral("tower"), {}}});
    QSignalSpy window(&tray, &TrayIcon::windowRequested);
    QSignalSpy newWindow(&tray, &TrayIcon::newWindowRequested);
    QSignalSpy quit(&tray, &TrayIcon::quitRequested);
    const QList<QAction*> actions = log.menu->actions();
    QVERIFY(actions.at(0)->text().contains(QLatin1String("bits && pieces")));
    actions.at(1)->trigger();
    QCOMPARE(window.value(0).value(0).toInt(), 1);
    actions.at(actions.size() - 2)->trigger();
    QCOMPARE(newWindow.count(), 1);
    actions.constLast()->trigger();
    QCOMPARE(quit.count(), 1);
}

void ShellPartsTest::welcomeKeepsTheSelection()
{
    WelcomePage page(m_clock);
    page.show();
    auto* list = page.findChild<QListView*>();
    QVERIFY(!list->isVisible());
    page.setWorkspaces({workspace("a"), workspace("b"), workspace("c", 40.4)});
    QVERIFY(list->isVisible());
    list->setCurrentIndex(list->model()->index(1, 0));
    page.setWorkspaces({workspace("b"), workspace("a"), workspace("c", 40.4)});
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("b"));
    QVERIFY(list->model()->index(2, 0).data(Qt::AccessibleTextRole).toString().contains(QLatin1String("score 40")));
    // Where the selected one was taken away the next one is selected.
    page.setWorkspaces({workspace("a"), workspace("c")});
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("a"));
    QCOMPARE(tests::namelessWidgets(page).join(QLatin1Char('\n')), QString());
}

QTEST_MAIN(ShellPartsTest)
#include "tst_shellparts.moc"
