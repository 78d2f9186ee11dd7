// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include "app/SecretClipboard.h"

using namespace readyroom;
using namespace std::chrono_literals;

namespace {

secrets::Secret secret(const char* value)
{
    return secrets::Secret(QByteArray(value));
}

QString shown()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

class SecretClipboardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->setText(QStringLiteral("before")); }
    void clearsItself();
    void leavesWhatSomebodyElsePut();
    void clearsWhenTheProgramEnds();
    void countsFromTheLastCopy();
    void asksManagersToKeepNoCopy();
};

void SecretClipboardTest::clearsItself()
{
    QCOMPARE(SecretClipboard::lifetime, 30s);
    SecretClipboard clipboard(20ms);
    clipboard.put(secret("p\xC3\xA4ss-word"));
    QCOMPARE(shown(), QStringLiteral("päss-word"));
    QTRY_COMPARE(shown(), QString());
}

void SecretClipboardTest::leavesWhatSomebodyElsePut()
{
    {
        SecretClipboard clipboard(1ms);
        clipboard.put(secret("pass-word"));
        QGuiApplication::clipboard()->setText(QStringLiteral("something else"));
        QSignalSpy changed(QGuiApplication::clipboard(), &QClipboard::dataChanged);
        QTRY_VERIFY(!clipboard.isKept());
        QCOMPARE(changed.count(), 0);
    }
    QCOMPARE(shown(), QStringLiteral("something else"));
}

void SecretClipboardTest::clearsWhenTheProgramEnds()
{
    {
        SecretClipboard clipboard;
        clipboard.put(secret("pass-word"));
        QCOMPARE(shown(), QStringLiteral("pass-word"));
    }
    QCOMPARE(shown(), QString());
}

void SecretClipboardTest::countsFromTheLastCopy()
{
    SecretClipboard clipboard;
    clipboard.put(secret("first-one"));
    clipboard.put(secret("second-one"));
    QCOMPARE(shown(), QStringLiteral("second-one"));
}

void SecretClipboardTest::asksManagersToKeepNoCopy()
{
    SecretClipboard clipboard;
    clipboard.put(secret("pass-word"));
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")),
             QByteArray("secret"));
}

QTEST_MAIN(SecretClipboardTest)
#include "tst_secretclipboard.moc"
