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

/// BLAKE2b-256 of the bytes as 64 lower-case hexadecimal digits: how a content is named and compared. Twenty times as
/// fast as the SHA-256 that Qt brings along, which takes longer for a plan of a megabyte than a tick may.
[[nodiscard]] inline QString contentHash(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex());
}

} // namespace readyroom
