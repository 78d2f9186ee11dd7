// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "health/PresenceGrade.h"
#include "support/SamplePage.h"

using namespace readyroom;
using namespace readyroom::health;
using readyroom::tests::page;

/// The grade of the six security headers by whether they are there.
class PresenceGradeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letters_data();
    void letters();
    void bestNeedsASafePolicyAndHttps();
};

void PresenceGradeTest::letters_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("letter");
    QStringList names;
    const auto row = [&names](const char* tag, const char* letter) {
        QTest::newRow(tag) << names << QString::fromLatin1(letter);
    };
    row("none", "F");
    names << QStringLiteral("x-content-type-options");
    row("one", "D");
    names << QStringLiteral("X-Frame-Options");
    row("two", "C");
    names << QStringLiteral("Strict-Transport-Security");
    row("three", "C");
    names << QStringLiteral("Referrer-Policy");
    row("four", "B");
    names << QStringLiteral("Permissions-Policy");
    row("five", "B");
    names << QStringLiteral("Content-Security-Policy");
    row("six", "A");
}

void PresenceGradeTest::letters()
{
    QFETCH(QStringList, names);
    QFETCH(QString, letter);
    http::Headers headers;
    for (const QString& name : names)
        headers.emplace_back(name.toLatin1(), "script-src 'unsafe-inline'");
    const PresenceGrade grade = gradePresence(page(headers));
    QCOMPARE(grade.letter, letter);
    QCOMPARE(grade.present.size(), names.size());
    QCOMPARE(grade.present.size() + grade.missing.size(), 6);
}

void PresenceGradeTest::bestNeedsASafePolicyAndHttps()
{
    http::Headers headers;
    for (const char* name : {"X-Content-Type-Options", "X-Frame-Options", "Strict-Transport-Security",
                             "Referrer-Policy", "Permissions-Policy"})
        headers.emplace_back(name, "x");
    headers.emplace_back("Content-Security-Policy", "script-src 'unsafe-inline' 'nonce-abc'; style-src 'self'");
    PageAnswers answers = page(headers);
    QCOMPARE(gradePresence(answers).letter, QStringLiteral("A+"));
    answers.overHttps.isVerified = false;
    QCOMPARE(gradePresence(answers).letter, QStringLiteral("A"));
    answers.overHttps.isVerified = true;
    answers.overHttps.hops.back().headers.back().second = "script-src 'self'; style-src 'unsafe-inline'";
    QCOMPARE(gradePresence(answers).letter, QStringLiteral("A"));
}

QTEST_APPLESS_MAIN(PresenceGradeTest)
#include "tst_presencegrade.moc"
