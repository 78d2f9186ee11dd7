// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/GoLiteral.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace readyroom::health {

namespace {

struct Digits
{
    QByteArray text; ///< without '_' and prefix
    int base = 10;
};

/// Takes the prefix and the '_' off; nothing where a '_' stands in a wrong place.
std::optional<Digits> digitsOf(QByteArray text)
{
    Digits digits;
    const QByteArray start = text.left(2).toLower();
    bool prefixed = true;
    if (start == "0x")
        digits.base = 16;
    else if (start == "0o")
        digits.base = 8;
    else if (start == "0b")
        digits.base = 2;
    else
        prefixed = false;
    if (prefixed)
        text.remove(0, 2);
    else if (text.size() > 1 && text.front() == '0')
        digits.base = 8;
    bool afterDigit = prefixed; // "0x_1f" is fine, "_1" is not
    for (const char c : std::as_const(text)) {
        if (c == '_' && !afterDigit)
            return std::nullopt;
        afterDigit = c != '_';
        if (afterDigit)
            digits.text += c;
    }
    if (!afterDigit || digits.text.isEmpty())
        return std::nullopt;
    return digits;
}

struct Unit
{
    QStringView name;
    double nanoseconds = 0;
};

std::optional<double> unitOf(QStringView name)
{
    static constexpr std::array<Unit, 8> units{{{u"ns", 1},
                                                {u"us", 1e3},
                                                {u"\u00b5s", 1e3},
                                                {u"\u03bcs", 1e3},
                                                {u"ms", 1e6},
                                                {u"s", 1e9},
                                                {u"m", 60e9},
                                                {u"h", 3600e9}}};
    for (const Unit& unit : units) {
        if (unit.name == name)
            return unit.nanoseconds;
    }
    return std::nullopt;
}

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// One "1.5h" off the front of the text, in nanoseconds.
std::optional<double> takePart(QStringView& text)
{
    qsizetype end = 0;
    qsizetype digits = 0;
    qsizetype points = 0;
    for (; end < text.size() && (isDigit(text[end]) || text[end] == QLatin1Char('.')); ++end)
        ++(isDigit(text[end]) ? digits : points);
    if (digits == 0 || points > 1)
        return std::nullopt;
    const double number = text.left(end).toDouble();
    text = text.mid(end);
    end = 0;
    while (end < text.size() && !isDigit(text[end]) && text[end] != QLatin1Char('.'))
        ++end;
    const std::optional<double> unit = unitOf(text.left(end));
    text = text.mid(end);
    if (!unit)
        return std::nullopt;
    return number * *unit;
}

/// With an exponent below `small` and from `large` on.
QString shortest(double number, double small, double large)
{
    if (std::isnan(number))
        return QStringLiteral("NaN");
    if (std::isinf(number))
        return number > 0 ? QStringLiteral("+Inf") : QStringLiteral("-Inf");
    const double size = std::abs(number);
    const bool withExponent = size != 0 && (size < small || size >= large);
    std::array<char, 400> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                            withExponent ? std::chars_format::scientific : std::chars_format::fixed);
    return error == std::errc() ? QString::fromLatin1(buffer.data(), end - buffer.data()) : QString();
}

} // namespace

std::optional<qint64> goInteger(QStringView text)
{
    QByteArray bytes = text.toUtf8();
    const bool negative = bytes.startsWith('-');
    if (negative || bytes.startsWith('+'))
        bytes.remove(0, 1);
    const std::optional<Digits> digits = digitsOf(bytes);
    if (!digits)
        return std::nullopt;
    quint64 value = 0;
    const char* end = digits->text.cend();
    const auto [stopped, error] = std::from_chars(digits->text.cbegin(), end, value, digits->base);
    const quint64 limit = static_cast<quint64>(std::numeric_limits<qint64>::max()) + (negative ? 1 : 0);
    if (error != std::errc() || stopped != end || value > limit)
        return std::nullopt;
    return static_cast<qint64>(negative ? 0 - value : value);
}

std::optional<double> goFloat(QStringView text)
{
    const QString lower = text.toString().toLower();
    if (lower == QLatin1String("nan"))
        return std::numeric_limits<double>::quiet_NaN();
    bool isNumber = false;
    const double value = lower.toDouble(&isNumber);
    if (!isNumber || lower != lower.trimmed())
        return std::nullopt;
    return value;
}

std::optional<std::chrono::nanoseconds> goDuration(QStringView text)
{
    const bool negative = text.startsWith(QLatin1Char('-'));
    if (negative || text.startsWith(QLatin1Char('+')))
        text = text.mid(1);
    if (text == QLatin1String("0"))
        return std::chrono::nanoseconds(0);
    if (text.isEmpty())
        return std::nullopt;
    double total = 0;
    while (!text.isEmpty()) {
        const std::optional<double> part = takePart(text);
        if (!part)
            return std::nullopt;
        total += *part;
    }
    if (total >= 9.2e18)
        return std::nullopt;
    return std::chrono::nanoseconds(std::llround(negative ? -total : total));
}

QString goPrint(double number)
{
    return shortest(number, 1e-4, 1e6);
}

QString goJson(double number)
{
    QString text = shortest(number, 1e-6, 1e21);
    return text.replace(QLatin1String("e-0"), QLatin1String("e-"));
}

} // namespace readyroom::health
