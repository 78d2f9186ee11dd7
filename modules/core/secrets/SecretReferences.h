// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretSource.h"

namespace readyroom::secrets {

/// The secrets that a text names, "Bearer secret://token": each name once, in the order of the text. A name ends where
/// a character comes that is no part of one; "secret://" without a name behind it is passed over. Any thread.
[[nodiscard]] QStringList secretNames(const QString& text);

/// The text with the values in the place of the names, as UTF-8, for one host. A value is not looked through for names.
/// Errors: Malformed ("secret://" without a name) and those of SecretSource::secret(). Any thread; the source must
/// outlive the call.
[[nodiscard]] QFuture<Result<Secret>> expandSecrets(const QString& text, const QString& host, SecretSource& source);

} // namespace readyroom::secrets
