// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QTest>

#include "health/GatusReader.h"
#include "support/Corpora.h"

using namespace readyroom;
using namespace readyroom::health;
using Kind = ConfigurationNote::Kind;

/// Gatus' configuration: what becomes of every key, and what is said of those that are not taken.
class GatusReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endpointWithAllItsKeys();
    void defaultsAreThoseOfGatus();
    void kinds_data();
    void kinds();
    void errors_data();
    void errors();
    void unsupported_data();
    void unsupported();
    void oneBrokenEndpointLeavesTheOthers();
    void environmentIsReplacedInValues();
    void withoutEnvironmentItStaysAsWritten();
    void filesAreMerged();
    void aValueSetTwiceIsAnError();
    void suites();
    void externalEndpoints();
    void maintenanceOfAllAndOfOne();
    void corpora();
};

namespace {

GatusConfiguration read(const QByteArray& bytes, const Environment& environment = {})
{
    return readGatus({{QStringLiteral("gatus.yaml"), bytes}}, environment);
}

/// "error 3:5 text", one a note.
QStringList described(const GatusConfiguration& configuration, Kind kind)
{
    QStringList lines;
    for (const ConfigurationNote& note : configuration.notes) {
        if (note.kind == kind)
            lines
                << QStringLiteral("%1:%2 %3 %4").arg(note.place.line).arg(note.place.column).arg(note.path, note.text);
    }
    return lines;
}

QByteArray endpoint(const QByteArray& more)
{
    QByteArray text = "endpoints:\n  - name: a\n    url: https://example.org\n    conditions: [\"[STATUS] == 200\"]\n";
    for (const QByteArray& line : more.split('\n'))
        text += "    " + line + "\n";
    return text;
}

} // namespace

void GatusReaderTest::endpointWithAllItsKeys()
{
    const GatusConfiguration configuration = read(R"(
endpoints:
  - name: back end
    group: Core/Team
    enabled: false
    url: "https://example.org/q"
    method: POST
    graphql: true
    body: "{ users { id } }"
    headers:
      X-A: "1"
    interval: 2m
    conditions:
      - "[STATUS] == 200"
      - "[CERTIFICATE_EXPIRATION] > 48h"
    client:
      insecure: true
      ignore-redirect: true
      timeout: 2s
      dns-resolver: "tcp://1.1.1.1:53"
      network: ip6
      proxy-url: http://proxy:3128
      oauth2:
        token-url: https://idp/token
        client-id: id
        client-secret: secret://oauth
        scopes: [a, b]
      tls:
        certificate-file: c.pem
        private-key-file: k.pem
    alerts:
      - type: slack
        failure-threshold: 5
        success-threshold: 3
        description: "back end is down"
)");
    QVERIFY2(!configuration.hasErrors(), qPrintable(described(configuration, Kind::Error).join(QLatin1Char('\n'))));
    QCOMPARE(configuration.probes.size(), size_t{1});
    const Probe& probe = configuration.probes.front();
    QCOMPARE(probe.key(), QStringLiteral("core-team_back-end"));
    QVERIFY(!probe.enabled);
    QCOMPARE(probe.kind, ProbeKind::Http);
    QCOMPARE(probe.http.method, QStringLiteral("POST"));
    QCOMPARE(probe.http.body, QStringLiteral(R"({"query":"{ users { id } }"})"));
    QCOMPARE(probe.http.headers, (Headers{{QStringLiteral("X-A"), QStringLiteral("1")},
                                          {QStringLiteral("Content-Type"), QStringLiteral("application/json")}}));
    QCOMPARE(probe.cadence.interval, Milliseconds(120'000));
    QCOMPARE(probe.conditions.size(), size_t{2});
    QVERIFY(!probe.client.verifiesCertificate);
    QVERIFY(!probe.client.followsRedirects);
    QCOMPARE(probe.client.timeout, Milliseconds(2000));
    QCOMPARE(probe.client.family, AddressFamily::V6);
    QCOMPARE(probe.client.proxy, QStringLiteral("http://proxy:3128"));
    QCOMPARE(probe.client.resolver, QStringLiteral("tcp://1.1.1.1:53"));
    QCOMPARE(probe.client.oauth2.value().clientSecret, QStringLiteral("secret://oauth"));
    QCOMPARE(probe.client.oauth2.value().scopes.size(), 2);
    QCOMPARE(probe.client.certificateFile, QStringLiteral("c.pem"));
    QCOMPARE(probe.thresholds, (Thresholds{5, 3}));
    QCOMPARE(probe.description, QStringLiteral("back end is down"));
    QCOMPARE(probe.place, (SourcePlace{QStringLiteral("gatus.yaml"), 3, 5}));
}

void GatusReaderTest::defaultsAreThoseOfGatus()
{
    const GatusConfiguration configuration = read(endpoint({}));
    QVERIFY(configuration.notes.empty());
    const Probe& probe = configuration.probes.at(0);
    QCOMPARE(probe.cadence.interval, Milliseconds(60'000));
    QCOMPARE(probe.http.method, QStringLiteral("GET"));
    QCOMPARE(probe.client, ClientOptions());
    QCOMPARE(probe.client.timeout, Milliseconds(10'000));
    QCOMPARE(probe.thresholds, (Thresholds{3, 2}));
    QVERIFY(probe.enabled);
    QCOMPARE(probe.key(), QStringLiteral("_a"));
}

void GatusReaderTest::kinds_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<ProbeKind>("kind");
    QTest::newRow("http") << QByteArray("http://a/") << ProbeKind::Http;
    QTest::newRow("https") << QByteArray("https://a/") << ProbeKind::Http;
    QTest::newRow("tcp") << QByteArray("tcp://a:1") << ProbeKind::Tcp;
    QTest::newRow("tls") << QByteArray("tls://a:443") << ProbeKind::Tls;
    QTest::newRow("starttls") << QByteArray("starttls://a:587") << ProbeKind::StartTls;
    QTest::newRow("icmp") << QByteArray("icmp://a") << ProbeKind::Icmp;
    QTest::newRow("ws") << QByteArray("ws://a/") << ProbeKind::WebSocket;
    QTest::newRow("wss") << QByteArray("wss://a/") << ProbeKind::WebSocket;
    QTest::newRow("dns") << QByteArray("8.8.8.8\n    dns: {query-name: a.b, query-type: mx}") << ProbeKind::Dns;
}

void GatusReaderTest::kinds()
{
    QFETCH(QByteArray, url);
    const GatusConfiguration configuration =
        read("endpoints:\n  - name: a\n    url: " + url + "\n    conditions: [\"[CONNECTED] == true\"]\n");
    QVERIFY(configuration.notes.empty());
    QTEST(configuration.probes.at(0).kind, "kind");
}

void GatusReaderTest::errors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("note");
    const auto row = [](const char* name, const QByteArray& bytes, const char* note) {
        QTest::newRow(name) << bytes << QString::fromUtf8(note);
    };
    const QByteArray named = "endpoints:\n  - name: a\n";
    row("no YAML", "a: [", "1:5  while parsing");
    row("no mapping", "- a\n", "1:1  expected keys and values");
    row("no list", "endpoints: a\n", "1:12 endpoints expected a list");
    row("no name", "endpoints:\n  - url: http://a\n    conditions: [a == b]\n", "2:5 endpoints[0] name is missing");
    row("no url", named, "2:5 endpoints[0] url is missing");
    row("no condition", named + "    url: http://a\n", "2:5 endpoints[0] at least one condition");
    row("empty conditions", named + "    url: http://a\n    conditions: []\n", "4:17 endpoints[0].conditions at least");
    row("odd address", named + "    url: ftp://a\n    conditions: [a == b]\n",
        "3:10 endpoints[0].url expected an address");
    row("odd condition", named + "    url: http://a\n    conditions:\n      - ok == ok\n      - \"[STATUS]==200\"\n",
        "6:9 endpoints[0].conditions[1] expected two values");
    row("same name", endpoint({}) + "  - name: a\n    url: http://b\n    conditions: [a == b]\n",
        "6:5 endpoints[1] another endpoint has the same");
    row("interval", endpoint("interval: soon"), "5:15 endpoints[0].interval expected a duration");
    row("timeout", endpoint("client: {timeout: 0s}"), "5:23 endpoints[0].client.timeout expected a timeout");
    row("network", endpoint("client: {network: ipv4}"), "5:23 endpoints[0].client.network expected ip");
    row("resolver", endpoint("client: {dns-resolver: 1.1.1.1}"), "endpoints[0].client.dns-resolver expected");
    row("half a key pair", endpoint("client:\n  tls:\n    certificate-file: a"),
        "certificate-file and private-key-file");
    row("half an oauth2", endpoint("client:\n  oauth2:\n    client-id: a"), "oauth2 needs token-url");
    row("dns type", named + "    url: 1.1.1.1\n    dns: {query-name: a, query-type: Z}\n    conditions: [a == b]\n",
        "4:38 endpoints[0].dns.query-type expected a record type: A, AAAA");
    row("domain expiry too often",
        endpoint("conditions: [\"[DOMAIN_EXPIRATION] > 1h\"]").replace("    conditions: [\"[STATUS] == 200\"]\n", ""),
        "[DOMAIN_EXPIRATION] needs an interval of 5m");
    row("alert text", endpoint("alerts: [{type: slack, description: 'a \"b\"'}]"), "neither \" nor");
    row("reminder", endpoint("alerts: [{type: slack, minimum-reminder-interval: 1m}]"), "expected 5m or more");
    row("window start", endpoint("maintenance-windows: [{start: 25:00, duration: 1h}]"),
        "expected a start such as 23:00");
    row("window length", endpoint("maintenance-windows: [{start: '23:00', duration: 25h}]"), "at most 24h");
    row("window zone", endpoint("maintenance-windows: [{start: '23:00', duration: 1h, timezone: Mars/Base}]"),
        "no time zone of this name");
    row("window day", endpoint("maintenance-windows: [{start: '23:00', duration: 1h, every: [Montag]}]"),
        "day of the week in English");
    row("store outside a suite", endpoint("store: {a: b}"), "it belongs into a suite");
    row("no flag", endpoint("enabled: maybe"), "expected true or false");
    row("no text", endpoint("method: [GET]"), "expected a single value");
}

void GatusReaderTest::errors()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, note);
    const GatusConfiguration configuration = read(bytes);
    QVERIFY(configuration.hasErrors());
    const QStringList lines = described(configuration, Kind::Error);
    const bool found =
        std::any_of(lines.begin(), lines.end(), [&](const QString& line) { return line.contains(note); });
    QVERIFY2(found, qPrintable(lines.join(QLatin1Char('\n'))));
}

void GatusReaderTest::unsupported_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("note");
    const auto row = [](const char* name, const QByteArray& bytes, const char* note) {
        QTest::newRow(name) << bytes << QString::fromUtf8(note);
    };
    row("unknown key", "endpoint: []\n", "1:1 endpoint there is no such key here");
    row("unknown key of an endpoint", endpoint("urls: a"), "5:5 endpoints[0].urls there is no such key here");
    row("udp", "endpoints:\n  - name: a\n    url: udp://a:1\n    conditions: [a == b]\n",
        "3:10 endpoints[0].url checks by udp are not done");
    row("tunnel", endpoint("client: {tunnel: jump}"), "requests do not go through tunnel");
    row("remote", "remote: {instances: []}\n", "1:9 remote it is not done here");
    row("domain expiry", endpoint("interval: 1h").replace("[STATUS] == 200", "[DOMAIN_EXPIRATION] > 1h"),
        "registration is not looked up");
}

void GatusReaderTest::unsupported()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, note);
    const GatusConfiguration configuration = read(bytes);
    const QStringList lines = described(configuration, Kind::Unsupported);
    const bool found =
        std::any_of(lines.begin(), lines.end(), [&](const QString& line) { return line.contains(note); });
    QVERIFY2(found, qPrintable(lines.join(QLatin1Char('\n'))));
    QVERIFY(!configuration.hasErrors());
}

void GatusReaderTest::oneBrokenEndpointLeavesTheOthers()
{
    const GatusConfiguration configuration = read("endpoints:\n  - name: broken\n" + endpoint({}).mid(11));
    QVERIFY(configuration.hasErrors());
    QCOMPARE(configuration.probes.size(), size_t{1});
    QCOMPARE(configuration.probes.front().name, QStringLiteral("a"));
}

void GatusReaderTest::environmentIsReplacedInValues()
{
    const Environment environment = [](const QString& name) -> std::optional<QString> {
        if (name == QLatin1String("HOST"))
            return QStringLiteral("example.net");
        return std::nullopt;
    };
    const GatusConfiguration configuration = read(
        endpoint("headers:\n  A: $HOST\n  B: \"${HOST}:1\"\n  C: \"$$HOST 5$ ${\"\n  D: \"-$NONE-\""), environment);
    QVERIFY(!configuration.hasErrors());
    const Headers& headers = configuration.probes.at(0).http.headers;
    QCOMPARE(headers.at(0).second, QStringLiteral("example.net"));
    QCOMPARE(headers.at(1).second, QStringLiteral("example.net:1"));
    QCOMPARE(headers.at(2).second, QStringLiteral("$HOST 5$ ${"));
    QCOMPARE(headers.at(3).second, QStringLiteral("--"));
    QCOMPARE(configuration.environment, (QStringList{QStringLiteral("HOST"), QStringLiteral("NONE")}));
}

void GatusReaderTest::withoutEnvironmentItStaysAsWritten()
{
    const GatusConfiguration configuration = read(endpoint("headers:\n  A: \"x ${TOKEN}\""));
    QCOMPARE(configuration.probes.at(0).http.headers.at(0).second, QStringLiteral("x ${TOKEN}"));
    QCOMPARE(configuration.environment, QStringList{QStringLiteral("TOKEN")});
}

void GatusReaderTest::filesAreMerged()
{
    const GatusConfiguration configuration =
        readGatus({{QStringLiteral("a.yaml"), endpoint("alerts: [{type: slack}]")},
                   {QStringLiteral("b.yaml"),
                    "alerting:\n  slack:\n    default-alert: {failure-threshold: 7}\nconcurrency: 5\n"
                    "endpoints:\n  - name: b\n    url: tcp://b:1\n    conditions: [\"[CONNECTED] == true\"]\n"
                    "connectivity: {checker: {target: 1.1.1.1:53, interval: 30s}}\n"}});
    QVERIFY(!configuration.hasErrors());
    QCOMPARE(configuration.probes.size(), size_t{2});
    QCOMPARE(configuration.probes.at(0).thresholds, (Thresholds{7, 2}));
    QCOMPARE(configuration.probes.at(1).place.file, QStringLiteral("b.yaml"));
    QCOMPARE(configuration.concurrency, 5);
    QCOMPARE(configuration.connectivity.value().target, QStringLiteral("1.1.1.1:53"));
    QCOMPARE(configuration.connectivity.value().interval, Milliseconds(30'000));
}

void GatusReaderTest::aValueSetTwiceIsAnError()
{
    const GatusConfiguration configuration =
        readGatus({{QStringLiteral("a.yaml"), "maintenance: {start: '01:00'}\n"},
                   {QStringLiteral("b.yaml"), "maintenance: {start: '02:00', duration: 1h}\n"}});
    QVERIFY(described(configuration, Kind::Error)
                .contains(QStringLiteral("1:22 maintenance.start another file sets it too")));
}

void GatusReaderTest::suites()
{
    const GatusConfiguration configuration = read(R"(
suites:
  - name: login
    group: web
    interval: 20m
    context: {user: jo, id: 7, ok: true, ratio: 0.5}
    endpoints:
      - name: in
        url: https://a/login
        conditions: ["[STATUS] == 200"]
        store:
          token: "[BODY].token"
      - name: out
        url: https://a/logout
        conditions: ["[STATUS] == 204"]
        always-run: true
)");
    QVERIFY2(configuration.notes.empty(), qPrintable(described(configuration, Kind::Error).join(QLatin1Char('\n'))));
    const Journey& journey = configuration.journeys.at(0);
    QCOMPARE(journey.interval, Milliseconds(20 * 60'000));
    QCOMPARE(journey.timeout, Milliseconds(5 * 60'000));
    QCOMPARE(journey.context, (QJsonObject{{QStringLiteral("user"), QStringLiteral("jo")},
                                           {QStringLiteral("id"), 7},
                                           {QStringLiteral("ok"), true},
                                           {QStringLiteral("ratio"), 0.5}}));
    QCOMPARE(journey.steps.size(), size_t{2});
    QCOMPARE(journey.steps.at(0).store.at(0).second, QStringLiteral("[BODY].token"));
    QVERIFY(!journey.steps.at(0).alwaysRuns);
    QVERIFY(journey.steps.at(1).alwaysRuns);
}

void GatusReaderTest::externalEndpoints()
{
    const GatusConfiguration configuration =
        read("external-endpoints:\n  - name: backup\n    token: secret://backup\n    heartbeat: {interval: 30m}\n"
             "  - name: bare\n");
    QCOMPARE(configuration.probes.at(0).kind, ProbeKind::Heartbeat);
    QCOMPARE(configuration.probes.at(0).cadence.interval, Milliseconds(30 * 60'000));
    QCOMPARE(described(configuration, Kind::Error),
             QStringList{QStringLiteral("5:5 external-endpoints[1] token is missing")});
}

void GatusReaderTest::maintenanceOfAllAndOfOne()
{
    const GatusConfiguration configuration =
        read(endpoint("maintenance-windows: [{start: '23:00', duration: 2h, every: [Monday, sunday]}]") +
             "maintenance: {start: '03:30', duration: 30m, timezone: Europe/Berlin}\n");
    QVERIFY(configuration.notes.empty());
    const std::vector<MaintenanceWindow>& windows = configuration.probes.at(0).maintenance;
    QCOMPARE(windows.size(), size_t{2});
    QCOMPARE(windows.at(0).days, (std::vector<int>{Qt::Monday, Qt::Sunday}));
    QCOMPARE(windows.at(1).zone, QTimeZone("Europe/Berlin"));
    QCOMPARE(windows.at(1).start, QTime(3, 30));
    QCOMPARE(windows.at(1).duration, std::chrono::minutes(30));
}

void GatusReaderTest::corpora()
{
    SKIP_WITHOUT_CORPORA("gatus");
    int files = 0;
    QDirIterator names(tests::corporaFolder(QStringLiteral("gatus")), {QStringLiteral("*.yaml")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (names.hasNext()) {
        QFile file(names.next());
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray bytes = file.readAll();
        const GatusConfiguration configuration = readGatus({{file.fileName(), bytes}});
        QVERIFY2(!configuration.hasErrors(), qPrintable(described(configuration, Kind::Error).join(QLatin1Char('\n'))));
        // Each starts its entries with a name.
        QCOMPARE(static_cast<qsizetype>(configuration.probes.size()), bytes.count("- name:"));
        for (const Probe& probe : configuration.probes)
            QVERIFY(!probe.conditions.empty());
        ++files;
    }
    QVERIFY(files > 0);
}

QTEST_APPLESS_MAIN(GatusReaderTest)
#include "tst_gatusreader.moc"
