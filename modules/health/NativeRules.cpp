// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/NativeRules.h"

#include <QRegularExpression>

namespace readyroom::health {

namespace {

constexpr int mostRetries = 10;
constexpr int largestShare = 1000;
constexpr Milliseconds shortestInterval{1000};
constexpr Milliseconds shortestLimit{1};

int atLeastOne(const yaml::Node& node, int fallback, ConfigurationValues& values)
{
    const int number = values.integer(node, fallback);
    if (number >= 1)
        return number;
    values.error(node, QStringLiteral("expected 1 or more"));
    return fallback;
}

std::optional<FailureShare> readShare(const yaml::Node& node, ConfigurationValues& values)
{
    const QString text = values.text(node);
    if (text.isEmpty())
        return std::nullopt;
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,4}) of (\\d{1,4})$"));
    const QRegularExpressionMatch match = pattern.match(text);
    const FailureShare share{match.captured(1).toInt(), match.captured(2).toInt()};
    if (share.failures >= 1 && share.failures <= share.of && share.of <= largestShare)
        return share;
    values.error(node, QStringLiteral("expected a share such as \"3 of 5\""));
    return std::nullopt;
}

std::optional<LatencyLimit> readDegraded(const yaml::Node& node, ConfigurationValues& values)
{
    if (node.isMissing() || node.isNull())
        return std::nullopt;
    LatencyLimit limit;
    yaml::Node percentile;
    static const QRegularExpression pattern(QStringLiteral("^p(\\d{1,2}(?:\\.\\d{1,3})?)$"));
    for (int i = 0; i < node.size(); ++i) {
        const QString key = node.isMapping() ? node.keyAt(i).text() : QString();
        if (key == QLatin1String("window"))
            continue;
        const QRegularExpressionMatch match = pattern.match(key);
        if (!match.hasMatch() || !percentile.isMissing()) {
            values.error(node.isMapping() ? node.keyAt(i) : node, QStringLiteral("expected one percentile and window"));
            return std::nullopt;
        }
        limit.percentile = match.captured(1).toDouble();
        percentile = node.at(i);
    }
    limit.window = values.span(node.find(u"window"), limit.window, shortestInterval);
    limit.limit = values.span(percentile, limit.limit, shortestLimit);
    if (limit.limit > Milliseconds(0))
        return limit;
    if (percentile.isMissing())
        values.error(node, QStringLiteral("expected a percentile and its limit, such as p95: 500ms"));
    return std::nullopt;
}

} // namespace

StateRules readStateRules(const yaml::Node& node, ConfigurationValues& values)
{
    StateRules rules;
    const yaml::Node thresholds = node.find(u"thresholds");
    if (!thresholds.isMissing() && !thresholds.isMapping())
        values.error(thresholds, QStringLiteral("expected failures, successes or share"));
    values.expectKeys(thresholds, {u"failures", u"successes", u"share"});
    rules.thresholds = {atLeastOne(thresholds.find(u"failures"), rules.thresholds.failures, values),
                        atLeastOne(thresholds.find(u"successes"), rules.thresholds.successes, values)};
    rules.failureShare = readShare(thresholds.find(u"share"), values);
    rules.degraded = readDegraded(node.find(u"degraded"), values);
    rules.maintenance = readMaintenance(node.find(u"maintenance"), values);
    return rules;
}

Cadence readCadence(const yaml::Node& node, Milliseconds interval, ConfigurationValues& values)
{
    Cadence cadence;
    cadence.interval = values.span(node.find(u"interval"), interval, shortestInterval);
    cadence.retries = values.integer(node.find(u"retries"), 0);
    if (cadence.retries > mostRetries) {
        values.error(node.find(u"retries"), QStringLiteral("expected %1 or fewer").arg(mostRetries));
        cadence.retries = 0;
    }
    cadence.retryInterval = values.span(node.find(u"retry-interval"), cadence.retryInterval, Milliseconds(0));
    cadence.failureInterval = values.span(node.find(u"failure-interval"), cadence.failureInterval, shortestInterval);
    return cadence;
}

std::vector<MaintenanceWindow> readMaintenance(const yaml::Node& list, ConfigurationValues& values)
{
    std::vector<MaintenanceWindow> windows;
    if (list.isMissing() || list.isNull())
        return windows;
    if (!list.isSequence()) {
        values.error(list, QStringLiteral("expected a list of windows"));
        return windows;
    }
    for (int i = 0; i < list.size(); ++i) {
        if (values.flag(list.at(i).find(u"enabled"), true))
            windows.push_back(values.maintenance(list.at(i)));
    }
    return windows;
}

QStringList oneOrMore(const yaml::Node& node, ConfigurationValues& values)
{
    if (node.isScalar() && !node.isNull())
        return {values.text(node)};
    return values.texts(node);
}

} // namespace readyroom::health
