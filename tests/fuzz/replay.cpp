// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <vector>

#include <QDir>
#include <QFile>
#include <QTest>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

/// Hands every seed to the entry point that libFuzzer drives. What the seeds once broke stays mended; under the
/// sanitizer presets this finds more than a crash.
class ReplayTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsEverySeed_data();
    void acceptsEverySeed();
};

void ReplayTest::acceptsEverySeed_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(qEnvironmentVariable("READYROOM_SOURCE_DIR") + QStringLiteral("/" READYROOM_SEEDS));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    QVERIFY2(!names.isEmpty(), qPrintable(folder.path() + QStringLiteral(" holds no seed")));
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void ReplayTest::acceptsEverySeed()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    // A buffer of exactly this size, so that AddressSanitizer sees a read past the end.
    const std::vector<char> exact(bytes.cbegin(), bytes.cend());
    QCOMPARE(LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(exact.data()), exact.size()), 0);
}

QTEST_GUILESS_MAIN(ReplayTest)
#include "replay.moc"
