// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/LargePlan.h"

#include <array>
#include <random>
#include <vector>

#include <QString>

namespace readyroom::bench {

namespace {

constexpr int pillars = 8;
constexpr int sectionsPerPillar = 25;
constexpr int tasksPerSection = 40; // and ten nested boxes
constexpr int phases = 4;
constexpr int rowsPerPhase = 500;

constexpr std::array pillarNames{"Verified and validated",   "Infrastructure as code", "Built with best practices",
                                 "End-to-end security",      "Reliable and resilient", "Operated by a rota",
                                 "Observable in every area", "Trusted and transparent"};
constexpr std::array verbs{"Write",    "Encrypt", "Rehearse", "Describe", "Limit",   "Rotate",   "Measure", "Scan",
                           "Document", "Replace", "Monitor",  "Review",   "Test",    "Automate", "Publish", "Retire",
                           "Cache",    "Trace",   "Validate", "Schedule", "Archive", "Restore",  "Sign",    "Alert on"};
constexpr std::array objects{"unit tests",        "personal data",       "the restore of a backup",
                             "the architecture",  "request rates",       "access keys",
                             "line coverage",     "dependencies",        "the error budget",
                             "log retention",     "database migrations", "feature flags",
                             "health probes",     "the on-call rota",    "security headers",
                             "input validation",  "deployment steps",    "queue consumers",
                             "slow queries",      "the status page",     "circuit breakers",
                             "session expiry",    "audit trails",        "container images",
                             "secrets in builds", "load scenarios",      "DNS records",
                             "certificates",      "mobile clients",      "webhook retries"};
constexpr std::array areas{"orders",   "invoices", "labels",   "parcels",  "tariffs", "counters", "couriers",
                           "claims",   "returns",  "customs",  "routes",   "depots",  "lockers",  "messages",
                           "accounts", "reports",  "payments", "archives", "tenants", "partners"};
constexpr std::array owners{"Dev", "Dev + QA", "DevOps", "Team Lead", "Security"};
constexpr std::array priorities{"🔴 CRITICAL", "🟡 HIGH", "🟢 MEDIUM", "🔵 LOW"};
constexpr std::array priorityWords{"Critical", "High", "Medium", "Low"};

class Author
{
public:
    QString write()
    {
        m_text = QStringLiteral("# Parcel service: road to production\n\nThis plan says what has to be true.\n\n"
                                "**Current readiness score**: 52/100\n**Target score**: 90/100\n\n"
                                "- p95 latency: < 200 ms, error rate < 0.1 %\n- Test coverage 80%+\n\n");
        for (int pillar = 0; pillar < pillars; ++pillar) {
            m_text += QStringLiteral("## %1\n\n### Current state: %2/100\n\n")
                          .arg(QLatin1String(pillarNames[static_cast<size_t>(pillar)]))
                          .arg(30 + 5 * pillar);
            for (int section = 0; section < sectionsPerPillar; ++section)
                writeSection(pillar * sectionsPerPillar + section);
        }
        writeSchedule();
        return m_text;
    }

    QString writePlain()
    {
        m_text = QStringLiteral("# Parcel service: road to production\n\n");
        constexpr int tasksOfSection = 50;
        for (int section = 0; section < largePlanTasks / tasksOfSection; ++section) {
            writeSectionHead(section);
            for (int task = 0; task < tasksOfSection; ++task) {
                m_text += QStringLiteral("- [%1] %2 (%3 hours)\n")
                              .arg(QLatin1String(m_random() % 3 == 0 ? "x" : " "), newTitle())
                              .arg(1 + m_random() % 16);
                if (task % 4 == 0)
                    m_text += QStringLiteral("  - **Files**: `src/part%1/handler.ts`\n").arg(section);
            }
            m_text += QLatin1Char('\n');
        }
        return m_text;
    }

private:
    struct Task
    {
        QString title;
        int hours;
        size_t priority;
    };

    template <class Words>
    QLatin1String any(const Words& words)
    {
        return QLatin1String(words[m_random() % words.size()]);
    }

    /// One of 120 services: as in life, the words that tell titles apart are rare ones.
    QString service() { return QStringLiteral("%1%2").arg(any(areas)).arg(m_random() % 6); }
    QString newTitle() { return QStringLiteral("%1 %2 in the %3").arg(any(verbs), any(objects), service()); }

    static size_t priorityOf(int section) { return static_cast<size_t>(section) % priorities.size(); }

    void writeSectionHead(int section)
    {
        m_text += QStringLiteral("#### %1 - Work on %2 in the %3 (Week %4)\n\n")
                      .arg(QString::fromUtf8(priorities[priorityOf(section)]), any(objects), service())
                      .arg(1 + section % 12);
    }

    void writeSection(int section)
    {
        const size_t priority = priorityOf(section);
        writeSectionHead(section);
        m_text += QStringLiteral("Availability is at least 99.%1 % here.\n\n").arg(section % 10);
        for (int task = 0; task < tasksPerSection; ++task)
            writeTask(task, priority);
        m_text += QLatin1Char('\n');
    }

    void writeTask(int number, size_t priority)
    {
        const Task task{newTitle(), 1 + static_cast<int>(m_random() % 16), priority};
        m_text += QStringLiteral("- [%1] **%2** (%3 hours)\n")
                      .arg(QLatin1String(m_random() % 3 == 0 ? "x" : " "), task.title)
                      .arg(task.hours);
        switch (number % 4) {
        case 0:
            m_text += QStringLiteral("  - [ ] Agree on %1 with the team\n").arg(any(objects));
            break;
        case 1:
            m_text += QStringLiteral("  - **Files**: `src/part%1/handler.ts`, `tests/part%1/`\n").arg(m_tasks.size());
            break;
        case 2:
            m_text += QStringLiteral("  - **Acceptance**: all checks pass in %1 minutes\n").arg(task.hours);
            break;
        default:
            if (!m_tasks.empty())
                m_text += QStringLiteral("  - **Depends on**: %1\n").arg(m_tasks[m_random() % m_tasks.size()].title);
            m_text += QStringLiteral("  - **Owner**: %1\n").arg(any(owners));
        }
        m_tasks.push_back(task);
    }

    void writeSchedule()
    {
        m_text += QStringLiteral("## Schedule\n\n");
        for (int phase = 0; phase < phases; ++phase) {
            m_text += QStringLiteral("### Phase %1: Work (Weeks %2-%3)\n\n| Task | Priority | Time | Owner |\n"
                                     "|---|---|---|---|\n")
                          .arg(phase + 1)
                          .arg(3 * phase + 1)
                          .arg(3 * phase + 3);
            for (int row = 0; row < rowsPerPhase; ++row) {
                const Task& task = m_tasks[static_cast<size_t>(4 * (phase * rowsPerPhase + row))];
                m_text += QStringLiteral("| %1 | %2 | %3h | %4 |\n")
                              .arg(task.title, QLatin1String(priorityWords[task.priority]))
                              .arg(task.hours)
                              .arg(any(owners));
            }
            m_text += QLatin1Char('\n');
        }
    }

    std::mt19937 m_random{1}; // the same numbers everywhere
    QString m_text;
    std::vector<Task> m_tasks;
};

} // namespace

QByteArray largePlan()
{
    return Author().write().toUtf8();
}

QByteArray plainPlan()
{
    return Author().writePlain().toUtf8();
}

} // namespace readyroom::bench
