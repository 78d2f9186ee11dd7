// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/workspace/Configuration.h"
#include "health/HealthConfigurationReader.h"
#include "health/HealthTrustRequester.h"

using namespace readyroom;
using namespace readyroom::health;
using workspace::TrustKind;
using workspace::TrustScope;
using Kind = ConfigurationNote::Kind;

/// The section "health" of readyroom.yaml: what becomes of every key, what is said of what is wrong, and what is asked
/// of a person before it acts.
class HealthConfigurationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsNothing();
    void aProbeWithAllItsKeys();
    void defaults();
    void kinds_data();
    void kinds();
    void journeys();
    void gatusFilesAndFolders();
    void errors_data();
    void errors();
    void unknownKeys_data();
    void unknownKeys();
    void dependenciesBecomeKeys();
    void brokenDependencies_data();
    void brokenDependencies();
    void oneBrokenProbeLeavesTheOthers();
    void maintenanceOfAllAndOfOne();
    void environmentIsReplacedWhenTrusted();
    void aBrokenFileIsOneError();
    void whatIsAskedBeforeItActs();
    void disabledProbesAskToo();

private:
    [[nodiscard]] static QByteArray probe(const QByteArray& more);
};

namespace {

HealthConfiguration read(const QByteArray& yaml, std::vector<workspace::TrustFile> files = {},
                         const Environment& environment = {})
{
    return readHealth(TrustScope{yaml, std::move(files)}, environment);
}

QStringList described(const HealthConfiguration& configuration, Kind kind)
{
    QStringList lines;
    for (const ConfigurationNote& note : configuration.notes) {
        if (note.kind == kind)
            lines << QStringLiteral("%1:%2:%3 %4 %5")
                         .arg(note.place.file)
                         .arg(note.place.line)
                         .arg(note.place.column)
                         .arg(note.path, note.text);
    }
    return lines;
}

QString allErrors(const HealthConfiguration& configuration)
{
    return described(configuration, Kind::Error).join(QLatin1Char('\n'));
}

} // namespace

QByteArray HealthConfigurationTest::probe(const QByteArray& more)
{
    QByteArray text = "health:\n  probes:\n    - name: a\n";
    for (const QByteArray& line : more.split('\n'))
        text += "      " + line + "\n";
    return text;
}

void HealthConfigurationTest::nothingIsNothing()
{
    for (const char* yaml : {"", "service: a\n", "health:\n", "health: {}\n", "health:\n  probes:\n  gatus:\n"}) {
        const HealthConfiguration configuration = read(yaml);
        QVERIFY2(configuration.notes.empty(), yaml);
        QVERIFY(configuration.probes.empty() && configuration.journeys.empty());
    }
}

void HealthConfigurationTest::aProbeWithAllItsKeys()
{
    const HealthConfiguration configuration = read(R"(service: shop
health:
  concurrency: 40
  connectivity:
    target: 1.1.1.1:53
    interval: 30s
  probes:
    - name: gateway
      group: core
      url: https://gateway.example.org/
    - name: API
      group: core
      enabled: false
      description: orders and payments
      url: https://api.example.org/health
      method: POST
      headers:
        Accept: application/json
        Authorization: Bearer secret://api
      body: '{"deep": true}'
      interval: 30s
      retries: 2
      retry-interval: 5s
      failure-interval: 10s
      timeout: 3s
      conditions:
        - "[STATUS] == 200"
        - "[RESPONSE_TIME] < 900"
      thresholds:
        failures: 4
        successes: 3
        share: 3 of 5
      degraded:
        p99.5: 500ms
        window: 10m
      depends-on: gateway
      maintenance:
        - start: "02:30"
          duration: 1h
          timezone: Europe/Berlin
          every: [Sunday]
      client:
        verify: false
        redirects: false
        family: 6
        resolver: 9.9.9.9:53
        proxy: http://proxy:3128
        certificate: c.pem
        key: k.pem
        authority: roots.pem
        server-name: internal
        oauth2:
          token-url: https://login.example.org/token
          client-id: console
          client-secret: secret://oauth
          scopes: [read]
      revocation: true
)");
    QVERIFY2(configuration.notes.empty(), qPrintable(allErrors(configuration)));
    QCOMPARE(configuration.concurrency, 40);
    QCOMPARE(configuration.connectivity.value().target, QStringLiteral("1.1.1.1:53"));
    QCOMPARE(configuration.connectivity->interval, Milliseconds(30'000));
    const Probe& api = configuration.probes.at(1);
    QCOMPARE(api.key(), QStringLiteral("core_api"));
    QVERIFY(!api.enabled);
    QCOMPARE(api.description, QStringLiteral("orders and payments"));
    QCOMPARE(api.kind, ProbeKind::Http);
    QCOMPARE(api.target, QStringLiteral("https://api.example.org/health"));
    QCOMPARE(api.http.method, QStringLiteral("POST"));
    QCOMPARE(api.http.headers.at(1).second, QStringLiteral("Bearer secret://api"));
    QCOMPARE(api.http.body, QStringLiteral("{\"deep\": true}"));
    QCOMPARE(api.cadence, (Cadence{Milliseconds(30'000), 2, Milliseconds(5'000), Milliseconds(10'000)}));
    QCOMPARE(api.client.timeout, Milliseconds(3'000));
    QCOMPARE(api.conditions.size(), size_t{2});
    QCOMPARE(api.thresholds, (Thresholds{4, 3}));
    QCOMPARE(api.failureShare.value(), (FailureShare{3, 5}));
    QCOMPARE(api.degraded.value(), (LatencyLimit{99.5, Milliseconds(500), Milliseconds(600'000)}));
    QCOMPARE(api.dependsOn, QStringList{QStringLiteral("core_gateway")});
    QCOMPARE(api.maintenance.at(0),
             (MaintenanceWindow{QTime(2, 30), std::chrono::minutes(60), QTimeZone("Europe/Berlin"), {Qt::Sunday}}));
    QVERIFY(!api.client.verifiesCertificate);
    QVERIFY(!api.client.followsRedirects);
    QCOMPARE(api.client.family, AddressFamily::V6);
    QCOMPARE(api.client.resolver, QStringLiteral("udp://9.9.9.9:53"));
    QCOMPARE(api.client.proxy, QStringLiteral("http://proxy:3128"));
    QCOMPARE(api.client.certificateFile, QStringLiteral("c.pem"));
    QCOMPARE(api.client.keyFile, QStringLiteral("k.pem"));
    QCOMPARE(api.client.authorityFile, QStringLiteral("roots.pem"));
    QCOMPARE(api.client.serverName, QStringLiteral("internal"));
    QCOMPARE(api.client.oauth2.value().clientSecret, QStringLiteral("secret://oauth"));
    QVERIFY(api.checksRevocation);
    QCOMPARE(api.place, (SourcePlace{QStringLiteral("readyroom.yaml"), 11, 7}));
}

void HealthConfigurationTest::defaults()
{
    const HealthConfiguration configuration = read(probe("url: http://a/"));
    QVERIFY2(configuration.notes.empty(), qPrintable(allErrors(configuration)));
    const Probe& only = configuration.probes.at(0);
    QVERIFY(only.enabled);
    QCOMPARE(only.cadence, Cadence());
    QCOMPARE(only.cadence.interval, Milliseconds(60'000));
    QCOMPARE(only.client, ClientOptions());
    QCOMPARE(only.thresholds, (Thresholds{3, 2}));
    QCOMPARE(only.conditions.size(), size_t{1});
    QCOMPARE(only.conditions.at(0).text(), QStringLiteral("[STATUS] < 400"));
    QVERIFY(!only.failureShare && !only.degraded && !only.checksRevocation);
}

void HealthConfigurationTest::kinds_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<ProbeKind>("kind");
    QTest::addColumn<QString>("target");
    const auto row = [](const char* name, const char* keys, ProbeKind kind, const char* target) {
        QTest::newRow(name) << QByteArray(keys) << kind << QString::fromLatin1(target);
    };
    row("tcp", "tcp: a:22", ProbeKind::Tcp, "tcp://a:22");
    row("tcp, IPv6", "tcp: \"[::1]:22\"", ProbeKind::Tcp, "tcp://[::1]:22");
    row("tcp with a dialog", "tcp:\n  address: a:25\n  dialog: [{expect: \"^220\"}, {send: \"QUIT\\r\\n\"}]",
        ProbeKind::Tcp, "tcp://a:25");
    row("tls", "tls: a:443", ProbeKind::Tls, "tls://a:443");
    row("starttls", "starttls: a:587", ProbeKind::StartTls, "starttls://a:587");
    row("starttls by name", "starttls: {address: \"a:14300\", protocol: imap}", ProbeKind::StartTls, "imap://a:14300");
    row("dns", "dns: example.org", ProbeKind::Dns, "");
    row("dns with a server", "dns: {name: example.org, type: mx, server: 9.9.9.9}", ProbeKind::Dns, "9.9.9.9");
    row("icmp", "icmp: a", ProbeKind::Icmp, "icmp://a");
    row("icmp several", "icmp: {host: a, count: 5}", ProbeKind::Icmp, "icmp://a");
    row("websocket", "websocket: wss://a/feed", ProbeKind::WebSocket, "wss://a/feed");
    row("websocket with words", "websocket: {url: \"ws://a/\", send: ping}", ProbeKind::WebSocket, "ws://a/");
    row("command", "command: [backup, --check]", ProbeKind::Command, "");
    row("heartbeat", "heartbeat: {token: secret://beat}", ProbeKind::Heartbeat, "");
}

void HealthConfigurationTest::kinds()
{
    QFETCH(QByteArray, keys);
    const HealthConfiguration configuration = read(probe(keys));
    QVERIFY2(configuration.notes.empty(), qPrintable(allErrors(configuration)));
    const Probe& only = configuration.probes.at(0);
    QTEST(only.kind, "kind");
    QTEST(only.target, "target");
    QCOMPARE(only.conditions.empty(), only.kind == ProbeKind::Heartbeat);
    if (keys.contains("dialog")) {
        QCOMPARE(only.dialog, (std::vector<http::DialogStep>{{{}, QStringLiteral("^220")}, {"QUIT\r\n", {}}}));
    } else if (keys.contains("count")) {
        QCOMPARE(only.pings, 5);
    } else if (keys.contains("send")) {
        QCOMPARE(only.send, QStringLiteral("ping"));
    } else if (only.kind == ProbeKind::Dns) {
        QCOMPARE(only.dns.name, QStringLiteral("example.org"));
        QCOMPARE(only.dns.type, keys.contains("mx") ? QStringLiteral("MX") : QStringLiteral("A"));
    } else if (only.kind == ProbeKind::Command) {
        QCOMPARE(only.command, (QStringList{QStringLiteral("backup"), QStringLiteral("--check")}));
    } else if (only.kind == ProbeKind::Heartbeat) {
        QCOMPARE(only.token, QStringLiteral("secret://beat"));
    }
}

void HealthConfigurationTest::journeys()
{
    const HealthConfiguration configuration = read(R"(health:
  probes:
    - {name: web, group: shop, tcp: "a:80"}
  journeys:
    - name: buy
      group: shop
      timeout: 90s
      retries: 1
      retry-interval: 2s
      failure-interval: 1m
      context: {user: ann, tries: 3, fast: true}
      depends-on: [web]
      thresholds: {failures: 1}
      degraded: {p95: 20s}
      steps:
        - name: log in
          url: https://shop.example.org/login
          method: POST
          body: "{}"
          timeout: 5s
          conditions: ["[STATUS] == 200"]
          store: {token: "[BODY].token"}
        - name: log out
          url: https://shop.example.org/logout
          always-run: true
)");
    QVERIFY2(configuration.notes.empty(), qPrintable(allErrors(configuration)));
    const Journey& journey = configuration.journeys.at(0);
    QCOMPARE(journey.key(), QStringLiteral("shop_buy"));
    QCOMPARE(journey.interval, Milliseconds(15 * 60'000));
    QCOMPARE(journey.timeout, Milliseconds(90'000));
    QCOMPARE(journey.retries, 1);
    QCOMPARE(journey.failureInterval, Milliseconds(60'000));
    QCOMPARE(journey.context.value(QLatin1String("tries")).toInt(), 3);
    QCOMPARE(journey.context.value(QLatin1String("fast")).toBool(), true);
    QCOMPARE(journey.dependsOn, QStringList{QStringLiteral("shop_web")});
    QCOMPARE(journey.thresholds, (Thresholds{1, 2}));
    QCOMPARE(journey.degraded.value().limit, Milliseconds(20'000));
    QCOMPARE(journey.steps.size(), size_t{2});
    const JourneyStep& first = journey.steps.at(0);
    QCOMPARE(first.probe.http.method, QStringLiteral("POST"));
    QCOMPARE(first.probe.client.timeout, Milliseconds(5'000));
    QCOMPARE(first.store.at(0).second, QStringLiteral("[BODY].token"));
    QVERIFY(!first.alwaysRuns);
    QVERIFY(journey.steps.at(1).alwaysRuns);
    QCOMPARE(journey.steps.at(1).probe.conditions.at(0).text(), QStringLiteral("[STATUS] < 400"));
}

void HealthConfigurationTest::gatusFilesAndFolders()
{
    const QByteArray yaml = R"(health:
  gatus: [./ops/gatus.yaml, ops/gatus.d/, gone.yaml]
  concurrency: 9
  probes:
    - {name: mine, tcp: "a:1", depends-on: "core/theirs"}
    - {name: theirs, group: core, tcp: "a:2"}
)";
    QCOMPARE(gatusPaths(yaml), (QStringList{QStringLiteral("ops/gatus.yaml"), QStringLiteral("ops/gatus.d"),
                                            QStringLiteral("gone.yaml")}));
    const QByteArray condition = "    conditions: [\"[STATUS] == 200\"]\n";
    const HealthConfiguration configuration = read(
        yaml,
        {{QStringLiteral("ops/gatus.d/a.yaml"), "concurrency: 3\n"},
         {QStringLiteral("ops/gatus.d/b.yml"), "endpoints:\n  - name: in folder\n    url: http://b/${X}\n" + condition},
         {QStringLiteral("ops/gatus.yaml"),
          "endpoints:\n  - name: theirs\n    group: core\n    url: http://c/\n    interval: soon\n" + condition},
         {QStringLiteral("ops/other.yaml"), "endpoints: 7\n"}});
    QCOMPARE(
        described(configuration, Kind::Error),
        (QStringList{
            QStringLiteral("ops/gatus.yaml:5:15 endpoints[0].interval expected a duration such as 30s, 5m or 1h30m"),
            QStringLiteral("readyroom.yaml:2:43 health.gatus[2] there is no such file in the workspace, and no folder "
                           "with YAML files"),
            QStringLiteral("readyroom.yaml:6:7 health.probes[1] another one has the same group and name")}));
    QCOMPARE(configuration.probes.size(), size_t{3});
    QCOMPARE(configuration.probes.at(0).target, QStringLiteral("http://c/"));
    QCOMPARE(configuration.probes.at(1).place.file, QStringLiteral("ops/gatus.d/b.yml"));
    QCOMPARE(configuration.probes.at(2).dependsOn, QStringList{QStringLiteral("core_theirs")});
    QCOMPARE(configuration.concurrency, 9);
    QCOMPARE(configuration.environment, QStringList{QStringLiteral("X")});
}

void HealthConfigurationTest::errors_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("starts"); // of the first error
    const auto row = [](const char* name, const QByteArray& yaml, const char* starts) {
        QTest::newRow(name) << yaml << QString::fromLatin1(starts);
    };
    const auto with = [](const QByteArray& more) { return probe("url: http://a/\n" + more); };
    row("no mapping", "health: 7\n", "1:9 health expected keys");
    row("probes are no list", "health:\n  probes: {a: 1}\n", "2:11 health.probes expected a list of probes");
    row("a probe is a text", "health:\n  probes: [a]\n", "2:12 health.probes[0] expected a probe");
    row("no name", "health:\n  probes:\n    - url: http://a/\n", "3:7 health.probes[0] name is missing");
    row("no kind", probe("interval: 5s"), "3:7 health.probes[0] expected one of url, tcp, tls,");
    row("two kinds", with("tcp: a:1"), "5:12 health.probes[0].tcp the probe asks by url already");
    row("odd url", probe("url: ftp://a/"), "4:12 health.probes[0].url expected an address such as https");
    row("no port", probe("tcp: a"), "4:12 health.probes[0].tcp expected an address such as");
    row("port too large", probe("tls: a:70000"), "4:12 health.probes[0].tls expected an address");
    row("broken expression", probe("tcp: {address: \"a:1\", dialog: [{expect: \"(\"}]}"),
        "4:47 health.probes[0].tcp.dialog[0].expect missing closing parenthesis");
    row("empty step", probe("tcp: {address: \"a:1\", dialog: [{}]}"),
        "4:38 health.probes[0].tcp.dialog[0] expected send");
    row("protocol", probe("starttls: {address: \"a:1\", protocol: nntp}"), "4:44 health.probes[0].starttls.protocol");
    row("record type", probe("dns: {name: a, type: LOC}"), "4:28 health.probes[0].dns.type expected a record type");
    row("no name to look up", probe("dns: {type: A}"), "4:12 health.probes[0].dns expected the name");
    row("no pings", probe("icmp: {host: a, count: 0}"), "4:30 health.probes[0].icmp.count expected a count");
    row("websocket", probe("websocket: http://a/"), "4:18 health.probes[0].websocket expected an address such as wss");
    row("a command line", probe("command: rm -r x"), "4:16 health.probes[0].command expected a list");
    row("heartbeat", probe("heartbeat: {}"), "4:18 health.probes[0].heartbeat expected the token");
    row("hasty heartbeat", probe("heartbeat: {token: t}\ninterval: 5s"),
        "5:17 health.probes[0].interval expected a heartbeat");
    row("interval", with("interval: soon"), "5:17 health.probes[0].interval expected a duration with its unit");
    row("no unit", with("interval: 30"), "5:17 health.probes[0].interval expected a duration with its unit");
    row("too short", with("interval: 10ms"), "5:17 health.probes[0].interval expected 1000 ms or more");
    row("retries", with("retries: 11"), "5:16 health.probes[0].retries expected 10 or fewer");
    row("condition", with("conditions: [up]"), "5:20 health.probes[0].conditions[0]");
    row("conditions", with("conditions: up"), "5:19 health.probes[0].conditions expected a list");
    row("thresholds", with("thresholds: 3"), "5:19 health.probes[0].thresholds expected failures");
    row("no failures", with("thresholds: {failures: 0}"),
        "5:30 health.probes[0].thresholds.failures expected 1 or more");
    row("share", with("thresholds: {share: 5 of 3}"), "5:27 health.probes[0].thresholds.share expected a share");
    row("two percentiles", with("degraded: {p95: 1s, p99: 2s}"), "5:27 health.probes[0].degraded.p99 expected one");
    row("no percentile", with("degraded: {window: 2m}"), "5:17 health.probes[0].degraded expected a percentile");
    row("odd percentile", with("degraded: {q95: 1s}"), "5:18 health.probes[0].degraded.q95 expected one percentile");
    row("window", with("maintenance: [{start: \"25:00\", duration: 1h}]"),
        "5:29 health.probes[0].maintenance[0].start");
    row("zone", with("maintenance: [{start: \"05:00\", duration: 1h, timezone: Mars/Base}]"),
        "5:62 health.probes[0].maintenance[0].timezone there is no time zone");
    row("windows", with("maintenance: nightly"), "5:20 health.probes[0].maintenance expected a list of windows");
    row("family", with("client: {family: ip6}"), "5:24 health.probes[0].client.family expected any, 4 or 6");
    row("half a pair", with("client: {key: k.pem}"), "5:15 health.probes[0].client certificate and key");
    row("oauth2", with("client: {oauth2: {client-id: a}}"), "5:24 health.probes[0].client.oauth2 oauth2 needs");
    row("body of tcp", probe("tcp: a:1\nbody: x"), "5:13 health.probes[0].body only a probe by url");
    row("no certificate", probe("icmp: a\nrevocation: true"),
        "5:19 health.probes[0].revocation there is no certificate");
    row("connectivity", "health:\n  connectivity: {target: home}\n", "2:17 health.connectivity expected a target");
    row("concurrency", "health:\n  concurrency: 0\n", "2:16 health.concurrency expected a number from 1");
    row("steps", "health:\n  journeys:\n    - name: j\n",
        "3:7 health.journeys[0] expected a list of at least one step");
    row("step", "health:\n  journeys:\n    - name: j\n      steps: [{name: s}]\n",
        "4:15 health.journeys[0].steps[0] url is missing");
    row("gatus", "health:\n  gatus: [{a: b}]\n", "2:11 health.gatus[0] expected the path");
    row("twice", "health:\n  probes:\n    - {name: a, tcp: \"a:1\"}\n    - {name: A, tcp: \"a:2\"}\n",
        "4:7 health.probes[1] another one has the same");
}

void HealthConfigurationTest::errors()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, starts);
    const QStringList errors = described(read(yaml), Kind::Error);
    QVERIFY(!errors.isEmpty());
    QVERIFY2(errors.at(0).startsWith(QStringLiteral("readyroom.yaml:") + starts),
             qPrintable(errors.join(QLatin1Char('\n'))));
}

void HealthConfigurationTest::unknownKeys_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("starts");
    const auto row = [](const char* name, const QByteArray& yaml, const char* starts) {
        QTest::newRow(name) << yaml << QString::fromLatin1(starts);
    };
    row("section", "health:\n  probe: []\n", "2:3 health.probe there is no such key here");
    row("probe", probe("url: http://a/\nintervall: 5s"), "5:7 health.probes[0].intervall");
    row("kind", probe("icmp: {host: a, size: 9}"), "4:23 health.probes[0].icmp.size");
    row("thresholds", probe("url: http://a/\nthresholds: {failure: 1}"), "5:20 health.probes[0].thresholds.failure");
    row("client", probe("url: http://a/\nclient: {insecure: true}"), "5:16 health.probes[0].client.insecure");
    row("journey", "health:\n  journeys:\n    - {name: j, step: [], steps: [{name: s, url: \"http://a/\"}]}\n",
        "3:17 health.journeys[0].step");
    row("step", "health:\n  journeys:\n    - {name: j, steps: [{name: s, url: \"http://a/\", interval: 5s}]}\n",
        "3:53 health.journeys[0].steps[0].interval");
}

void HealthConfigurationTest::unknownKeys()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, starts);
    const HealthConfiguration configuration = read(yaml);
    QVERIFY2(!configuration.hasErrors(), qPrintable(allErrors(configuration)));
    const QStringList notes = described(configuration, Kind::Unsupported);
    QCOMPARE(notes.size(), 1);
    QVERIFY2(notes.at(0).startsWith(QStringLiteral("readyroom.yaml:") + starts), qPrintable(notes.at(0)));
}

void HealthConfigurationTest::dependenciesBecomeKeys()
{
    const HealthConfiguration configuration = read(R"(health:
  probes:
    - {name: db, group: core, tcp: "a:1"}
    - {name: db, group: edge, tcp: "a:2"}
    - {name: only, group: edge, tcp: "a:3"}
    - {name: a, group: edge, tcp: "a:4", depends-on: db}
    - {name: b, tcp: "a:5", depends-on: [core/db, only, edge_a, core/db]}
)");
    QVERIFY2(configuration.notes.empty(), qPrintable(allErrors(configuration)));
    QCOMPARE(configuration.probes.at(3).dependsOn, QStringList{QStringLiteral("edge_db")});
    QCOMPARE(configuration.probes.at(4).dependsOn,
             (QStringList{QStringLiteral("core_db"), QStringLiteral("edge_only"), QStringLiteral("edge_a")}));
}

void HealthConfigurationTest::brokenDependencies_data()
{
    QTest::addColumn<QByteArray>("probes");
    QTest::addColumn<QString>("starts");
    const auto row = [](const char* name, const char* probes, const char* starts) {
        QTest::newRow(name) << QByteArray(probes) << QString::fromLatin1(starts);
    };
    row("unknown", "    - {name: a, tcp: \"a:1\", depends-on: [b]}\n",
        "3:42 health.probes[0].depends-on[0] there is no probe or journey");
    row("ambiguous",
        "    - {name: a, tcp: \"a:1\", depends-on: b}\n    - {name: b, group: x, tcp: \"a:1\"}\n"
        "    - {name: b, group: y, tcp: \"a:1\"}\n",
        "3:41 health.probes[0].depends-on several have this name");
    row("itself", "    - {name: a, tcp: \"a:1\", depends-on: a}\n", "3:41 health.probes[0].depends-on it leads back");
    row("a circle of three",
        "    - {name: a, tcp: \"a:1\", depends-on: b}\n    - {name: b, tcp: \"a:1\", depends-on: c}\n"
        "    - {name: c, tcp: \"a:1\", depends-on: a}\n",
        "5:41 health.probes[2].depends-on it leads back");
}

void HealthConfigurationTest::brokenDependencies()
{
    QFETCH(QByteArray, probes);
    QFETCH(QString, starts);
    const HealthConfiguration configuration = read("health:\n  probes:\n" + probes);
    const QStringList errors = described(configuration, Kind::Error);
    QCOMPARE(errors.size(), 1);
    QVERIFY2(errors.at(0).startsWith(QStringLiteral("readyroom.yaml:") + starts), qPrintable(errors.at(0)));
    QVERIFY(configuration.probes.back().dependsOn.isEmpty());
}

void HealthConfigurationTest::oneBrokenProbeLeavesTheOthers()
{
    const HealthConfiguration configuration =
        read("health:\n  probes:\n    - {name: a}\n    - {name: b, tcp: \"a:1\"}\n    - {tcp: \"a:1\"}\n");
    QCOMPARE(configuration.probes.size(), size_t{1});
    QCOMPARE(configuration.probes.at(0).name, QStringLiteral("b"));
    QCOMPARE(described(configuration, Kind::Error).size(), 2);
}

void HealthConfigurationTest::maintenanceOfAllAndOfOne()
{
    const HealthConfiguration configuration = read(R"(health:
  maintenance: [{start: "01:00", duration: 1h}, {enabled: false, start: "02:00", duration: 1h}]
  probes:
    - {name: a, tcp: "a:1", maintenance: [{start: "03:00", duration: 1h}]}
  journeys:
    - {name: j, steps: [{name: s, url: "http://a/"}]}
)");
    QVERIFY2(configuration.notes.empty(), qPrintable(allErrors(configuration)));
    QCOMPARE(configuration.probes.at(0).maintenance.size(), size_t{2});
    QCOMPARE(configuration.journeys.at(0).maintenance.at(0).start, QTime(1, 0));
}

void HealthConfigurationTest::environmentIsReplacedWhenTrusted()
{
    const QByteArray yaml = probe("url: https://${HOST}/\nheaders: {X-Price: \"$$5\", X-Key: $KEY}");
    const HealthConfiguration asWritten = read(yaml);
    QVERIFY2(asWritten.notes.empty(), qPrintable(allErrors(asWritten)));
    QCOMPARE(asWritten.environment, (QStringList{QStringLiteral("HOST"), QStringLiteral("KEY")}));
    QCOMPARE(asWritten.probes.at(0).target, QStringLiteral("https://${HOST}/"));
    const HealthConfiguration trusted = read(yaml, {}, [](const QString& name) -> std::optional<QString> {
        return name == QStringLiteral("HOST") ? std::optional(QStringLiteral("a.example")) : std::nullopt;
    });
    QCOMPARE(trusted.probes.at(0).target, QStringLiteral("https://a.example/"));
    QCOMPARE(trusted.probes.at(0).http.headers.at(0).second, QStringLiteral("$5"));
    QCOMPARE(trusted.probes.at(0).http.headers.at(1).second, QString());
}

void HealthConfigurationTest::aBrokenFileIsOneError()
{
    const HealthConfiguration configuration = read("service: a\nhealth: [\n");
    QCOMPARE(configuration.notes.size(), size_t{1});
    QCOMPARE(configuration.notes.at(0).place.file, QStringLiteral("readyroom.yaml"));
    QVERIFY(configuration.notes.at(0).place.line >= 2);
    QVERIFY(configuration.probes.empty());
}

void HealthConfigurationTest::whatIsAskedBeforeItActs()
{
    const QByteArray yaml = R"(health:
  gatus: gatus.yaml
  connectivity: {target: "1.1.1.1:53"}
  probes:
    - name: web
      url: https://user@Web.example.org:8443/x?y=secret://query
      headers: {Authorization: "Bearer secret://api-key"}
      body: ${BODY}
      client: {proxy: "http://proxy:3128", resolver: 9.9.9.9}
    - {name: backup, command: [backup, --since, 2 days, it's]}
    - {name: mx, dns: {name: example.org, type: MX}}
    - {name: beat, heartbeat: {token: "secret://beat"}}
  journeys:
    - name: buy
      context: {password: "secret://buyer"}
      steps: [{name: s, url: "https://shop.example.org/"}]
)";
    const HealthTrustRequester requester;
    QCOMPARE(requester.filesOf(yaml), QStringList{QStringLiteral("gatus.yaml")});
    const TrustScope scope{
        yaml,
        {{QStringLiteral("gatus.yaml"), "endpoints:\n  - name: g\n    url: http://${G}/\n    conditions: "
                                        "[\"[STATUS] == 200\"]\n"}}};
    QStringList asked;
    for (const workspace::TrustRequest& request : requester.requestsOf(scope))
        asked << QString::number(static_cast<int>(request.kind)) + QLatin1Char(' ') + request.what;
    QCOMPARE(asked, (QStringList{QStringLiteral("0 backup --since '2 days' 'it'\\''s'"), QStringLiteral("1 ${g}"),
                                 QStringLiteral("1 1.1.1.1:53"), QStringLiteral("1 9.9.9.9"),
                                 QStringLiteral("1 example.org"), QStringLiteral("1 proxy:3128"),
                                 QStringLiteral("1 shop.example.org"), QStringLiteral("1 web.example.org:8443"),
                                 QStringLiteral("2 BODY"), QStringLiteral("2 G"), QStringLiteral("3 api-key"),
                                 QStringLiteral("3 beat"), QStringLiteral("3 buyer"), QStringLiteral("3 query")}));
    QVERIFY(requester.requestsOf(TrustScope{"service: a\n", {}}).empty());
    QVERIFY(requester.requestsOf(TrustScope{"health: [\n", {}}).empty());
}

void HealthConfigurationTest::disabledProbesAskToo()
{
    const HealthTrustRequester requester;
    QCOMPARE(requester.requestsOf(TrustScope{probe("enabled: false\ncommand: [reboot]"), {}}).size(), size_t{1});
}

QTEST_APPLESS_MAIN(HealthConfigurationTest)
#include "tst_healthconfiguration.moc"
