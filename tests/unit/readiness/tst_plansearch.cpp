// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/journal/Journal.h"
#include "core/workspace/SafeFileWriter.h"
#include "readiness/PlanSearch.h"
#include "readiness/PlanService.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::readiness;

class PlanSearchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersPlansAndItems();
    void isTheSameUntilAPlanChanges();
    void placesAreReadBack();

private:
    static void write(const QTemporaryDir& folder, const char* name, const QByteArray& text)
    {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    /// What is offered, as "kind title | context".
    static QStringList lines(const SearchEntries& entries)
    {
        QStringList result;
        for (const SearchEntry& entry : *entries)
            result << (entry.kind == SearchKind::File ? QStringLiteral("file ") : QStringLiteral("task ")) +
                          entry.title + QStringLiteral(" | ") + entry.context;
        return result;
    }

    tests::ManualClock m_clock;
};

void PlanSearchTest::offersPlansAndItems()
{
    const QTemporaryDir folder;
    const QTemporaryDir state;
    write(folder, "a.md", "# Ready\n\n## Safety\n\n- [ ] P1-01 Encrypt the store\n");
    write(folder, "b.md", "# Other\n\n## Trust\n\n- [x] Publish\n");
    const auto journal = journal::Journal::open(state.path(), m_clock).value();
    workspace::SafeFileWriter writer(folder.path(), *journal, m_clock);
    PlanService service(folder.path(), *journal, writer, m_clock, {});
    PlanSearch search(service);
    QVERIFY(search.entries()->empty());
    QSignalSpy loaded(&service, &PlanService::loaded);
    service.load({QStringLiteral("a.md")});
    QVERIFY(loaded.wait());
    QCOMPARE(lines(search.entries()), (QStringList{QStringLiteral("file Ready | a.md"),
                                                   QStringLiteral("task Encrypt the store | P1-01 · Safety")}));
    // With more than one plan a task says of which it is.
    service.load({QStringLiteral("a.md"), QStringLiteral("b.md")});
    QVERIFY(loaded.wait());
    const SearchEntries entries = search.entries();
    QCOMPARE(lines(entries),
             (QStringList{QStringLiteral("file Ready | a.md"),
                          QStringLiteral("task Encrypt the store | P1-01 · Safety · a.md"),
                          QStringLiteral("file Other | b.md"), QStringLiteral("task Publish | Trust · b.md")}));
    const PlanPlace place = PlanPlace::fromString(entries->back().id);
    QCOMPARE(place.file, QStringLiteral("b.md"));
    QCOMPARE(place.item, service.plan(place.file)->items.front().id);
}

void PlanSearchTest::isTheSameUntilAPlanChanges()
{
    const QTemporaryDir folder;
    const QTemporaryDir state;
    write(folder, "a.md", "# Ready\n\n- [ ] One\n");
    const auto journal = journal::Journal::open(state.path(), m_clock).value();
    workspace::SafeFileWriter writer(folder.path(), *journal, m_clock);
    PlanService service(folder.path(), *journal, writer, m_clock, {});
    PlanSearch search(service);
    QSignalSpy loaded(&service, &PlanService::loaded);
    service.load({QStringLiteral("a.md")});
    QVERIFY(loaded.wait());
    const SearchEntries first = search.entries();
    QCOMPARE(search.entries(), first);
    write(folder, "a.md", "# Ready\n\n- [ ] One\n- [ ] Two\n");
    QSignalSpy changed(&service, &PlanService::planChanged);
    service.reload(QStringLiteral("a.md"));
    QVERIFY(changed.wait());
    QVERIFY(search.entries() != first);
    QCOMPARE(search.entries()->size(), size_t{3});
    QCOMPARE(first->size(), size_t{2});
}

void PlanSearchTest::placesAreReadBack()
{
    for (const PlanPlace& place :
         {PlanPlace{QStringLiteral("plan.md"), ItemId(QStringLiteral("0123456789"))},
          PlanPlace{QStringLiteral("docs/c#.md"), ItemId(QStringLiteral("abcdef0123"))},
          PlanPlace{QStringLiteral("docs/c#.md"), {}}, PlanPlace{QStringLiteral("plan.md"), {}}})
        QCOMPARE(PlanPlace::fromString(place.toString()), place);
}

QTEST_GUILESS_MAIN(PlanSearchTest)
#include "tst_plansearch.moc"
