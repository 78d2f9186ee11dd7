// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "unit/house/Catalogue.h"

using namespace readyroom::tests;

Q_DECLARE_METATYPE(readyroom::tests::Catalogue::Language)

namespace {

QString fileOf(const QString& language)
{
    return QStringLiteral("%1/translations/readyroom_%2.ts")
        .arg(qEnvironmentVariable("READYROOM_SOURCE_DIR"), language);
}

QStringList names()
{
    return {QStringLiteral("Readyroom"),       QStringLiteral("Readyroom – %1"), QStringLiteral("Readyroom %1"),
            QStringLiteral("Markdown (*.md)"), QStringLiteral("Mac Roman"),      QStringLiteral("Windows-1252"),
            QStringLiteral("Windows-1254"),    QStringLiteral("Latin-1"),        QStringLiteral("%1\u2009ms")};
}

Catalogue::Language german()
{
    const QStringList words{QStringLiteral("Filter"),   QStringLiteral("Hash"),      QStringLiteral("Journal: %1"),
                            QStringLiteral("Phase"),    QStringLiteral("Plan"),      QStringLiteral("Position"),
                            QStringLiteral("Score"),    QStringLiteral("Score: %1"), QStringLiteral("Status"),
                            QStringLiteral("Website"),  QStringLiteral("%1\u2009h"), QStringLiteral("%1–%2\u2009h"),
                            QStringLiteral("%1 in %2"), QStringLiteral("%1\u2009s"), QStringLiteral("&Name"),
                            QStringLiteral("&Hosts"),   QStringLiteral("Secrets")};
    return {2, false, names() + words};
}

Catalogue::Language japanese()
{
    return {1, false, names()};
}

Catalogue::Language english()
{
    return {2, true, {}};
}

} // namespace

class TranslationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void catalogueHasNoFault_data();
    void catalogueHasNoFault();
    void cataloguesHoldTheSameTexts();
    void faultIsFound_data();
    void faultIsFound();
};

void TranslationsTest::catalogueHasNoFault_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Catalogue::Language>("language");
    QTest::newRow("German") << QStringLiteral("de") << german();
    QTest::newRow("Japanese") << QStringLiteral("ja") << japanese();
    QTest::newRow("English") << QStringLiteral("en") << english();
}

void TranslationsTest::catalogueHasNoFault()
{
    QFETCH(QString, name);
    QFETCH(Catalogue::Language, language);
    const Catalogue catalogue = Catalogue::read(fileOf(name));
    QVERIFY(!catalogue.messages().empty());
    const QStringList faults = catalogue.faults(language);
    QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
}

void TranslationsTest::cataloguesHoldTheSameTexts()
{
    const Catalogue germanTexts = Catalogue::read(fileOf(QStringLiteral("de")));
    QCOMPARE(Catalogue::read(fileOf(QStringLiteral("ja"))).keys(), germanTexts.keys());
    QStringList counted;
    for (const CatalogueMessage& message : germanTexts.messages()) {
        if (message.isCounted)
            counted << message.key();
    }
    QVERIFY(!counted.isEmpty());
    QCOMPARE(Catalogue::read(fileOf(QStringLiteral("en"))).keys(), counted);
}

void TranslationsTest::faultIsFound_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("why");
    const auto row = [](const char* name, const char* source, const char* translation, const char* why) {
        QTest::newRow(name) << QStringLiteral("<message><source>%1</source>%2</message>")
                                   .arg(QString::fromUtf8(source), QString::fromUtf8(translation))
                            << QString::fromLatin1(why);
    };
    const auto counted = [](const char* name, const char* forms, const char* why) {
        QTest::newRow(name) << QStringLiteral(
                                   "<message numerus=\"yes\"><source>%n hidden</source><translation>%1</translation>"
                                   "</message>")
                                   .arg(QString::fromUtf8(forms))
                            << QString::fromLatin1(why);
    };
    row("good", "&amp;Open %1", "<translation>%1 &amp;öffnen</translation>", "");
    row("same, but without a word", "%1–%2", "<translation>%1–%2</translation>", "");
    row("same, but a key", "Ctrl+Shift+C", "<translation>Ctrl+Shift+C</translation>", "");
    row("same, but a key with a name", "Alt+Left", "<translation>Alt+Left</translation>", "");
    row("same, but allowed", "Status", "<translation>Status</translation>", "");
    row("unfinished", "Open", "<translation type=\"unfinished\">Offen</translation>", "unfinished");
    row("gone from the sources", "Open", "<translation type=\"vanished\">Offen</translation>", "unfinished");
    row("no translation", "Open", "", "plural form");
    row("empty", "Open", "<translation></translation>", "empty");
    row("left in English", "Open", "<translation>Open</translation>", "reads like its source");
    row("placeholder lost", "%1 of %2", "<translation>%1 von</translation>", "placeholders");
    row("placeholder changed", "%1 of %2", "<translation>%1 von %3</translation>", "placeholders");
    row("placeholder localized", "Week %1", "<translation>Woche %L1</translation>", "placeholders");
    row("mnemonic lost", "&amp;Open", "<translation>Öffnen</translation>", "mnemonic");
    row("mnemonic twice", "&amp;Open", "<translation>Ö&amp;ff&amp;nen</translation>", "mnemonic");
    row("wide space before a unit", "%1\u2009h left", "<translation>noch %1 h</translation>", "thin space");
    counted("both forms", "<numerusform>%n weg</numerusform><numerusform>%n weg</numerusform>", "");
    counted("one form too few", "<numerusform>%n weg</numerusform>", "plural form");
    counted("one form empty", "<numerusform>%n weg</numerusform><numerusform></numerusform>", "empty");
    counted("number lost", "<numerusform>einer weg</numerusform><numerusform>%n weg</numerusform>", "placeholders");
}

void TranslationsTest::faultIsFound()
{
    QFETCH(QString, message);
    QFETCH(QString, why);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("readyroom_de.ts"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE TS>\n<TS version=\"2.1\" language=\"de_DE\">"
               "<context><name>Window</name>" +
               message.toUtf8() + "</context></TS>\n");
    file.close();
    const Catalogue catalogue = Catalogue::read(path);
    QCOMPARE(catalogue.messages().size(), size_t(1));
    const QStringList faults = catalogue.faults(german());
    QCOMPARE(faults.size(), why.isEmpty() ? 0 : 1);
    QVERIFY2(why.isEmpty() || faults.first().contains(why), qPrintable(faults.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
