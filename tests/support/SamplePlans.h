// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>

#include "readiness/Plan.h"

namespace readyroom::tests {

/// Plans made by hand, so that whatever shows a plan can be tried without reading a file.
class SamplePlans
{
public:
    using PlanPtr = std::shared_ptr<const readiness::Plan>;

    /// About 95 items in eight pillars with everything a plan can say: targets, duties, sign-offs, nesting, a
    /// duplicate, mismatches, findings, repaired characters.
    static PlanPtr service()
    {
        auto plan = std::make_shared<readiness::Plan>(tasks(8, 9));
        plan->file = QStringLiteral("PRODUCTION.md");
        plan->title = QStringLiteral("Permit service: production plan");
        plan->declared = {55, 90, 270, 5, 6, 700};
        plan->encodingRepair = {QStringLiteral("mac_roman"), 312};
        addOthers(*plan);
        addOddities(*plan);
        addFindings(*plan);
        return plan;
    }

    /// `pillars` × `perPillar` plain open tasks.
    static readiness::Plan tasks(int pillars, int perPillar)
    {
        readiness::Plan plan;
        plan.file = QStringLiteral("plan.md");
        plan.title = QStringLiteral("A plan");
        plan.hash = QStringLiteral("0");
        for (int pillar = 0; pillar < pillars; ++pillar) {
            addPillar(plan, pillar);
            for (int task = 0; task < perPillar; ++task)
                addTask(plan, pillar, task);
        }
        return plan;
    }

    /// The same plan with one item in another state, as after a tick.
    static PlanPtr withState(const readiness::Plan& plan, size_t item, readiness::ItemState state)
    {
        auto next = std::make_shared<readiness::Plan>(plan);
        next->items[item].state = state;
        return next;
    }

private:
    static void addPillar(readiness::Plan& plan, int number)
    {
        static const std::array names{"Verified and validated",   "Infrastructure as code", "Built with best practices",
                                      "End-to-end security",      "Reliable and resilient", "Well-architected",
                                      "Observable in every area", "Trusted and transparent"};
        static const std::array<int, 8> scores{0, 30, 75, 40, 60, -1, 50, 50};
        const size_t place = static_cast<size_t>(number) % names.size();
        readiness::Pillar pillar;
        pillar.name = QString::fromLatin1(names[place]);
        if (static_cast<size_t>(number) >= names.size())
            pillar.name += QStringLiteral(" %1").arg(number);
        if (scores[place] >= 0)
            pillar.declaredScore = scores[place];
        plan.pillars.push_back(pillar);
    }

    static void addTask(readiness::Plan& plan, int pillar, int number)
    {
        static const std::array titles{
            "Install the test framework",    "Write unit tests for the submission endpoints",
            "Encrypt personal data at rest", "Add structured logs with correlation ids to every request handler",
            "Set security headers",          "Rehearse the restore of a backup",
            "Describe the architecture",     "Scan dependencies on every pull request",
            "Publish a status page"};
        static const std::array owners{"Dev", "Dev + QA", "DevOps", "", "Team Lead"};
        static const std::array sections{"Testing", "Scanning", "Hardening"};
        const auto at = static_cast<size_t>(number);
        readiness::PlanItem item;
        item.pillar = plan.pillars[static_cast<size_t>(pillar)].name;
        item.section = QString::fromLatin1(sections[at / 3 % sections.size()]);
        item.headings = {item.pillar, item.section};
        item.title = QString::fromLatin1(titles[at % titles.size()]);
        if (at >= titles.size())
            item.title += QStringLiteral(" %1").arg(number);
        item.id = readiness::ItemId(item.pillar + QLatin1Char('/') + item.title);
        item.state = readiness::ItemState::Open;
        const int rank = (number + pillar) % 4;
        item.priority = static_cast<readiness::Priority>(rank);
        item.estimate = readiness::Estimate{1.0 + number % 5 * 2, 1.0 + number % 5 * 2};
        item.weeks = readiness::WeekRange{1 + 2 * rank, 1 + 2 * rank + number % 2};
        item.scheduledWeeks = readiness::WeekRange{1 + 2 * rank, 2 + 2 * rank};
        item.phase = QStringLiteral("Phase %1").arg(rank + 1);
        item.owner = QString::fromLatin1(owners[(at + static_cast<size_t>(pillar)) % owners.size()]);
        item.files = {QStringLiteral("src/lib/part%1.ts").arg(number)};
        item.acceptance = QStringLiteral("All checks pass and the report is kept");
        item.checkBox = readiness::CheckBox{plan.text.size() + 3, ' '};
        add(plan, std::move(item),
            "- [ ] **%1** (%2 hours)\n  - Agree on the *scope* with the team\n  - **Files**: `%3`\n");
    }

    static void add(readiness::Plan& plan, readiness::PlanItem item, const char* lines)
    {
        item.line = static_cast<int>(plan.text.count('\n')) + 1;
        item.scheduleLine = 2000 + item.line;
        QString text = QString::fromLatin1(lines);
        const QString hours = item.estimate ? QString::number(item.estimate->hours()) : QString();
        plan.text += text.arg(item.title, hours, item.files.join(QLatin1Char(' '))).toUtf8();
        item.lastLine = static_cast<int>(plan.text.count('\n'));
        plan.text += '\n';
        plan.items.push_back(std::move(item));
    }

    static void addOthers(readiness::Plan& plan)
    {
        const auto addPlain = [&plan](readiness::ItemKind kind, const char* title, const char* section,
                                      std::optional<readiness::Recurrence> recurrence = {}) {
            readiness::PlanItem item;
            item.kind = kind;
            item.title = QString::fromLatin1(title);
            item.section = QString::fromLatin1(section);
            item.id = readiness::ItemId(item.section + QLatin1Char('/') + item.title);
            item.recurrence = recurrence;
            if (kind == readiness::ItemKind::Target)
                item.target = QStringLiteral("99.9 %");
            else
                item.checkBox = readiness::CheckBox{};
            item.state = item.checkBox ? readiness::ItemState::Open : readiness::ItemState::Unknown;
            add(plan, std::move(item), "- %1 %2 %3\n");
        };
        using readiness::ItemKind;
        using readiness::Recurrence;
        for (const char* title : {"Availability over 30 days", "p95 latency of the submit endpoint", "Line coverage",
                                  "Change failure rate", "Time to restore"})
            addPlain(ItemKind::Target, title, "Success metrics");
        addPlain(ItemKind::Duty, "Look through the error dashboard", "Maintenance", Recurrence::Daily);
        addPlain(ItemKind::Duty, "Update dependencies", "Maintenance", Recurrence::Weekly);
        addPlain(ItemKind::Duty, "Review the access list", "Maintenance", Recurrence::Quarterly);
        addPlain(ItemKind::Duty, "Rehearse a disaster", "Maintenance", Recurrence::Yearly);
        for (const char* title : {"Development lead", "Security officer", "Operations", "Product owner"})
            addPlain(ItemKind::SignOff, title, "Approvals");
    }

    static void addOddities(readiness::Plan& plan)
    {
        std::vector<readiness::PlanItem>& items = plan.items;
        for (const size_t done : {0U, 1U, 4U, 11U, 20U, 29U, 30U, 47U, 58U, 60U, 71U})
            items[done].state = readiness::ItemState::Done;
        for (const size_t unknown : {5U, 33U}) {
            items[unknown].state = readiness::ItemState::Unknown;
            items[unknown].checkBox.reset();
        }
        items[2].scheduledPriority = readiness::Priority::High;
        items[3].estimate = readiness::Estimate{2, 3};
        items[3].scheduledEstimate = readiness::Estimate{4, 4};
        items[6].dependsOn = {items[0].id, items[2].id};
        items[6].unresolvedDependencies = {QStringLiteral("the security review")};
        items[40].duplicateOf = items[4].id;
        items[8].parent = 7;
        items[9].priority.reset();
        items[9].estimate.reset();
        items[9].weeks.reset();
        items[9].scheduledWeeks.reset();
    }

    static void addFindings(readiness::Plan& plan)
    {
        using readiness::FindingKind;
        const auto addFinding = [&plan](FindingKind kind, const QString& subject, const char* claimed,
                                        const char* computed, const char* unit, std::vector<int> lines,
                                        std::vector<readiness::ItemId> items = {}) {
            plan.findings.push_back({kind, subject, QString::fromLatin1(claimed), QString::fromLatin1(computed),
                                     QString::fromLatin1(unit), std::move(lines), std::move(items)});
        };
        const auto& items = plan.items;
        addFinding(FindingKind::TotalHours, {}, "270", "297", "h", {700});
        addFinding(FindingKind::PhaseHours, QStringLiteral("Phase 4"), "28", "55", "h", {640, 661});
        addFinding(FindingKind::DeclaredScore, {}, "55", "43.571", "", {5});
        addFinding(FindingKind::PriorityMismatch, items[2].title, "Critical", "High", "", {items[2].line, 2002},
                   {items[2].id});
        addFinding(FindingKind::HoursMismatch, items[3].title, "2.5", "4", "h", {items[3].line, 2003}, {items[3].id});
        addFinding(FindingKind::Duplicate, items[40].title, "", "", "", {items[4].line, items[40].line},
                   {items[4].id, items[40].id});
        addFinding(FindingKind::UnknownDependency, items[6].title, "the security review", "", "", {items[6].line},
                   {items[6].id});
        addFinding(FindingKind::Unscheduled, items[9].title, "", "", "", {items[9].line}, {items[9].id});
        addFinding(FindingKind::UnmatchedRow, QStringLiteral("Code quality gates in the pipeline"), "", "", "", {652});
        addFinding(FindingKind::ThresholdConflict, QStringLiteral("Test coverage"), "60 %", "80 %", "", {48, 690});
        addFinding(FindingKind::Encoding, {}, "mac_roman", "", "", {});
    }
};

} // namespace readyroom::tests
