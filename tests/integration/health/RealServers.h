// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include "support/RealServer.h"
#include "support/TestAuthority.h"

namespace readyroom::tests {

/// OpenSSH. It wants a folder in /run, which a mount of its own has.
[[nodiscard]] inline bool startSsh(RealServer& server)
{
    const QString key = server.path(QStringLiteral("host.key"));
    QProcess::execute(RealServer::find(QStringLiteral("ssh-keygen")),
                      {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                       QString(), QStringLiteral("-f"), key});
    return server.start(QStringLiteral("unshare"), [&](quint16 port) {
        const QString configuration = server.write(QStringLiteral("sshd_config"),
                                                   "ListenAddress 127.0.0.1\nUsePAM no\nPidFile none\nPort " +
                                                       QByteArray::number(port) + "\nHostKey " + key.toUtf8() + '\n');
        return QStringList{QStringLiteral("-m"),
                           QStringLiteral("sh"),
                           QStringLiteral("-c"),
                           QStringLiteral("mount -t tmpfs none /run && mkdir /run/sshd && exec \"$0\" -D -e -f \"$1\""),
                           RealServer::find(QStringLiteral("sshd")),
                           configuration};
    });
}

/// Exim. @param chain the authority's name for its certificates; empty: it offers no STARTTLS
[[nodiscard]] inline bool startSmtp(RealServer& server, const TestAuthority& authority, const QString& chain,
                                    const QString& key)
{
    QDir(server.path({})).mkdir(QStringLiteral("spool"));
    QFile::setPermissions(server.path(QStringLiteral("spool")), QFile::Permissions(0x7777));
    QByteArray configuration =
        "primary_hostname = localhost\nspool_directory = " + server.path(QStringLiteral("spool")).toUtf8() +
        "\nlog_file_path = $spool_directory/%slog\nlocal_interfaces = 127.0.0.1\n"
        "keep_environment =\nrfc1413_query_timeout = 0s\n";
    if (chain.isEmpty()) {
        configuration += "tls_advertise_hosts =\n";
    } else {
        configuration += "tls_advertise_hosts = *\ntls_certificate = " +
                         server.copy(authority.certificate(chain), QStringLiteral("mail.crt")).toUtf8() +
                         "\ntls_privatekey = " + server.copy(authority.key(key), QStringLiteral("mail.key")).toUtf8() +
                         '\n';
    }
    const QString file = server.write(QStringLiteral("exim.conf"), configuration);
    return server.start(QStringLiteral("exim4"), [&](quint16 port) {
        return QStringList{QStringLiteral("-C"),
                           file,
                           QStringLiteral("-bdf"),
                           QStringLiteral("-oX"),
                           QStringLiteral("127.0.0.1.%1").arg(port),
                           QStringLiteral("-oP"),
                           server.path(QStringLiteral("pid"))};
    });
}

/// Where Debian keeps nginx' module for mail; empty: it is not installed.
[[nodiscard]] inline QString mailModule()
{
    const QString file = QStringLiteral("/usr/lib/nginx/modules/ngx_mail_module.so");
    return QFile::exists(file) ? file : QString();
}

/// nginx before a mail server, which it never gets to. @param protocol "imap", "pop3" or "smtp"
[[nodiscard]] inline bool startMailProxy(RealServer& server, const TestAuthority& authority, const QByteArray& protocol,
                                         const QString& chain, const QString& key)
{
    const QString certificate = server.copy(authority.certificate(chain), QStringLiteral("mail.crt"));
    const QString privateKey = server.copy(authority.key(key), QStringLiteral("mail.key"));
    return server.start(QStringLiteral("nginx"), [&](quint16 port) {
        const QString configuration = server.write(
            QStringLiteral("nginx.conf"),
            "load_module " + mailModule().toUtf8() + ";\ndaemon off; master_process off; error_log stderr; pid " +
                server.path(QStringLiteral("pid")).toUtf8() +
                ";\nevents { worker_connections 64; }\nmail { server_name localhost; auth_http 127.0.0.1:1/;\n"
                "ssl_certificate " +
                certificate.toUtf8() + "; ssl_certificate_key " + privateKey.toUtf8() +
                ";\nserver { listen 127.0.0.1:" + QByteArray::number(port) + "; protocol " + protocol +
                "; starttls on; } }\n");
        return QStringList{QStringLiteral("-p"),     server.path({}),      QStringLiteral("-e"),
                           QStringLiteral("stderr"), QStringLiteral("-c"), configuration};
    });
}

/// dnsmasq, which knows desk.test and nothing else.
[[nodiscard]] inline bool startDns(RealServer& server)
{
    return server.start(QStringLiteral("dnsmasq"), [](quint16 port) {
        QStringList arguments{QStringLiteral("--no-daemon"), QStringLiteral("--conf-file=/dev/null"),
                              QStringLiteral("--port=%1").arg(port)};
        for (const char* option :
             {"--listen-address=127.0.0.1", "--bind-interfaces", "--no-resolv", "--no-hosts", "--user=", "--group=",
              "--pid-file=", "--log-facility=-", "--local=/desk.test/", "--host-record=www.desk.test,127.0.0.1,::1,300",
              "--txt-record=www.desk.test,v=spf1 -all", "--cname=web.desk.test,www.desk.test",
              "--mx-host=desk.test,mail.desk.test,10", "--srv-host=_imap._tcp.desk.test,mail.desk.test,143,1,2",
              "--ptr-record=7.2.0.192.in-addr.arpa,www.desk.test", "--local-ttl=60"})
            arguments << QString::fromLatin1(option);
        return arguments;
    });
}

/// The OCSP responder of OpenSSL. @param prepare is told the port before the responder reads its index
[[nodiscard]] inline bool startResponder(RealServer& server, const TestAuthority& authority, const QString& issuer,
                                         const std::function<QByteArray(quint16 port)>& prepare)
{
    const auto arguments = [&](quint16 port) {
        return QStringList{QStringLiteral("ocsp"),
                           QStringLiteral("-port"),
                           QString::number(port),
                           QStringLiteral("-index"),
                           server.write(QStringLiteral("index.txt"), prepare(port)),
                           QStringLiteral("-CA"),
                           authority.certificate(issuer),
                           QStringLiteral("-rsigner"),
                           authority.certificate(issuer),
                           QStringLiteral("-rkey"),
                           authority.key(issuer),
                           QStringLiteral("-nmin"),
                           QStringLiteral("60")};
    };
    // A connection without a request keeps it busy for ever.
    return server.start(QStringLiteral("openssl"), arguments, "waiting for OCSP client connections");
}

} // namespace readyroom::tests

/// OpenSSH and Exim become somebody else, which only root can.
#define SKIP_WITHOUT_ROOT()                                                                                            \
    do {                                                                                                               \
        if (geteuid() != 0)                                                                                            \
            QSKIP("this server starts as root only");                                                                  \
    } while (false)
