// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <variant>

#include <QString>

#include "core/base/Result.h"

namespace readyroom::yaml {

/// What a scalar means by the YAML 1.2 core schema ("yes" and "on" are text, "0o17" is a number).
enum class ScalarType {
    Null,
    Bool,
    Integer,
    Float,
    Text,
};

/// How a node is written. The last two are those of sequences and mappings.
enum class Style {
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
    Block,
    Flow,
};

/// A value to be written: nothing, a truth value, a number or text.
using Value = std::variant<std::monostate, bool, qint64, double, QString>;

/// The meaning of an unquoted, untagged scalar.
[[nodiscard]] ScalarType plainScalarType(const QString& text);
/// Decimal, 0o octal or 0x hexadecimal; nothing where it is none or does not fit.
[[nodiscard]] std::optional<qint64> integerFromText(const QString& text);
/// Finite numbers, ".inf" and ".nan"; nothing where it is none.
[[nodiscard]] std::optional<double> doubleFromText(const QString& text);

/// Whether every character may stand in a line as it is (no control characters, no line ends).
[[nodiscard]] bool isPrintableLine(const QString& text);

/// A value as one line of YAML. Text takes the wished style if that can carry it, else the plainest that can; never
/// one that would read as something other than text.
[[nodiscard]] QString writeScalar(const Value& value, Style wished, bool inFlow);

/// The type and the plain text that reading back a written value gives.
[[nodiscard]] ScalarType valueType(const Value& value);
[[nodiscard]] QString valueText(const Value& value);

} // namespace readyroom::yaml
