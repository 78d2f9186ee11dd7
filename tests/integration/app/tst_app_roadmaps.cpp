// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "Program.h"
#include "support/Corpora.h"

using namespace readyroom::tests;

namespace {

constexpr qsizetype mostBoxes = 120;

QDir roadmaps()
{
    return QDir(corporaFolder(QStringLiteral("roadmaps")));
}

/// Does this line show a checkbox?
bool hasBox(const QByteArray& line)
{
    return line.contains("[ ]") || line.contains("[x]") || line.contains("[X]");
}

} // namespace

class AppRoadmapsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTickCanBeTakenBack_data();
    void everyTickCanBeTakenBack();
};

void AppRoadmapsTest::initTestCase()
{
    SKIP_WITHOUT_CORPORA("roadmaps");
}

void AppRoadmapsTest::everyTickCanBeTakenBack_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : roadmaps().entryList({QStringLiteral("*.md")}, QDir::Files))
        QTest::newRow(qPrintable(name)) << name;
}

void AppRoadmapsTest::everyTickCanBeTakenBack()
{
    QFETCH(QString, name);
    const Program program;
    const QString plan = program.path(name);
    QVERIFY(QFile::copy(roadmaps().filePath(name), plan));
    QFile::setPermissions(plan, QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray original = program.read(name);
    const QList<QByteArray> lines = original.split('\n');

    const Run report = program.readiness(plan);
    COMPARE_EXIT(report, 0);
    const QJsonObject read = report.json().value(QStringLiteral("plans")).toArray().first().toObject();
    QStringList ids;
    QSet<QString> open;
    for (const char* kind : {"tasks", "targets", "duties", "signOffs"}) {
        const QJsonArray items = read.value(QLatin1String(kind)).toArray();
        for (const auto item : items) {
            if (!hasBox(lines.value(item[QStringLiteral("line")].toInt() - 1)) ||
                item[QStringLiteral("state")].toString() == QLatin1String("unknown"))
                continue;
            ids << item[QStringLiteral("id")].toString();
            if (item[QStringLiteral("state")].toString() == QLatin1String("open"))
                open.insert(ids.last());
        }
    }
    // Of a very long list only every second, third … box, for each takes two runs of the program.
    const qsizetype step = 1 + ids.size() / mostBoxes;
    int expected = 0;
    for (qsizetype index = 0; index < ids.size(); index += step) {
        COMPARE_EXIT(program.tick(plan, ids.at(index)), 0);
        expected += open.contains(ids.at(index)) ? 1 : 0;
    }
    const QByteArray ticked = program.read(name);
    QCOMPARE(ticked.size(), original.size());
    int changed = 0;
    for (qsizetype at = 0; at < original.size(); ++at)
        changed += ticked.at(at) != original.at(at) ? 1 : 0;
    QCOMPARE(changed, expected);
    for (qsizetype index = 0; index < ids.size(); index += step)
        COMPARE_EXIT(program.tick(plan, ids.at(index), {QStringLiteral("--undo")}), 0);
    QCOMPARE(program.read(name), original);
    // Nothing was recorded where there was nothing to tick.
    if (!ids.isEmpty())
        COMPARE_EXIT(program.verify(plan), 0);
}

QTEST_GUILESS_MAIN(AppRoadmapsTest)
#include "tst_app_roadmaps.moc"
