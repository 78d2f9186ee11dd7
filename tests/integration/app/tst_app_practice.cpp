// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>

#include <QTest>
#include <QUrl>

#include "Program.h"
#include "core/http/NetworkClient.h"

using namespace readyroom;
using namespace readyroom::tests;

/// The practice service as it is run, broken, mended and stopped from a shell.
class AppPracticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereAndStops_data();
    void saysWhereAndStops();
    void brokenAndMended();
    void namesTheAddressThatIsTaken();
    void noneRunsThere();
    void badOptions_data();
    void badOptions();

private:
    /// Starts the service on a free port and waits for its line.
    std::unique_ptr<QProcess> serve();
    Run tell(const char* breakage, const Program& program) const;
    int statusOf(const QString& path);

    Program m_program;
    SystemClock m_clock;
    http::NetworkClient m_client{m_clock};
    QUrl m_url;
};

std::unique_ptr<QProcess> AppPracticeTest::serve()
{
    std::unique_ptr<QProcess> process =
        m_program.start({QStringLiteral("practice-service"), QStringLiteral("--port"), QStringLiteral("0")});
    QByteArray line;
    while (!line.endsWith('\n') && process->waitForReadyRead(Program::deadline))
        line += process->readAllStandardOutput();
    m_url = QUrl(QString::fromUtf8(line).section(QLatin1Char(' '), -1).trimmed());
    return process;
}

Run AppPracticeTest::tell(const char* breakage, const Program& program) const
{
    return program.run({QStringLiteral("practice-service"), QStringLiteral("--break"), QString::fromLatin1(breakage),
                        QStringLiteral("--port"), QString::number(m_url.port())});
}

int AppPracticeTest::statusOf(const QString& path)
{
    http::Request request;
    request.url = m_url.resolved(QUrl(path));
    request.usesBreaker = false;
    return m_client.send(request).result().status();
}

void AppPracticeTest::saysWhereAndStops_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void AppPracticeTest::saysWhereAndStops()
{
    QFETCH(int, number);
    const std::unique_ptr<QProcess> process = serve();
    QVERIFY2(m_url.isValid() && m_url.port() > 0, process->readAllStandardError().constData());
    QCOMPARE(m_url.host(), QStringLiteral("127.0.0.1"));
    QCOMPARE(statusOf(QStringLiteral("/healthz")), 200);
    QCOMPARE(kill(static_cast<pid_t>(process->processId()), number), 0);
    COMPARE_EXIT(Program::finish(*process), 0);
}

void AppPracticeTest::brokenAndMended()
{
    const std::unique_ptr<QProcess> process = serve();
    QCOMPARE(statusOf(QStringLiteral("/readyz")), 200);
    COMPARE_EXIT(tell("down", m_program), 0);
    QCOMPARE(statusOf(QStringLiteral("/readyz")), 503);
    QCOMPARE(statusOf(QStringLiteral("/livez")), 200);
    COMPARE_EXIT(tell("off", m_program), 0);
    QCOMPARE(statusOf(QStringLiteral("/readyz")), 200);
    COMPARE_EXIT(tell("errors", m_program), 0);
    // Half of them: asked again and again, one is.
    QVERIFY(QTest::qWaitFor([this] { return statusOf(QStringLiteral("/livez")) == 500; }));
    COMPARE_EXIT(tell("slow", m_program), 0);
    http::Request slow;
    slow.url = m_url.resolved(QUrl(QStringLiteral("/livez")));
    slow.deadline = std::chrono::milliseconds(300);
    const http::Exchange exchange = m_client.send(slow).result();
    QVERIFY(exchange.error);
    QCOMPARE(exchange.error->code, ErrorCode::TimedOut);
    // Its commands are never slow.
    COMPARE_EXIT(tell("off", m_program), 0);
    QCOMPARE(statusOf(QStringLiteral("/livez")), 200);
    process->terminate();
    COMPARE_EXIT(Program::finish(*process), 0);
}

void AppPracticeTest::namesTheAddressThatIsTaken()
{
    const std::unique_ptr<QProcess> process = serve();
    const Run second =
        m_program.run({QStringLiteral("practice-service"), QStringLiteral("--port"), QString::number(m_url.port())});
    QCOMPARE(second.exitCode, 2);
    QVERIFY(second.err.contains(QByteArray::number(m_url.port())));
    process->terminate();
    COMPARE_EXIT(Program::finish(*process), 0);
}

void AppPracticeTest::noneRunsThere()
{
    const std::unique_ptr<QProcess> process = serve();
    process->terminate();
    COMPARE_EXIT(Program::finish(*process), 0);
    const Run run = tell("down", m_program);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.contains(QByteArray::number(m_url.port())));
}

void AppPracticeTest::badOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char* name, const char* options, const char* named) {
        QTest::newRow(name) << QString::fromLatin1(options).split(QLatin1Char(' ')) << QByteArray(named);
    };
    row("no port", "--port", "--port");
    row("port that is none", "--port http", "--port");
    row("port that is too large", "--port 65536", "--port");
    row("host that is no address", "--host desk.example", "--host");
    row("unknown breakage", "--break everything", "--break");
    row("any port broken", "--break down --port 0", "--port");
    row("a folder", "desk", "desk");
    row("option of another command", "--since 2026-03-01", "--since");
}

void AppPracticeTest::badOptions()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, named);
    const Run run = m_program.run(QStringList{QStringLiteral("practice-service")} + options);
    QCOMPARE(run.exitCode, 64);
    QVERIFY2(run.err.contains(named), run.err.constData());
}

QTEST_GUILESS_MAIN(AppPracticeTest)
#include "tst_app_practice.moc"
