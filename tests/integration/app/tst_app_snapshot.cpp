// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSize>
#include <QTest>
#include <QtEndian>

#include "Program.h"

using namespace readyroom::tests;

namespace {

/// The size a PNG says it has; none when it is no PNG.
QSize sizeOfPicture(const QByteArray& png)
{
    constexpr qsizetype headerSize = 24;
    if (png.size() < headerSize || !png.startsWith("\x89PNG\r\n\x1A\n"))
        return {};
    return {qFromBigEndian<qint32>(png.constData() + 16), qFromBigEndian<qint32>(png.constData() + 20)};
}

} // namespace

class AppSnapshotTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void picturesOfTheAskedSize_data();
    void picturesOfTheAskedSize();
    void smallerThanTheWindowCanBeIsSaid();
    void themesDiffer();
    void failsClearly_data();
    void failsClearly();
    void failsWhereNothingCanBeWritten();

private:
    Run snapshot(const QString& workspace, const QStringList& options) const
    {
        return m_program->run(QStringList{QStringLiteral("snapshot"), workspace, QStringLiteral("--out"),
                                          m_program->path(QStringLiteral("out/pictures"))} +
                              options);
    }
    [[nodiscard]] QByteArray picture() const
    {
        const QDir folder(m_program->path(QStringLiteral("out/pictures")));
        const QStringList names = folder.entryList({QStringLiteral("1-*.png")}, QDir::Files);
        return names.isEmpty() ? QByteArray() : m_program->read(QStringLiteral("out/pictures/") + names.first());
    }

    std::unique_ptr<Program> m_program;
};

void AppSnapshotTest::init()
{
    m_program = std::make_unique<Program>();
    m_program->write(QStringLiteral("plan.md"),
                     "# Lantern\n\n## Light\n\n- [ ] Clean the glass (2 hours)\n- [x] Trim the wick\n");
}

void AppSnapshotTest::picturesOfTheAskedSize_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QSize>("size");
    const auto row = [](const char* name, const char* words, const QSize& size) {
        QTest::newRow(name) << QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts) << size;
    };
    row("usual", "", {1280, 800});
    row("light", "--theme light --size 1000x700", {1000, 700});
    row("dark", "--theme dark --size 1000x700", {1000, 700});
    row("twice as dense", "--scale 2 --size 1000x700", {2000, 1400});
    row("German", "--language de --size 1100x700", {1100, 700});
}

void AppSnapshotTest::picturesOfTheAskedSize()
{
    QFETCH(QStringList, options);
    QFETCH(QSize, size);
    const Run run = snapshot(m_program->path(), options);
    COMPARE_EXIT(run, 0);
    QVERIFY2(run.out.contains(".png"), run.out.constData());
    QCOMPARE(sizeOfPicture(picture()), size);
}

void AppSnapshotTest::smallerThanTheWindowCanBeIsSaid()
{
    const Run run = snapshot(m_program->path(), {QStringLiteral("--size"), QStringLiteral("200x200")});
    COMPARE_EXIT(run, 0);
    const QSize size = sizeOfPicture(picture());
    QVERIFY(size.height() > 200);
    const QString said = QStringLiteral("never smaller than %1x%2").arg(size.width()).arg(size.height());
    QVERIFY2(run.err.contains(said.toUtf8()), run.err.constData());
    const Run usual = snapshot(m_program->path(), {});
    QVERIFY2(!usual.err.contains("never smaller"), usual.err.constData());
}

void AppSnapshotTest::themesDiffer()
{
    COMPARE_EXIT(snapshot(m_program->path(), {QStringLiteral("--theme"), QStringLiteral("light")}), 0);
    const QByteArray light = picture();
    COMPARE_EXIT(snapshot(m_program->path(), {QStringLiteral("--theme"), QStringLiteral("dark")}), 0);
    QVERIFY(picture() != light);
}

void AppSnapshotTest::failsClearly_data()
{
    QTest::addColumn<QString>("workspace");
    QTest::newRow("a folder that is not there") << QStringLiteral("missing");
    QTest::newRow("a file that is not there") << QStringLiteral("missing.md");
}

void AppSnapshotTest::failsClearly()
{
    QFETCH(QString, workspace);
    const QString path = m_program->path(workspace);
    const Run run = snapshot(path, {});
    COMPARE_EXIT(run, 2);
    QVERIFY2(run.err.contains("Not found") && run.err.contains(path.toUtf8()), run.err.constData());
    QVERIFY(!QDir(m_program->path(QStringLiteral("out"))).exists());
}

void AppSnapshotTest::failsWhereNothingCanBeWritten()
{
    m_program->write(QStringLiteral("out"), "a file, not a folder");
    const Run run = snapshot(m_program->path(QStringLiteral("plan.md")), {});
    COMPARE_EXIT(run, 2);
    QVERIFY2(run.err.contains("out/pictures"), run.err.constData());
}

QTEST_GUILESS_MAIN(AppSnapshotTest)
#include "tst_app_snapshot.moc"
