// SPDX-License-Identifier: GPL-3.0-or-later
// From a key to a task and back, in the whole window over real plans.
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include "app/WindowSession.h"
#include "support/AccessibleWalk.h"
#include "support/TestGround.h"
#include "ui/shell/HelpPage.h"
#include "ui/shell/MainWindow.h"

using namespace readyroom;

namespace {

class OpenedPlans
{
public:
    OpenedPlans()
        : m_session(m_ground, WindowSession::Remember::Nothing)
    {
        write("first.md", "# First\n\n## Safety\n\n- [ ] Encrypt the store [P0]\n- [ ] Limit requests\n\n"
                          "## Trust\n\n- [ ] Publish what changed\n");
        write("second.md", "# Second\n\n## Quality\n\n- [ ] Measure coverage\n- [ ] Write tests\n");
        QSignalSpy settled(&m_session, &WindowSession::settled);
        m_session.window().show();
        m_session.open(m_folder.path());
        isOpen = settled.wait() && QTest::qWaitForWindowActive(&m_session.window());
        // Whichever was read first is shown first.
        if (isOpen)
            find("/first");
    }

    [[nodiscard]] ui::MainWindow& window() { return m_session.window(); }
    [[nodiscard]] QString selected()
    {
        return window().findChild<QTreeView*>()->currentIndex().siblingAtColumn(0).data().toString();
    }
    [[nodiscard]] QString plan() { return window().findChild<QComboBox*>(QStringLiteral("plans"))->currentText(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void find(const char* text)
    {
        key(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text));
        key(Qt::Key_Return);
    }

    bool isOpen = false;

private:
    void write(const char* name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    tests::TestGround m_ground;
    QTemporaryDir m_folder;
    WindowSession m_session;
};

} // namespace

class WindowPaletteTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("readyroom-test")); }
    void findsATaskOfAnyPlan();
    void goesBackToWhereOneWas();
    void findsAnAction();
    void explainsTheReadinessTab();
    void everyControlHasAName();
};

void WindowPaletteTest::findsATaskOfAnyPlan()
{
    OpenedPlans plans;
    QVERIFY(plans.isOpen);
    QCOMPARE(plans.plan(), QStringLiteral("first.md"));
    QCOMPARE(plans.selected(), QStringLiteral("Encrypt the store"));
    plans.find("#write tes");
    QCOMPARE(plans.plan(), QStringLiteral("second.md"));
    QCOMPARE(plans.selected(), QStringLiteral("Write tests"));
    QCOMPARE(QApplication::focusWidget(), plans.window().findChild<QTreeView*>());
}

void WindowPaletteTest::goesBackToWhereOneWas()
{
    OpenedPlans plans;
    QVERIFY(plans.isOpen);
    plans.key(Qt::Key_Down);
    QCOMPARE(plans.selected(), QStringLiteral("Limit requests"));
    plans.find("#publish");
    QCOMPARE(plans.selected(), QStringLiteral("Publish what changed"));
    plans.find("#coverage");
    QCOMPARE(plans.plan(), QStringLiteral("second.md"));
    plans.key(Qt::Key_F1);
    plans.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(plans.selected(), QStringLiteral("Measure coverage"));
    plans.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(plans.plan(), QStringLiteral("first.md"));
    QCOMPARE(plans.selected(), QStringLiteral("Publish what changed"));
    plans.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(plans.selected(), QStringLiteral("Limit requests"));
    plans.key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(plans.selected(), QStringLiteral("Publish what changed"));
}

void WindowPaletteTest::findsAnAction()
{
    OpenedPlans plans;
    QVERIFY(plans.isOpen);
    plans.find(">filter");
    QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    QCOMPARE(qobject_cast<QLineEdit*>(QApplication::focusWidget())->accessibleName(), QStringLiteral("Filter"));
}

void WindowPaletteTest::explainsTheReadinessTab()
{
    OpenedPlans plans;
    QVERIFY(plans.isOpen);
    plans.key(Qt::Key_F1);
    auto* help = plans.window().findChild<ui::HelpPage*>();
    QVERIFY(help && help->isVisible());
    // A screenful: nothing to scroll at the usual size.
    plans.window().resize(1280, 800);
    const auto* text = help->findChild<QAbstractScrollArea*>();
    QTRY_COMPARE(text->verticalScrollBar()->maximum(), 0);
    plans.key(Qt::Key_Escape);
    QVERIFY(!help->isVisible());
    QCOMPARE(plans.selected(), QStringLiteral("Encrypt the store"));
}

void WindowPaletteTest::everyControlHasAName()
{
    OpenedPlans plans;
    QVERIFY(plans.isOpen);
    const auto faults = [&plans] { return tests::accessibilityFaults(plans.window()).join(QLatin1Char('\n')); };
    QCOMPARE(faults(), QString());
    plans.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(faults(), QString());
    plans.key(Qt::Key_F1);
    QCOMPARE(faults(), QString());
    plans.key(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(faults(), QString());
}

QTEST_MAIN(WindowPaletteTest)
#include "tst_windowpalette.moc"
