// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/SecretReferences.h"

#include <algorithm>
#include <vector>

#include <QRegularExpression>

#include "core/secrets/SecretRecord.h"

namespace readyroom::secrets {

namespace {

/// A piece of a text: what comes before a reference, and the reference's name.
struct Piece
{
    QByteArray before;
    QString name; ///< empty behind the last one
};

/// Malformed where a reference has no name.
Result<std::vector<Piece>> piecesOf(const QString& text)
{
    static const QRegularExpression pattern(QLatin1String(SecretSource::scheme) +
                                            QStringLiteral("([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)?"));
    std::vector<Piece> pieces;
    qsizetype from = 0;
    for (const QRegularExpressionMatch& match : pattern.globalMatch(text)) {
        const QString name = match.captured(1);
        if (!isSecretName(name))
            return fail(ErrorCode::Malformed, match.captured(), QStringLiteral("not the name of a secret"));
        pieces.push_back({text.mid(from, match.capturedStart() - from).toUtf8(), name});
        from = match.capturedEnd();
    }
    pieces.push_back({text.mid(from).toUtf8(), {}});
    return pieces;
}

using Values = QList<QFuture<Result<Secret>>>;

/// @param values in the order of the pieces' names
Result<Secret> join(const std::vector<Piece>& pieces, const Values& values)
{
    qsizetype size = 0;
    for (const Piece& piece : pieces)
        size += piece.before.size();
    for (const auto& value : values) {
        if (value.resultCount() == 0)
            return fail(ErrorCode::Cancelled, QString());
        if (const Result<Secret> secret = value.result())
            size += secret->bytes().size();
        else
            return secret;
    }
    // Of this size from the start: while it grew, pieces of values would be left behind.
    QByteArray bytes;
    bytes.reserve(size);
    auto value = values.cbegin();
    for (const Piece& piece : pieces) {
        bytes.append(piece.before);
        if (!piece.name.isEmpty())
            bytes.append((value++)->result()->bytes());
    }
    return Secret(std::move(bytes));
}

} // namespace

QStringList secretNames(const QString& text)
{
    static const QRegularExpression pattern(QLatin1String(SecretSource::scheme) +
                                            QStringLiteral("([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)"));
    QStringList names;
    for (const QRegularExpressionMatch& match : pattern.globalMatch(text))
        names << match.captured(1);
    names.removeDuplicates();
    return names;
}

QFuture<Result<Secret>> expandSecrets(const QString& text, const QString& host, SecretSource& source)
{
    const auto pieces = piecesOf(text);
    if (!pieces)
        return QtFuture::makeReadyFuture(Result<Secret>(passOn(pieces)));
    Values asked;
    for (const Piece& piece : *pieces) {
        if (!piece.name.isEmpty())
            asked << source.secret(piece.name, host);
    }
    if (asked.isEmpty())
        return QtFuture::makeReadyFuture(join(*pieces, asked));
    return QtFuture::whenAll(asked.begin(), asked.end()).then([pieces = *pieces](const Values& values) {
        return join(pieces, values);
    });
}

} // namespace readyroom::secrets
