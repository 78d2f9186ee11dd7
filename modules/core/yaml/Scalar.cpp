// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yaml/Scalar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <limits>

#include <QLocale>
#include <QRegularExpression>

namespace readyroom::yaml {

namespace {

bool isOneOf(const QString& text, std::initializer_list<QLatin1String> words)
{
    return std::any_of(words.begin(), words.end(), [&text](QLatin1String word) { return text == word; });
}

bool isNullWord(const QString& text)
{
    return isOneOf(text, {QLatin1String(""), QLatin1String("~"), QLatin1String("null"), QLatin1String("Null"),
                          QLatin1String("NULL")});
}

bool isBoolWord(const QString& text)
{
    return isOneOf(text, {QLatin1String("true"), QLatin1String("True"), QLatin1String("TRUE"), QLatin1String("false"),
                          QLatin1String("False"), QLatin1String("FALSE")});
}

bool isIntegerText(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\\z"));
    return pattern.match(text).hasMatch();
}

bool isFloatText(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A(?:[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
                       "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))\\z"));
    return pattern.match(text).hasMatch();
}

/// Text for YAML 1.2, but a truth value or a date for the many programs that still read YAML 1.1.
bool isRiskyWord(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "\\A(?:y|n|yes|no|on|off|<<|=|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?|[-+]?[0-9][0-9_,.]*"
            "|0b[01_]+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

bool canBePlain(const QString& text, bool inFlow)
{
    if (text.isEmpty() || text.front().isSpace() || text.back().isSpace() ||
        plainScalarType(text) != ScalarType::Text || isRiskyWord(text))
        return false;
    const QString indicators = QStringLiteral("-?:,[]{}#&*!|>'\"%@`");
    const bool safeDash = text.size() > 1 && QStringLiteral("-?:").contains(text.front()) &&
                          !QStringLiteral(" ,[]{}").contains(text.at(1));
    if ((indicators.contains(text.front()) && !safeDash) || text.startsWith(QLatin1String("---")) ||
        text.startsWith(QLatin1String("...")))
        return false;
    if (text.contains(QLatin1String(": ")) || text.contains(QLatin1String(" #")) || text.endsWith(QLatin1Char(':')))
        return false;
    return !inFlow ||
           std::none_of(text.begin(), text.end(), [](QChar c) { return QStringLiteral(",[]{}:").contains(c); });
}

QString doubleQuoted(const QString& text)
{
    QString result = QStringLiteral("\"");
    for (const uint point : text.toUcs4()) {
        const QString character = QString::fromUcs4(reinterpret_cast<const char32_t*>(&point), 1);
        if (point == '"' || point == '\\')
            result += QLatin1Char('\\') + character;
        else if (point == '\n')
            result += QLatin1String("\\n");
        else if (point == '\r')
            result += QLatin1String("\\r");
        else if (point == '\t')
            result += QLatin1String("\\t");
        else if (isPrintableLine(character) || point > 0xffff)
            result += character;
        else
            result += QStringLiteral("\\u%1").arg(point, 4, 16, QLatin1Char('0'));
    }
    return result + QLatin1Char('"');
}

QString writeText(const QString& text, Style wished, bool inFlow)
{
    const bool oneLine = isPrintableLine(text);
    if (wished != Style::SingleQuoted && wished != Style::DoubleQuoted && oneLine && canBePlain(text, inFlow))
        return text;
    if (wished == Style::DoubleQuoted || !oneLine)
        return doubleQuoted(text);
    return QLatin1Char('\'') + QString(text).replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
}

QString writeDouble(double number)
{
    if (std::isnan(number))
        return QStringLiteral(".nan");
    if (std::isinf(number))
        return number < 0 ? QStringLiteral("-.inf") : QStringLiteral(".inf");
    const QString text = QString::number(number, 'g', QLocale::FloatingPointShortest);
    return isIntegerText(text) ? text + QLatin1String(".0") : text;
}

} // namespace

bool isPrintableLine(const QString& text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        const char16_t unit = c.unicode();
        return unit < 0x20 || (unit >= 0x7f && unit <= 0x9f) || unit == 0x2028 || unit == 0x2029 || unit == 0xfeff ||
               unit >= 0xfffe;
    });
}

ScalarType plainScalarType(const QString& text)
{
    if (isNullWord(text))
        return ScalarType::Null;
    if (isBoolWord(text))
        return ScalarType::Bool;
    const char16_t first = text.front().unicode();
    if (first != '.' && first != '-' && first != '+' && (first < '0' || first > '9'))
        return ScalarType::Text;
    return isIntegerText(text) ? ScalarType::Integer : isFloatText(text) ? ScalarType::Float : ScalarType::Text;
}

std::optional<qint64> integerFromText(const QString& text)
{
    if (!isIntegerText(text))
        return std::nullopt;
    bool fits = false;
    qint64 number = 0;
    if (text.startsWith(QLatin1String("0o")))
        number = text.mid(2).toLongLong(&fits, 8);
    else if (text.startsWith(QLatin1String("0x")))
        number = text.mid(2).toLongLong(&fits, 16);
    else
        number = text.toLongLong(&fits, 10);
    return fits ? std::optional(number) : std::nullopt;
}

std::optional<double> doubleFromText(const QString& text)
{
    if (const std::optional<qint64> integer = integerFromText(text))
        return static_cast<double>(*integer);
    if (!isFloatText(text) && !isIntegerText(text))
        return std::nullopt;
    if (text.endsWith(QLatin1String("nan"), Qt::CaseInsensitive))
        return std::numeric_limits<double>::quiet_NaN();
    if (text.endsWith(QLatin1String("inf"), Qt::CaseInsensitive))
        return text.startsWith(QLatin1Char('-')) ? -std::numeric_limits<double>::infinity()
                                                 : std::numeric_limits<double>::infinity();
    bool fits = false;
    const double number = text.toDouble(&fits);
    return fits ? std::optional(number) : std::nullopt;
}

QString writeScalar(const Value& value, Style wished, bool inFlow)
{
    if (const auto* text = std::get_if<QString>(&value))
        return writeText(*text, wished, inFlow);
    return valueText(value);
}

ScalarType valueType(const Value& value)
{
    static constexpr std::array types{ScalarType::Null, ScalarType::Bool, ScalarType::Integer, ScalarType::Float,
                                      ScalarType::Text};
    return types.at(value.index());
}

QString valueText(const Value& value)
{
    struct Writer
    {
        QString operator()(std::monostate /*nothing*/) const { return QStringLiteral("null"); }
        QString operator()(bool truth) const { return truth ? QStringLiteral("true") : QStringLiteral("false"); }
        QString operator()(qint64 number) const { return QString::number(number); }
        QString operator()(double number) const { return writeDouble(number); }
        QString operator()(const QString& text) const { return text; }
    };
    return std::visit(Writer(), value);
}

} // namespace readyroom::yaml
