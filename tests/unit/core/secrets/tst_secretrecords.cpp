// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "core/secrets/SecretRecords.h"
#include "core/vocabulary/SecretEvents.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::secrets;
using namespace std::chrono_literals;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class SecretRecordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void namesAreChecked_data();
    void namesAreChecked();
    void hostsAreNormalized_data();
    void hostsAreNormalized();
    void rotationIsDueAfterThirtyDays();
    void keepsWhatIsWritten();
    void isForItsOwnerAlone();
    void changesMeetInTheFile();
    void readsOnlyWhatHasChanged();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void eventsComeBack();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(text("secrets.json")); }
    void write(const QByteArray& bytes) const
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    [[nodiscard]] SecretRecord record(const char* name) const
    {
        return {text(name), {text("a.example.org"), text("b.example.org")}, m_clock.now(), m_clock.now() + 1us, {}};
    }
    static SecretRecords::Change adding(const SecretRecord& record)
    {
        return [record](std::vector<SecretRecord>& records) { records.push_back(record); };
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    tests::ManualClock m_clock;
};

void SecretRecordsTest::namesAreChecked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isName");
    for (const char* good : {"a", "smtp", "API-key_2.prod", "0"})
        QTest::newRow(good) << text(good) << true;
    for (const char* bad : {"", " ", "-a", "a-", ".a", "a b", "a/b", "ä", "a\n", "a:b"})
        QTest::newRow(bad) << text(bad) << false;
    QTest::newRow("64") << QString(64, QLatin1Char('a')) << true;
    QTest::newRow("65") << QString(65, QLatin1Char('a')) << false;
}

void SecretRecordsTest::namesAreChecked()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isName);
    QCOMPARE(isSecretName(name), isName);
}

void SecretRecordsTest::hostsAreNormalized_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("normalized"); // empty: it is none
    const auto row = [](const char* host, const char* normalized) {
        QTest::newRow(host) << text(host) << text(normalized);
    };
    row("api.example.org", "api.example.org");
    row("  API.Example.ORG. ", "api.example.org");
    row("localhost", "localhost");
    row("_dmarc.example.org", "_dmarc.example.org");
    row("bücher.example", "xn--bcher-kva.example");
    row("192.0.2.7", "192.0.2.7");
    row("[2001:DB8::1]", "2001:db8::1");
    row("2001:db8:0:0:0:0:0:1", "2001:db8::1");
    row("", "");
    row("   ", "");
    row("example.org:443", "");
    row("https://example.org", "");
    row("example.org/path", "");
    row("user@example.org", "");
    row("*.example.org", "");
    row("a..b", "");
    row("-a.example.org", "");
    row("two words", "");
    row("a.example.org\nb", "");
}

void SecretRecordsTest::hostsAreNormalized()
{
    QFETCH(const QString, host);
    QFETCH(const QString, normalized);
    const Result<QString> result = normalizedHost(host);
    QCOMPARE(result.value_or(QString()), normalized);
    if (!result)
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
}

void SecretRecordsTest::rotationIsDueAfterThirtyDays()
{
    const SecretRecord kept = record("smtp");
    const auto after = [&kept](Duration age) { return kept.rotation(kept.rotated + age); };
    QCOMPARE(after(-1h), RotationState::Fresh); // the clock was set back
    QCOMPARE(after(0s), RotationState::Fresh);
    QCOMPARE(after(std::chrono::days(23) - 1us), RotationState::Fresh);
    QCOMPARE(after(std::chrono::days(23)), RotationState::Soon);
    QCOMPARE(after(std::chrono::days(30) - 1us), RotationState::Soon);
    QCOMPARE(after(std::chrono::days(30)), RotationState::Due);
    QCOMPARE(kept.rotation(kept.rotated + std::chrono::days(80), std::chrono::days(90)), RotationState::Fresh);
}

void SecretRecordsTest::keepsWhatIsWritten()
{
    SecretRecord used = record("zeta");
    used.lastUsed = m_clock.now() + 5s;
    {
        SecretRecords records(m_folder->path());
        QVERIFY(records.all().empty());
        QVERIFY(!records.error());
        QVERIFY(records.change(adding(used)).result());
        QVERIFY(records.change(adding(record("alpha"))).result());
        QVERIFY(records.refresh());
    }
    const SecretRecords again(m_folder->path());
    QCOMPARE(again.all(), (std::vector<SecretRecord>{record("alpha"), used}));
    QVERIFY(again.find(text("zeta")));
    QVERIFY(!again.find(text("beta")));
}

void SecretRecordsTest::isForItsOwnerAlone()
{
    SecretRecords records(m_folder->path());
    QVERIFY(records.change(adding(record("smtp"))).result());
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(file()).permissions() & others));
}

void SecretRecordsTest::changesMeetInTheFile()
{
    // Two processes with the same records; neither knows of the other's change.
    SecretRecords one(m_folder->path());
    SecretRecords other(m_folder->path());
    std::vector<QFuture<Result<Done>>> written;
    for (int number = 0; number < 20; ++number) {
        SecretRecords& records = number % 2 ? one : other;
        written.push_back(records.change(adding(record(qPrintable(QStringLiteral("name-%1").arg(number))))));
    }
    for (auto& each : written)
        QVERIFY(each.result());
    QVERIFY(one.refresh());
    QCOMPARE(one.all().size(), size_t{20});
}

void SecretRecordsTest::readsOnlyWhatHasChanged()
{
    SecretRecords records(m_folder->path());
    QVERIFY(!records.refresh());
    SecretRecords other(m_folder->path());
    QVERIFY(other.change(adding(record("smtp"))).result());
    QVERIFY(records.refresh());
    QVERIFY(!records.refresh());
    QVERIFY(QFile::remove(file()));
    QVERIFY(records.refresh());
    QVERIFY(records.all().empty());
}

void SecretRecordsTest::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QByteArray() << ErrorCode::Malformed;
    QTest::newRow("no JSON") << QByteArray("{") << ErrorCode::Malformed;
    QTest::newRow("no schema") << QByteArray("{}") << ErrorCode::Malformed;
    QTest::newRow("later version") << QByteArray(R"({"schema":2,"secrets":[]})") << ErrorCode::Unsupported;
    QTest::newRow("no name") << QByteArray(R"({"schema":1,"secrets":[{}]})") << ErrorCode::Malformed;
    QTest::newRow("any host")
        << QByteArray(R"({"schema":1,"secrets":[{"name":"a","hosts":["*"],"created":"2026-01-01T00:00:00Z",)"
                      R"("rotated":"2026-01-01T00:00:00Z"}]})")
        << ErrorCode::Malformed;
    QTest::newRow("no host") << QByteArray(
                                    R"({"schema":1,"secrets":[{"name":"a","hosts":[],"created":"2026-01-01T00:00:00Z",)"
                                    R"("rotated":"2026-01-01T00:00:00Z"}]})")
                             << ErrorCode::Malformed;
}

void SecretRecordsTest::refusesWhatItCannotRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorCode, code);
    write(bytes);
    SecretRecords records(m_folder->path());
    QVERIFY(records.all().empty());
    QVERIFY(records.error());
    QCOMPARE(records.error()->code, code);
    // Nor is it overwritten.
    QCOMPARE(records.change(adding(record("smtp"))).result().error().code, code);
    QFile in(file());
    QVERIFY(in.open(QIODevice::ReadOnly));
    QCOMPARE(in.readAll(), bytes);
    write(R"({"schema":1,"secrets":[]})");
    QVERIFY(records.refresh());
    QVERIFY(!records.error());
}

void SecretRecordsTest::eventsComeBack()
{
    const SecretAdded added{{text("smtp"), {text("a.example.org")}}};
    QCOMPARE(SecretBinding::fromJson(added.toJson())->name, added.name);
    QCOMPARE(SecretBinding::fromJson(added.toJson())->hosts, added.hosts);
    const SecretTested tested{text("smtp"), text("busy")};
    QCOMPARE(SecretTested::fromJson(tested.toJson())->outcome, tested.outcome);
    QCOMPARE(SecretEvent::fromJson(SecretDeleted{{text("smtp")}}.toJson())->name, text("smtp"));
    QCOMPARE(SecretEvent::fromJson({}).error().code, ErrorCode::Malformed);
    QCOMPARE(SecretBinding::fromJson({}).error().code, ErrorCode::Malformed);
    QCOMPARE(SecretTested::fromJson(SecretDeleted{{text("smtp")}}.toJson()).error().code, ErrorCode::Malformed);
}

QTEST_GUILESS_MAIN(SecretRecordsTest)
#include "tst_secretrecords.moc"
