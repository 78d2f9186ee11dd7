// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace readyroom::health {

// Source expressions of a Content-Security-Policy, in lower case: "'self'", "https:", "*.example.org/path".

/// So broad that it lets nearly everything in: "*", "https:" and their like.
[[nodiscard]] bool isBroadCspSource(const QString& source);
/// Broad, 'unsafe-inline' or data:.
[[nodiscard]] bool isUnsafeCspSource(const QString& source);
/// Anything that comes unencrypted.
[[nodiscard]] bool isInsecureCspSource(const QString& source);
/// A nonce or a hash.
[[nodiscard]] bool isCspNonceOrHash(const QString& source);

/// What two lists both let in, each by the narrower of two expressions; 'none' where that is nothing.
[[nodiscard]] QStringList commonCspSources(const QStringList& one, const QStringList& other);

} // namespace readyroom::health
