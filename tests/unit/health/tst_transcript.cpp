// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "health/Transcript.h"
#include "health/TranscriptStore.h"
#include "support/ManualClock.h"
#include "unit/health/FakeNetwork.h"

using namespace readyroom;
using namespace readyroom::health;
using namespace readyroom::tests;

namespace {

constexpr std::chrono::minutes minute{1};

/// A store in a folder of its own.
struct Shelf
{
    QTemporaryDir folder;
    ManualClock clock;
    std::unique_ptr<TranscriptStore> transcripts = reopened();

    [[nodiscard]] std::unique_ptr<TranscriptStore> reopened()
    {
        return TranscriptStore::open(folder.path(), clock).value();
    }
    bool add(CheckOutcome outcome, const QString& key = QStringLiteral("a"))
    {
        clock.advance(minute);
        const QString text = QStringLiteral("%1 at %2").arg(key).arg(toMicroseconds(clock.now()));
        return transcripts->add(key, clock.now(), outcome, text).has_value();
    }
};

} // namespace

class TranscriptTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proofsOfIdentityAreBlanked();
    void everyHopIsShown();
    void longBodiesAreCut();
    void controlCharactersAreDots();
    void dialogSaysHowFarItGot();
    void commandAndWebSocketAreShown();
    void whatIsAddedIsRead();
    void failuresArePreferred();
    void ofFailuresTheOldestGoes();
    void afterThirtyDaysItIsGone();
    void probesAreKeptApart();
    void isThereAfterReopening();
    void wantsFailuresAndSomeOthers();
};

void TranscriptTest::proofsOfIdentityAreBlanked()
{
    http::Request request;
    request.url = QUrl(QStringLiteral("https://user:word@a.example/x?access_token=T1&page=2&sig=T2"));
    request.headers = {{"Authorization", "Bearer T3"}, {"cookie", "sid=T4"}, {"X-Api-Key", "T5"}, {"Accept", "*/*"}};
    const http::Exchange exchange =
        FakeNetwork::plain(request.url, 302, {}, {{"Set-Cookie", "sid=T6"}, {"Location", "/y?token=T7&page=3"}});
    const QByteArray text = httpTranscript(request, exchange);
    for (int i = 1; i <= 7; ++i)
        QVERIFY2(!text.contains(QByteArray('T' + QByteArray::number(i))), text.constData());
    QVERIFY(!text.contains("word"));
    for (const char* shown : {"> GET https://", "page=2", "> Accept: */*", "< 302", "page=3", "> Authorization: "})
        QVERIFY2(text.contains(shown), shown);
}

void TranscriptTest::everyHopIsShown()
{
    http::Request request;
    request.url = QUrl(QStringLiteral("http://a.example/"));
    http::Exchange exchange = FakeNetwork::plain(request.url, 301, "moved body", {});
    http::Hop second = exchange.hops.front();
    second.url = QUrl(QStringLiteral("https://b.example/"));
    second.status = 200;
    second.tls =
        http::TlsSession{QStringLiteral("TLSv1.3"), QStringLiteral("CIPHER"), {}, {}, QStringLiteral("why not")};
    exchange.hops.push_back(second);
    const QByteArray text = httpTranscript(request, exchange);
    QVERIFY(text.contains("< 301"));
    QVERIFY(text.contains("> https://b.example/"));
    QVERIFY(text.contains("TLSv1.3, CIPHER; not verified: why not"));
    QVERIFY(text.contains("connect 2.0 ms"));
    QVERIFY(text.indexOf("< 200") > text.indexOf("< 301"));
}

void TranscriptTest::longBodiesAreCut()
{
    http::Request request;
    request.url = QUrl(QStringLiteral("http://a.example/"));
    const QByteArray text = httpTranscript(request, FakeNetwork::plain(request.url, 200, QByteArray(1'000'000, 'x')));
    QVERIFY(text.size() < transcriptBodyLimit + 1000);
    QVERIFY(text.contains("1000000 bytes, cut after 8192"));
}

void TranscriptTest::controlCharactersAreDots()
{
    http::Request request;
    request.url = QUrl(QStringLiteral("http://a.example/"));
    const QByteArray text = httpTranscript(
        request, FakeNetwork::plain(request.url, 200, QByteArray("a\x1b[31mb\0c\xff", 9), {{"X", "\x1b]0;title\x07"}}));
    QVERIFY(text.contains("< a.[31mb.c"));
    QVERIFY(!text.contains('\x1b'));
    QVERIFY(!text.contains('\x07'));
}

void TranscriptTest::dialogSaysHowFarItGot()
{
    http::ConnectionRequest request;
    request.host = QStringLiteral("a.example");
    request.port = 25;
    request.dialog = {{"", QStringLiteral("^220")}, {"EHLO x\r\n", QStringLiteral("^250")}, {"never sent", {}}};
    http::ConnectionReport report;
    report.stepsDone = 1;
    report.received = "220 hello\r\n500 what?\r\n";
    const QByteArray text = connectionTranscript(request, report);
    QVERIFY(text.contains("* expected ^220: it came"));
    QVERIFY(text.contains("> EHLO x"));
    QVERIFY(text.contains("* expected ^250: it did not come"));
    QVERIFY(text.contains("< 500 what?"));
    QVERIFY(!text.contains("never sent"));
}

void TranscriptTest::commandAndWebSocketAreShown()
{
    const QByteArray command = commandTranscript(
        {{QStringLiteral("/bin/check"), QStringLiteral("a b")}, "input", "out", "err", 3, std::nullopt});
    for (const char* shown : {"> /bin/check\n> a b\n", "5 bytes of input", "< out", "< err", "ended with 3"})
        QVERIFY2(command.contains(shown), command.constData());
    QVERIFY(!command.contains("< input"));
    const QByteArray socket = webSocketTranscript({QUrl(QStringLiteral("wss://a.example/s?token=T1")),
                                                   {{"Cookie", "T2"}},
                                                   "hello",
                                                   "there",
                                                   Error{ErrorCode::Io, {}, QStringLiteral("closed"), nullptr}});
    for (const char* shown : {"> hello", "< there", "! io", "wss://a.example/s"})
        QVERIFY2(socket.contains(shown), socket.constData());
    QVERIFY(!socket.contains("T1") && !socket.contains("T2"));
}

void TranscriptTest::whatIsAddedIsRead()
{
    Shelf shelf;
    const Result<qint64> id = shelf.transcripts->add(QStringLiteral("a"), shelf.clock.now(), CheckOutcome::Failed,
                                                     QStringLiteral("tränscript"));
    QVERIFY(id);
    QCOMPARE(shelf.transcripts->read(*id).value(), QStringLiteral("tränscript"));
    QCOMPARE(shelf.transcripts->list(QStringLiteral("a")).value(),
             (std::vector<TranscriptEntry>{{*id, shelf.clock.now(), CheckOutcome::Failed}}));
    const Result<QString> missing = shelf.transcripts->read(*id + 1);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

void TranscriptTest::failuresArePreferred()
{
    Shelf shelf;
    QVERIFY(shelf.add(CheckOutcome::Failed));
    const TimePoint firstFailure = shelf.clock.now();
    for (int i = 0; i < 120; ++i)
        QVERIFY(shelf.add(CheckOutcome::Passed));
    QVERIFY(shelf.add(CheckOutcome::Failed));
    const std::vector<TranscriptEntry> entries = shelf.transcripts->list(QStringLiteral("a")).value();
    QCOMPARE(entries.size(), size_t{100});
    QCOMPARE(entries.front().outcome, CheckOutcome::Failed);
    QCOMPARE(entries.back().outcome, CheckOutcome::Failed);
    QCOMPARE(entries.back().at, firstFailure);
    // Of those that passed the newest stay.
    QCOMPARE(entries[1].at, shelf.clock.now() - minute);
    QCOMPARE(entries[98].at, shelf.clock.now() - 98 * minute);
}

void TranscriptTest::ofFailuresTheOldestGoes()
{
    Shelf shelf;
    for (int i = 0; i < 105; ++i)
        QVERIFY(shelf.add(CheckOutcome::Failed));
    QVERIFY(shelf.add(CheckOutcome::Passed)); // goes at once: there is no room for it
    const std::vector<TranscriptEntry> entries = shelf.transcripts->list(QStringLiteral("a")).value();
    QCOMPARE(entries.size(), size_t{100});
    QVERIFY(std::all_of(entries.begin(), entries.end(),
                        [](const TranscriptEntry& entry) { return entry.outcome == CheckOutcome::Failed; }));
    QCOMPARE(entries.front().at, shelf.clock.now() - minute);
}

void TranscriptTest::afterThirtyDaysItIsGone()
{
    Shelf shelf;
    QVERIFY(shelf.add(CheckOutcome::Failed));
    const qint64 first = shelf.transcripts->list(QStringLiteral("a")).value().front().id;
    shelf.clock.advance(std::chrono::hours(24 * 30) - 2 * minute);
    QVERIFY(shelf.add(CheckOutcome::Failed));
    QCOMPARE(shelf.transcripts->list(QStringLiteral("a")).value().size(), size_t{2});
    QVERIFY(shelf.add(CheckOutcome::Failed));
    QCOMPARE(shelf.transcripts->list(QStringLiteral("a")).value().size(), size_t{2});
    QVERIFY(!shelf.transcripts->read(first));
}

void TranscriptTest::probesAreKeptApart()
{
    Shelf shelf;
    for (int i = 0; i < 101; ++i)
        QVERIFY(shelf.add(CheckOutcome::Failed));
    QVERIFY(shelf.add(CheckOutcome::Passed, QStringLiteral("b")));
    QCOMPARE(shelf.transcripts->list(QStringLiteral("a")).value().size(), size_t{100});
    QCOMPARE(shelf.transcripts->list(QStringLiteral("b")).value().size(), size_t{1});
    QVERIFY(shelf.transcripts->list(QStringLiteral("c")).value().empty());
}

void TranscriptTest::isThereAfterReopening()
{
    Shelf shelf;
    for (int i = 0; i < 6; ++i)
        QVERIFY(shelf.add(CheckOutcome::Passed));
    shelf.transcripts.reset();
    shelf.transcripts = shelf.reopened();
    QCOMPARE(shelf.transcripts->list(QStringLiteral("a")).value().size(), size_t{6});
    QVERIFY(!shelf.transcripts->wants(QStringLiteral("a"), CheckOutcome::Passed, shelf.clock.now()));
}

void TranscriptTest::wantsFailuresAndSomeOthers()
{
    Shelf shelf;
    const QString key = QStringLiteral("a");
    for (int i = 0; i < 5; ++i) {
        QVERIFY(shelf.transcripts->wants(key, CheckOutcome::Passed, shelf.clock.now()));
        QVERIFY(shelf.add(CheckOutcome::Passed));
    }
    QVERIFY(!shelf.transcripts->wants(key, CheckOutcome::Passed, shelf.clock.now()));
    QVERIFY(shelf.transcripts->wants(key, CheckOutcome::Failed, shelf.clock.now()));
    QVERIFY(!shelf.transcripts->wants(key, CheckOutcome::NotAsked, shelf.clock.now()));
    shelf.clock.advance(std::chrono::hours(1));
    QVERIFY(shelf.transcripts->wants(key, CheckOutcome::Slow, shelf.clock.now()));
}

QTEST_GUILESS_MAIN(TranscriptTest)
#include "tst_transcript.moc"
