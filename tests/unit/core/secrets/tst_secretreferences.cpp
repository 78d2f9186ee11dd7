// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include <QTest>

#include "core/secrets/SecretReferences.h"

using namespace readyroom;
using namespace readyroom::secrets;

namespace {

/// Answers at once, or never where it is told so.
class FixedSource final : public SecretSource
{
public:
    std::map<QString, QByteArray> values;
    QStringList asked;
    bool cancels = false;

    QFuture<Result<Secret>> secret(const QString& name, const QString& host) override
    {
        asked << name + QLatin1Char('@') + host;
        QPromise<Result<Secret>> promise;
        promise.start();
        if (cancels)
            return promise.future(); // the promise goes unanswered
        const auto found = values.find(name);
        promise.addResult(found == values.end() ? Result<Secret>(fail(ErrorCode::NotFound, name))
                                                : Secret(QByteArray(found->second)));
        promise.finish();
        return promise.future();
    }
};

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class SecretReferencesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNames_data();
    void findsNames();
    void putsValuesInPlace();
    void doesNotLookThroughValues();
    void saysWhatIsWrong();
    void copiesShareOneBuffer();
};

void SecretReferencesTest::findsNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char* text, const char* names) {
        QTest::newRow(text) << QString::fromUtf8(text)
                            << QString::fromUtf8(names).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("", "");
    row("no reference", "");
    row("secret://smtp", "smtp");
    row("Bearer secret://token.v2", "token.v2");
    row("Use secret://token.", "token");
    row("secret://a-b_c.d/path?x=secret://e", "a-b_c.d e");
    row("secret://user:secret://password@host", "user password");
    row("secret://twice and secret://twice", "twice");
    row("secret://-x secret:// secret://ä", "");
    row("(secret://one)[secret://two]", "one two");
    row("SECRET://upper", "");
    row("secret://UPPER", "UPPER");
}

void SecretReferencesTest::findsNames()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, names);
    QCOMPARE(secretNames(text), names);
}

void SecretReferencesTest::putsValuesInPlace()
{
    FixedSource source;
    source.values = {{text("user"), "anna"}, {text("password"), "p\xC3\xA4ss:w\xFFrd"}};
    const auto expand = [&source](const char* what) {
        return expandSecrets(text(what), text("api.example.org"), source).result()->bytes();
    };
    QCOMPARE(expand("plain ä"), QByteArray("plain \xC3\xA4"));
    QVERIFY(source.asked.isEmpty());
    QCOMPARE(expand("secret://password"), QByteArray("p\xC3\xA4ss:w\xFFrd"));
    QCOMPARE(expand("ü secret://user:secret://password, secret://user."),
             QByteArray("\xC3\xBC anna:p\xC3\xA4ss:w\xFFrd, anna."));
    QCOMPARE(source.asked.first(), text("password@api.example.org"));
}

void SecretReferencesTest::doesNotLookThroughValues()
{
    FixedSource source;
    source.values = {{text("a"), "secret://b"}, {text("b"), "inner value"}};
    QCOMPARE(expandSecrets(text("secret://a"), text("h"), source).result()->bytes(), QByteArray("secret://b"));
}

void SecretReferencesTest::saysWhatIsWrong()
{
    FixedSource source;
    source.values = {{text("known"), "value of it"}};
    const auto errorOf = [&source](const char* what) {
        return expandSecrets(text(what), text("h"), source).result().error();
    };
    QCOMPARE(errorOf("secret://known secret://unknown").code, ErrorCode::NotFound);
    QCOMPARE(errorOf("secret://known secret://unknown").subject, text("unknown"));
    for (const char* bad : {"secret://", "x secret:// y", "secret://-a", "secret://known secret://"})
        QCOMPARE(errorOf(bad).code, ErrorCode::Malformed);
    QCOMPARE(errorOf(QByteArray("secret://" + QByteArray(65, 'a')).constData()).code, ErrorCode::Malformed);
    source.cancels = true;
    QCOMPARE(errorOf("secret://known").code, ErrorCode::Cancelled);
}

void SecretReferencesTest::copiesShareOneBuffer()
{
    const QByteArray shared("a value that others hold");
    const char* before = shared.constData();
    {
        const Secret secret{QByteArray(shared)};
        const Secret copy = secret;
        QCOMPARE(copy.bytes().constData(), secret.bytes().constData());
        QVERIFY(secret.bytes().constData() != before);
    }
    // Theirs was not overwritten, nor is what somebody takes out of a secret that goes.
    QCOMPARE(shared, QByteArray("a value that others hold"));
    QByteArray taken;
    {
        const Secret secret{QByteArray(shared.constData(), shared.size())};
        taken = secret.bytes();
    }
    QCOMPARE(taken, shared);
    // A text that is a literal cannot be overwritten, and need not be.
    QString literal = QStringLiteral("a literal");
    QCOMPARE(Secret::takeFrom(literal).bytes(), QByteArray("a literal"));
    QString typed(literal.constData(), literal.size());
    const QString field = typed;
    QCOMPARE(Secret::takeFrom(typed).bytes(), QByteArray("a literal"));
    QCOMPARE(field, QString(field.size(), QChar(u'\0')));
    QVERIFY(Secret().isEmpty());
}

QTEST_GUILESS_MAIN(SecretReferencesTest)
#include "tst_secretreferences.moc"
