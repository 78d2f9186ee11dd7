// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QVariantList>

#include "core/base/Result.h"
#include "core/journal/Event.h"

namespace readyroom::store {
class Statement;
}

namespace readyroom::journal {

inline constexpr int hashSize = 32;

/// The hash that stands before the first event.
[[nodiscard]] inline QByteArray genesisHash()
{
    return QByteArray(hashSize, '\0');
}

/// A row of the journal, byte for byte as it is stored and hashed. Texts are UTF-8.
struct StoredEvent
{
    qint64 position = 0;
    QByteArray id;
    QByteArray stream;
    qint64 version = 0;
    QByteArray type;
    qint64 schema = 0;
    qint64 at = 0; ///< microseconds since 1970
    qint64 recordedAt = 0;
    QByteArray correlation;
    QByteArray publicPart;                  ///< compact JSON
    std::optional<QByteArray> personalPart; ///< compact JSON; empty when erased, as is the salt
    std::optional<QByteArray> salt;
    QByteArray publicHash;
    QByteArray personalHash; ///< of salt and personal part
    QByteArray previous;     ///< chain hash of the event before
    QByteArray hash;

    /// Fills the three hashes from the other fields.
    void seal();
    /// What `hash` must be: H(previous ‖ header ‖ H(public part) ‖ H(salt ‖ personal part)).
    [[nodiscard]] QByteArray chainHash() const;
    [[nodiscard]] bool isErased() const { return !personalPart && !salt; }
    /// Fails with Malformed where a part is not a JSON object.
    [[nodiscard]] Result<Event> toEvent() const;

    /// "SELECT … FROM events" with the columns that fromRow expects; a WHERE may follow.
    [[nodiscard]] static QString selectSql();
    [[nodiscard]] static StoredEvent fromRow(const store::Statement& row);
    [[nodiscard]] static QString insertSql();
    [[nodiscard]] QVariantList toRow() const;
};

} // namespace readyroom::journal
