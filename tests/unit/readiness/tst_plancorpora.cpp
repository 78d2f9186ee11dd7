// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <set>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <QDir>
#include <QFile>
#include <QTest>

#include "readiness/PlanReader.h"
#include "readiness/Score.h"
#include "support/Corpora.h"

using namespace readyroom::readiness;
using readyroom::tests::corporaFolder;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Plan readRoadmap(const char* name)
{
    const QString path = QDir(corporaFolder(QStringLiteral("roadmaps"))).filePath(QLatin1String(name));
    return readPlan(QLatin1String(name), bytesOf(path)).value_or(Plan());
}

int countOf(const Plan& plan, ItemKind kind)
{
    return static_cast<int>(std::count_if(plan.items.cbegin(), plan.items.cend(),
                                          [kind](const PlanItem& item) { return item.kind == kind; }));
}

int countOf(const Plan& plan, FindingKind kind)
{
    return static_cast<int>(std::count_if(plan.findings.cbegin(), plan.findings.cend(),
                                          [kind](const Finding& finding) { return finding.kind == kind; }));
}

/// The lines on which cmark-gfm itself sees a task list item.
std::set<int> taskLinesOfCmark(const QByteArray& text)
{
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser* parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8);
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("tasklist"));
    cmark_parser_feed(parser, text.constData(), static_cast<size_t>(text.size()));
    cmark_node* root = cmark_parser_finish(parser);
    std::set<int> lines;
    cmark_iter* iterator = cmark_iter_new(root);
    for (cmark_event_type event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator)) {
        cmark_node* node = cmark_iter_get_node(iterator);
        if (event == CMARK_EVENT_ENTER && qstrcmp(cmark_node_get_type_string(node), "tasklist") == 0)
            lines.insert(cmark_node_get_start_line(node));
    }
    cmark_iter_free(iterator);
    cmark_node_free(root);
    cmark_parser_free(parser);
    return lines;
}

} // namespace

class PlanCorporaTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void counts_data();
    void counts();
    void sameTasksAsCmark_data();
    void sameTasksAsCmark();
    void marksPointAtBoxes_data();
    void marksPointAtBoxes();
    void eightPillars();
    void itsTables();
    void itsContradictions();
    void steps();
};

void PlanCorporaTest::initTestCase()
{
    SKIP_WITHOUT_CORPORA("roadmaps");
}

void PlanCorporaTest::counts_data()
{
    // Counted by hand in each file.
    QTest::addColumn<int>("tasks");
    QTest::addColumn<int>("targets");
    QTest::addColumn<int>("signOffs");
    QTest::addColumn<int>("done");
    QTest::addColumn<int>("unknown");
    QTest::addColumn<QString>("codec");
    QTest::newRow("vibe-rant-todo.md") << 75 << 20 << 0 << 0 << 0 << QStringLiteral("mac_roman");
    QTest::newRow("qodo-production-plan.md") << 14 << 0 << 0 << 0 << 14 << QStringLiteral("cp1252");
    QTest::newRow("microservice-production-readiness-checklist.md") << 72 << 0 << 0 << 0 << 0 << QString();
    QTest::newRow("spa-checklist.md") << 32 << 0 << 0 << 0 << 0 << QString();
    QTest::newRow("otel-graduation-dd.md") << 53 << 0 << 0 << 52 << 0 << QString();
    // 641 of its 649 boxes stand in code fences; the five lines of its signature block are to be signed.
    QTest::newRow("19_operational_readiness.md") << 8 << 0 << 5 << 0 << 5 << QString();
    // No boxes: the rows of its check tables. Their marks say for which level a check counts, not that it is done.
    QTest::newRow("pre-production-checklist.md") << 74 << 0 << 0 << 0 << 74 << QString();
}

void PlanCorporaTest::counts()
{
    QFETCH(int, tasks);
    QFETCH(int, targets);
    QFETCH(int, signOffs);
    QFETCH(int, done);
    QFETCH(int, unknown);
    QFETCH(QString, codec);
    const Plan plan = readRoadmap(QTest::currentDataTag());
    QCOMPARE(countOf(plan, ItemKind::Task), tasks);
    QCOMPARE(countOf(plan, ItemKind::Target), targets);
    QCOMPARE(countOf(plan, ItemKind::SignOff), signOffs);
    QCOMPARE(countOf(plan, ItemKind::Duty), 0);
    const auto inState = [&plan](ItemState state) {
        return std::count_if(plan.items.cbegin(), plan.items.cend(),
                             [state](const PlanItem& item) { return item.state == state; });
    };
    QCOMPARE(inState(ItemState::Done), done);
    QCOMPARE(inState(ItemState::Unknown), unknown);
    QCOMPARE(plan.encodingRepair ? plan.encodingRepair->codec : QString(), codec);
}

void PlanCorporaTest::sameTasksAsCmark_data()
{
    QTest::addColumn<QString>("path");
    for (const QString& folder :
         {QStringLiteral("roadmaps"), QStringLiteral("runbooks"), QStringLiteral("postmortems")}) {
        const QString root = corporaFolder(folder);
        if (root.isEmpty())
            continue;
        QStringList pending{root};
        while (!pending.isEmpty()) {
            const QDir dir(pending.takeFirst());
            for (const QFileInfo& info : dir.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
                if (info.isDir())
                    pending << info.filePath();
                else if (info.suffix() == QLatin1String("md"))
                    QTest::newRow(qPrintable(info.filePath().mid(root.size()))) << info.filePath();
            }
        }
    }
}

void PlanCorporaTest::sameTasksAsCmark()
{
    QFETCH(QString, path);
    const QByteArray text = bytesOf(path);
    const Plan plan = readPlan(path, text).value_or(Plan());
    std::set<int> ours;
    std::set<int> explained;
    for (const PlanItem& item : plan.items) {
        if (item.checkBox)
            ours.insert(item.line);
    }
    for (const Finding& finding : plan.findings) {
        if (finding.kind == FindingKind::OverIndented)
            explained.insert(finding.lines.cbegin(), finding.lines.cend());
    }
    const QList<QByteArray> lines = text.split('\n');
    for (const int line : taskLinesOfCmark(text))
        QVERIFY2(ours.count(line) == 1, qPrintable(QStringLiteral("line %1 is missing").arg(line)));
    for (const int line : ours) {
        const QByteArray source = lines.value(line - 1).trimmed();
        // What we see beyond cmark-gfm: quoted boxes, boxes in table rows, and over-indented ones, which are findings.
        const bool isExplained = explained.count(line) == 1 || source.startsWith('>') || source.startsWith('|');
        QVERIFY2(taskLinesOfCmark(text).count(line) == 1 || isExplained,
                 qPrintable(QStringLiteral("line %1 is ours alone").arg(line)));
    }
}

void PlanCorporaTest::marksPointAtBoxes_data()
{
    sameTasksAsCmark_data();
}

void PlanCorporaTest::marksPointAtBoxes()
{
    QFETCH(QString, path);
    const QByteArray original = bytesOf(path);
    const Plan plan = readPlan(path, original).value_or(Plan());
    // Tick everything, then put everything back: only the bytes of the boxes differ in between, none at the end.
    QByteArray text = original;
    for (const PlanItem& item : plan.items) {
        if (item.checkBox) {
            QCOMPARE(text.at(item.checkBox->offset), item.checkBox->mark);
            text[item.checkBox->offset] = 'x';
        }
    }
    const Plan ticked = readPlan(path, text).value_or(Plan());
    QCOMPARE(ticked.items.size(), plan.items.size());
    for (size_t index = 0; index < plan.items.size(); ++index) {
        QCOMPARE(ticked.items[index].id, plan.items[index].id);
        if (const auto& box = plan.items[index].checkBox) {
            QCOMPARE(ticked.items[index].state, ItemState::Done);
            text[box->offset] = box->mark;
        }
    }
    QCOMPARE(text, original);
}

void PlanCorporaTest::eightPillars()
{
    const Plan plan = readRoadmap("vibe-rant-todo.md");
    const std::vector<PillarScore> scores = pillarScoresOf(plan);
    QCOMPARE(scores.size(), size_t{8});
    // Body hours by pillar, without the flag task that stands twice (8 h in the last one).
    const std::vector<double> hours{50, 35, 35, 53, 31, 27, 46, 33};
    const std::vector<double> declared{0, 30, 75, 40, 60, -1, 50, 50};
    for (size_t index = 0; index < scores.size(); ++index) {
        QCOMPARE(scores[index].score.hours, hours[index]);
        QCOMPARE(plan.pillars[index].declaredScore.value_or(-1), declared[index]);
    }
    QCOMPARE(plan.declared.score.value_or(-1), 55.0);
    QCOMPARE(plan.declared.targetScore.value_or(-1), 90.0);
    QVERIFY(qAbs(declaredPillarMean(plan).value_or(0) - 43.6) < 0.05);

    double body = 0;
    for (const PlanItem& item : plan.items) {
        if (item.kind == ItemKind::Task && item.estimate)
            body += item.estimate->hours();
    }
    QCOMPARE(body, 318.0);
    QCOMPARE(scoreOf(plan).hours, 310.0);
    QCOMPARE(scoreOf(plan).withoutHours, 1);
}

void PlanCorporaTest::itsTables()
{
    const Plan plan = readRoadmap("vibe-rant-todo.md");
    std::map<QString, int> rows;
    std::map<QString, double> hours;
    for (const PlanItem& item : plan.items) {
        if (item.scheduleLine > 0) {
            ++rows[item.phase];
            hours[item.phase] += item.scheduledEstimate ? item.scheduledEstimate->hours() : 0;
        }
    }
    const std::map<QString, int> expectedRows{{QStringLiteral("Phase 1"), 13},
                                              {QStringLiteral("Phase 2"), 18},
                                              {QStringLiteral("Phase 3"), 22},
                                              {QStringLiteral("Phase 4"), 16}};
    const std::map<QString, double> expectedHours{{QStringLiteral("Phase 1"), 70},
                                                  {QStringLiteral("Phase 2"), 88},
                                                  {QStringLiteral("Phase 3"), 87},
                                                  {QStringLiteral("Phase 4"), 50}};
    QCOMPARE(rows, expectedRows);
    QCOMPARE(hours, expectedHours);
}

void PlanCorporaTest::itsContradictions()
{
    const Plan plan = readRoadmap("vibe-rant-todo.md");
    QStringList unscheduled;
    QStringList hours;
    for (const Finding& finding : plan.findings) {
        if (finding.kind == FindingKind::Unscheduled)
            unscheduled << finding.subject;
        if (finding.kind == FindingKind::PhaseHours || finding.kind == FindingKind::TotalHours)
            hours << finding.subject + QLatin1Char(' ') + finding.claimed + QLatin1Char('/') + finding.computed;
        QVERIFY(!finding.lines.empty() || finding.kind == FindingKind::Encoding);
    }
    QCOMPARE(unscheduled, (QStringList{QStringLiteral("Generate SBOM"), QStringLiteral("Session Management"),
                                       QStringLiteral("Log Aggregation"), QStringLiteral("Compliance Audit Reports"),
                                       QStringLiteral("Canary Deployments")}));
    QCOMPARE(hours, (QStringList{QStringLiteral(" 270/295"), QStringLiteral("Phase 1 72/70"),
                                 QStringLiteral("Phase 3 82/87"), QStringLiteral("Phase 4 28/50")}));
    QCOMPARE(countOf(plan, FindingKind::PriorityMismatch), 20);
    QCOMPARE(countOf(plan, FindingKind::UnmatchedRow), 0);
    QCOMPARE(countOf(plan, FindingKind::Duplicate), 1);
    QCOMPARE(countOf(plan, FindingKind::ThresholdConflict), 3);
    QCOMPARE(countOf(plan, FindingKind::HoursMismatch), 0);
}

void PlanCorporaTest::steps()
{
    const Plan plan = readRoadmap("qodo-production-plan.md");
    QCOMPARE(plan.pillars.size(), size_t{5});
    std::map<QString, int> priorities;
    for (const PlanItem& item : plan.items) {
        QVERIFY(!item.estimate);
        QVERIFY(!item.weeks);
        ++priorities[item.pillar + QLatin1Char(' ') + QString::number(item.priority ? int(*item.priority) : -1)];
    }
    const std::map<QString, int> expected{{QStringLiteral("Security Enhancements 0"), 3},
                                          {QStringLiteral("Scalability Improvements 1"), 3},
                                          {QStringLiteral("Performance Optimizations 2"), 3},
                                          {QStringLiteral("Testing & CI/CD 2"), 2},
                                          {QStringLiteral("Observability & Maintenance 1"), 3}};
    QCOMPARE(priorities, expected);
    QCOMPARE(plan.items.front().key, QStringLiteral("1.1"));
    QVERIFY(!scoreOf(plan).ofKnown);
}

QTEST_GUILESS_MAIN(PlanCorporaTest)
#include "tst_plancorpora.moc"
