// SPDX-License-Identifier: GPL-3.0-or-later
#include <spdlog/spdlog.h>

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "core/base/Log.h"
#include "core/base/Redactor.h"
#include "core/journal/Journal.h"
#include "core/secrets/KeychainStore.h"
#include "core/secrets/SecretReferences.h"
#include "core/secrets/SecretVault.h"
#include "core/vocabulary/SecretEvents.h"
#include "integration/core/secrets/Keyring.h"
#include "integration/core/secrets/PrivateBus.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::secrets;
using namespace std::chrono_literals;

namespace {

const QByteArray planted("pl\xC3\xA4nted \"Value\"/7+x=&<tail>");
const Actor anna{QStringLiteral("Anna"), QStringLiteral("anna@example.org")};

Secret value(const QByteArray& bytes = planted)
{
    return Secret(QByteArray(bytes.constData(), bytes.size()));
}

template <class T>
Result<T> got(const QFuture<Result<T>>& future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        return fail(ErrorCode::Internal, QStringLiteral("no answer"));
    return future.resultCount() == 0 ? Result<T>(fail(ErrorCode::Cancelled, QStringLiteral("test"))) : future.result();
}

/// "ok", or the error's name.
template <class T>
QString outcome(const QFuture<Result<T>>& future)
{
    const Result<T> result = got(future);
    return result ? QStringLiteral("ok") : errorCodeName(result.error().code);
}

const QString key = QStringLiteral("workspace@0123/smtp/4567");

/// Stands in for the window in which a person types the keychain's password, and never shows one.
class SilentPrompter final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.keyring.internal.Prompter")

public:
    SilentPrompter()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("prompter")))
    {
        isThere = m_bus.registerObject(QStringLiteral("/org/gnome/keyring/Prompter"), this,
                                       QDBusConnection::ExportAllSlots) &&
                  m_bus.registerService(QStringLiteral("org.gnome.keyring.SystemPrompter"));
    }
    ~SilentPrompter() override { QDBusConnection::disconnectFromBus(QStringLiteral("prompter")); }
    Q_DISABLE_COPY_MOVE(SilentPrompter)

    bool isThere = false;
    int prompts = 0;

public Q_SLOTS:
    void BeginPrompting(const QDBusObjectPath& /*callback*/) { ++prompts; }
    void PerformPrompt(const QDBusObjectPath& /*callback*/, const QString& /*type*/, const QVariantMap& /*properties*/,
                       const QString& /*exchange*/)
    {
    }
    void StopPrompting(const QDBusObjectPath& /*callback*/) {}

private:
    QDBusConnection m_bus;
};

} // namespace

/// The keychain as it is on a desktop: a real GNOME Keyring on a session bus of its own.
class KeychainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsAValue();
    void keepsLongAndOddValues_data();
    void keepsLongAndOddValues();
    void anEntryDeletedElsewhereIsNotFound();
    void aLockedKeychainIsBusy();
    void refusingAFirstKeychainIsBusy();
    void aPromptNobodyAnswersEndsByOurDeadline();
    void aDaemonThatIsGoneIsUnsupported();
    void theVaultStandsOnIt();
    void plantedSecretsAreNowhere();

private:
    std::unique_ptr<tests::Keyring> m_keyring;
    std::unique_ptr<KeychainStore> m_store;
};

void KeychainTest::initTestCase()
{
    if (!tests::isOnPrivateBus() || !tests::Keyring::isInstalled())
        QSKIP("dbus-run-session or gnome-keyring-daemon is not installed");
}

void KeychainTest::init()
{
    m_store = std::make_unique<KeychainStore>();
    m_keyring.reset();
    m_keyring = std::make_unique<tests::Keyring>();
    QVERIFY(m_keyring->startUnlocked());
    QTRY_COMPARE(outcome(m_store->check()), QStringLiteral("ok"));
}

void KeychainTest::keepsAValue()
{
    QCOMPARE(outcome(m_store->read(key, WhenLocked::Ask)), QStringLiteral("notFound"));
    QCOMPARE(outcome(m_store->read(key, WhenLocked::Fail)), QStringLiteral("notFound"));
    QVERIFY(got(m_store->write(key, value())));
    QCOMPARE(got(m_store->read(key, WhenLocked::Ask))->bytes(), planted);
    QVERIFY(got(m_store->write(key, value("another value"))));
    QCOMPARE(got(m_store->read(key, WhenLocked::Fail))->bytes(), QByteArray("another value"));
    QCOMPARE(outcome(m_store->read(key + QLatin1Char('8'), WhenLocked::Fail)), QStringLiteral("notFound"));
    QVERIFY(got(m_store->remove(key)));
    QCOMPARE(outcome(m_store->read(key, WhenLocked::Ask)), QStringLiteral("notFound"));
    QVERIFY(got(m_store->remove(key)));
}

void KeychainTest::keepsLongAndOddValues_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("lines") << QByteArray("-----BEGIN KEY-----\r\nabc\n\ttail\n-----END KEY-----\n");
    QTest::newRow("longest") << QByteArray(SecretVault::longestValue, 'x');
    QTest::newRow("beyond the first plane") << QByteArray("\xF0\x9F\x97\x9D key");
}

void KeychainTest::keepsLongAndOddValues()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(got(m_store->write(key, value(bytes))));
    QCOMPARE(got(m_store->read(key, WhenLocked::Fail))->bytes(), bytes);
}

void KeychainTest::anEntryDeletedElsewhereIsNotFound()
{
    QVERIFY(got(m_store->write(key, value())));
    QVERIFY(tests::Keyring::deleteEntry(key));
    QCOMPARE(outcome(m_store->read(key, WhenLocked::Ask)), QStringLiteral("notFound"));
    QCOMPARE(outcome(m_store->read(key, WhenLocked::Fail)), QStringLiteral("notFound"));
}

void KeychainTest::aLockedKeychainIsBusy()
{
    QVERIFY(got(m_store->write(key, value())));
    QVERIFY(tests::Keyring::lock());
    // There is nothing that could show a prompt, which the service takes for a person's refusal.
    QCOMPARE(outcome(m_store->check()), QStringLiteral("busy"));
    QCOMPARE(outcome(m_store->read(key, WhenLocked::Fail)), QStringLiteral("busy"));
    QCOMPARE(outcome(m_store->read(key, WhenLocked::Ask)), QStringLiteral("busy"));
    QCOMPARE(outcome(m_store->write(key, value("another value"))), QStringLiteral("busy"));
    QCOMPARE(outcome(m_store->remove(key)), QStringLiteral("busy"));
    m_keyring->stop();
    QVERIFY(m_keyring->startLocked());
    QTRY_COMPARE(outcome(m_store->read(key, WhenLocked::Ask)), QStringLiteral("busy"));
    // Nothing of what was refused has happened.
    m_keyring->stop();
    QVERIFY(m_keyring->startUnlocked());
    QTRY_COMPARE(outcome(m_store->check()), QStringLiteral("ok"));
    QCOMPARE(got(m_store->read(key, WhenLocked::Fail))->bytes(), planted);
}

void KeychainTest::refusingAFirstKeychainIsBusy()
{
    m_keyring = nullptr;
    m_keyring = std::make_unique<tests::Keyring>();
    QVERIFY(m_keyring->startLocked());
    QCOMPARE(outcome(m_store->check()), QStringLiteral("notFound"));
    QCOMPARE(outcome(m_store->read(key, WhenLocked::Ask)), QStringLiteral("notFound"));
    QCOMPARE(outcome(m_store->write(key, value())), QStringLiteral("busy"));
}

void KeychainTest::aPromptNobodyAnswersEndsByOurDeadline()
{
    QVERIFY(got(m_store->write(key, value())));
    QVERIFY(tests::Keyring::lock());
    SilentPrompter prompter;
    QVERIFY(prompter.isThere);
    KeychainStore hasty(700ms);
    const auto waiting = hasty.read(key, WhenLocked::Ask);
    const auto behind = hasty.write(key, value("another value"));
    QTRY_COMPARE(prompter.prompts, 1);
    // What waits is told of meanwhile.
    QCOMPARE(outcome(hasty.check()), QStringLiteral("busy"));
    QVERIFY(!waiting.isFinished());
    QCOMPARE(outcome(waiting), QStringLiteral("timedOut"));
    QCOMPARE(outcome(behind), QStringLiteral("timedOut"));
    QCOMPARE(prompter.prompts, 1);
    // The prompt goes with the daemon; what waited behind it never happened.
    m_keyring->stop();
    QVERIFY(m_keyring->startUnlocked());
    QTRY_COMPARE(outcome(m_store->check()), QStringLiteral("ok"));
    // Whoever comes next is not kept waiting by the prompt that was lost.
    QCOMPARE(outcome(m_store->read(key, WhenLocked::Fail)), QStringLiteral("ok"));
    QCOMPARE(got(m_store->read(key, WhenLocked::Fail))->bytes(), planted);
}

void KeychainTest::aDaemonThatIsGoneIsUnsupported()
{
    QVERIFY(got(m_store->write(key, value())));
    m_keyring->stop();
    QCOMPARE(outcome(m_store->check()), QStringLiteral("unsupported"));
    QCOMPARE(outcome(m_store->read(key, WhenLocked::Ask)), QStringLiteral("unsupported"));
    QCOMPARE(outcome(m_store->read(key, WhenLocked::Fail)), QStringLiteral("unsupported"));
    QCOMPARE(outcome(m_store->write(key, value())), QStringLiteral("unsupported"));
    QCOMPARE(outcome(m_store->remove(key)), QStringLiteral("unsupported"));
    QVERIFY(m_keyring->startUnlocked());
    QTRY_COMPARE(outcome(m_store->check()), QStringLiteral("ok"));
    QCOMPARE(got(m_store->read(key, WhenLocked::Fail))->bytes(), planted);
}

void KeychainTest::theVaultStandsOnIt()
{
    const QTemporaryDir state;
    const tests::ManualClock clock;
    Redactor redactor;
    const auto journal = journal::Journal::open(state.path(), clock);
    QVERIFY(journal);
    SecretVault vault(state.path(), {*m_store, redactor, **journal, clock});
    const QString name = QStringLiteral("smtp");
    const QString host = QStringLiteral("mail.example.org");
    QVERIFY(got(vault.add(name, {host}, value(), anna)));
    QCOMPARE(got(vault.secret(name, host))->bytes(), planted);
    QCOMPARE(outcome(vault.secret(name, QStringLiteral("evil.example.org"))), QStringLiteral("permissionDenied"));
    QCOMPARE(outcome(vault.test(name, anna)), QStringLiteral("ok"));
    QVERIFY(tests::Keyring::lock());
    QCOMPARE(outcome(vault.test(name, anna)), QStringLiteral("busy"));
    m_keyring->stop();
    QCOMPARE(outcome(vault.test(name, anna)), QStringLiteral("unsupported"));
    QVERIFY(m_keyring->startUnlocked());
    QTRY_COMPARE(outcome(vault.check()), QStringLiteral("ok"));
    QCOMPARE(outcome(vault.test(name, anna)), QStringLiteral("ok"));
    QVERIFY(got(vault.remove(name, anna)));
    QCOMPARE(outcome(vault.secret(name, host)), QStringLiteral("notFound"));
}

void KeychainTest::plantedSecretsAreNowhere()
{
    const QTemporaryDir state;
    const QTemporaryDir logs;
    const tests::ManualClock clock;
    Redactor redactor;
    QVERIFY(startLogging({logs.path(), QStringLiteral("trace"), false, 30}, redactor));
    {
        const auto journal = journal::Journal::open(state.path(), clock);
        QVERIFY(journal);
        SecretVault vault(state.path(), {*m_store, redactor, **journal, clock});
        const QString name = QStringLiteral("smtp");
        const QString host = QStringLiteral("mail.example.org");
        QVERIFY(got(vault.add(name, {host}, value(), anna)));
        const auto header = got(expandSecrets(QStringLiteral("anna:secret://smtp"), host, vault));
        QVERIFY(header);
        // Somebody is careless with it, in every way that comes to mind.
        const auto careless = log("careless");
        careless->info("raw {}", header->bytes().toStdString());
        careless->info("Authorization: Basic {}", header->bytes().toBase64().toStdString());
        careless->info("url {}", header->bytes().toPercentEncoding().toStdString());
        careless->info("hex {}", header->bytes().toHex().toStdString());
        careless->info("json {}", QJsonDocument(QJsonObject{{QStringLiteral("a"), QString::fromUtf8(header->bytes())}})
                                      .toJson()
                                      .toStdString());
        careless->info("html {}", QString::fromUtf8(header->bytes()).toHtmlEscaped().toStdString());
        qWarning("Qt says %s", header->bytes().constData());
        QVERIFY(got(vault.rotate(name, {host}, value("the-second-Value"), anna)));
        QVERIFY(tests::Keyring::lock());
        QCOMPARE(outcome(vault.test(name, anna)), QStringLiteral("busy"));
        QCOMPARE(outcome(vault.rotate(name, {host}, value("the-third-Value"), anna)), QStringLiteral("busy"));
        careless->info("refused {}", "the-third-Value");
        QCOMPARE((*journal)->readStream(secretStream())->size(), size_t{3});
    }
    stopLogging();

    int files = 0;
    qsizetype size = 0;
    for (const QString& folder : {state.path(), logs.path()}) {
        for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const QByteArray& secret : {planted, QByteArray("the-second-Value"), QByteArray("the-third-Value")}) {
                for (const QByteArray& form :
                     {secret, secret.toBase64().left(12), secret.toPercentEncoding(), secret.toHex(), secret.mid(3, 8)})
                    QVERIFY2(!bytes.contains(form), qPrintable(info.fileName()));
            }
            QCOMPARE(redactor.redact(bytes), bytes);
            ++files;
            size += bytes.size();
        }
    }
    QVERIFY(files >= 4); // journal, its head, records, log
    QVERIFY(size > 1000);
    QVERIFY(!m_keyring->bytes().isEmpty());
    QVERIFY(!m_keyring->bytes().contains("the-second-Value"));
}

int main(int argc, char** argv)
{
    tests::enterPrivateBus(argv);
    const QCoreApplication application(argc, argv);
    KeychainTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychain.moc"
