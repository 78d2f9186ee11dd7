// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/secrets/KeychainStore.h"
#include "integration/core/secrets/Keyring.h"
#include "integration/core/secrets/PrivateBus.h"

using namespace readyroom;
using namespace readyroom::secrets;

/// A session whose bus lets nobody ask for secrets, as a sandbox has it.
class DeniedKeychainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsDenied();
};

void DeniedKeychainTest::everythingIsDenied()
{
    if (!tests::isOnPrivateBus() || !tests::Keyring::isInstalled())
        QSKIP("dbus-run-session or gnome-keyring-daemon is not installed");
    tests::Keyring keyring;
    QVERIFY(keyring.startUnlocked());
    KeychainStore store;
    const QString key = QStringLiteral("test/a");
    const auto read = store.read(key, WhenLocked::Ask);
    const auto quiet = store.read(key, WhenLocked::Fail);
    const auto written = store.write(key, Secret(QByteArray("a value")));
    const auto removed = store.remove(key);
    const auto checked = store.check();
    QTRY_VERIFY(read.isFinished() && quiet.isFinished() && written.isFinished() && removed.isFinished() &&
                checked.isFinished());
    QCOMPARE(read.result().error().code, ErrorCode::PermissionDenied);
    QCOMPARE(quiet.result().error().code, ErrorCode::PermissionDenied);
    QCOMPARE(written.result().error().code, ErrorCode::PermissionDenied);
    QCOMPARE(removed.result().error().code, ErrorCode::PermissionDenied);
    QCOMPARE(checked.result().error().code, ErrorCode::PermissionDenied);
}

int main(int argc, char** argv)
{
    // Calls to it, but not to it by the number of its connection, which nobody is told.
    tests::enterPrivateBus(argv, "<deny send_destination=\"org.freedesktop.secrets\"/>");
    const QCoreApplication application(argc, argv);
    DeniedKeychainTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychain_denied.moc"
