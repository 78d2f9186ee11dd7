// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/RealServer.h"
#include "support/TestAuthority.h"

namespace readyroom::tests {

/// nginx with one site.
class WebServer final
{
public:
    /// @param certificate the authority's name for it, its chain too; empty: without TLS
    /// @param directives what else the site says, in nginx' words
    [[nodiscard]] bool start(const TestAuthority& authority, const QString& certificate, const QString& key,
                             const QByteArray& directives = {})
    {
        QByteArray tls;
        if (!certificate.isEmpty()) {
            tls = "ssl_certificate " +
                  m_server.copy(authority.certificate(certificate), QStringLiteral("site.crt")).toUtf8() +
                  "; ssl_certificate_key " + m_server.copy(authority.key(key), QStringLiteral("site.key")).toUtf8() +
                  ";\n";
        }
        return m_server.start(QStringLiteral("nginx"), [&](quint16 port) {
            const QByteArray folder = m_server.path({}).toUtf8();
            const QString configuration = m_server.write(
                QStringLiteral("nginx.conf"),
                "daemon off; master_process off; error_log stderr; pid " + folder + "/pid;\n" +
                    "events { worker_connections 64; }\nhttp { access_log off; default_type text/plain;\n" +
                    temporaries(folder) + "server { listen 127.0.0.1:" + QByteArray::number(port) +
                    (tls.isEmpty() ? "" : " ssl") + ";\n" + tls + directives +
                    "\nlocation = /hello { return 200 \"good morning\"; } } }\n");
            return QStringList{QStringLiteral("-p"),     m_server.path({}),    QStringLiteral("-e"),
                               QStringLiteral("stderr"), QStringLiteral("-c"), configuration};
        });
    }

    [[nodiscard]] QUrl url(const QString& scheme, const QString& path) const
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(port()).arg(path));
    }
    [[nodiscard]] quint16 port() const { return m_server.port(); }

private:
    /// Folders that nginx wants to have somewhere.
    [[nodiscard]] static QByteArray temporaries(const QByteArray& folder)
    {
        QByteArray text;
        for (const char* name : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
            text += QByteArray(name) + "_temp_path " + folder + '/' + name + ";\n";
        return text;
    }

    RealServer m_server;
};

} // namespace readyroom::tests
