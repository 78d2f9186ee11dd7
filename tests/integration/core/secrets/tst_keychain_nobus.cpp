// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/secrets/KeychainStore.h"

using namespace readyroom;
using namespace readyroom::secrets;

/// A machine without a D-Bus session, as a server is.
class KeychainWithoutBusTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"); }
    void everythingIsUnsupported();
    void whoWaitsIsCancelled();
};

void KeychainWithoutBusTest::everythingIsUnsupported()
{
    KeychainStore store;
    const QString key = QStringLiteral("test/a");
    const auto read = store.read(key, WhenLocked::Ask);
    const auto quiet = store.read(key, WhenLocked::Fail);
    const auto written = store.write(key, Secret(QByteArray("a value")));
    const auto removed = store.remove(key);
    const auto checked = store.check();
    QTRY_VERIFY(read.isFinished() && quiet.isFinished() && written.isFinished() && removed.isFinished() &&
                checked.isFinished());
    QCOMPARE(read.result().error().code, ErrorCode::Unsupported);
    QCOMPARE(quiet.result().error().code, ErrorCode::Unsupported);
    QCOMPARE(written.result().error().code, ErrorCode::Unsupported);
    QCOMPARE(removed.result().error().code, ErrorCode::Unsupported);
    QCOMPARE(checked.result().error().code, ErrorCode::Unsupported);
}

void KeychainWithoutBusTest::whoWaitsIsCancelled()
{
    QFuture<Result<Secret>> first;
    QFuture<Result<Secret>> second;
    {
        KeychainStore store;
        first = store.read(QStringLiteral("test/a"), WhenLocked::Ask);
        second = store.read(QStringLiteral("test/b"), WhenLocked::Ask);
    }
    QCOMPARE(first.result().error().code, ErrorCode::Cancelled);
    QCOMPARE(second.result().error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(KeychainWithoutBusTest)
#include "tst_keychain_nobus.moc"
