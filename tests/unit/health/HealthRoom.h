// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/facts/FactStore.h"
#include "core/journal/Journal.h"
#include "health/HealthService.h"
#include "support/ManualClock.h"
#include "unit/health/FakeChecker.h"

namespace readyroom::health {

using namespace std::chrono_literals;
using Phase = HealthService::Phase;

inline Probe probe(const QString& name, const QStringList& dependsOn = {})
{
    Probe probe;
    probe.name = name;
    probe.dependsOn = dependsOn;
    return probe;
}

inline HealthConfiguration one(const Probe& probe)
{
    HealthConfiguration configuration;
    configuration.probes = {probe};
    return configuration;
}

inline HealthConfiguration one()
{
    return one(probe(QStringLiteral("a")));
}

inline const QString keyA = QStringLiteral("_a");
inline const QString keyB = QStringLiteral("_b");

inline bool started(HealthService& service)
{
    service.start();
    return QTest::qWaitFor([&service] { return service.phase() == Phase::Running; });
}

inline bool stopped(HealthService& service)
{
    service.stop();
    return QTest::qWaitFor([&service] { return service.phase() == Phase::Stopped; });
}

/// What a health service works with in a test: a folder, a clock that is moved, a checker that answers as it is told.
class HealthRoom
{
protected:
    void setUp()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<tests::ManualClock>();
        m_clock->advance(1h);
        m_transcripts.clear();
        m_checker = std::make_unique<tests::FakeChecker>(*m_clock);
        open();
    }

    void open()
    {
        m_journal = std::move(*journal::Journal::open(m_folder->path(), *m_clock));
        m_facts = std::move(*facts::FactStore::open(m_folder->path(), *m_clock));
        m_results = std::move(*ResultStore::open(m_folder->path(), *m_clock));
    }
    void tearDown()
    {
        m_results.reset();
        m_facts.reset();
        m_journal.reset();
    }

    [[nodiscard]] std::unique_ptr<HealthService> service(const HealthConfiguration& configuration,
                                                         const char* holder = "test")
    {
        HealthSettings settings;
        settings.holder = QString::fromLatin1(holder);
        settings.stopDeadline = std::chrono::milliseconds(50);
        settings.leaseSpan = 2h;
        settings.leaseRenewal = 1h;
        auto made = std::make_unique<HealthService>(
            HealthPorts{*m_checker, *m_clock, m_journal.get(), m_facts.get(), m_results.get(),
                        [this](const CheckResult& result) {
                            const QString id = QString::number(m_transcripts.size());
                            m_transcripts.insert(id, result.transcript);
                            return QtFuture::makeReadyFuture(Result<QString>(id));
                        }},
            settings);
        made->configure(configuration);
        return made;
    }
    /// Lets time pass in steps of a second.

    void pass(HealthService& service, Duration time, Duration step = 1s)
    {
        int steps = 0;
        for (Duration passed{}; passed < time; passed += step) {
            m_clock->advance(step);
            service.tick();
            service.tick(); // what was answered at once is taken
            if (++steps % 500 == 0)
                QCoreApplication::processEvents(); // or answers of weeks would wait
        }
    }

    [[nodiscard]] std::vector<journal::Event> events(const QString& stream) const
    {
        // What waits for a transcript is recorded, and appends go one after another, so that this one is behind all of
        // them.
        QCoreApplication::processEvents();
        auto last =
            m_journal->append(QStringLiteral("test"), {journal::NewEvent{QStringLiteral("test.mark"), 1, {}, {}, {}}});
        last.waitForFinished();
        return m_journal->readStream(stream).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<tests::ManualClock> m_clock;
    std::unique_ptr<tests::FakeChecker> m_checker;
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<facts::FactStore> m_facts;
    std::unique_ptr<ResultStore> m_results;
    QHash<QString, QString> m_transcripts; ///< by id
};

} // namespace readyroom::health
