// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/base/Result.h"
#include "core/http/HttpMessage.h"

namespace readyroom::http {

/// How a connection becomes encrypted.
enum class Encryption {
    None,
    Tls,          ///< from the first byte
    SmtpStartTls, ///< after the words of the protocol that ask for it
    ImapStartTls,
    Pop3StartTls,
    FtpStartTls,
};

/// One exchange on a connection: first something is said, if anything, then something has to come.
struct DialogStep
{
    QByteArray send;
    QString expect; ///< regular expression over what has come since the step before; empty: nothing is waited for
    friend bool operator==(const DialogStep&, const DialogStep&) = default;
};

/// A connection to be made, and what is to be said on it.
struct ConnectionRequest
{
    QString host;
    int port = 0;
    Encryption encryption = Encryption::None;
    std::vector<DialogStep> dialog;
    qint64 maximumReceived = qint64{64} * 1024; ///< bytes; more ends the connection with TooLarge

    std::chrono::milliseconds deadline{10'000}; ///< of everything, the name too
    Family family = Family::Any;
    QString nameServer; ///< "udp://1.1.1.1:53" or "tcp://…"; empty: the system's
    QString serverName; ///< asked for and checked by TLS; empty: the host
    bool verifiesCertificate = true;
    QString authorityFile;     ///< PEM of the roots; empty: the system's
    QString clientCertificate; ///< PEM files; empty: none
    QString clientKey;
};

/// What came of a connection, also where it failed: how far it got is what a probe reports.
struct ConnectionReport
{
    QString ip;
    bool connected = false;
    Phases phases; ///< firstByte: until the first byte of the dialog; transfer: the rest of it
    std::optional<TlsSession> tls;
    QByteArray received;
    int stepsDone = 0; ///< of the dialog
    std::optional<Error> error;
};

} // namespace readyroom::http
