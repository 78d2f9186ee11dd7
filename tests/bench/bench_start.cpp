// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the process to a window that can be used, beside the smallest program with the same libraries; in
// turn, with a warm disk cache. Then what opening the sample takes, what it needs in memory, and the plain commands.
#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include "bench/Measurement.h"

using namespace readyroom;
using bench::Measurement;

namespace {

constexpr int deadline = 20'000; // ms

/// A program that says with a line each what it has reached.
class Program final
{
public:
    Program(const QString& program, const QStringList& arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_timer.start();
        m_process.start(program, arguments);
    }
    ~Program() { m_process.waitForFinished(deadline); }
    Q_DISABLE_COPY_MOVE(Program)

    /// Milliseconds from the start to the line that begins with `word`.
    double timeOf(const char* word)
    {
        while (true) {
            while (!m_process.canReadLine()) {
                if (!m_process.waitForReadyRead(deadline))
                    qFatal("%s did not come from %s", word, qPrintable(m_process.program()));
            }
            m_line = m_process.readLine().trimmed();
            if (m_line.startsWith(word))
                return bench::millisecondsOf(m_timer);
        }
    }
    [[nodiscard]] double number() const { return m_line.split(' ').constLast().toDouble(); }

    double timeOfEnd()
    {
        if (!m_process.waitForFinished(deadline) || m_process.exitCode() != 0)
            qFatal("%s failed", qPrintable(m_process.program()));
        return bench::millisecondsOf(m_timer);
    }

private:
    QElapsedTimer m_timer;
    QProcess m_process;
    QByteArray m_line;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir home;
    for (const char* variable : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qputenv(variable, home.path().toLocal8Bit());
    const QDir here(QCoreApplication::applicationDirPath());
    const QString bareWindow = here.filePath(QStringLiteral("bare_window"));
    const QString appWindow = here.filePath(QStringLiteral("app_window"));
    const QString readyroom = here.filePath(QStringLiteral("../bin/readyroom"));
    const QString sample = qEnvironmentVariable("READYROOM_SOURCE_DIR") + QStringLiteral("/resources/sample-workspace");

    Measurement bare("bare window, usable", "ms");
    Measurement own("Readyroom's window, usable", "ms");
    Measurement settled("the same with the sample, all plans read", "ms");
    Measurement memory("resident size with the sample", "MB", 120);
    Measurement version("readyroom --version", "ms");
    Measurement report("readyroom readiness SAMPLE", "ms");
    for (int run = -1; run < Measurement::runs; ++run) {
        const double bareTime = Program(bareWindow, {}).timeOf("usable");
        const double ownTime = Program(appWindow, {}).timeOf("usable");
        Program opening(appWindow, {sample});
        const double settledTime = opening.timeOf("settled");
        opening.timeOf("resident");
        const double versionTime = Program(readyroom, {QStringLiteral("--version")}).timeOfEnd();
        const double reportTime = Program(readyroom, {QStringLiteral("readiness"), sample}).timeOfEnd();
        if (run < 0)
            continue; // the first only warms the cache
        bare.add(bareTime);
        own.add(ownTime);
        settled.add(settledTime);
        memory.add(opening.number());
        version.add(versionTime);
        report.add(reportTime);
    }
    Measurement ratio("Readyroom's window / bare window, medians", "x", 2);
    ratio.add(own.quantile(0.5) / bare.quantile(0.5));
    bool kept = true;
    for (const Measurement* each : {&bare, &own, &ratio, &settled, &memory, &version, &report})
        kept = each->print() && kept;
    return kept ? 0 : 1;
}
