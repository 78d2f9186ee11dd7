// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include "readiness/PlanReader.h"
#include "support/ManualClock.h"
#include "support/NamelessWidgets.h"
#include "ui/readiness/HistoryPanel.h"
#include "ui/readiness/HistoryText.h"
#include "ui/readiness/ReadinessActions.h"
#include "ui/readiness/ReadinessView.h"
#include "ui/widgets/Theme.h"

using namespace readyroom;
using namespace readyroom::readiness;
using namespace readyroom::ui;

namespace {

PlanPtr planOf(const QByteArray& text)
{
    return std::make_shared<const Plan>(readPlan(QStringLiteral("plan.md"), text).value());
}

/// Two commits and a mark; the clock's now is a day after the last of them.
HistoryPtr sample(const tests::ManualClock& clock)
{
    const QByteArray one("- [ ] Rotate keys\n- [ ] Freeze\n");
    const QByteArray two("- [x] Rotate keys\n- [ ] Freeze\n- [ ] Rehearse\n");
    const auto snapshot = [](const QByteArray& text) {
        return std::make_shared<const PlanSnapshot>(snapshotOf(*planOf(text)));
    };
    PlanVersion first;
    first.at = clock.now() - std::chrono::days(20);
    first.who = QStringLiteral("Ada");
    first.commit = QStringLiteral("1234567890");
    first.summary = QStringLiteral("Plan it");
    first.hasParents = false;
    first.after = snapshot(one);
    PlanVersion second = first;
    second.at = clock.now() - std::chrono::days(1);
    second.commit = QStringLiteral("abcdef0123");
    second.summary = QStringLiteral("Add a rehearsal");
    second.hasParents = true;
    second.after = snapshot(two);
    second.before = {first.after};
    PlanMark mark{clock.now() - std::chrono::days(3),
                  QStringLiteral("Kim"),
                  4,
                  first.after->items[0].id,
                  QStringLiteral("Rotate keys"),
                  false,
                  true};
    PlanHistory history = mergeHistory({first, second}, {mark}, {}, second.after, second.at);
    history.file = QStringLiteral("plan.md");
    history.isInGit = true;
    return std::make_shared<const PlanHistory>(history);
}

bool shows(const QWidget& root, const QString& words)
{
    const QList<QLabel*> labels = root.findChildren<QLabel*>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&words](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
}

} // namespace

class HistoryPanelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void listsChangesByDay();
    void loadingAndErrorsAreSaid();
    void sinceShowsTheDifference();
    void nothingThatOldIsSaid();
    void lastLookIsRemembered();
    void gapsAreSaid();
    void copiesMarkdown();
    void reachedByKeyboardAndLeadsToTheItem();
    void weekIsOnTheStatusLine();
    void everyFocusableWidgetHasAName();

private:
    [[nodiscard]] QStringList lines() const
    {
        QStringList texts;
        for (int row = 0; row < m_panel->list()->model()->rowCount(); ++row)
            texts << m_panel->list()->model()->index(row, 0).data().toString();
        return texts;
    }

    tests::ManualClock m_clock;
    std::unique_ptr<HistoryPanel> m_panel;
};

void HistoryPanelTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("readyroom-test"));
    QSettings().clear();
    Theme::apply(*qApp, Theme::Choice::Light);
}

void HistoryPanelTest::init()
{
    m_panel = std::make_unique<HistoryPanel>(m_clock);
    m_panel->resize(700, 500);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void HistoryPanelTest::listsChangesByDay()
{
    m_panel->setHistory(sample(m_clock));
    const QStringList expected{QLocale().toString(QDate(2026, 3, 1), QLocale::LongFormat),
                               QStringLiteral("Added “Rehearse”"),
                               QLocale().toString(QDate(2026, 2, 27), QLocale::LongFormat),
                               QStringLiteral("Ticked “Rotate keys”"),
                               QLocale().toString(QDate(2026, 2, 10), QLocale::LongFormat),
                               QStringLiteral("The history begins with this version of the plan")};
    QCOMPARE(lines(), expected);
    const QModelIndex tick = m_panel->list()->model()->index(3, 0);
    QVERIFY(tick.data(Qt::AccessibleDescriptionRole).toString().contains(QStringLiteral("Kim")));
    QVERIFY(!(m_panel->list()->model()->index(0, 0).flags() & Qt::ItemIsSelectable));
    const QPixmap painted = m_panel->grab();
    QVERIFY(!painted.isNull());
}

void HistoryPanelTest::loadingAndErrorsAreSaid()
{
    QTRY_VERIFY(shows(*m_panel, QStringLiteral("Reading the history")));
    QSignalSpy retried(m_panel.get(), &HistoryPanel::retryRequested);
    m_panel->showError({ErrorCode::Busy, QStringLiteral("plan.md"), {}, nullptr});
    QVERIFY(shows(*m_panel, QStringLiteral("In use by another program")));
    for (auto* button : m_panel->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == QLatin1String("Read again"))
            button->click();
    }
    QCOMPARE(retried.count(), 1);
    m_panel->setHistory(sample(m_clock));
    m_panel->showError({ErrorCode::Busy, {}, {}, nullptr});
    QVERIFY(m_panel->list()->isVisible());
}

void HistoryPanelTest::sinceShowsTheDifference()
{
    m_panel->setHistory(sample(m_clock));
    m_panel->setPeriod(HistoryPeriod::Days7);
    QVERIFY(shows(*m_panel, QStringLiteral("+33.3 points")));
    QVERIFY(shows(*m_panel, QStringLiteral("1 ticked")));
    QVERIFY(shows(*m_panel, QStringLiteral("1 new")));
    QVERIFY(lines().contains(QStringLiteral("Added “Rehearse”")));
    m_panel->setPeriod(HistoryPeriod::Yesterday);
    QVERIFY(!lines().contains(QStringLiteral("Ticked “Rotate keys”")));
    QVERIFY(shows(*m_panel, QStringLiteral("−16.7 points")));
}

void HistoryPanelTest::nothingThatOldIsSaid()
{
    m_panel->setHistory(sample(m_clock));
    m_panel->setPeriod(HistoryPeriod::Days30);
    QVERIFY(shows(*m_panel, QStringLiteral("Nothing that old is known")));
    QVERIFY(!shows(*m_panel, QStringLiteral("points")));
    QCOMPARE(lines().size(), 0);
}

void HistoryPanelTest::lastLookIsRemembered()
{
    const QString key = QStringLiteral("history/looked/test");
    m_panel->setLookKey(key);
    m_panel->setHistory(sample(m_clock));
    m_panel->setPeriod(HistoryPeriod::LastLook);
    QVERIFY(shows(*m_panel, QStringLiteral("for the first time")));
    QCOMPARE(QSettings().value(key).toLongLong(), toMicroseconds(m_clock.now()));
    QSettings().setValue(key, toMicroseconds(m_clock.now() - std::chrono::days(2)));
    init();
    m_panel->setLookKey(key);
    m_panel->setHistory(sample(m_clock));
    m_panel->setPeriod(HistoryPeriod::LastLook);
    QVERIFY(shows(*m_panel, QStringLiteral("1 new")));
    QVERIFY(!shows(*m_panel, QStringLiteral("ticked")));
}

void HistoryPanelTest::gapsAreSaid()
{
    PlanHistory history = *sample(m_clock);
    m_panel->setHistory(std::make_shared<const PlanHistory>(history));
    QVERIFY(HistoryText::gaps(history).isEmpty());
    history.isShallow = true;
    m_panel->setHistory(std::make_shared<const PlanHistory>(history));
    QVERIFY(shows(*m_panel, QStringLiteral("git fetch --unshallow")));
    history.isInGit = false;
    m_panel->setHistory(std::make_shared<const PlanHistory>(history));
    QVERIFY(shows(*m_panel, QStringLiteral("not committed to Git")));
    history.gitError = Error{ErrorCode::PermissionDenied, QStringLiteral("/x"), {}, nullptr};
    m_panel->setHistory(std::make_shared<const PlanHistory>(history));
    QVERIFY(shows(*m_panel, QStringLiteral("cannot be read")));
}

void HistoryPanelTest::copiesMarkdown()
{
    m_panel->setHistory(sample(m_clock));
    m_panel->setPeriod(HistoryPeriod::Days7);
    m_panel->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("# plan.md: In the last 7 days\n\n+33.3 points · 1 ticked · 1 new\n\n## 1 ticked\n\n"
                            "- Ticked “Rotate keys”\n\n## 1 new\n\n- Added “Rehearse”\n"));
}

void HistoryPanelTest::reachedByKeyboardAndLeadsToTheItem()
{
    ReadinessView view(m_clock);
    view.resize(1280, 800);
    view.setPlans({planOf("- [x] Rotate keys\n- [ ] Freeze\n- [ ] Rehearse\n")});
    view.setHistory(sample(m_clock));
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    auto* tabs = view.findChild<QTabWidget*>();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("History"));
    QListView* list = view.history().list();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    QVERIFY(shows(view, QStringLiteral("Rehearse")));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Outline"));
}

void HistoryPanelTest::weekIsOnTheStatusLine()
{
    ReadinessView view(m_clock);
    view.setPlans({planOf("- [x] Rotate keys\n- [ ] Freeze\n- [ ] Rehearse\n")});
    QVERIFY(!view.status().text.contains(QLatin1String("week")));
    view.setHistory(sample(m_clock));
    QVERIFY2(view.status().text.contains(QStringLiteral("33 (±0 this week)")), qPrintable(view.status().text));
    PlanHistory young = *sample(m_clock);
    young.entries.erase(young.entries.begin(), young.entries.end() - 1);
    young.entries[0].at = m_clock.now();
    view.setHistory(std::make_shared<const PlanHistory>(young));
    QVERIFY(!view.status().text.contains(QLatin1String("week")));
}

void HistoryPanelTest::everyFocusableWidgetHasAName()
{
    m_panel->setHistory(sample(m_clock));
    QCOMPARE(tests::namelessWidgets(*m_panel), QStringList());
}

QTEST_MAIN(HistoryPanelTest)
#include "tst_historypanel.moc"
