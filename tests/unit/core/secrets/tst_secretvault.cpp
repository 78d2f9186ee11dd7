// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/Await.h"
#include "core/base/Redactor.h"
#include "core/journal/Journal.h"
#include "core/secrets/SecretVault.h"
#include "core/vocabulary/SecretEvents.h"
#include "support/ManualClock.h"
#include "support/MemorySecretStore.h"

using namespace readyroom;
using namespace readyroom::secrets;
using namespace std::chrono_literals;

namespace {

const QByteArray planted("pl4nted-Value/7+x=");
const Actor anna{QStringLiteral("Anna"), QStringLiteral("anna@example.org")};

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

Secret value(const QByteArray& bytes = planted)
{
    return Secret(QByteArray(bytes.constData(), bytes.size()));
}

/// Waits for an answer of the main thread's.
template <class T>
Result<T> got(const QFuture<Result<T>>& future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }))
        return fail(ErrorCode::TimedOut, QStringLiteral("test"));
    return future.resultCount() == 0 ? Result<T>(fail(ErrorCode::Cancelled, QStringLiteral("test"))) : future.result();
}

template <class T>
ErrorCode codeOf(const QFuture<Result<T>>& future)
{
    const Result<T> result = got(future);
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class SecretVaultTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void handsOutForItsHostsAlone();
    void answersAnyThread();
    void alteredRecordsOpenNothing();
    void belongsToItsWorkspace();
    void readsTheKeychainOnceInFiveMinutes();
    void thoseWhoWaitShareOneReading();
    void rotatesAndForgetsTheOldValue();
    void rotatesWhileBeingRead();
    void rotatesToOtherHosts();
    void deletes();
    void asksNobodyToUnlockUnlessAPersonTests();
    void tellsKeychainErrorsApart_data();
    void tellsKeychainErrorsApart();
    void refusesWhatItCannotKeep_data();
    void refusesWhatItCannotKeep();
    void addsNothingWhenTheKeychainDoesNot();
    void leavesNothingInTheKeychainWithoutARecord();
    void oneChangeAtATime();
    void seesWhatAnotherProcessChanges();
    void notesTheLastUse();
    void recordsWhatHappened();
    void writesNoValueDown();
    void copiesOnRecord();
    void cancelsWhoWaits();

private:
    void open() { m_vault = std::make_unique<SecretVault>(m_folder->path(), ground()); }
    [[nodiscard]] SecretVault::Ground ground() { return {*m_store, *m_redactor, *m_journal, m_clock}; }
    void add(const char* name = "smtp", const QByteArray& bytes = planted)
    {
        QVERIFY(got(m_vault->add(text(name), {text("mail.example.org"), text("b.example.org")}, value(bytes), anna)));
    }
    [[nodiscard]] QFuture<Result<Secret>> ask(const char* name = "smtp", const char* host = "mail.example.org")
    {
        return m_vault->secret(text(name), text(host));
    }
    [[nodiscard]] QStringList events() const
    {
        QStringList types;
        const auto recorded = m_journal->readStream(secretStream());
        for (const journal::Event& event : *recorded)
            types << event.type;
        return types;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    tests::ManualClock m_clock;
    std::unique_ptr<tests::MemorySecretStore> m_store;
    std::unique_ptr<Redactor> m_redactor;
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<SecretVault> m_vault;
};

void SecretVaultTest::init()
{
    m_vault.reset();
    m_journal.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<tests::MemorySecretStore>();
    m_redactor = std::make_unique<Redactor>();
    auto journal = journal::Journal::open(m_folder->path(), m_clock);
    QVERIFY(journal);
    m_journal = std::move(*journal);
    open();
}

void SecretVaultTest::handsOutForItsHostsAlone()
{
    add();
    QCOMPARE(got(ask())->bytes(), planted);
    QCOMPARE(got(ask("smtp", "B.example.org"))->bytes(), planted);
    for (const char* host : {"evil.example.org", "example.org", "xmail.example.org", "mail.example.org:25", "", "*"}) {
        const Result<Secret> refused = got(ask("smtp", host));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::PermissionDenied);
        QVERIFY(refused.error().detail.contains(text(host)));
    }
    QCOMPARE(codeOf(ask("pager")), ErrorCode::NotFound);
}

void SecretVaultTest::answersAnyThread()
{
    add();
    Result<Secret> answer = fail(ErrorCode::Internal, {});
    std::thread other([this, &answer] { answer = await(ask(), 10s); });
    QTRY_VERIFY(answer.has_value());
    other.join();
    QCOMPARE(answer->bytes(), planted);
}

void SecretVaultTest::alteredRecordsOpenNothing()
{
    add();
    QFile file(m_folder->filePath(text("secrets.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    file.close();
    QVERIFY(bytes.contains("b.example.org"));
    bytes.replace("b.example.org", "evil.example.org");
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QCOMPARE(codeOf(ask("smtp", "evil.example.org")), ErrorCode::NotFound);
}

void SecretVaultTest::belongsToItsWorkspace()
{
    add();
    const QTemporaryDir other;
    QVERIFY(QFile::copy(m_folder->filePath(text("secrets.json")), other.filePath(text("secrets.json"))));
    SecretVault stranger(other.path(), ground());
    QCOMPARE(codeOf(stranger.secret(text("smtp"), text("mail.example.org"))), ErrorCode::NotFound);
}

void SecretVaultTest::readsTheKeychainOnceInFiveMinutes()
{
    add();
    for (int number = 0; number < 1000; ++number)
        QVERIFY(got(ask()));
    QCOMPARE(m_store->reads, 1);
    m_clock.advance(SecretReader::cacheLifetime - 1us);
    QVERIFY(got(ask()));
    QCOMPARE(m_store->reads, 1);
    m_clock.advance(1us);
    QVERIFY(got(ask()));
    QCOMPARE(m_store->reads, 2);
}

void SecretVaultTest::thoseWhoWaitShareOneReading()
{
    add();
    m_store->holdsAnswers = true;
    const auto first = ask();
    const auto second = ask("smtp", "b.example.org");
    const auto refused = ask("smtp", "evil.example.org");
    QCOMPARE(m_store->reads, 1);
    QCOMPARE(codeOf(refused), ErrorCode::PermissionDenied);
    QVERIFY(!first.isFinished());
    m_store->release();
    QCOMPARE(got(first)->bytes(), planted);
    QCOMPARE(got(second)->bytes(), planted);
}

void SecretVaultTest::rotatesAndForgetsTheOldValue()
{
    add();
    QVERIFY(got(ask()));
    m_clock.advance(std::chrono::days(31));
    QCOMPARE(m_vault->records().front().rotation(m_clock.now()), RotationState::Due);
    const QStringList hosts = m_vault->records().front().hosts;
    QVERIFY(got(m_vault->rotate(text("smtp"), hosts, value("another-Value"), anna)));
    QCOMPARE(m_vault->records().front().rotation(m_clock.now()), RotationState::Fresh);
    QCOMPARE(m_vault->records().front().created, m_clock.now() - std::chrono::days(31));
    QCOMPARE(got(ask())->bytes(), QByteArray("another-Value"));
    QCOMPARE(m_store->entries.size(), size_t{1});
    // What was in use is still kept out of what is written.
    QVERIFY(!m_redactor->redact(planted).contains(planted));
    QCOMPARE(codeOf(m_vault->rotate(text("pager"), hosts, value(), anna)), ErrorCode::NotFound);
}

void SecretVaultTest::rotatesWhileBeingRead()
{
    add();
    m_store->holdsAnswers = true;
    const auto asked = ask();
    const auto rotated = m_vault->rotate(text("smtp"), m_vault->records().front().hosts, value("another-Value"), anna);
    m_clock.advance(1s);
    m_store->release();
    QVERIFY(got(rotated));
    QVERIFY(got(asked));
    QCOMPARE(got(ask())->bytes(), QByteArray("another-Value"));
}

void SecretVaultTest::rotatesToOtherHosts()
{
    add();
    QVERIFY(got(ask()));
    m_clock.advance(1s);
    QVERIFY(got(m_vault->rotate(text("smtp"), {text("new.example.org")}, value("another-Value"), anna)));
    QCOMPARE(got(ask("smtp", "new.example.org"))->bytes(), QByteArray("another-Value"));
    QCOMPARE(codeOf(ask()), ErrorCode::PermissionDenied);
    // The entry for the old hosts went.
    QCOMPARE(m_store->entries.size(), size_t{1});
}

void SecretVaultTest::deletes()
{
    add();
    add("pager", "pager-key-1234");
    QVERIFY(got(ask()));
    QVERIFY(got(m_vault->remove(text("smtp"), anna)));
    QCOMPARE(codeOf(ask()), ErrorCode::NotFound);
    QCOMPARE(m_store->entries.size(), size_t{1});
    QCOMPARE(m_vault->records().size(), size_t{1});
    QCOMPARE(codeOf(m_vault->remove(text("smtp"), anna)), ErrorCode::NotFound);
    // Added again it is a new one.
    add("smtp", "another-Value");
    QCOMPARE(got(ask())->bytes(), QByteArray("another-Value"));
}

void SecretVaultTest::asksNobodyToUnlockUnlessAPersonTests()
{
    add();
    add("pager", "pager-key-1234");
    m_store->isLocked = true;
    m_store->unlockings = 0;
    QCOMPARE(codeOf(ask()), ErrorCode::Busy);
    QCOMPARE(codeOf(ask("pager")), ErrorCode::Busy);
    QCOMPARE(m_store->unlockings, 0);
    // Nor is the keychain asked again at once.
    const int reads = m_store->reads;
    QCOMPARE(codeOf(ask()), ErrorCode::Busy);
    QCOMPARE(m_store->reads, reads);
    QCOMPARE(codeOf(m_vault->check()), ErrorCode::Busy);

    m_store->unlockingIsAllowed = false;
    QCOMPARE(codeOf(m_vault->test(text("smtp"), anna)), ErrorCode::Busy);
    QCOMPARE(m_store->unlockings, 1);
    m_store->unlockingIsAllowed = true;
    QVERIFY(got(m_vault->test(text("smtp"), anna)));
    // What another secret met with is forgotten, too.
    QCOMPARE(got(ask("pager"))->bytes(), QByteArray("pager-key-1234"));
}

void SecretVaultTest::tellsKeychainErrorsApart_data()
{
    QTest::addColumn<ErrorCode>("code");
    for (const ErrorCode code : {ErrorCode::NotFound, ErrorCode::Busy, ErrorCode::Unsupported, ErrorCode::TimedOut,
                                 ErrorCode::PermissionDenied, ErrorCode::Io})
        QTest::newRow(qPrintable(errorCodeName(code))) << code;
}

void SecretVaultTest::tellsKeychainErrorsApart()
{
    QFETCH(const ErrorCode, code);
    add();
    m_store->failure = code;
    const Result<Secret> failed = got(ask());
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, code);
    QCOMPARE(failed.error().subject, text("smtp"));
    QCOMPARE(codeOf(m_vault->test(text("smtp"), anna)), code);
    QCOMPARE(codeOf(m_vault->copy(text("smtp"), anna)), code);
    QCOMPARE(codeOf(m_vault->remove(text("smtp"), anna)), code);
    QCOMPARE(codeOf(m_vault->rotate(text("smtp"), {text("a")}, value(), anna)), code);
    QCOMPARE(m_vault->records().size(), size_t{1});
    // It works again as soon as the keychain does and the failure is old.
    m_store->failure.reset();
    QCOMPARE(codeOf(ask()), code);
    m_clock.advance(SecretReader::failureLifetime);
    QCOMPARE(got(ask())->bytes(), planted);
}

void SecretVaultTest::refusesWhatItCannotKeep_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const QString name = text("smtp");
    const QString host = text("a.example.org");
    const auto invalid = ErrorCode::InvalidArgument;
    QTest::newRow("name") << text("a b") << host << planted << invalid << QString();
    QTest::newRow("host") << name << text("https://a.example.org") << planted << invalid << QString();
    QTest::newRow("short") << name << host << QByteArray("1234567") << invalid << text("tooShort");
    QTest::newRow("empty") << name << host << QByteArray() << invalid << text("tooShort");
    QTest::newRow("zero byte") << name << host << QByteArray("1234\0005678", 9) << invalid << text("notText");
    QTest::newRow("no UTF-8") << name << host << QByteArray("12345678\xFF") << invalid << text("notText");
    QTest::newRow("long") << name << host << QByteArray(SecretVault::longestValue + 1, 'x') << ErrorCode::TooLarge
                          << QString();
}

void SecretVaultTest::refusesWhatItCannotKeep()
{
    QFETCH(const QString, name);
    QFETCH(const QString, host);
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, detail);
    const Result<Done> refused = got(m_vault->add(name, {host}, value(bytes), anna));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    if (!detail.isEmpty())
        QCOMPARE(refused.error().detail, detail);
    QVERIFY(m_store->entries.empty());
    QVERIFY(events().isEmpty());
    QCOMPARE(codeOf(m_vault->add(text("smtp"), {}, value(), anna)), ErrorCode::InvalidArgument);
}

void SecretVaultTest::addsNothingWhenTheKeychainDoesNot()
{
    m_store->isLocked = true;
    m_store->unlockingIsAllowed = false;
    QCOMPARE(codeOf(m_vault->add(text("smtp"), {text("a")}, value(), anna)), ErrorCode::Busy);
    QVERIFY(m_vault->records().empty());
    QVERIFY(events().isEmpty());
    m_store->isLocked = false;
    add();
    QCOMPARE(codeOf(m_vault->add(text("smtp"), {text("a")}, value(), anna)), ErrorCode::AlreadyExists);
}

void SecretVaultTest::leavesNothingInTheKeychainWithoutARecord()
{
    m_store->holdsAnswers = true;
    const auto adding = m_vault->add(text("smtp"), {text("a")}, value(), anna);
    QCOMPARE(m_store->entries.size(), size_t{1});
    // Meanwhile somebody breaks the records.
    QFile records(m_folder->filePath(text("secrets.json")));
    QVERIFY(records.open(QIODevice::WriteOnly));
    records.write("{");
    records.close();
    m_store->release();
    QCOMPARE(codeOf(adding), ErrorCode::Malformed);
    QVERIFY(m_store->entries.empty());
    QVERIFY(events().isEmpty());
}

void SecretVaultTest::oneChangeAtATime()
{
    add();
    m_store->holdsAnswers = true;
    const auto first = m_vault->rotate(text("smtp"), {text("a")}, value("another-Value"), anna);
    QCOMPARE(codeOf(m_vault->remove(text("smtp"), anna)), ErrorCode::Conflict);
    m_store->release();
    QVERIFY(got(first));
    QVERIFY(got(m_vault->remove(text("smtp"), anna)));
}

void SecretVaultTest::seesWhatAnotherProcessChanges()
{
    SecretVault other(m_folder->path(), ground());
    add();
    QCOMPARE(got(other.secret(text("smtp"), text("mail.example.org")))->bytes(), planted);
    m_clock.advance(1s);
    QVERIFY(got(m_vault->rotate(text("smtp"), m_vault->records().front().hosts, value("another-Value"), anna)));
    QCOMPARE(got(other.secret(text("smtp"), text("mail.example.org")))->bytes(), QByteArray("another-Value"));
    QSignalSpy changed(&other, &SecretVault::changed);
    QVERIFY(got(m_vault->remove(text("smtp"), anna)));
    QCOMPARE(codeOf(other.secret(text("smtp"), text("mail.example.org"))), ErrorCode::NotFound);
    QCOMPARE(changed.count(), 1);
}

void SecretVaultTest::notesTheLastUse()
{
    add();
    QVERIFY(!m_vault->records().front().lastUsed);
    QCOMPARE(codeOf(ask("smtp", "evil.example.org")), ErrorCode::PermissionDenied);
    m_clock.advance(1h);
    QVERIFY(got(ask()));
    const TimePoint used = m_clock.now();
    m_vault.reset(); // it is written at the latest now
    open();
    QCOMPARE(m_vault->records().front().lastUsed, std::optional(used));
}

void SecretVaultTest::recordsWhatHappened()
{
    add();
    QVERIFY(got(m_vault->test(text("smtp"), anna)));
    m_store->failure = ErrorCode::Unsupported;
    QVERIFY(!got(m_vault->test(text("smtp"), anna)));
    m_store->failure.reset();
    QVERIFY(got(m_vault->rotate(text("smtp"), {text("a")}, value("another-Value"), anna)));
    QVERIFY(got(m_vault->remove(text("smtp"), anna)));
    QCOMPARE(events(), (QStringList{text("secret.added"), text("secret.tested"), text("secret.tested"),
                                    text("secret.rotated"), text("secret.deleted")}));
    const auto recorded = m_journal->readStream(secretStream()).value();
    QCOMPARE(SecretBinding::fromJson(recorded[0].publicPart)->hosts,
             (QStringList{text("b.example.org"), text("mail.example.org")}));
    QCOMPARE(SecretTested::fromJson(recorded[1].publicPart)->outcome, text("ok"));
    QCOMPARE(SecretTested::fromJson(recorded[2].publicPart)->outcome, text("unsupported"));
    for (const journal::Event& event : recorded) {
        QCOMPARE(SecretEvent::fromJson(event.publicPart)->name, text("smtp"));
        QCOMPARE(Actor::fromJson(event.personalPart->value(text("actor")).toObject()), anna);
        QVERIFY(!QJsonDocument(event.publicPart).toJson().contains("Anna"));
    }
}

void SecretVaultTest::writesNoValueDown()
{
    add();
    QVERIFY(got(ask()));
    QVERIFY(got(m_vault->test(text("smtp"), anna)));
    QVERIFY(got(m_vault->copy(text("smtp"), anna)));
    QVERIFY(!got(m_vault->add(text("smtp"), {text("a")}, value(), anna)));
    m_vault.reset();
    m_journal.reset();
    int files = 0;
    for (const QFileInfo& info : QDir(m_folder->path()).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        // The redactor would find it in any form.
        QCOMPARE(m_redactor->redact(bytes), bytes);
        ++files;
    }
    QVERIFY(files >= 3);
    QVERIFY(m_redactor->redact(planted) != planted);
}

void SecretVaultTest::copiesOnRecord()
{
    add();
    QCOMPARE(got(m_vault->copy(text("smtp"), anna))->bytes(), planted);
    QCOMPARE(events().last(), text("secret.copied"));
    QCOMPARE(codeOf(m_vault->copy(text("pager"), anna)), ErrorCode::NotFound);
}

void SecretVaultTest::cancelsWhoWaits()
{
    add();
    m_store->holdsAnswers = true;
    const auto asked = ask();
    m_vault.reset();
    QCOMPARE(codeOf(asked), ErrorCode::Cancelled);
    m_store->release();
}

QTEST_GUILESS_MAIN(SecretVaultTest)
#include "tst_secretvault.moc"
