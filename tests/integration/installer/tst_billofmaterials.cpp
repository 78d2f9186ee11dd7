// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int deadline = 120'000; ///< milliseconds

QString program()
{
    return qEnvironmentVariable("READYROOM_BINARY_DIR") + QStringLiteral("/bin/readyroom");
}

QString source(const QString& file)
{
    return qEnvironmentVariable("READYROOM_SOURCE_DIR") + QLatin1Char('/') + file;
}

QString tool(const QString& name)
{
    return QStandardPaths::findExecutable(name);
}

/// The names under which the program asks for its libraries.
QStringList neededLibraries()
{
    QProcess objdump;
    objdump.start(tool(QStringLiteral("objdump")), {QStringLiteral("-p"), program()});
    if (!objdump.waitForFinished(deadline))
        return {};
    static const QRegularExpression needed(QStringLiteral("NEEDED +(\\S+)"));
    QStringList names;
    for (const auto& match : needed.globalMatch(QString::fromUtf8(objdump.readAllStandardOutput())))
        names << match.captured(1);
    return names;
}

QStringList propertiesOf(const QJsonValue& component, const char* name)
{
    QStringList values;
    const QJsonArray properties = component[QStringLiteral("properties")].toArray();
    for (const auto& property : properties) {
        if (property[QStringLiteral("name")].toString() == QStringLiteral("readyroom:") + QLatin1String(name))
            values << property[QStringLiteral("value")].toString();
    }
    return values;
}

} // namespace

/// The bill of materials of the built program, as the script makes it.
class BillOfMaterialsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isACycloneDxDocument();
    void namesEveryLinkedLibrary();
    void namesTheDriverThatIsLoaded();
    void componentsAreComplete();
    void licencesOfOurOwnChoiceAreKnown();
    void isTheSameEachTime();
    void holdsATimeOnlyWhenGivenOne();

private:
    [[nodiscard]] QByteArray write(const QString& epoch = {}) const;

    QByteArray m_bytes;
    QJsonValue m_document;
    QJsonArray m_components;
    QJsonArray m_used; ///< references of those that the program uses itself
};

QByteArray BillOfMaterialsTest::write(const QString& epoch) const
{
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("out.json"));
    QProcess cmake;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("SOURCE_DATE_EPOCH"));
    if (!epoch.isEmpty())
        environment.insert(QStringLiteral("SOURCE_DATE_EPOCH"), epoch);
    cmake.setProcessEnvironment(environment);
    const QString driver = QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/sqldrivers/libqsqlite.so");
    cmake.start(QStringLiteral("cmake"),
                {QStringLiteral("-DPROGRAM=") + program(), QStringLiteral("-DVERSION=1.2.3"),
                 QStringLiteral("-DPLUGINS=") + driver,
                 QStringLiteral("-DLIBRARIES=") + source(QStringLiteral("resources/libraries.json")),
                 QStringLiteral("-DOBJDUMP=") + tool(QStringLiteral("objdump")), QStringLiteral("-DOUT=") + out,
                 QStringLiteral("-P"), source(QStringLiteral("installer/sbom/WriteBillOfMaterials.cmake"))});
    if (!cmake.waitForFinished(deadline) || cmake.exitCode() != 0)
        qWarning("%s", cmake.readAllStandardError().constData());
    QFile file(out);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void BillOfMaterialsTest::initTestCase()
{
    for (const char* name : {"cmake", "dpkg-query", "objdump"}) {
        if (tool(QLatin1String(name)).isEmpty())
            QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(QLatin1String(name))));
    }
    m_bytes = write();
    const QJsonDocument parsed = QJsonDocument::fromJson(m_bytes);
    QVERIFY(parsed.isObject());
    m_document = parsed.object();
    m_components = m_document[QStringLiteral("components")].toArray();
    m_used = m_document[QStringLiteral("dependencies")][0][QStringLiteral("dependsOn")].toArray();
}

void BillOfMaterialsTest::isACycloneDxDocument()
{
    QCOMPARE(m_document[QStringLiteral("bomFormat")], QJsonValue(QStringLiteral("CycloneDX")));
    QCOMPARE(m_document[QStringLiteral("specVersion")], QJsonValue(QStringLiteral("1.5")));
    QCOMPARE(m_document[QStringLiteral("version")], QJsonValue(1));
    static const QRegularExpression number(
        QStringLiteral("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"));
    QVERIFY(number.match(m_document[QStringLiteral("serialNumber")].toString()).hasMatch());
    const QJsonValue self = m_document[QStringLiteral("metadata")][QStringLiteral("component")];
    QCOMPARE(self[QStringLiteral("type")], QJsonValue(QStringLiteral("application")));
    QCOMPARE(self[QStringLiteral("name")], QJsonValue(QStringLiteral("readyroom")));
    QCOMPARE(self[QStringLiteral("version")], QJsonValue(QStringLiteral("1.2.3")));
    QCOMPARE(self[QStringLiteral("licenses")][0][QStringLiteral("expression")],
             QJsonValue(QStringLiteral("GPL-3.0-or-later")));
    QCOMPARE(m_document[QStringLiteral("dependencies")][0][QStringLiteral("ref")], self[QStringLiteral("bom-ref")]);
}

void BillOfMaterialsTest::namesEveryLinkedLibrary()
{
    const QStringList needed = neededLibraries();
    QVERIFY(needed.contains(QLatin1String("libQt6Core.so.6")));
    QStringList files;
    for (const auto& component : std::as_const(m_components)) {
        const QStringList own = propertiesOf(component, "file");
        files << own;
        // What the program itself links is what it depends on.
        if (std::any_of(own.begin(), own.end(), [&](const QString& file) { return needed.contains(file); }))
            QVERIFY2(m_used.contains(component[QStringLiteral("bom-ref")]), qPrintable(own.join(QLatin1Char(' '))));
    }
    for (const QString& library : needed)
        QVERIFY2(files.contains(library), qPrintable(library));
}

void BillOfMaterialsTest::namesTheDriverThatIsLoaded()
{
    QStringList names;
    for (const auto& component : std::as_const(m_components))
        names << component[QStringLiteral("name")].toString();
    QVERIFY(names.contains(QLatin1String("libqt6sql6-sqlite")));
    QVERIFY(names.contains(QLatin1String("libsqlite3-0")));
    QVERIFY(names.contains(QLatin1String("libexpected-dev")));
}

void BillOfMaterialsTest::componentsAreComplete()
{
    QSet<QString> references;
    QVERIFY(!m_components.isEmpty());
    for (const auto& component : std::as_const(m_components)) {
        const QString name = component[QStringLiteral("name")].toString();
        const QString purl = component[QStringLiteral("purl")].toString();
        QVERIFY(!name.isEmpty());
        QVERIFY2(!component[QStringLiteral("version")].toString().isEmpty(), qPrintable(name));
        QVERIFY2(purl.startsWith(QLatin1String("pkg:deb/")) && !purl.contains(QLatin1Char('+')), qPrintable(purl));
        const QJsonValue licence = component[QStringLiteral("licenses")][0];
        const QString words = licence[QStringLiteral("expression")].toString() +
                              licence[QStringLiteral("license")][QStringLiteral("name")].toString();
        QVERIFY2(!words.isEmpty(), qPrintable(name));
        // Unknown is said as such, and nothing else is.
        QCOMPARE(words == QLatin1String("unknown"),
                 propertiesOf(component, "licence-known-from") == QStringList(QStringLiteral("nothing")));
        references << component[QStringLiteral("bom-ref")].toString();
    }
    QCOMPARE(references.size(), m_components.size());
    for (const auto& reference : std::as_const(m_used))
        QVERIFY2(references.contains(reference.toString()), qPrintable(reference.toString()));
}

void BillOfMaterialsTest::licencesOfOurOwnChoiceAreKnown()
{
    for (const auto& component : std::as_const(m_components)) {
        if (m_used.contains(component[QStringLiteral("bom-ref")])) {
            const QString name = component[QStringLiteral("name")].toString();
            QVERIFY2(propertiesOf(component, "licence-known-from") == QStringList(QStringLiteral("libraries.json")),
                     qPrintable(name + QStringLiteral(" has no line in resources/libraries.json")));
        }
    }
}

void BillOfMaterialsTest::isTheSameEachTime()
{
    QCOMPARE(write(), m_bytes);
}

void BillOfMaterialsTest::holdsATimeOnlyWhenGivenOne()
{
    QVERIFY(!m_bytes.contains("timestamp"));
    const QJsonDocument dated = QJsonDocument::fromJson(write(QStringLiteral("86400")));
    QCOMPARE(dated[QStringLiteral("metadata")][QStringLiteral("timestamp")],
             QJsonValue(QStringLiteral("1970-01-02T00:00:00Z")));
}

QTEST_GUILESS_MAIN(BillOfMaterialsTest)
#include "tst_billofmaterials.moc"
