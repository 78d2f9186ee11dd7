// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include "core/base/Result.h"

namespace readyroom::health {

/// What a check found out, as far as conditions can ask for it.
struct Observation
{
    int status = 0; ///< of HTTP; 0: no answer
    QString ip;
    QString dnsRcode;        ///< "NOERROR", …
    qint64 responseTime = 0; ///< ms
    QByteArray body;
    bool connected = false;
    std::optional<qint64> certificateExpiration; ///< ms from the check to the end of the certificate
    std::optional<qint64> domainExpiration;      ///< ms
    QJsonObject context;                         ///< what the steps of a journey before this one kept
};

/// A condition after it was looked at.
struct ConditionResult
{
    QString text; ///< as written
    bool ok = false;
    QString resolved; ///< with what its placeholders stood for: "[STATUS] (503) == 200"
    friend bool operator==(const ConditionResult&, const ConditionResult&) = default;
};

/// One comparison of a Gatus file, "[STATUS] == 200", by Gatus' own rules, its surprises included: integers are
/// compared as numbers, all else as text when asked whether it is equal; when asked which is larger, durations count as
/// milliseconds, fractions are cut off, and what is no number counts as 0. Immutable; any thread.
class Condition
{
public:
    enum class Operator {
        Equal,
        NotEqual,
        AtMost,
        AtLeast,
        Greater,
        Less,
    };

    /// InvalidArgument where there is no operator with a blank on either side, or where pat() or any() stands beside an
    /// operator that orders.
    [[nodiscard]] static Result<Condition> parse(const QString& text);

    [[nodiscard]] const QString& text() const { return m_text; }
    /// Does it ask for this placeholder, "[BODY]"? Case does not matter.
    [[nodiscard]] bool uses(QStringView placeholder) const;
    [[nodiscard]] ConditionResult evaluate(const Observation& observation) const;

private:
    QString m_text;
    QString m_left;
    QString m_right;
    Operator m_operator = Operator::Equal;
};

/// What a placeholder or function stands for ("[BODY].id", "len([BODY].items)"); a text that is none stands for itself.
/// Nothing where it cannot be resolved.
[[nodiscard]] std::optional<QString> resolve(const QString& operand, const Observation& observation);

} // namespace readyroom::health
