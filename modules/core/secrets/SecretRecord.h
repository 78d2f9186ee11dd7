// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

#include "core/base/Clock.h"
#include "core/base/Result.h"

namespace readyroom::secrets {

/// How long a value is to be in use before it is replaced.
constexpr std::chrono::days rotationPeriod{30};
/// How long before that a person is told.
constexpr std::chrono::days rotationNotice{7};

enum class RotationState {
    Fresh,
    Soon, ///< due within rotationNotice
    Due,
};

/// What is known of a secret beside its value.
struct SecretRecord
{
    QString name;
    QStringList hosts; ///< it may be sent to these alone; as normalizedHost() has them, sorted, none twice
    TimePoint created;
    TimePoint rotated; ///< when the value was given that is in use
    std::optional<TimePoint> lastUsed;
    friend bool operator==(const SecretRecord&, const SecretRecord&) = default;

    [[nodiscard]] TimePoint dueAt(std::chrono::days period = rotationPeriod) const { return rotated + period; }
    [[nodiscard]] RotationState rotation(TimePoint now, std::chrono::days period = rotationPeriod) const;
};

/// May a secret be called this? Letters and digits of ASCII, and between them "-", "_" and "."; up to 64.
[[nodiscard]] bool isSecretName(const QString& name);

/// A host as records and requests are compared: in lower case, an international name in its ASCII form, an IPv6 address
/// without brackets, no dot at the end. InvalidArgument for what is no host, such as one with a port, a path or a star.
[[nodiscard]] Result<QString> normalizedHost(const QString& text);
/// The same for a list, sorted, none twice. InvalidArgument names the one that is no host; also for none at all.
[[nodiscard]] Result<QStringList> normalizedHosts(const QStringList& texts);

} // namespace readyroom::secrets
