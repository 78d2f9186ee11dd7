// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "core/base/Clock.h"
#include "core/base/Result.h"

namespace readyroom::http {

/// What an X.509 certificate says.
struct Certificate
{
    QString subject; ///< "CN=example.org,O=Example", RFC 2253
    QString issuer;
    QString commonName;
    QString serial;      ///< hexadecimal
    QString fingerprint; ///< SHA-256, hexadecimal
    TimePoint notBefore;
    TimePoint notAfter;
    QStringList dnsNames;
    QStringList addresses;
    QString key; ///< "RSA 2048", "EC prime256v1"
    QString signatureAlgorithm;
    bool isAuthority = false;
    bool isSelfSigned = false;
    QString ocspUrl;   ///< empty: none is named
    QString issuerUrl; ///< where the issuer's certificate is said to be
    friend bool operator==(const Certificate&, const Certificate&) = default;
};

/// Malformed where the bytes are no certificate. Any thread.
[[nodiscard]] Result<Certificate> readCertificate(const QByteArray& der);
/// Is it for this host name or address, by RFC 6125? Any thread.
[[nodiscard]] bool isForHost(const QByteArray& der, const QString& host);

/// What is wrong with a server's certificates, if anything.
enum class ChainFault {
    None,
    Expired,
    NotYetValid,
    WrongHost,
    SelfSigned,
    MissingIntermediate, ///< the server does not send a certificate that leads to a known root
    UnknownRoot,
    Other,
};

/// A server's certificates, judged.
struct ChainReport
{
    std::vector<Certificate> sent;
    std::vector<Certificate> verified; ///< empty: there is no such chain
    ChainFault fault = ChainFault::None;
    QString faultText;    ///< in OpenSSL's words; empty without a fault or for WrongHost
    int breaksFirst = -1; ///< index in `verified`, else in `sent`, of the one that ends first; -1: there is none
    std::optional<TimePoint> breaksAt;
};

/// Judges what a handshake showed. Certificates that cannot be read are left out. Any thread.
/// @param fault why the chain was not verified, in OpenSSL's words; empty: it was
[[nodiscard]] ChainReport judgeChain(const std::vector<QByteArray>& sent, const std::vector<QByteArray>& verified,
                                     const QString& fault, const QString& host, TimePoint now);

} // namespace readyroom::http
