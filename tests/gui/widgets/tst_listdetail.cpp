// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "support/NamelessWidgets.h"
#include "ui/widgets/FilterLine.h"
#include "ui/widgets/FilteredList.h"
#include "ui/widgets/ListDetail.h"

using namespace readyroom::ui;

namespace {

/// A list of three rows with a filter and a tool, and a detail with a button.
class Parts
{
public:
    Parts()
        : view(new QListWidget)
        , list(new FilteredList(view))
        , tool(new QPushButton(QStringLiteral("Kinds")))
        , detail(new QWidget)
        , button(new QPushButton(QStringLiteral("Open file"), detail))
        , body(QStringLiteral("parts"))
    {
        view->addItems({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
        list->addTool(tool);
        (new QVBoxLayout(detail))->addWidget(button);
        body.setList(list, view, 600);
        body.setDetail(detail, 300);
    }
    void show()
    {
        body.resize(900, 400);
        body.show();
        QVERIFY(QTest::qWaitForWindowActive(&body));
        view->setCurrentRow(0);
        view->setFocus();
    }

    QListWidget* view;
    FilteredList* list;
    QPushButton* tool;
    QWidget* detail;
    QPushButton* button;
    ListDetail body;
};

} // namespace

class ListDetailTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterOpens_data();
    void enterOpens();
    void enterOnNothingOpensNothing();
    void escapeGoesBackFromTheDetailAlone();
    void detailWithoutControlsTakesNoFocus();
    void roomGoesToTheList();
    void leadingPanelComesFirst();
    void widthsComeBack();
    void tabGoesFromTheFilterToTheList();
    void countSaysWhatIsHidden();
};

void ListDetailTest::enterOpens_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<int>("times");
    QTest::newRow("Return") << Qt::Key_Return << Qt::KeyboardModifiers(Qt::NoModifier) << 1;
    QTest::newRow("Enter") << Qt::Key_Enter << Qt::KeyboardModifiers(Qt::KeypadModifier) << 1;
    QTest::newRow("Ctrl+Return") << Qt::Key_Return << Qt::KeyboardModifiers(Qt::ControlModifier) << 0;
}

void ListDetailTest::enterOpens()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    Parts parts;
    parts.show();
    const QSignalSpy opened(&parts.body, &ListDetail::opened);
    QTest::keyClick(parts.view, key, modifiers);
    QTEST(static_cast<int>(opened.count()), "times");
    QVERIFY(parts.view->hasFocus());
    QVERIFY(parts.body.focusDetail());
    QVERIFY(parts.button->hasFocus());
}

void ListDetailTest::enterOnNothingOpensNothing()
{
    Parts parts;
    parts.show();
    parts.view->clear();
    const QSignalSpy opened(&parts.body, &ListDetail::opened);
    QTest::keyClick(parts.view, Qt::Key_Return);
    QCOMPARE(opened.count(), 0);
}

void ListDetailTest::escapeGoesBackFromTheDetailAlone()
{
    Parts parts;
    parts.show();
    parts.button->setFocus();
    QTest::keyClick(parts.button, Qt::Key_Escape);
    QVERIFY(parts.view->hasFocus());
    parts.tool->setFocus();
    QTest::keyClick(parts.tool, Qt::Key_Escape);
    QVERIFY(parts.tool->hasFocus());
}

void ListDetailTest::detailWithoutControlsTakesNoFocus()
{
    Parts parts;
    parts.show();
    parts.button->setEnabled(false);
    QVERIFY(!parts.body.focusDetail());
    QVERIFY(parts.view->hasFocus());
}

void ListDetailTest::roomGoesToTheList()
{
    Parts parts;
    parts.show();
    const int detail = parts.detail->width();
    const int list = parts.list->width();
    parts.body.resize(1200, 400);
    QCOMPARE(parts.detail->width(), detail);
    QCOMPARE(parts.list->width(), list + 300);
}

void ListDetailTest::leadingPanelComesFirst()
{
    Parts parts;
    auto* leading = new QLabel(QStringLiteral("Score"));
    parts.body.setLeading(leading, 120);
    parts.show();
    QCOMPARE(parts.body.widget(0), leading);
    QVERIFY(leading->x() < parts.list->x());
    QVERIFY(parts.list->x() < parts.detail->x());
    QTest::keyClick(parts.view, Qt::Key_Return);
    QVERIFY(parts.body.focusDetail());
    QVERIFY(parts.button->hasFocus());
}

void ListDetailTest::widthsComeBack()
{
    Parts before;
    before.show();
    before.body.setSizes({500, 400});
    const QByteArray state = before.body.saveState();
    const int width = before.detail->width();
    Parts after;
    after.show();
    QVERIFY(after.detail->width() != width);
    QVERIFY(after.body.restoreState(state));
    QCOMPARE(after.detail->width(), width);
}

void ListDetailTest::tabGoesFromTheFilterToTheList()
{
    Parts parts;
    auto* second = new QPushButton(QStringLiteral("Export"));
    parts.list->addTool(second);
    parts.show();
    const QList<QWidget*> expected{parts.list->filter(), parts.tool, second, parts.view, parts.button};
    QCOMPARE(readyroom::tests::tabChain(parts.body), expected);
}

void ListDetailTest::countSaysWhatIsHidden()
{
    Parts parts;
    parts.show();
    parts.list->showCount(QStringLiteral("1 of 3 rows; the filter hides 2"), 2);
    QStringList texts;
    for (const QLabel* label : parts.list->findChildren<QLabel*>()) {
        if (label->isVisible())
            texts << label->text();
    }
    QVERIFY(texts.contains(QStringLiteral("1 of 3 rows; the filter hides 2")));
    QVERIFY(parts.list->filter()->accessibleDescription().contains(QLatin1Char('2')));
    const auto shows = [&parts](const char* words) {
        const QList<QLabel*> labels = parts.list->findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(), [words](const QLabel* label) {
            return label->isVisible() && label->text().contains(QLatin1String(words));
        });
    };
    QVERIFY(!shows("Esc clears the filter"));
    parts.view->clear();
    parts.list->showCount(QStringLiteral("0 of 3 rows; the filter hides 3"), 3);
    QVERIFY(shows("Esc clears the filter"));
    parts.list->showCount(QStringLiteral("0 rows"), 0);
    QVERIFY(!shows("Esc clears the filter"));
    parts.list->focusFilter();
    QVERIFY(parts.list->filter()->hasFocus());
}

QTEST_MAIN(ListDetailTest)
#include "tst_listdetail.moc"
