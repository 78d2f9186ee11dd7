// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCryptographicHash>

namespace readyroom {

/// SHA-256 of the bytes, 32 raw bytes.
[[nodiscard]] inline QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// SHA-256 of the bytes as 64 lower-case hexadecimal digits: how a content is named and compared.
[[nodiscard]] inline QString contentHash(const QByteArray& bytes)
{
    return QString::fromLatin1(sha256(bytes).toHex());
}

} // namespace readyroom
