// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/StoredEvent.h"

#include <QJsonDocument>
#include <QtEndian>

#include "core/base/Hash.h"
#include "core/store/Statement.h"

namespace readyroom::journal {

namespace {

void addNumber(QByteArray& header, qint64 value)
{
    const qint64 big = qToBigEndian(value);
    header.append(reinterpret_cast<const char*>(&big), sizeof(big));
}

void addText(QByteArray& header, const QByteArray& text)
{
    addNumber(header, text.size());
    header.append(text);
}

Result<QJsonObject> toObject(const QByteArray& json, qint64 position)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(ErrorCode::Malformed, QStringLiteral("event %1").arg(position), error.errorString());
    return document.object();
}

QVariant orNull(const std::optional<QByteArray>& bytes)
{
    return bytes ? QVariant(*bytes) : QVariant();
}

} // namespace

QByteArray StoredEvent::chainHash() const
{
    // Every field has a fixed length or is preceded by its length, so that no two headers have the same bytes.
    QByteArray bytes = previous;
    addText(bytes, "readyroom.event.1");
    addNumber(bytes, position);
    addText(bytes, id);
    addText(bytes, stream);
    addNumber(bytes, version);
    addText(bytes, type);
    addNumber(bytes, schema);
    addNumber(bytes, at);
    addNumber(bytes, recordedAt);
    addText(bytes, correlation);
    bytes += publicHash + personalHash;
    return sha256(bytes);
}

void StoredEvent::seal()
{
    publicHash = sha256(publicPart);
    personalHash = sha256(salt.value_or(QByteArray()) + personalPart.value_or(QByteArray()));
    hash = chainHash();
}

Result<Event> StoredEvent::toEvent() const
{
    const Result<QJsonObject> publicObject = toObject(publicPart, position);
    if (!publicObject)
        return passOn(publicObject);
    std::optional<QJsonObject> personalObject;
    if (personalPart) {
        const Result<QJsonObject> object = toObject(*personalPart, position);
        if (!object)
            return passOn(object);
        personalObject = *object;
    }
    return Event{position,
                 QString::fromUtf8(id),
                 QString::fromUtf8(stream),
                 version,
                 QString::fromUtf8(type),
                 static_cast<int>(schema),
                 fromMicroseconds(at),
                 fromMicroseconds(recordedAt),
                 QString::fromUtf8(correlation),
                 *publicObject,
                 personalObject,
                 hash};
}

QString StoredEvent::selectSql()
{
    // Texts come as the bytes that were hashed: a decoder would make one character of several broken sequences.
    return QStringLiteral(
        "SELECT position, CAST(id AS BLOB), CAST(stream AS BLOB), version, CAST(type AS BLOB), schema, "
        "at, recorded_at, CAST(correlation AS BLOB), public_part, personal_part, salt, public_hash, "
        "personal_hash, previous, hash FROM events ");
}

StoredEvent StoredEvent::fromRow(const store::Statement& row)
{
    const auto optionalBytes = [&row](int column) {
        return row.isNull(column) ? std::nullopt : std::optional(row.bytes(column));
    };
    return StoredEvent{row.integer(0), row.bytes(1),   row.bytes(2),      row.integer(3),
                       row.bytes(4),   row.integer(5), row.integer(6),    row.integer(7),
                       row.bytes(8),   row.bytes(9),   optionalBytes(10), optionalBytes(11),
                       row.bytes(12),  row.bytes(13),  row.bytes(14),     row.bytes(15)};
}

QString StoredEvent::insertSql()
{
    return QStringLiteral(
        "INSERT INTO events (position, id, stream, version, type, schema, at, recorded_at, correlation, "
        "public_part, personal_part, salt, public_hash, personal_hash, previous, hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
}

QVariantList StoredEvent::toRow() const
{
    return {position,
            QString::fromUtf8(id),
            QString::fromUtf8(stream),
            version,
            QString::fromUtf8(type),
            schema,
            at,
            recordedAt,
            QString::fromUtf8(correlation),
            publicPart,
            orNull(personalPart),
            orNull(salt),
            publicHash,
            personalHash,
            previous,
            hash};
}

} // namespace readyroom::journal
