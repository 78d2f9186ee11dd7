// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/SecretRecord.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

namespace readyroom::secrets {

RotationState SecretRecord::rotation(TimePoint now, std::chrono::days period) const
{
    const TimePoint due = dueAt(period);
    if (now >= due)
        return RotationState::Due;
    return now >= due - rotationNotice ? RotationState::Soon : RotationState::Fresh;
}

bool isSecretName(const QString& name)
{
    constexpr qsizetype longest = 64;
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?\\z"));
    return name.size() <= longest && pattern.match(name).hasMatch();
}

Result<QString> normalizedHost(const QString& text)
{
    QString host = text.trimmed();
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.sliced(1, host.size() - 2);
    if (const QHostAddress address(host); !address.isNull())
        return address.toString().toLower();
    if (host.endsWith(QLatin1Char('.')))
        host.chop(1);
    const QString ascii = QString::fromLatin1(QUrl::toAce(host)).toLower();
    static const QRegularExpression pattern(
        QStringLiteral("\\A(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\z"));
    constexpr qsizetype longest = 253;
    if (ascii.size() > longest || !pattern.match(ascii).hasMatch())
        return fail(ErrorCode::InvalidArgument, text.trimmed(), QStringLiteral("not a host"));
    return ascii;
}

Result<QStringList> normalizedHosts(const QStringList& texts)
{
    QStringList hosts;
    for (const QString& text : texts) {
        const Result<QString> host = normalizedHost(text);
        if (!host)
            return passOn(host);
        hosts << *host;
    }
    if (hosts.isEmpty())
        return fail(ErrorCode::InvalidArgument, QString(), QStringLiteral("no host"));
    hosts.sort();
    hosts.removeDuplicates();
    return hosts;
}

} // namespace readyroom::secrets
