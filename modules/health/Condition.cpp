// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/Condition.h"

#include <array>
#include <cmath>
#include <utility>

#include "health/GlobPattern.h"
#include "health/GoLiteral.h"
#include "health/JsonPath.h"

namespace readyroom::health {

namespace {

using Operator = Condition::Operator;

// In the order in which they are looked for: a text with "==" in it is an equation, whatever else it holds.
constexpr std::array<std::pair<QStringView, Operator>, 6> operators{{{u" == ", Operator::Equal},
                                                                     {u" != ", Operator::NotEqual},
                                                                     {u" <= ", Operator::AtMost},
                                                                     {u" >= ", Operator::AtLeast},
                                                                     {u" > ", Operator::Greater},
                                                                     {u" < ", Operator::Less}}};

constexpr qsizetype shownBesidePattern = 25;

/// The inside of "name(…)".
std::optional<QString> argumentOf(const QString& text, QLatin1String function)
{
    if (!text.startsWith(function + QLatin1Char('(')) || !text.endsWith(QLatin1Char(')')))
        return std::nullopt;
    return text.mid(function.size() + 1, text.size() - function.size() - 2);
}

std::optional<QString> pattern(const QString& text)
{
    return argumentOf(text, QLatin1String("pat"));
}

std::optional<QString> alternatives(const QString& text)
{
    return argumentOf(text, QLatin1String("any"));
}

bool isComparer(const QString& operand)
{
    return pattern(operand) || alternatives(operand);
}

std::optional<QString> number(const std::optional<qint64>& value)
{
    return value ? std::optional(QString::number(*value)) : std::nullopt;
}

/// The path behind a placeholder: ".a.b" and "[0].a" both follow it directly.
std::optional<QStringView> pathBehind(const QString& text, QLatin1String placeholder)
{
    if (!text.startsWith(placeholder, Qt::CaseInsensitive))
        return std::nullopt;
    const QStringView rest = QStringView(text).mid(placeholder.size());
    return rest.startsWith(QLatin1Char('.')) ? rest.mid(1) : rest;
}

/// A placeholder's value and length; an outer nothing: the text is no placeholder, an inner one: it has no value.
std::optional<std::optional<PathValue>> placeholderValue(const QString& text, const Observation& found)
{
    const auto plain = [](const std::optional<QString>& value) {
        return value ? std::optional(PathValue{*value, value->toUtf8().size()}) : std::nullopt;
    };
    const QString upper = text.toUpper();
    if (upper == QLatin1String("[STATUS]"))
        return plain(QString::number(found.status));
    if (upper == QLatin1String("[IP]"))
        return plain(found.ip);
    if (upper == QLatin1String("[DNS_RCODE]"))
        return plain(found.dnsRcode);
    if (upper == QLatin1String("[RESPONSE_TIME]"))
        return plain(QString::number(found.responseTime));
    if (upper == QLatin1String("[CONNECTED]"))
        return plain(found.connected ? QStringLiteral("true") : QStringLiteral("false"));
    // Without a certificate the expiry is 0 for Gatus, so that "> 48h" fails, as it should.
    if (upper == QLatin1String("[CERTIFICATE_EXPIRATION]"))
        return plain(number(found.certificateExpiration.value_or(0)));
    if (upper == QLatin1String("[DOMAIN_EXPIRATION]"))
        return plain(number(found.domainExpiration.value_or(0)));
    if (const auto path = pathBehind(text, QLatin1String("[BODY]")))
        return followPath(*path, found.body);
    if (const auto path = pathBehind(text, QLatin1String("[CONTEXT]")))
        return followPath(*path, QJsonValue(found.context));
    return std::nullopt;
}

/// For ordering, in ms or as it is.
qint64 magnitude(const QString& text)
{
    if (const auto duration = goDuration(text); duration && duration->count() != 0)
        return std::chrono::duration_cast<std::chrono::milliseconds>(*duration).count();
    if (const auto integer = goInteger(text))
        return *integer;
    const double real = goFloat(text).value_or(0);
    return std::abs(real) < 9.2e18 ? static_cast<qint64>(real) : 0;
}

bool isOneOf(const QString& list, const QString& text)
{
    const QStringList options = list.split(QLatin1Char(','));
    for (const QString& option : options) {
        if (option.trimmed() == text)
            return true;
    }
    return false;
}

bool isEqual(const QString& left, const QString& right)
{
    const auto leftPattern = pattern(left);
    const auto rightPattern = pattern(right);
    if (leftPattern && rightPattern)
        return *leftPattern == *rightPattern;
    if (leftPattern)
        return matchesGlob(*leftPattern, right);
    if (rightPattern)
        return matchesGlob(*rightPattern, left);
    const auto leftList = alternatives(left);
    const auto rightList = alternatives(right);
    if (leftList && rightList)
        return *leftList == *rightList;
    if (leftList)
        return isOneOf(*leftList, right);
    if (rightList)
        return isOneOf(*rightList, left);
    const auto leftInteger = goInteger(left);
    const auto rightInteger = goInteger(right);
    return leftInteger && rightInteger ? *leftInteger == *rightInteger : left == right;
}

bool holds(Operator comparison, const QString& left, const QString& right)
{
    switch (comparison) {
    case Operator::Equal:
        return isEqual(left, right);
    case Operator::NotEqual:
        return !isEqual(left, right);
    case Operator::AtMost:
        return magnitude(left) <= magnitude(right);
    case Operator::AtLeast:
        return magnitude(left) >= magnitude(right);
    case Operator::Greater:
        return magnitude(left) > magnitude(right);
    case Operator::Less:
        return magnitude(left) < magnitude(right);
    }
    return false;
}

QStringView signOf(Operator comparison)
{
    for (const auto& [sign, candidate] : operators) {
        if (candidate == comparison)
            return sign;
    }
    return {};
}

/// An operand for the report: what it stood for in brackets behind it, short where a pattern was laid over it.
QString shown(const QString& operand, const std::optional<QString>& value, bool besidePattern)
{
    if (!value)
        return operand + QStringLiteral(" (INVALID)");
    if (*value == operand)
        return operand;
    const bool isLong = besidePattern && value->size() > shownBesidePattern;
    return QStringLiteral("%1 (%2)").arg(operand,
                                         isLong ? value->left(shownBesidePattern) + QStringLiteral("…") : *value);
}

} // namespace

std::optional<QString> resolve(const QString& operand, const Observation& observation)
{
    if (const auto inner = argumentOf(operand, QLatin1String("has"))) {
        const auto value = placeholderValue(*inner, observation);
        // A text that is no placeholder is there by itself.
        return !value || *value ? QStringLiteral("true") : QStringLiteral("false");
    }
    if (const auto inner = argumentOf(operand, QLatin1String("len"))) {
        const auto value = placeholderValue(*inner, observation);
        if (!value)
            return QString::number(inner->toUtf8().size());
        return *value ? std::optional(QString::number((*value)->length)) : std::nullopt;
    }
    const auto value = placeholderValue(operand, observation);
    if (!value)
        return operand;
    return *value ? std::optional((*value)->text) : std::nullopt;
}

Result<Condition> Condition::parse(const QString& text)
{
    for (const auto& [sign, comparison] : operators) {
        if (!text.contains(sign))
            continue;
        const QStringList sides = text.split(sign.toString());
        Condition condition;
        condition.m_text = text;
        condition.m_left = sides.at(0).trimmed();
        condition.m_right = sides.at(1).trimmed();
        condition.m_operator = comparison;
        const bool orders = comparison != Operator::Equal && comparison != Operator::NotEqual;
        if (orders && (isComparer(condition.m_left) || isComparer(condition.m_right)))
            return fail(ErrorCode::InvalidArgument, text, QStringLiteral("pat() and any() go with == and != only"));
        return condition;
    }
    return fail(ErrorCode::InvalidArgument, text,
                QStringLiteral("expected two values and one of == != <= >= > < with a blank on either side"));
}

bool Condition::uses(QStringView placeholder) const
{
    return m_left.contains(placeholder, Qt::CaseInsensitive) || m_right.contains(placeholder, Qt::CaseInsensitive);
}

ConditionResult Condition::evaluate(const Observation& observation) const
{
    const std::optional<QString> left = resolve(m_left, observation);
    const std::optional<QString> right = resolve(m_right, observation);
    const QString invalid = QStringLiteral(" (INVALID)");
    ConditionResult result;
    result.text = m_text;
    // What is not there is compared as the words it is reported with, so "!=" holds.
    result.ok = holds(m_operator, left.value_or(m_left + invalid), right.value_or(m_right + invalid));
    result.resolved = shown(m_left, left, pattern(m_right).has_value()) + signOf(m_operator) +
                      shown(m_right, right, pattern(m_left).has_value());
    return result;
}

} // namespace readyroom::health
