// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include "core/base/Redactor.h"
#include "core/base/Unescaping.h"

using namespace readyroom;

namespace {

const QByteArray bullets("\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2");
/// Every kind of character that some encoding writes in another way.
const QByteArray awkward("p\"a<s>&s'w/o+r d\\%41\xC3\xA4=~");

QByteArray inJson(const QByteArray& text)
{
    return QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact);
}

QByteArray inHtml(const QByteArray& text)
{
    return "<p>" + QString::fromUtf8(text).toHtmlEscaped().toUtf8() + "</p>";
}

/// In lines of so many digits, as MIME has it.
QByteArray wrapped(const QByteArray& digits, qsizetype width, const QByteArray& end)
{
    QByteArray lines;
    for (qsizetype at = 0; at < digits.size(); at += width)
        lines += digits.mid(at, width) + end;
    return lines;
}

} // namespace

class RedactorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hidesEveryEncoding_data();
    void hidesEveryEncoding();
    void hidesBase64OfSomethingLonger_data();
    void hidesBase64OfSomethingLonger();
    void leavesTheRestAsItIs();
    void leavesJsonWhole();
    void leavesTheCallersValueAlone();
    void refusesWhatIsTooShort();
    void hidesLinesOfAKey();
    void hidesAValueInsideAnother();
    void leavesSimilarTextsAlone();
    void undoesEscapes_data();
    void undoesEscapes();

private:
    std::unique_ptr<Redactor> m_redactor;
};

void RedactorTest::init()
{
    m_redactor = std::make_unique<Redactor>();
    QVERIFY(m_redactor->addSecret(awkward));
}

void RedactorTest::hidesEveryEncoding_data()
{
    QTest::addColumn<QByteArray>("encoded");
    const QByteArray percent = awkward.toPercentEncoding();
    QTest::newRow("as it is") << awkward;
    QTest::newRow("base64") << awkward.toBase64();
    QTest::newRow("base64url") << awkward.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QTest::newRow("hexadecimal") << awkward.toHex();
    QTest::newRow("hexadecimal, capitals") << awkward.toHex().toUpper();
    QTest::newRow("percent-encoded") << percent;
    QByteArray lower = percent;
    for (qsizetype at = lower.indexOf('%'); at >= 0; at = lower.indexOf('%', at + 1))
        lower.replace(at, 3, lower.mid(at, 3).toLower());
    QVERIFY(lower != percent);
    QTest::newRow("percent-encoded, small letters") << lower;
    QTest::newRow("percent-encoded, every byte") << awkward.toPercentEncoding({}, awkward);
    QTest::newRow("percent-encoded, only what must be") << awkward.toPercentEncoding("!'()*/+=&~");
    QTest::newRow("as a form sends it") << awkward.toPercentEncoding(" ").replace(' ', '+');
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("token"), QString::fromUtf8(percent));
    QTest::newRow("in a query") << query.toString(QUrl::FullyEncoded).toUtf8();
    QTest::newRow("in JSON") << inJson(awkward);
    QTest::newRow("in JSON in JSON") << inJson(inJson(awkward));
    QTest::newRow("in JSON in JSON in JSON") << inJson(inJson(inJson(awkward)));
    QByteArray escaped = "\"";
    for (const QChar unit : QString::fromUtf8(awkward))
        escaped += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    QTest::newRow("in JSON, every character escaped") << escaped + '"';
    QTest::newRow("in HTML") << inHtml(awkward);
    QTest::newRow("in HTML by numbers") << QByteArray(awkward).replace('&', "&#38;").replace('<', "&#x3C;");
    QTest::newRow("in HTML in JSON") << inJson(inHtml(awkward));
    QTest::newRow("percent-encoded in HTML in JSON") << inJson(inHtml(percent));
    QTest::newRow("JSON, percent-encoded") << inJson(awkward).toPercentEncoding();
    QTest::newRow("base64, percent-encoded") << awkward.toBase64().toPercentEncoding();
    QTest::newRow("base64 in lines") << wrapped(awkward.toBase64(), 12, "\r\n");
    QTest::newRow("base64 in lines in JSON") << inJson(wrapped(awkward.toBase64(), 12, "\n"));
}

void RedactorTest::hidesEveryEncoding()
{
    QFETCH(const QByteArray, encoded);
    const QByteArray shown = m_redactor->redact("<<" + encoded + ">>");
    QVERIFY2(shown.contains(bullets), shown.constData());
    // Nothing of it may be left but what stood around the value.
    static const QByteArrayList frames{"<<", ">>", "[\"", "\"]", "<p>", "</p>", "token=", "\\\"", "\\",       "\"",
                                       "[",  "]",  "=",   "%3D", "%5B", "%22",  "%5D",    "\r\n", "\\u003cp>"};
    QByteArray rest = shown;
    rest.replace(bullets, "");
    for (const QByteArray& frame : frames)
        rest.replace(frame, "");
    QVERIFY2(rest.size() <= 2, QByteArray(shown + " leaves " + rest).constData());
}

void RedactorTest::hidesBase64OfSomethingLonger_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("eight bytes") << QByteArray("hunter2!");
    QTest::newRow("nine bytes") << QByteArray("hunter2!?");
    QTest::newRow("ten bytes") << QByteArray("hunter2!?~");
    QTest::newRow("thirty bytes") << QByteArray("sk_live_51H8xQ2eZvKYlo2C\xC3\xBF?>>>");
}

void RedactorTest::hidesBase64OfSomethingLonger()
{
    QFETCH(const QByteArray, value);
    QVERIFY(m_redactor->addSecret(value));
    for (qsizetype before = 0; before < 7; ++before) {
        for (qsizetype after = 0; after < 7; ++after) {
            const QByteArray whole =
                QByteArray("someone:").left(before) + value + QByteArray("\x01\xFEmore!").left(after);
            for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
                const QByteArray digits = whole.toBase64(alphabet);
                QByteArray shown = m_redactor->redact("Basic " + digits + ";");
                QVERIFY2(shown.contains(bullets), QByteArray(whole + ' ' + digits).constData());
                // Decode what is left at both ends: no byte of the value comes out of it.
                const qsizetype at = shown.indexOf(bullets);
                const QByteArray head = shown.mid(6, at - 6);
                QVERIFY2(head.size() <= before * 8 / 6, QByteArray(digits + ' ' + shown).constData());
                const QByteArray tail = shown.mid(at + bullets.size()).replace('=', "").replace(';', "");
                QVERIFY2(tail.size() <= after * 8 / 6 + 1, QByteArray(digits + ' ' + shown).constData());
            }
        }
    }
}

void RedactorTest::leavesTheRestAsItIs()
{
    const QByteArray text = "GET /a%20b?t=" + awkward.toPercentEncoding() + "&x=1%2F2 \\u0041 &amp; " + awkward + "!";
    QCOMPARE(m_redactor->redact(text), "GET /a%20b?t=" + bullets + "&x=1%2F2 \\u0041 &amp; " + bullets + "!");
    QCOMPARE(m_redactor->redact({}), QByteArray());
    QCOMPARE(Redactor().redact("nothing known: " + awkward), "nothing known: " + awkward);
}

void RedactorTest::leavesJsonWhole()
{
    // A value whose end looks like the start of an escape.
    const QByteArray tricky("ends-with-a-backslash\\");
    QVERIFY(m_redactor->addSecret(tricky));
    for (const QByteArray& value : {awkward, tricky}) {
        const QByteArray line = m_redactor->redact(inJson("before " + value + " after"));
        QCOMPARE(QJsonDocument::fromJson(line).array().at(0).toString().toUtf8(), "before " + bullets + " after");
    }
}

void RedactorTest::leavesTheCallersValueAlone()
{
    const QByteArray original("a value of\nseveral long lines of text\nand spaces");
    const QByteArray mine(original.constData(), original.size());
    const QByteArray expected(original.constData(), original.size());
    {
        Redactor redactor;
        QVERIFY(redactor.addSecret(mine));
        QVERIFY(redactor.addSecret(mine));
        QCOMPARE(mine, expected);
    }
    // Nor does it go with the redactor, which overwrites its own.
    QCOMPARE(mine, expected);
}

void RedactorTest::refusesWhatIsTooShort()
{
    QVERIFY(!m_redactor->addSecret("1234567"));
    QVERIFY(!m_redactor->addSecret({}));
    QCOMPARE(m_redactor->redact("1234567"), QByteArray("1234567"));
    QVERIFY(m_redactor->addSecret("12345678"));
    QCOMPARE(m_redactor->redact("012345678"), "0" + bullets);
}

void RedactorTest::hidesLinesOfAKey()
{
    const QByteArray line1("MIIEvQIBADANBgkqhkiG9w0BAQEFAASC");
    const QByteArray line2("BKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj");
    QVERIFY(m_redactor->addSecret("-----BEGIN PRIVATE KEY-----\r\n" + line1 + "\r\n" + line2 +
                                  "\r\nshort==\r\n-----END PRIVATE KEY-----\r\n"));
    QCOMPARE(m_redactor->redact("bad line: " + line2), "bad line: " + bullets);
    QCOMPARE(m_redactor->redact("found -----BEGIN PRIVATE KEY----- and short=="),
             QByteArray("found -----BEGIN PRIVATE KEY----- and short=="));
}

void RedactorTest::hidesAValueInsideAnother()
{
    QVERIFY(m_redactor->addSecret("correct-horse"));
    QVERIFY(m_redactor->addSecret("correct-horse-battery-staple"));
    QCOMPARE(m_redactor->redact("x correct-horse-battery-staple y correct-horse z"),
             "x " + bullets + " y " + bullets + " z");
}

void RedactorTest::leavesSimilarTextsAlone()
{
    QByteArray almost = awkward;
    almost[almost.size() - 1] = '!';
    for (const QByteArray& text : {almost, almost.toHex(), inJson(almost), almost.toPercentEncoding()})
        QCOMPARE(m_redactor->redact(text), text);
}

void RedactorTest::undoesEscapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("undone");
    QTest::addColumn<bool>("changes");
    const auto row = [](const char* name, const char* text, const char* undone) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(undone) << true;
    };
    const auto same = [](const char* name, const char* text) {
        QTest::newRow(name) << QByteArray(text) << QByteArray() << false;
    };
    row("percent", "a%2fb%2Fc", "a/b/c");
    row("JSON", R"(\"\\\/\b\f\n\r\t\u00e4)", "\"\\/\b\f\n\r\t\xC3\xA4");
    row("a pair of surrogates", R"(\uD83D\uDE00!)", "\xF0\x9F\x98\x80!");
    row("half a pair", R"(\uD83Dx)", "\xED\xA0\xBDx");
    row("HTML", "&lt;&gt;&amp;&quot;&apos;&#65;&#x42;&#X43;", "<>&\"'ABC");
    row("the last code point", "&#1114111;", "\xF4\x8F\xBF\xBF");
    row("line breaks", "a\r\nb\nc", "abc");
    row("one layer only", "%2541 &amp;amp; \\\\n", "%41 &amp; \\n");
    same("nothing", "abc");
    same("cut short", "% %2 %");
    same("a backslash alone", "\\");
    same("a unit cut short", "\\u12");
    same("no hexadecimal", "%zz %-1 %+1 % 1 \\u-123 \\x");
    same("no entity", "& &; &#; &#x; &#xyz; &#-1; &#1114112; &nothing; &#12345678901;");
}

void RedactorTest::undoesEscapes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, undone);
    QFETCH(const bool, changes);
    const Unescaped result = unescape(text);
    QCOMPARE(result.hasChanged, changes);
    QCOMPARE(result.bytes, undone);
    if (!changes)
        return;
    QCOMPARE(result.origins.size(), static_cast<size_t>(undone.size()) + 1);
    QCOMPARE(result.origins.back(), text.size());
    QVERIFY(std::is_sorted(result.origins.cbegin(), result.origins.cend()));
}

QTEST_GUILESS_MAIN(RedactorTest)
#include "tst_redactor.moc"
