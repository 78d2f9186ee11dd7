// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include <unicode/ucnv.h>

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include "core/markdown/EncodingRepair.h"
#include "support/Corpora.h"

using namespace readyroom;
using markdown::repairEncoding;

namespace {

/// Damages a text as a program does that takes its UTF-8 for `converter`'s encoding.
QByteArray damage(const QByteArray& utf8, const char* converter)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUConverterPointer open(ucnv_open(converter, &status));
    QString result;
    for (const char byte : utf8) {
        std::array<UChar, 4> target{};
        status = U_ZERO_ERROR;
        const int32_t length = ucnv_toUChars(open.getAlias(), target.data(), 4, &byte, 1, &status);
        const bool undefined = U_FAILURE(status) || length != 1 || target[0] == 0xfffd;
        result += QChar(undefined ? static_cast<char16_t>(static_cast<uchar>(byte)) : target[0]);
    }
    return result.toUtf8();
}

const QByteArray sample = "# Größe und Maß — “fünf” Äpfel\r\n\r\n"
                          "- [ ] 🔴 Überprüfen → naïve café\n- [x] ✅ 日本語, Привет, Ελλάδα, ağaç şiir, zażółć\n"
                          "| ½ | § 5 | 20 °C | à la carte |\nASCII only\n";

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class EncodingRepairTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damageIsPutRight_data();
    void damageIsPutRight();
    void smallDamageIsPutRight_data();
    void smallDamageIsPutRight();
    void honestTextStays_data();
    void honestTextStays();
    void honestSignsBesideDamageStay();
    void twiceDamagedIsPutRight();
    void offsetsLeadBack();
    void bytesThatAreNotTextStay();
    void anyBytesAreSurvived();
    void corpora();
    void speed_data();
    void speed();
};

void EncodingRepairTest::damageIsPutRight_data()
{
    QTest::addColumn<QByteArray>("converter");
    QTest::newRow("mac_roman") << QByteArray("macos-0_2-10.2");
    QTest::newRow("cp1252") << QByteArray("windows-1252");
    QTest::newRow("cp1254") << QByteArray("windows-1254");
    QTest::newRow("latin-1") << QByteArray("ISO-8859-1");
    QTest::newRow("cp437") << QByteArray("ibm-437_P100-1995");
}

void EncodingRepairTest::damageIsPutRight()
{
    QFETCH(QByteArray, converter);
    const QByteArray damaged = damage(sample, converter.constData());
    QVERIFY(damaged != sample);
    const auto repaired = repairEncoding(damaged);
    QVERIFY(repaired);
    QCOMPARE(repaired->text, sample);
    QCOMPARE(repaired->codec, QString::fromLatin1(QTest::currentDataTag()));
    const auto points = QString::fromUtf8(sample).toUcs4();
    QCOMPARE(repaired->sequences, std::count_if(points.begin(), points.end(), [](uint point) { return point > 0x7f; }));
    QVERIFY(!repairEncoding(repaired->text));
}

void EncodingRepairTest::smallDamageIsPutRight_data()
{
    QTest::addColumn<QString>("damaged");
    QTest::addColumn<QString>("repaired");
    const auto row = [](const char16_t* damaged, const char16_t* repaired) {
        QTest::newRow(qUtf8Printable(QString::fromUtf16(repaired)))
            << QString::fromUtf16(damaged) << QString::fromUtf16(repaired);
    };
    row(u"fÃ¼r", u"für");
    row(u"cafÃ© au", u"café au");
    row(u"Ãœber", u"Über");
    row(u"itâ€™s", u"it’s");
    row(u"0â€“5", u"0–5");
    row(u"a â†’ b", u"a → b");
    row(u"f√ºr", u"für");
    row(u"f├╝r", u"für");
    row(u"ğŸ\u008e¯ goal", u"🎯 goal");
    row(u"æ—¥æœ¬", u"日本");
    row(u"dÅ‚ugi", u"długi");
    row(u"Â§ 5 itâ€™s", u"§ 5 it’s");
    row(u"✅ itâ€™s", u"✅ it’s");
}

void EncodingRepairTest::smallDamageIsPutRight()
{
    QFETCH(QString, damaged);
    QFETCH(QString, repaired);
    const auto result = repairEncoding(damaged.toUtf8());
    QVERIFY(result);
    QCOMPARE(QString::fromUtf8(result->text), repaired);
}

void EncodingRepairTest::honestTextStays_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char16_t* text) { QTest::newRow(name) << QString::fromUtf16(text); };
    row("empty", u"");
    row("ascii", u"nothing here\r\n");
    row("german", u"Größe, „Spaß“, ‚Fuß‘, „MENÜ“, „Café“ – Ä–Z, ‚ÄÖÜ‘, „ÄÖÜ“ und 5 Å”…");
    row("french", u"« Déjà\u00a0» dit l’été\u00a0: «\u00a0carré\u00a0», où «à» et «été»…");
    row("quoted e", u"carré\u00a0» seul");
    row("turkish", u"İstanbul’da ağaç, şiir, ğ ve “dağ”… Ğ");
    row("polish", u"Zażółć „gęślą” jaźń — „być”…");
    row("romanian", u"„a urâ…” și „coborâ”…");
    row("portuguese", u"IRMÃ” AMANHÃ– Ã NÃO São “amanhã”…");
    row("swedish", u"BLÅ– rå” Åre");
    row("greek", u"Ελλάδα «α» Γ½ Ωμέγα");
    row("russian", u"Привет — «мир»");
    row("japanese", u"日本語「頻度」、カタカナ。");
    row("emoji", u"🔴 🟡 ✅ ❌ → ⚠️ 👩‍💻");
    row("maths", u"√±2 and √πr² ≈ ∆x ∂y ∑ ƒ(x) ≤ ∞");
    row("frames", u"╔╗╚╝\n├── src\n└──äh\nfoo─┐\n├┤├┤\nx─┤y├─z\n▓▓░░ ██╗");
    row("lone capitals", u"Ã Â Å “É” ‘é’ Ä“");
    row("vietnamese", u"Tiếng Việt “ấy”… ngã” đâu…");
}

void EncodingRepairTest::honestTextStays()
{
    QFETCH(QString, text);
    const auto result = repairEncoding(text.toUtf8());
    QVERIFY2(!result, result ? result->text.constData() : "");
}

void EncodingRepairTest::honestSignsBesideDamageStay()
{
    // The document speaks of an honest "é »" and has one damaged apostrophe.
    const QByteArray text = QStringLiteral("itâ€™s « carré\u00a0» in the café").toUtf8();
    const auto result = repairEncoding(text);
    QVERIFY(result);
    QCOMPARE(QString::fromUtf8(result->text), QStringLiteral("it’s « carré\u00a0» in the café"));
    QCOMPARE(result->sequences, 1);
}

void EncodingRepairTest::twiceDamagedIsPutRight()
{
    const QByteArray once = damage(sample, "windows-1252");
    const QByteArray twice = damage(once, "macos-0_2-10.2");
    const auto repaired = repairEncoding(twice);
    QVERIFY(repaired);
    QCOMPARE(repaired->text, sample);
    QCOMPARE(repaired->codec, QStringLiteral("mac_roman"));
    for (const char* mark : {"fünf", "Überprüfen", "ASCII"}) {
        const QByteArray damagedMark = damage(damage(mark, "windows-1252"), "macos-0_2-10.2");
        QCOMPARE(repaired->toOriginal(repaired->text.indexOf(mark)), twice.indexOf(damagedMark));
    }
    QCOMPARE(repaired->toOriginal(repaired->text.size()), twice.size());
}

void EncodingRepairTest::offsetsLeadBack()
{
    const QByteArray damaged = damage(sample, "macos-0_2-10.2");
    const auto repaired = repairEncoding(damaged);
    QVERIFY(repaired);
    qint64 previous = 0;
    for (const auto& run : repaired->runs) {
        QVERIFY(run.originalLength > run.repairedLength);
        QCOMPARE(repaired->toOriginal(run.repairedOffset), run.originalOffset);
        QCOMPARE(repaired->toOriginal(run.repairedOffset + 1), run.originalOffset);
        QCOMPARE(repaired->toOriginal(run.repairedOffset + run.repairedLength),
                 run.originalOffset + run.originalLength);
        QCOMPARE(damage(repaired->text.mid(run.repairedOffset, run.repairedLength), "macos-0_2-10.2"),
                 damaged.mid(run.originalOffset, run.originalLength));
        QVERIFY(run.originalOffset >= previous);
        previous = run.originalOffset + run.originalLength;
    }
    // Line by line the two texts correspond.
    const auto repairedLines = repaired->text.split('\n');
    const auto damagedLines = damaged.split('\n');
    QCOMPARE(repairedLines.size(), damagedLines.size());
    qint64 repairedStart = 0;
    qint64 damagedStart = 0;
    for (qsizetype i = 0; i < repairedLines.size(); ++i) {
        QCOMPARE(repaired->toOriginal(repairedStart), damagedStart);
        repairedStart += repairedLines.at(i).size() + 1;
        damagedStart += damagedLines.at(i).size() + 1;
    }
}

void EncodingRepairTest::bytesThatAreNotTextStay()
{
    const QByteArray broken("\xff\xfe\x80 \xed\xa0\x80 \xc0\xaf \xef\xbf\xbf", 14);
    QVERIFY(!repairEncoding(broken));
    const QByteArray text = broken + damage(" für", "windows-1252") + broken;
    const auto result = repairEncoding(text);
    QVERIFY(result);
    QCOMPARE(result->text, broken + QByteArray(" für") + broken);
}

void EncodingRepairTest::anyBytesAreSurvived()
{
    QRandomGenerator random(20260301);
    const QByteArray pieces[] = {damage("–", "windows-1252"),   damage("ü", "windows-1252"),
                                 damage("🔴", "macos-0_2-10.2"), damage("é", "ibm-437"),
                                 QByteArray("\xe2\x80"),        QByteArray("x")};
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes;
        const int length = random.bounded(12);
        for (int i = 0; i < length; ++i)
            bytes += random.bounded(3) == 0 ? QByteArray(1, static_cast<char>(random.bounded(256)))
                                            : pieces[random.bounded(6)];
        if (random.bounded(4) == 0)
            bytes = damage(bytes, "windows-1252");
        const auto result = repairEncoding(bytes);
        if (!result)
            continue;
        QVERIFY2(!repairEncoding(result->text), bytes.toHex().constData());
        QCOMPARE(result->text.count('\n'), bytes.count('\n'));
        QCOMPARE(result->toOriginal(result->text.size()), bytes.size());
        // What lies between the runs is what lay there.
        qint64 original = 0;
        qint64 repaired = 0;
        for (const auto& run : result->runs) {
            QCOMPARE(result->text.mid(repaired, run.repairedOffset - repaired),
                     bytes.mid(original, run.originalOffset - original));
            original = run.originalOffset + run.originalLength;
            repaired = run.repairedOffset + run.repairedLength;
        }
        QCOMPARE(result->text.mid(repaired), bytes.mid(original));
    }
}

void EncodingRepairTest::corpora()
{
    SKIP_WITHOUT_CORPORA("roadmaps");
    QHash<QString, QString> codecOf;
    int files = 0;
    for (const auto* folder : {"roadmaps", "runbooks", "postmortems"}) {
        QDirIterator it(tests::corporaFolder(QString::fromLatin1(folder)), {QStringLiteral("*.md")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            const QByteArray bytes = read(path);
            ++files;
            const auto result = repairEncoding(bytes);
            if (!result)
                continue;
            codecOf.insert(it.fileName(), result->codec);
            // The whole file was damaged, so the whole file must come out as one conversion would have it.
            QCOMPARE(damage(result->text, result->codec == QLatin1String("cp1252") ? "windows-1252" : "macos-0_2-10.2"),
                     bytes);
        }
    }
    QVERIFY(files > 100);
    const QHash<QString, QString> expected{
        {QStringLiteral("vibe-rant-todo.md"), QStringLiteral("mac_roman")},
        {QStringLiteral("qodo-production-plan.md"), QStringLiteral("cp1252")},
    };
    QCOMPARE(codecOf, expected);
}

void EncodingRepairTest::speed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("1 MB of ASCII") << QByteArray("0123456789 abcdef ").repeated(60'000);
    const QByteArray damaged = damage(sample, "macos-0_2-10.2");
    QTest::newRow("5 MB damaged") << damaged.repeated(static_cast<int>(5'000'000 / damaged.size()));
    QTest::newRow("5 MB honest") << sample.repeated(static_cast<int>(5'000'000 / sample.size()));
}

void EncodingRepairTest::speed()
{
    QFETCH(QByteArray, text);
    QBENCHMARK
    {
        const auto result = repairEncoding(text);
        QCOMPARE(result.has_value(), QByteArray(QTest::currentDataTag()).endsWith("damaged"));
    }
}

QTEST_GUILESS_MAIN(EncodingRepairTest)
#include "tst_encodingrepair.moc"
