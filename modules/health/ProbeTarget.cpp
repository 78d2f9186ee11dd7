// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ProbeTarget.h"

#include <QHostAddress>
#include <QUrl>

namespace readyroom::health {

ProbeTarget readTarget(const QString& text)
{
    ProbeTarget target;
    QStringView rest = QStringView(text).trimmed();
    if (const qsizetype end = rest.indexOf(QLatin1String("://")); end > 0) {
        target.scheme = rest.left(end).toString().toLower();
        rest = rest.mid(end + 3);
    }
    if (const qsizetype slash = rest.indexOf(QLatin1Char('/')); slash >= 0)
        rest = rest.left(slash);
    QStringView port;
    if (rest.startsWith(QLatin1Char('['))) {
        const qsizetype end = rest.indexOf(QLatin1Char(']'));
        if (end < 0)
            return target;
        target.host = rest.mid(1, end - 1).toString();
        port = rest.mid(end + 1);
        if (!port.isEmpty() && !port.startsWith(QLatin1Char(':')))
            return target;
        port = port.mid(1);
    } else if (rest.count(QLatin1Char(':')) > 1) {
        target.host = rest.toString();
        if (QHostAddress(target.host).isNull())
            return target;
    } else {
        const qsizetype colon = rest.indexOf(QLatin1Char(':'));
        target.host = (colon < 0 ? rest : rest.left(colon)).toString();
        port = colon < 0 ? QStringView() : rest.mid(colon + 1);
        if (colon >= 0 && port.isEmpty())
            return target;
    }
    bool isNumber = true;
    target.port = port.isEmpty() ? 0 : port.toInt(&isNumber);
    target.isValid = !target.host.isEmpty() && isNumber && target.port >= 0 && target.port <= 65535 &&
                     (port.isEmpty() || target.port > 0);
    return target;
}

QString secretHost(const Probe& probe)
{
    switch (probe.kind) {
    case ProbeKind::Http:
    case ProbeKind::WebSocket: {
        // What stands for a secret in it is no part of the host, but would keep QUrl from reading it.
        QString text = probe.target;
        return QUrl(text.replace(QLatin1String("secret://"), QLatin1String("secret-"))).host().toLower();
    }
    case ProbeKind::Command:
    case ProbeKind::Heartbeat:
        return QStringLiteral("localhost");
    default:
        return readTarget(probe.target).host.toLower();
    }
}

QString peerName(const QString& ip, const QString& host, int port)
{
    const QString name = ip.isEmpty() ? host : ip;
    const bool needsBrackets = name.contains(QLatin1Char(':')) && !name.startsWith(QLatin1Char('['));
    return (needsBrackets ? QLatin1Char('[') + name + QLatin1Char(']') : name) + QLatin1Char(':') +
           QString::number(port);
}

http::Family networkFamily(AddressFamily family)
{
    switch (family) {
    case AddressFamily::V4:
        return http::Family::V4;
    case AddressFamily::V6:
        return http::Family::V6;
    case AddressFamily::Any:
        break;
    }
    return http::Family::Any;
}

} // namespace readyroom::health
