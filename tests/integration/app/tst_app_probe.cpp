// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>

#include <QDirIterator>
#include <QTest>
#include <QUrl>

#include "Program.h"

using namespace readyroom::tests;

/// The commands that ask: `probe`, `watch` and `security`, against the practice service.
class AppProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void allUp();
    void notAllUp();
    void gatusFile();
    void gatusFolder();
    void wrongConfigurationIsNotAsked();
    void validates();
    void nothingThere();
    void whatIsNotTrustedIsHeldBack();
    void environmentOnlyWhenTrusted();
    void secretOfNoKeychain();
    void watchTellsChangesAndStops();
    void secondWatchStandsBy();
    void plantedSecretIsWrittenNowhere();
    void security();
    void badOptions_data();
    void badOptions();

private:
    [[nodiscard]] Run probe(const QString& path, const QStringList& options = {}) const
    {
        return m_program.run(QStringList{QStringLiteral("probe"), path} + options);
    }
    /// With the practice service's address in the place of "BASE".
    QString write(const QString& name, QByteArray text) const
    {
        return m_program.write(name, text.replace("BASE", m_url.toEncoded(QUrl::StripTrailingSlash)));
    }
    [[nodiscard]] static QJsonObject first(const Run& run)
    {
        return run.json().value(QStringLiteral("probes")).toArray().first().toObject();
    }

    Program m_program;
    std::unique_ptr<QProcess> m_service;
    QUrl m_url;
};

namespace {

const QByteArray healthy = R"(service: shop
health:
  probes:
    - name: alive
      group: core
      url: BASE/livez
      interval: 1s
      conditions: ["[STATUS] == 200", "[BODY].status == pass"]
)";

} // namespace

void AppProbeTest::initTestCase()
{
    m_service = m_program.start({QStringLiteral("practice-service"), QStringLiteral("--port"), QStringLiteral("0")});
    QByteArray line;
    while (!line.endsWith('\n') && m_service->waitForReadyRead(Program::deadline))
        line += m_service->readAllStandardOutput();
    m_url = QUrl(QString::fromUtf8(line).section(QLatin1Char(' '), -1).trimmed());
    QVERIFY2(m_url.port() > 0, m_service->readAllStandardError().constData());
}

void AppProbeTest::cleanupTestCase()
{
    m_service->terminate();
    COMPARE_EXIT(Program::finish(*m_service), 0);
}

void AppProbeTest::allUp()
{
    write(QStringLiteral("up/readyroom.yaml"), healthy);
    const Run run = probe(m_program.path(QStringLiteral("up")), {QStringLiteral("--once"), QStringLiteral("--json")});
    COMPARE_EXIT(run, 0);
    const QJsonObject result = first(run);
    QCOMPARE(result[QStringLiteral("name")], QJsonValue(QStringLiteral("alive")));
    QCOMPARE(result[QStringLiteral("group")], QJsonValue(QStringLiteral("core")));
    QCOMPARE(result[QStringLiteral("kind")], QJsonValue(QStringLiteral("http")));
    QCOMPARE(result[QStringLiteral("state")], QJsonValue(QStringLiteral("up")));
    QCOMPARE(result[QStringLiteral("success")], QJsonValue(true));
    QCOMPARE(result[QStringLiteral("statusCode")], QJsonValue(200));
    QVERIFY(result[QStringLiteral("phases")][QStringLiteral("firstByte")].toDouble() > 0);
    QCOMPARE(result[QStringLiteral("conditions")].toArray().size(), 2);
    QVERIFY(result[QStringLiteral("error")].isNull());
    // The words for people say the same.
    const Run text = probe(m_program.path(QStringLiteral("up/readyroom.yaml")));
    COMPARE_EXIT(text, 0);
    QVERIFY2(text.out.contains("core / alive") && text.out.contains("1 of 1 up"), text.out.constData());
}

void AppProbeTest::notAllUp()
{
    QByteArray two = healthy;
    two += "    - {name: lost, url: BASE/nowhere}\n";
    write(QStringLiteral("down/readyroom.yaml"), two);
    const Run run = probe(m_program.path(QStringLiteral("down")), {QStringLiteral("--json")});
    COMPARE_EXIT(run, 1);
    const QJsonArray probes = run.json().value(QStringLiteral("probes")).toArray();
    QCOMPARE(probes.size(), 2);
    QCOMPARE(probes.at(1)[QStringLiteral("state")], QJsonValue(QStringLiteral("down")));
    QCOMPARE(probes.at(1)[QStringLiteral("statusCode")], QJsonValue(404));
    const Run text = probe(m_program.path(QStringLiteral("down")));
    QVERIFY2(text.out.contains("404") && text.out.contains("1 of 2 up"), text.out.constData());
}

void AppProbeTest::gatusFile()
{
    const QString file = write(QStringLiteral("gatus/one.yaml"),
                               "endpoints:\n  - name: a\n    url: BASE/livez\n    conditions: ['[STATUS] == 200']\n"
                               "  - name: b\n    url: BASE/livez\n    conditions: ['[STATUS] == 204']\n");
    const Run run = probe(file, {QStringLiteral("--json")});
    COMPARE_EXIT(run, 1);
    const QJsonArray probes = run.json().value(QStringLiteral("probes")).toArray();
    QCOMPARE(probes.at(0)[QStringLiteral("success")], QJsonValue(true));
    const QJsonValue condition = probes.at(1)[QStringLiteral("conditions")].toArray().first();
    QCOMPARE(condition[QStringLiteral("resolved")], QJsonValue(QStringLiteral("[STATUS] (200) == 204")));
}

void AppProbeTest::gatusFolder()
{
    write(QStringLiteral("many/a.yaml"), "endpoints: [{name: a, url: BASE/livez, conditions: ['[STATUS] == 200']}]\n");
    write(QStringLiteral("many/b/c.yml"),
          "endpoints: [{name: b, url: BASE/readyz, conditions: ['[STATUS] == 200']}]\n");
    const Run run = probe(m_program.path(QStringLiteral("many")), {QStringLiteral("--json")});
    COMPARE_EXIT(run, 0);
    QCOMPARE(run.json().value(QStringLiteral("probes")).toArray().size(), 2);
}

void AppProbeTest::wrongConfigurationIsNotAsked()
{
    const QString file = write(QStringLiteral("wrong.yaml"),
                               "endpoints:\n  - name: a\n    url: BASE/livez\n    conditions: ['[STATUS] = 200']\n");
    const Run run = probe(file, {QStringLiteral("--json")});
    COMPARE_EXIT(run, 2);
    QVERIFY(run.json().value(QStringLiteral("probes")).toArray().isEmpty());
    const QJsonValue note = run.json().value(QStringLiteral("notes")).toArray().first();
    QCOMPARE(note[QStringLiteral("kind")], QJsonValue(QStringLiteral("error")));
    QCOMPARE(note[QStringLiteral("line")], QJsonValue(4));
    QVERIFY(note[QStringLiteral("column")].toInt() > 0);
    QVERIFY2(run.err.contains("wrong.yaml:4:"), run.err.constData());
}

void AppProbeTest::validates()
{
    const QString file =
        write(QStringLiteral("valid.yaml"),
              "endpoints:\n  - name: a\n    url: http://192.0.2.1/\n    conditions: ['[STATUS] == 200']\n"
              "  - name: b\n    url: ssh://192.0.2.1\n    conditions: ['[CONNECTED] == true']\n");
    const Run run = probe(file, {QStringLiteral("--validate"), QStringLiteral("--json")});
    COMPARE_EXIT(run, 0);
    QCOMPARE(run.json().value(QStringLiteral("valid")), QJsonValue(true));
    const QJsonValue note = run.json().value(QStringLiteral("notes")).toArray().first();
    QCOMPARE(note[QStringLiteral("kind")], QJsonValue(QStringLiteral("unsupported")));
    QCOMPARE(note[QStringLiteral("line")], QJsonValue(6));
    const QString broken = write(QStringLiteral("broken.yaml"), "endpoints:\n  - name: [\n");
    const Run text = probe(broken, {QStringLiteral("--validate")});
    COMPARE_EXIT(text, 2);
    QVERIFY2(text.out.contains("broken.yaml:"), text.out.constData());
}

void AppProbeTest::nothingThere()
{
    COMPARE_EXIT(probe(m_program.path(QStringLiteral("no such folder"))), 2);
    QDir(m_program.path()).mkdir(QStringLiteral("empty"));
    const Run run = probe(m_program.path(QStringLiteral("empty")), {QStringLiteral("--json")});
    COMPARE_EXIT(run, 2);
    QCOMPARE(run.json().value(QStringLiteral("errors")).toArray().size(), 1);
}

void AppProbeTest::whatIsNotTrustedIsHeldBack()
{
    write(QStringLiteral("commands/readyroom.yaml"), "health:\n  probes:\n    - {name: c, command: [touch, made]}\n");
    const QString folder = m_program.path(QStringLiteral("commands"));
    const Run held = probe(folder, {QStringLiteral("--json")});
    COMPARE_EXIT(held, 1);
    QCOMPARE(first(held)[QStringLiteral("state")], QJsonValue(QStringLiteral("unknown")));
    QCOMPARE(first(held)[QStringLiteral("error")][QStringLiteral("code")], QJsonValue(QStringLiteral("untrusted")));
    QVERIFY(!QFile::exists(folder + QStringLiteral("/made")));
    COMPARE_EXIT(probe(folder, {QStringLiteral("--trust")}), 0);
    QVERIFY(QFile::exists(folder + QStringLiteral("/made")));
}

void AppProbeTest::environmentOnlyWhenTrusted()
{
    const QString file =
        write(QStringLiteral("environment.yaml"),
              "endpoints: [{name: a, url: \"BASE/api/parcels/${PLANTED}\", conditions: ['[STATUS] == 404']}]\n");
    m_program.environment().insert(QStringLiteral("PLANTED"), QStringLiteral("of-the-environment"));
    const Run held = probe(file, {QStringLiteral("--json")});
    QVERIFY2(!held.out.contains("of-the-environment"), held.out.constData());
    const Run trusted = probe(file, {QStringLiteral("--json"), QStringLiteral("--trust")});
    COMPARE_EXIT(trusted, 0);
    QVERIFY2(trusted.out.contains("of-the-environment"), trusted.out.constData());
}

void AppProbeTest::secretOfNoKeychain()
{
    write(QStringLiteral("secret/readyroom.yaml"),
          "health:\n  probes:\n    - {name: s, url: BASE/livez, headers: {Authorization: 'Bearer secret://api'}}\n");
    const Run run =
        probe(m_program.path(QStringLiteral("secret")), {QStringLiteral("--json"), QStringLiteral("--trust")});
    COMPARE_EXIT(run, 1);
    QCOMPARE(first(run)[QStringLiteral("state")], QJsonValue(QStringLiteral("unknown")));
    QVERIFY(!first(run)[QStringLiteral("error")].isNull());
}

void AppProbeTest::watchTellsChangesAndStops()
{
    write(QStringLiteral("watched/readyroom.yaml"), healthy);
    const QString folder = m_program.path(QStringLiteral("watched"));
    const std::unique_ptr<QProcess> watch =
        m_program.start({QStringLiteral("watch"), folder, QStringLiteral("--json")});
    QByteArray said;
    while (!said.contains("\"to\":\"up\"") && watch->waitForReadyRead(Program::deadline))
        said += watch->readAllStandardOutput();
    QVERIFY2(said.contains("\"key\":\"core_alive\""), said.constData());
    QCOMPARE(kill(static_cast<pid_t>(watch->processId()), SIGTERM), 0);
    const Run rest = Program::finish(*watch);
    COMPARE_EXIT(rest, 0);
    QVERIFY2(rest.out.contains("\"checks\":"), rest.out.constData());
    COMPARE_EXIT(m_program.verify(folder), 0);
}

void AppProbeTest::secondWatchStandsBy()
{
    write(QStringLiteral("leased/readyroom.yaml"), healthy);
    const QStringList words{QStringLiteral("watch"), m_program.path(QStringLiteral("leased")),
                            QStringLiteral("--json")};
    const std::unique_ptr<QProcess> one = m_program.start(words);
    QByteArray said;
    while (!said.contains("\"to\":\"up\"") && one->waitForReadyRead(Program::deadline))
        said += one->readAllStandardOutput();
    const std::unique_ptr<QProcess> other = m_program.start(words);
    QByteArray answer;
    while (!answer.contains('\n') && other->waitForReadyRead(Program::deadline))
        answer += other->readAllStandardOutput();
    QVERIFY2(answer.contains("\"standingBy\":true"), answer.constData());
    for (QProcess* process : {one.get(), other.get()}) {
        process->terminate();
        COMPARE_EXIT(Program::finish(*process), 0);
    }
}

void AppProbeTest::plantedSecretIsWrittenNowhere()
{
    // Not one of the keychain: a token that the service hands out and that goes from step to step.
    write(QStringLiteral("journey/readyroom.yaml"), R"(health:
  journeys:
    - name: account
      interval: 1s
      steps:
        - name: log in
          url: BASE/api/login
          method: POST
          headers: {Content-Type: application/json}
          body: '{"user": "ada", "password": "practice"}'
          conditions: ["[STATUS] == 200"]
          store: {token: "[BODY].token"}
        - name: look
          url: BASE/api/account
          headers: {Authorization: "Bearer [CONTEXT].token"}
          conditions: ["[STATUS] == 418"]
)");
    const QString folder = m_program.path(QStringLiteral("journey"));
    const Run run = m_program.run({QStringLiteral("watch"), folder, QStringLiteral("--json"), QStringLiteral("--for"),
                                   QStringLiteral("3"), QStringLiteral("--log-level"), QStringLiteral("trace")});
    COMPARE_EXIT(run, 0);
    // The service's tokens have three parts, as JSON Web Tokens have; no file of ours holds one.
    int files = 0;
    const QString data = m_program.environment().value(QStringLiteral("XDG_DATA_HOME"));
    for (QDirIterator found(data, QDir::Files, QDirIterator::Subdirectories); found.hasNext(); ++files) {
        QFile file(found.next());
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY2(!file.readAll().contains("Bearer ey"), qPrintable(file.fileName()));
    }
    QVERIFY(files > 3);
    QVERIFY(!run.out.contains("Bearer ey") && !run.err.contains("Bearer ey"));
}

void AppProbeTest::security()
{
    write(QStringLiteral("secure/readyroom.yaml"), R"(security:
  - name: shop
    url: BASE/
    tls: false
    headers: A
    health: {liveness: /livez, readiness: /readyz}
    routes: {public: [GET /api/parcels], authenticated: [GET /api/account, GET /api/parcels]}
)");
    const QStringList words{QStringLiteral("security"), m_program.path(QStringLiteral("secure"))};
    COMPARE_EXIT(m_program.run(words), 2); // nobody has trusted it
    const Run run = m_program.run(words + QStringList{QStringLiteral("--trust"), QStringLiteral("--json")});
    COMPARE_EXIT(run, 1);
    const QJsonObject report = run.json().value(QStringLiteral("services")).toArray().first().toObject();
    QCOMPARE(report[QStringLiteral("headers")][QStringLiteral("grade")], QJsonValue(QStringLiteral("C+")));
    const Run text = m_program.run(words + QStringList{QStringLiteral("--trust")});
    QVERIFY2(text.out.contains("A route answers without credentials that needs them."), text.out.constData());
    QVERIFY2(text.out.contains("The grade of its headers is below what it should be."), text.out.constData());
    write(QStringLiteral("none/readyroom.yaml"), "service: shop\n");
    COMPARE_EXIT(
        m_program.run({QStringLiteral("security"), m_program.path(QStringLiteral("none")), QStringLiteral("--trust")}),
        2);
}

void AppProbeTest::badOptions_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no path") << QStringList{QStringLiteral("probe")};
    QTest::newRow("either or") << QStringList{QStringLiteral("probe"), QStringLiteral("."), QStringLiteral("--once"),
                                              QStringLiteral("--validate")};
    QTest::newRow("for how long") << QStringList{QStringLiteral("watch"), QStringLiteral("."), QStringLiteral("--for"),
                                                 QStringLiteral("0")};
    QTest::newRow("of another command") << QStringList{QStringLiteral("probe"), QStringLiteral("."),
                                                       QStringLiteral("--burst"), QStringLiteral("host")};
}

void AppProbeTest::badOptions()
{
    QFETCH(QStringList, words);
    COMPARE_EXIT(m_program.run(words), 64);
}

QTEST_GUILESS_MAIN(AppProbeTest)
#include "tst_app_probe.moc"
