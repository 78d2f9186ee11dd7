// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness/ThresholdReader.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <QMetaEnum>
#include <QRegularExpression>

#include "readiness/PhraseFilter.h"

namespace readyroom::readiness {

namespace {

enum class Unit {
    Milliseconds,
    Percent,
    Seconds,
};

struct Measure
{
    const char* name;
    std::array<const char*, 2> phrases; ///< one of which the pattern has
    const char* pattern;
    Unit unit;
};

constexpr std::array<Measure, 12> measures{{
    {"p50 latency", {"p50", "p50"}, R"(p50(?:\s+(?:latency|response time))?)", Unit::Milliseconds},
    {"p95 latency", {"p95", "95th"}, R"((?:p95|95th percentile)(?:\s+(?:latency|response time))?)", Unit::Milliseconds},
    {"p99 latency", {"p99", "99th"}, R"((?:p99|99th percentile)(?:\s+(?:latency|response time))?)", Unit::Milliseconds},
    {"error rate", {"error", "error"}, R"(errors?(?:\s+rates?)?)", Unit::Percent},
    {"mutation score", {"mutation", "mutation"}, R"(mutation(?:\s+testing)?\s+score)", Unit::Percent},
    {"coverage", {"coverage", "coverage"}, R"((?:code|test|line|branch)\s+coverage)", Unit::Percent},
    {"uptime", {"uptime", "availability"}, R"((?:uptime|availability))", Unit::Percent},
    {"change failure rate", {"failure", "failure"}, R"((?:change\s+)?failure\s+rate)", Unit::Percent},
    {"time to restore",
     {"mttr", "time to"},
     R"((?:mttr|(?:mean )?time to (?:restore|recover|recovery)))",
     Unit::Seconds},
    {"lead time", {"lead", "lead"}, R"(lead\s+time(?:\s+for\s+changes)?)", Unit::Seconds},
    {"recovery time objective", {"rto", "rto"}, R"(rto)", Unit::Seconds},
    {"recovery point objective", {"rpo", "rpo"}, R"(rpo)", Unit::Seconds},
}};

constexpr QStringView comparisonPattern =
    uR"((<=|>=|≤|≥|<|>|under|below|less than|at most|max(?:imum)?(?: of)?|over|above|more than|at least|min(?:imum)?(?: of)?))";

QString valuePattern(Unit unit)
{
    switch (unit) {
    case Unit::Milliseconds:
        return QStringLiteral(R"((\d+(?:\.\d+)?)\s?(ms|s|seconds?)\b)");
    case Unit::Percent:
        return QStringLiteral(R"((\d+(?:\.\d+)?)\s?(%))");
    case Unit::Seconds:
        return QStringLiteral(R"((\d+(?:\.\d+)?)\s?(s|seconds?|m|min|minutes?|h|hours?|d|days?)\b)");
    }
    return {};
}

double inBaseUnit(double value, const QString& written, Unit unit)
{
    constexpr double thousand = 1000;
    constexpr double minute = 60;
    constexpr double hour = 3600;
    constexpr double day = 86400;
    const QString lower = written.toLower();
    if (unit == Unit::Milliseconds)
        return lower == QLatin1String("ms") ? value : value * thousand;
    if (unit == Unit::Percent || lower.startsWith(QLatin1Char('s')))
        return value;
    if (lower.startsWith(QLatin1Char('m')))
        return value * minute;
    return value * (lower.startsWith(QLatin1Char('h')) ? hour : day);
}

QString comparisonOf(const QString& written)
{
    const QString word = written.toLower();
    if (word == QLatin1String("<") || word == QLatin1String("under") || word == QLatin1String("below") ||
        word == QLatin1String("less than"))
        return QStringLiteral("<");
    if (word == QLatin1String(">") || word == QLatin1String("over") || word == QLatin1String("above") ||
        word == QLatin1String("more than"))
        return QStringLiteral(">");
    const bool isUpper = word == QLatin1String("<=") || word == QString::fromUtf8("≤") ||
                         word.startsWith(QLatin1String("at most")) || word.startsWith(QLatin1String("max"));
    return isUpper ? QString::fromUtf8("≤") : QString::fromUtf8("≥");
}

ThresholdPurpose purposeOf(const QString& line)
{
    static const QRegularExpression alert(QStringLiteral(R"(\b(?:alert|page|alarm|notify|warn)\w*)"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression gate(
        QStringLiteral(R"(\b(?:rollback|roll back|block|gate|fail the build|abort|stop)\w*)"),
        QRegularExpression::CaseInsensitiveOption);
    if (alert.match(line).hasMatch())
        return ThresholdPurpose::Alert;
    return gate.match(line).hasMatch() ? ThresholdPurpose::Gate : ThresholdPurpose::Target;
}

QString purposeName(ThresholdPurpose purpose)
{
    switch (purpose) {
    case ThresholdPurpose::Target:
        return QStringLiteral("target");
    case ThresholdPurpose::Alert:
        return QStringLiteral("alert");
    case ThresholdPurpose::Gate:
        return QStringLiteral("gate");
    }
    return {};
}

struct MeasureExpressions
{
    PhraseFilter name;
    QRegularExpression nameFirst;  ///< "p95 latency: < 200 ms", "mutation score 80%+"
    QRegularExpression valueFirst; ///< "< 1 hour lead time", "80%+ mutation score"
};

const std::vector<MeasureExpressions>& expressions()
{
    static const std::vector<MeasureExpressions> all = [] {
        std::vector<MeasureExpressions> made;
        for (const Measure& measure : measures) {
            const QString name = QStringLiteral(R"(\b)") + QLatin1String(measure.pattern) + QStringLiteral(R"(\b)");
            const QString value = valuePattern(measure.unit);
            const auto caseless = QRegularExpression::CaseInsensitiveOption;
            made.push_back(
                {PhraseFilter{measure.phrases[0], measure.phrases[1]},
                 QRegularExpression(name + QStringLiteral(R"([^\w<>≤≥]{0,3}(?:is |of |target |target: )?\s*)") +
                                        comparisonPattern + QStringLiteral("?\\s*") + value + QStringLiteral("(\\+)?"),
                                    caseless),
                 QRegularExpression(comparisonPattern + QStringLiteral("?\\s*") + value + QStringLiteral("(\\+)?\\s+") +
                                        name,
                                    caseless)});
        }
        return made;
    }();
    return all;
}

/// Reads one match; without a comparison or a plus only "name: value" states a threshold ("Uptime: 99.9%").
void take(const QRegularExpressionMatch& match, const Measure& measure, const ProseLine& line, bool nameFirst,
          std::vector<Threshold>& thresholds)
{
    if (!match.hasMatch())
        return;
    const QString written = match.captured(1);
    const bool hasPlus = !match.captured(4).isEmpty();
    const bool hasColon = nameFirst && match.captured().contains(QLatin1Char(':'));
    if (written.isEmpty() && !hasPlus && !hasColon)
        return;
    Threshold threshold;
    threshold.measure = QLatin1String(measure.name);
    threshold.comparison = written.isEmpty() ? QString::fromUtf8("≥") : comparisonOf(written);
    threshold.value = inBaseUnit(match.captured(2).toDouble(), match.captured(3), measure.unit);
    threshold.shown =
        threshold.comparison + QLatin1Char(' ') + match.captured(2) + QLatin1Char(' ') + match.captured(3);
    threshold.purpose = purposeOf(line.text);
    threshold.line = line.line;
    thresholds.push_back(std::move(threshold));
}

} // namespace

std::vector<Threshold> readThresholds(const std::vector<ProseLine>& prose)
{
    static const PhraseFilter anyMeasure{"p50",      "p95",      "95th",   "p99",          "99th",    "error",
                                         "mutation", "coverage", "uptime", "availability", "failure", "mttr",
                                         "time to",  "lead",     "rto",    "rpo"};
    std::vector<Threshold> thresholds;
    for (const ProseLine& line : prose) {
        if (line.isHeading || !line.hasDigit || !anyMeasure.matches(line.text))
            continue;
        for (size_t index = 0; index < measures.size(); ++index) {
            const MeasureExpressions& found = expressions()[index];
            if (!found.name.matches(line.text))
                continue;
            const QRegularExpressionMatch first = found.nameFirst.match(line.text);
            take(first, measures[index], line, true, thresholds);
            if (!first.hasMatch())
                take(found.valueFirst.match(line.text), measures[index], line, false, thresholds);
        }
    }
    return thresholds;
}

std::vector<Finding> findThresholdConflicts(const std::vector<ProseLine>& prose)
{
    std::map<QString, std::vector<Threshold>> byMeasure;
    for (Threshold& threshold : readThresholds(prose))
        byMeasure[threshold.measure].push_back(std::move(threshold));
    std::vector<Finding> findings;
    for (const auto& [measure, thresholds] : byMeasure) {
        const auto shown = [](const Threshold& threshold) {
            return QStringLiteral("%1 (%2)").arg(threshold.shown, purposeName(threshold.purpose));
        };
        const Threshold& first = thresholds.front();
        QStringList others;
        for (const Threshold& threshold : thresholds) {
            const bool differs = threshold.value != first.value || threshold.comparison != first.comparison;
            if (differs && !others.contains(shown(threshold)))
                others << shown(threshold);
        }
        if (others.isEmpty())
            continue;
        Finding finding;
        finding.kind = FindingKind::ThresholdConflict;
        finding.subject = measure;
        finding.claimed = shown(first);
        finding.computed = others.join(QStringLiteral("; "));
        for (const Threshold& threshold : thresholds)
            finding.lines.push_back(threshold.line);
        std::sort(finding.lines.begin(), finding.lines.end());
        finding.lines.erase(std::unique(finding.lines.begin(), finding.lines.end()), finding.lines.end());
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace readyroom::readiness
