// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/Probe.h"

namespace readyroom::health {

namespace {

QString sanitized(const QString& text)
{
    QString key = text.trimmed().toLower();
    for (QChar& c : key) {
        if (QStringView(u"/_., #+&").contains(c))
            c = QLatin1Char('-');
    }
    return key;
}

} // namespace

QString probeKindName(ProbeKind kind)
{
    switch (kind) {
    case ProbeKind::Http:
        return QStringLiteral("http");
    case ProbeKind::Tcp:
        return QStringLiteral("tcp");
    case ProbeKind::Tls:
        return QStringLiteral("tls");
    case ProbeKind::StartTls:
        return QStringLiteral("startTls");
    case ProbeKind::Dns:
        return QStringLiteral("dns");
    case ProbeKind::Icmp:
        return QStringLiteral("icmp");
    case ProbeKind::WebSocket:
        return QStringLiteral("webSocket");
    case ProbeKind::Command:
        return QStringLiteral("command");
    case ProbeKind::Heartbeat:
        return QStringLiteral("heartbeat");
    }
    return {};
}

QString probeKey(const QString& group, const QString& name)
{
    return sanitized(group) + QLatin1Char('_') + sanitized(name);
}

QString Probe::key() const
{
    return probeKey(group, name);
}

} // namespace readyroom::health
