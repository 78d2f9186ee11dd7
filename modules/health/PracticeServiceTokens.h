// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QByteArray>
#include <QString>

#include "core/base/Clock.h"
#include "core/base/Result.h"

namespace readyroom::health {

/// The practice service's tokens: JSON Web Tokens (RFC 7519) signed by HMAC with SHA-256, valid for a quarter of an
/// hour. Any other signature, "none" above all, is refused. Any thread.
class PracticeServiceTokens final
{
public:
    static constexpr std::chrono::seconds lifetime{900};

    /// The clock must outlive it.
    PracticeServiceTokens(const Clock& clock, QByteArray key);

    [[nodiscard]] QByteArray issue(const QString& user) const;
    /// Whom it was issued to. Malformed: not three parts of such a token; Unsupported: signed in another way; Tampered:
    /// not by this key; TimedOut: it has ended.
    [[nodiscard]] Result<QString> userOf(const QByteArray& token) const;

private:
    [[nodiscard]] QByteArray signatureOf(const QByteArray& signedPart) const;

    const Clock& m_clock;
    QByteArray m_key;
};

} // namespace readyroom::health
