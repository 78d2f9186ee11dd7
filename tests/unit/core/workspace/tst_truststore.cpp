// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/Hash.h"
#include "core/journal/Journal.h"
#include "core/workspace/TrustStore.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::workspace;

class TrustStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsTrustedAtFirst();
    void trustIsRecordedAndKept();
    void changedConfigurationShowsTheTrustedOne();
    void noConfigurationIsTrustedLikeAnother();
    void revokedTrustIsGone();
    void brokenMemoryIsNoTrust_data();
    void brokenMemoryIsNoTrust();

private:
    [[nodiscard]] bool answers(QFuture<Result<Done>> future) const
    {
        return QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000) && future.result().has_value();
    }
    [[nodiscard]] QString memory() const { return m_folder->filePath(QStringLiteral("trust.json")); }

    const Actor m_actor{QStringLiteral("Zoë Åkesson"), QStringLiteral("zoe@example.org")};
    std::unique_ptr<QTemporaryDir> m_folder;
    tests::ManualClock m_clock;
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<TrustStore> m_trust;
};

void TrustStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto journal = journal::Journal::open(m_folder->path(), m_clock);
    QVERIFY(journal);
    m_journal = std::move(*journal);
    m_trust = std::make_unique<TrustStore>(m_folder->path(), *m_journal, m_clock);
}

void TrustStoreTest::cleanup()
{
    m_trust.reset();
    m_journal.reset();
    m_folder.reset();
}

void TrustStoreTest::nothingIsTrustedAtFirst()
{
    QCOMPARE(m_trust->stateOf("service: a\n").state, TrustState::Untrusted);
    QCOMPARE(m_trust->stateOf({}).state, TrustState::Untrusted);
    QVERIFY(m_trust->grants().empty());
    // Asking only reads.
    QVERIFY(!QFile::exists(memory()));
    QVERIFY(m_journal->read(0, 10)->empty());
}

void TrustStoreTest::trustIsRecordedAndKept()
{
    QVERIFY(answers(m_trust->trust("service: a\n", m_actor)));
    const TrustStore again(m_folder->path(), *m_journal, m_clock);
    const TrustStatus status = again.stateOf("service: a\n");
    const TrustGrant expected{contentHash("service: a\n"), m_clock.now(), m_actor};
    QCOMPARE(status.state, TrustState::Trusted);
    QVERIFY(status.grant == expected);
    QCOMPARE(QFile::permissions(memory()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

    const auto events = m_journal->readStream(QStringLiteral("workspace")).value();
    QCOMPARE(events.size(), size_t{1});
    QCOMPARE(events[0].type, QStringLiteral("workspace.trusted"));
    QCOMPARE(events[0].at, m_clock.now());
    QCOMPARE(events[0].publicPart, (QJsonObject{{QStringLiteral("configHash"), contentHash("service: a\n")}}));
    QCOMPARE(Actor::fromJson(events[0].personalPart->value(QStringLiteral("actor")).toObject()), m_actor);
}

void TrustStoreTest::changedConfigurationShowsTheTrustedOne()
{
    QVERIFY(answers(m_trust->trust("service: a\n\xFF", m_actor)));
    const TrustStatus changed = m_trust->stateOf("service: b\n");
    QCOMPARE(changed.state, TrustState::Changed);
    QCOMPARE(changed.trustedText, QByteArray("service: a\n\xFF"));

    m_clock.advance(std::chrono::hours(1));
    QVERIFY(answers(m_trust->trust("service: b\n", m_actor)));
    QCOMPARE(m_trust->stateOf("service: b\n").state, TrustState::Trusted);
    QCOMPARE(m_trust->stateOf("service: a\n\xFF").state, TrustState::Changed);
    QCOMPARE(m_trust->grants().size(), size_t{2});
    QCOMPARE(m_trust->grants()[1].at - m_trust->grants()[0].at, Duration(std::chrono::hours(1)));
}

void TrustStoreTest::noConfigurationIsTrustedLikeAnother()
{
    QVERIFY(answers(m_trust->trust({}, m_actor)));
    QCOMPARE(m_trust->stateOf({}).state, TrustState::Trusted);
    QCOMPARE(m_trust->stateOf("service: new\n").state, TrustState::Changed);
}

void TrustStoreTest::revokedTrustIsGone()
{
    QVERIFY(answers(m_trust->revoke(m_actor)));
    QVERIFY(m_journal->read(0, 10)->empty());
    QVERIFY(answers(m_trust->trust("a", m_actor)));
    QVERIFY(answers(m_trust->revoke(m_actor)));
    QCOMPARE(m_trust->stateOf("a").state, TrustState::Untrusted);
    QVERIFY(m_trust->grants().empty());
    const auto events = m_journal->read(0, 10).value();
    QCOMPARE(events.back().type, QStringLiteral("workspace.trust_revoked"));
    QCOMPARE(events.back().publicPart.value(QStringLiteral("configHash")).toString(), contentHash("a"));
}

void TrustStoreTest::brokenMemoryIsNoTrust_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("not JSON") << QByteArray("{") << QByteArray("");
    QTest::newRow("unknown schema") << QByteArray("\"schema\": 1") << QByteArray("\"schema\": 2");
    QTest::newRow("another text") << QByteArray("c2VydmljZTogYQo=") << QByteArray("c2VydmljZTogYgo=");
}

void TrustStoreTest::brokenMemoryIsNoTrust()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QVERIFY(answers(m_trust->trust("service: a\n", m_actor)));
    QFile file(memory());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains(from));
    QVERIFY(file.seek(0) && file.resize(0));
    file.write(QByteArray(text).replace(from, to));
    file.close();
    QCOMPARE(m_trust->stateOf("service: a\n").state, TrustState::Untrusted);
    QCOMPARE(m_trust->stateOf("service: b\n").state, TrustState::Untrusted);
}

QTEST_GUILESS_MAIN(TrustStoreTest)
#include "tst_truststore.moc"
