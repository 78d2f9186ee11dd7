// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include <QString>

namespace readyroom::health {

// Numbers as Gatus files and conditions mean them: by the rules of Go's strconv, time and fmt packages. Any thread.

/// Decimal, or with the prefix 0x, 0o, 0b or 0 (octal); '_' may part digits where a prefix or base allows it. Nothing
/// where the text is no such number or does not fit into 64 bits.
[[nodiscard]] std::optional<qint64> goInteger(QStringView text);

/// Leading sign, digits, fraction, exponent; also "inf" and "nan". Nothing where it is no number.
[[nodiscard]] std::optional<double> goFloat(QStringView text);

/// "300ms", "1.5h", "-1h30m", "0". Nothing where a unit is missing or unknown, or it does not fit.
[[nodiscard]] std::optional<std::chrono::nanoseconds> goDuration(QStringView text);

/// The shortest digits that read back as the same number, as fmt prints them: with an exponent below 1e-4 and from
/// 1e+06 on, so that 12345678 becomes "1.2345678e+07".
[[nodiscard]] QString goPrint(double number);
/// The same as encoding/json writes them: with an exponent below 1e-6 and from 1e+21 on.
[[nodiscard]] QString goJson(double number);

} // namespace readyroom::health
