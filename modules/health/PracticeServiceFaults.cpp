// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/PracticeServiceFaults.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QJsonDocument>

#include "health/GlobPattern.h"

namespace readyroom::health {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int longestDelay = 10 * 60 * 1000; ///< milliseconds
constexpr int longestFault = 24 * 60 * 60;   ///< seconds

std::optional<double> numberWithin(const QJsonValue& value, double low, double high)
{
    const double number = value.toDouble();
    return value.isDouble() && number >= low && number <= high ? std::optional(number) : std::nullopt;
}

std::optional<int> wholeWithin(const QJsonValue& value, int low, int high)
{
    const std::optional<double> number = numberWithin(value, low, high);
    return number && *number == std::floor(*number) ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

bool take(bool& target, const QJsonValue& value)
{
    target = value.toBool();
    return value.isBool();
}

bool take(milliseconds& target, const QJsonValue& value)
{
    const std::optional<int> number = wholeWithin(value, 0, longestDelay);
    target = milliseconds(number.value_or(0));
    return number.has_value();
}

/// False where the key is unknown or the value makes no sense for it.
bool takeKey(PracticeServiceFault& fault, const QString& key, const QJsonValue& value)
{
    const auto is = [&key](const char* name) { return key == QLatin1String(name); };
    if (is("latencyMs"))
        return take(fault.latency, value);
    if (is("jitterMs"))
        return take(fault.jitter, value);
    if (is("slowDripMs"))
        return take(fault.drip, value);
    if (is("down"))
        return take(fault.down, value);
    if (is("dropConnections"))
        return take(fault.dropsConnections, value);
    if (is("errorRate")) {
        const std::optional<double> rate = numberWithin(value, 0, 1);
        fault.errorRate = rate.value_or(0);
        return rate.has_value();
    }
    if (is("status")) {
        const std::optional<int> status = wholeWithin(value, 400, 599);
        fault.status = status.value_or(fault.status);
        return status.has_value();
    }
    if (is("forSeconds")) {
        const std::optional<int> length = wholeWithin(value, 0, longestFault);
        fault.lasts = seconds(length.value_or(0));
        return length.has_value();
    }
    if (is("path")) {
        fault.path = value.toString();
        return value.isString();
    }
    return false;
}

} // namespace

Result<PracticeServiceFault> PracticeServiceFault::fromJson(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(ErrorCode::Malformed, QStringLiteral("fault"), error.errorString());
    const QJsonObject object = document.object();
    PracticeServiceFault fault;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (!takeKey(fault, entry.key(), entry.value()))
            return fail(ErrorCode::InvalidArgument, entry.key(), QStringLiteral("no such key, or no value for it"));
    }
    return fault;
}

QJsonObject PracticeServiceFault::toJson() const
{
    return {
        {QStringLiteral("latencyMs"), static_cast<qint64>(latency.count())},
        {QStringLiteral("jitterMs"), static_cast<qint64>(jitter.count())},
        {QStringLiteral("errorRate"), errorRate},
        {QStringLiteral("status"), status},
        {QStringLiteral("down"), down},
        {QStringLiteral("dropConnections"), dropsConnections},
        {QStringLiteral("slowDripMs"), static_cast<qint64>(drip.count())},
        {QStringLiteral("path"), path},
        {QStringLiteral("forSeconds"), static_cast<qint64>(lasts.count())},
    };
}

std::optional<PracticeServiceFault> PracticeServiceFault::named(const QString& name)
{
    PracticeServiceFault fault;
    if (name == QLatin1String("down")) {
        fault.down = true;
    } else if (name == QLatin1String("slow")) {
        fault.latency = milliseconds(2000);
        fault.jitter = milliseconds(500);
    } else if (name == QLatin1String("errors")) {
        fault.errorRate = 0.5;
    } else {
        return std::nullopt;
    }
    return fault;
}

PracticeServiceFaults::PracticeServiceFaults(const Clock& clock, Random random)
    : m_clock(clock)
    , m_random(std::move(random))
{
}

void PracticeServiceFaults::set(const PracticeServiceFault& fault)
{
    m_fault = fault;
    m_since = m_clock.sinceBoot();
}

void PracticeServiceFaults::clear()
{
    m_fault.reset();
}

std::optional<PracticeServiceFault> PracticeServiceFaults::current() const
{
    const bool hasEnded =
        m_fault && m_fault->lasts.count() > 0 && m_clock.sinceBoot() - m_since >= Duration(m_fault->lasts);
    return hasEnded ? std::nullopt : m_fault;
}

std::optional<seconds> PracticeServiceFaults::remaining() const
{
    const std::optional<PracticeServiceFault> fault = current();
    if (!fault || fault->lasts.count() == 0)
        return std::nullopt;
    return std::chrono::ceil<seconds>(fault->lasts - (m_clock.sinceBoot() - m_since));
}

PracticeServiceFaults::Effect PracticeServiceFaults::effectOn(const QString& path) const
{
    const std::optional<PracticeServiceFault> fault = current();
    if (!fault || (!fault->path.isEmpty() && !matchesGlob(fault->path, path)))
        return {};
    Effect effect;
    effect.delay = fault->latency;
    if (fault->jitter.count() > 0) {
        const double share = 2 * m_random() - 1;
        const auto more = std::llround(share * static_cast<double>(fault->jitter.count()));
        effect.delay = std::max(milliseconds(0), fault->latency + milliseconds(more));
    }
    effect.drip = fault->drip;
    effect.isDown = fault->down;
    effect.drops = fault->dropsConnections;
    if (fault->errorRate > 0 && m_random() < fault->errorRate)
        effect.error = fault->status;
    return effect;
}

} // namespace readyroom::health
