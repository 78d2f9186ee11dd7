// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/Hash.h"
#include "core/journal/Journal.h"
#include "core/workspace/Configuration.h"
#include "core/workspace/TrustGate.h"
#include "support/ManualClock.h"

using namespace readyroom;
using namespace readyroom::workspace;

namespace {

/// A feature that wants to run every line of the configuration that starts with "run ".
class LineRequester final : public TrustRequester
{
public:
    [[nodiscard]] std::vector<TrustRequest> requestsOf(const TrustScope& scope) const override
    {
        std::vector<TrustRequest> requests;
        for (const QByteArray& line : scope.configuration.split('\n')) {
            if (line.startsWith("run "))
                requests.push_back({TrustKind::Command, QString::fromUtf8(line.mid(4))});
        }
        return requests;
    }
};

/// A feature whose configuration stands in further files, which it is to run line by line.
class FileRequester final : public TrustRequester
{
public:
    [[nodiscard]] QStringList filesOf(const QByteArray& configuration) const override
    {
        return QString::fromUtf8(configuration).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    [[nodiscard]] std::vector<TrustRequest> requestsOf(const TrustScope& scope) const override
    {
        std::vector<TrustRequest> requests;
        for (const TrustFile& file : scope.files)
            requests.push_back({TrustKind::Command, QString::fromUtf8(file.bytes)});
        return requests;
    }
};

TrustScope scope(const QByteArray& configuration)
{
    return {configuration, {}};
}

class FixedRequester final : public TrustRequester
{
public:
    [[nodiscard]] std::vector<TrustRequest> requestsOf(const TrustScope& /*scope*/) const override
    {
        return {{TrustKind::Secret, QStringLiteral("pager")}, {TrustKind::Command, QStringLiteral("make")}};
    }
};

} // namespace

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
    void gateAsksForWhatFeaturesWant();
    void gateOpensByTrustAndClosesByRevoking();
    void gateShowsWhatWasTrustedBefore();
    void furtherFilesAreReadByName();
    void aChangedFurtherFileIsNotTrusted();
    void noOtherScopeHasTheSameText();

private:
    [[nodiscard]] bool answers(QFuture<Result<Done>> future) const
    {
        return QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000) && future.result().has_value();
    }
    [[nodiscard]] QString memory() const { return m_folder->filePath(QStringLiteral("trust.json")); }

    const Actor m_actor{QStringLiteral("Zoë Åkesson"), QStringLiteral("zoe@example.org")};
    const std::vector<TrustRequest> m_requests{{TrustKind::Command, QStringLiteral("make check")},
                                               {TrustKind::Secret, QStringLiteral("pager")}};
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
    QVERIFY(answers(m_trust->trust("service: a\n", m_requests, m_actor)));
    const TrustStore again(m_folder->path(), *m_journal, m_clock);
    const TrustStatus status = again.stateOf("service: a\n");
    const TrustGrant expected{contentHash("service: a\n"), m_clock.now(), m_actor, m_requests};
    QCOMPARE(status.state, TrustState::Trusted);
    QVERIFY(status.grant == expected);
    QCOMPARE(QFile::permissions(memory()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

    const auto events = m_journal->readStream(QStringLiteral("workspace")).value();
    QCOMPARE(events.size(), size_t{1});
    QCOMPARE(events[0].type, QStringLiteral("workspace.trusted"));
    QCOMPARE(events[0].at, m_clock.now());
    QCOMPARE(events[0].publicPart.value(QStringLiteral("configHash")).toString(), contentHash("service: a\n"));
    QCOMPARE(
        QJsonDocument(events[0].publicPart.value(QStringLiteral("allowed")).toArray()).toJson(QJsonDocument::Compact),
        QByteArray(R"([{"kind":"command","what":"make check"},{"kind":"secret","what":"pager"}])"));
    QCOMPARE(Actor::fromJson(events[0].personalPart->value(QStringLiteral("actor")).toObject()), m_actor);
}

void TrustStoreTest::changedConfigurationShowsTheTrustedOne()
{
    QVERIFY(answers(m_trust->trust("service: a\n\xFF", m_requests, m_actor)));
    const TrustStatus changed = m_trust->stateOf("service: b\n");
    QCOMPARE(changed.state, TrustState::Changed);
    QCOMPARE(changed.trustedText, QByteArray("service: a\n\xFF"));

    m_clock.advance(std::chrono::hours(1));
    QVERIFY(answers(m_trust->trust("service: b\n", m_requests, m_actor)));
    QCOMPARE(m_trust->stateOf("service: b\n").state, TrustState::Trusted);
    QCOMPARE(m_trust->stateOf("service: a\n\xFF").state, TrustState::Changed);
    QCOMPARE(m_trust->grants().size(), size_t{2});
    QCOMPARE(m_trust->grants()[1].at - m_trust->grants()[0].at, Duration(std::chrono::hours(1)));
}

void TrustStoreTest::noConfigurationIsTrustedLikeAnother()
{
    QVERIFY(answers(m_trust->trust({}, m_requests, m_actor)));
    QCOMPARE(m_trust->stateOf({}).state, TrustState::Trusted);
    QCOMPARE(m_trust->stateOf("service: new\n").state, TrustState::Changed);
}

void TrustStoreTest::revokedTrustIsGone()
{
    QVERIFY(answers(m_trust->revoke(m_actor)));
    QVERIFY(m_journal->read(0, 10)->empty());
    QVERIFY(answers(m_trust->trust("a", m_requests, m_actor)));
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
    QVERIFY(answers(m_trust->trust("service: a\n", m_requests, m_actor)));
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

void TrustStoreTest::gateAsksForWhatFeaturesWant()
{
    const auto lines = std::make_shared<const LineRequester>();
    const TrustGate nothing(*m_trust, scope("service: a\n"), {lines});
    QVERIFY(nothing.allows());
    QVERIFY(nothing.question().requests.empty());

    const TrustGate gate(*m_trust, scope("run make\nrun tidy\n"), {std::make_shared<const FixedRequester>(), lines});
    QVERIFY(!gate.allows());
    // Each once, and by kind.
    const std::vector<TrustRequest> expected{{TrustKind::Command, QStringLiteral("make")},
                                             {TrustKind::Command, QStringLiteral("tidy")},
                                             {TrustKind::Secret, QStringLiteral("pager")}};
    QVERIFY(gate.question().requests == expected);
}

void TrustStoreTest::gateOpensByTrustAndClosesByRevoking()
{
    TrustGate gate(*m_trust, scope("run make\n"), {std::make_shared<const LineRequester>()});
    QSignalSpy changed(&gate, &TrustGate::changed);
    const auto trusted = gate.trust(m_actor);
    // Nothing is allowed before it is on record.
    QVERIFY(!gate.allows());
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(trusted.result());
    QVERIFY(gate.allows());
    QCOMPARE(gate.grants().size(), size_t{1});
    QVERIFY(gate.grants()[0].allowed == gate.question().requests);

    const auto revoked = gate.revoke(m_actor);
    QVERIFY(!gate.allows());
    QCOMPARE(changed.count(), 2);
    QVERIFY(answers(revoked));
}

void TrustStoreTest::gateShowsWhatWasTrustedBefore()
{
    const TrustRequesters lines{std::make_shared<const LineRequester>()};
    QVERIFY(answers(m_trust->trust("run make\n", m_requests, m_actor)));
    QVERIFY(TrustGate(*m_trust, scope("run make\n"), lines).allows());
    const TrustGate changed(*m_trust, scope("run make\nrun rm\n"), lines);
    QVERIFY(!changed.allows());
    QCOMPARE(changed.question().status.state, TrustState::Changed);
    QCOMPARE(changed.question().status.trustedText, QByteArray("run make\n"));
    // What asks for nothing needs no trust, whatever was trusted before.
    QVERIFY(TrustGate(*m_trust, scope("service: a\n"), lines).allows());
}

void TrustStoreTest::furtherFilesAreReadByName()
{
    QTemporaryDir folder;
    const QString root = QFileInfo(folder.path()).canonicalFilePath();
    const auto write = [&root](const char* name, const QByteArray& bytes) {
        const QString path = root + QLatin1Char('/') + QString::fromLatin1(name);
        QFile file(path);
        return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(bytes) >= 0;
    };
    QVERIFY(write("w/ops/b.yaml", "two") && write("w/ops/deep/a.yml", "one") && write("w/ops/notes.txt", "no") &&
            write("w/single.conf", "three") && write("outside.yaml", "four"));
    QVERIFY(QFile::link(root + QStringLiteral("/outside.yaml"), root + QStringLiteral("/w/ops/link.yaml")));
    const TrustRequesters requesters{std::make_shared<const FileRequester>()};
    const TrustScope read = readTrustScope(root + QStringLiteral("/w"),
                                           "ops\nops/b.yaml\n./single.conf\nmissing\n../outside.yaml\n" +
                                               QFile::encodeName(root) + "/outside.yaml\n",
                                           requesters);
    const std::vector<TrustFile> expected{{QStringLiteral("ops/b.yaml"), "two"},
                                          {QStringLiteral("ops/deep/a.yml"), "one"},
                                          {QStringLiteral("single.conf"), "three"}};
    QVERIFY(read.files == expected);
    QVERIFY(readTrustScope(root + QStringLiteral("/w"), "a: 1\n", {}).files.empty());
}

void TrustStoreTest::aChangedFurtherFileIsNotTrusted()
{
    const TrustRequesters requesters{std::make_shared<const FileRequester>()};
    const TrustScope before{"ops.yaml\n", {{QStringLiteral("ops.yaml"), "make"}}};
    QVERIFY(answers(m_trust->trust(before.text(), m_requests, m_actor)));
    QVERIFY(TrustGate(*m_trust, before, requesters).allows());
    const TrustScope after{"ops.yaml\n", {{QStringLiteral("ops.yaml"), "rm"}}};
    const TrustGate gate(*m_trust, after, requesters);
    QVERIFY(!gate.allows());
    QCOMPARE(gate.question().status.state, TrustState::Changed);
    QCOMPARE(gate.question().requests.at(0).what, QStringLiteral("rm"));
}

void TrustStoreTest::noOtherScopeHasTheSameText()
{
    const TrustScope scope{"a: 1\n", {{QStringLiteral("b.yaml"), "c\n"}, {QStringLiteral("d.yaml"), ""}}};
    QVERIFY(scope.text().startsWith("@ readyroom.yaml, 5 bytes\na: 1\n"));
    const QByteArray text = scope.text();
    // Bytes pushed from one file into the next.
    QVERIFY(TrustScope({"a: 1\n", {{QStringLiteral("b.yaml"), "c"}, {QStringLiteral("d.yaml"), "\n"}}}).text() != text);
    QVERIFY(TrustScope({"a: 1\n", {{QStringLiteral("b.yaml"), "c\n\n@ d.yaml, 0 bytes\n"}}}).text() != text);
    // All of it as one file is no YAML, and so configures nothing.
    QVERIFY(!Configuration::parse(text));
    QCOMPARE((TrustScope{"a: 1\n", {}}).text(), QByteArray("a: 1\n"));
}

QTEST_GUILESS_MAIN(TrustStoreTest)
#include "tst_truststore.moc"
