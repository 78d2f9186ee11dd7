// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/WebSocketOptions.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QUrl>

namespace readyroom::health {

Result<QSslConfiguration> webSocketTls(const ClientOptions& client)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(client.verifiesCertificate ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    if (!client.authorityFile.isEmpty()) {
        const QList<QSslCertificate> roots = QSslCertificate::fromPath(client.authorityFile, QSsl::Pem);
        if (roots.isEmpty())
            return fail(ErrorCode::InvalidArgument, client.authorityFile, QStringLiteral("there are no roots in it"));
        tls.setCaCertificates(roots);
    }
    if (client.certificateFile.isEmpty())
        return tls;
    const QList<QSslCertificate> own = QSslCertificate::fromPath(client.certificateFile, QSsl::Pem);
    QFile file(client.keyFile);
    QSslKey key;
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray pem = file.readAll();
        for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
            if (key.isNull())
                key = QSslKey(pem, algorithm, QSsl::Pem);
        }
    }
    if (own.isEmpty() || key.isNull())
        return fail(ErrorCode::InvalidArgument, client.certificateFile,
                    QStringLiteral("certificate or key cannot be read"));
    tls.setLocalCertificateChain(own);
    tls.setPrivateKey(key);
    return tls;
}

Result<QNetworkProxy> webSocketProxy(const QString& text)
{
    if (text.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QUrl url(text);
    const bool isSocks = url.scheme().startsWith(QLatin1String("socks5"));
    if (!url.isValid() || url.host().isEmpty() || (!isSocks && url.scheme() != QLatin1String("http")))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("proxy"),
                    QStringLiteral("expected a proxy such as http://host:3128"));
    const int port = url.port(isSocks ? 1080 : 80);
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         static_cast<quint16>(port), url.userName(), url.password());
}

std::optional<Error> webSocketFault(const Probe& probe)
{
    const QUrl url(probe.target);
    const auto refuse = [&](ErrorCode code, const QString& why) { return Error{code, probe.name, why, nullptr}; };
    if (!url.isValid() || url.host().isEmpty() ||
        (url.scheme() != QLatin1String("ws") && url.scheme() != QLatin1String("wss")))
        return refuse(ErrorCode::InvalidArgument, QStringLiteral("expected an address such as wss://host/path"));
    const ClientOptions& client = probe.client;
    if (!client.resolver.isEmpty() || client.family != AddressFamily::Any)
        return refuse(ErrorCode::Unsupported,
                      QStringLiteral("a WebSocket takes the system's name server and either family"));
    if (!client.serverName.isEmpty() && client.serverName != url.host())
        return refuse(ErrorCode::Unsupported, QStringLiteral("a WebSocket has no server name of its own"));
    return std::nullopt;
}

} // namespace readyroom::health
