// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/TlsAdvice.h"

#include <algorithm>

namespace readyroom::health {

namespace {

using Kind = TlsAdvice::Kind;
using Gravity = TlsAdvice::Gravity;
using Advices = std::vector<TlsAdvice>;

const http::Certificate* expiredOne(const http::ChainReport& chain, TimePoint now)
{
    for (const http::Certificate& certificate : chain.sent) {
        if (now > certificate.notAfter)
            return &certificate;
    }
    return nullptr;
}

const http::Certificate* futureOne(const http::ChainReport& chain, TimePoint now)
{
    for (const http::Certificate& certificate : chain.sent) {
        if (now < certificate.notBefore)
            return &certificate;
    }
    return nullptr;
}

void adviseOnFault(const HostCertificates& host, TimePoint now, Advices& advices)
{
    const http::ChainReport& chain = host.chain;
    const auto add = [&advices](Kind kind, const http::Certificate* certificate, const QString& detail = {},
                                const QString& link = {}, std::optional<TimePoint> at = {}) {
        advices.push_back({kind, Gravity::Broken, certificate ? certificate->subject : QString(), detail, link, at});
    };
    const http::Certificate* own = chain.sent.empty() ? nullptr : &chain.sent.front();
    switch (chain.fault) {
    case http::ChainFault::None:
        break;
    case http::ChainFault::Expired:
        if (const http::Certificate* one = expiredOne(chain, now))
            add(Kind::Expired, one, {}, {}, one->notAfter);
        break;
    case http::ChainFault::NotYetValid:
        if (const http::Certificate* one = futureOne(chain, now))
            add(Kind::NotYetValid, one, {}, {}, one->notBefore);
        break;
    case http::ChainFault::WrongHost:
        if (own)
            add(Kind::WrongHost, own, (own->dnsNames + own->addresses).join(QLatin1String(", ")));
        break;
    case http::ChainFault::SelfSigned:
        add(Kind::SelfSigned, own);
        break;
    case http::ChainFault::MissingIntermediate:
        if (!chain.sent.empty())
            add(Kind::MissingIntermediate, &chain.sent.back(), chain.sent.back().issuer, chain.sent.back().issuerUrl);
        break;
    case http::ChainFault::UnknownRoot:
        if (!chain.sent.empty())
            add(Kind::UnknownRoot, &chain.sent.back(), chain.sent.back().subject);
        break;
    case http::ChainFault::Other:
        add(Kind::OtherFault, own, chain.faultText);
        break;
    }
}

void adviseOnStatus(const HostCertificates& host, TimePoint now, Advices& advices)
{
    if (!host.ocsp || host.chain.sent.empty())
        return;
    const QString subject = host.chain.sent.front().subject;
    if (host.ocsp->kind == http::OcspStatus::Kind::Revoked)
        advices.push_back({Kind::Revoked, Gravity::Broken, subject, {}, {}, host.ocsp->revokedAt});
    else if (host.ocsp->kind == http::OcspStatus::Kind::Unknown)
        advices.push_back({Kind::StatusUnknown, Gravity::Weak, subject, {}, {}, {}});
    if (host.ocsp->nextUpdate && *host.ocsp->nextUpdate < now)
        advices.push_back({Kind::StatusOutOfDate, Gravity::Weak, subject, {}, {}, host.ocsp->nextUpdate});
}

void adviseOnConnection(const HostCertificates& host, Advices& advices)
{
    const auto add = [&advices](Kind kind, const QString& detail) {
        advices.push_back({kind, Gravity::Weak, {}, detail, {}, {}});
    };
    if (!host.protocol.isEmpty() && host.protocol != QLatin1String("TLSv1.2") &&
        host.protocol != QLatin1String("TLSv1.3"))
        add(Kind::OldProtocol, host.protocol);
    const QString& cipher = host.cipher;
    // Those of TLS 1.3 are all good.
    if (cipher.isEmpty() || cipher.startsWith(QLatin1String("TLS_")))
        return;
    static const QStringList broken{QStringLiteral("NULL"), QStringLiteral("EXP"),   QStringLiteral("RC4"),
                                    QStringLiteral("RC2"),  QStringLiteral("DES"),   QStringLiteral("MD5"),
                                    QStringLiteral("ADH"),  QStringLiteral("AECDH"), QStringLiteral("IDEA"),
                                    QStringLiteral("SEED")};
    if (std::any_of(broken.begin(), broken.end(), [&cipher](const QString& part) { return cipher.contains(part); })) {
        add(Kind::WeakCipher, cipher);
        return;
    }
    if (!cipher.startsWith(QLatin1String("ECDHE")) && !cipher.startsWith(QLatin1String("DHE")))
        add(Kind::NoForwardSecrecy, cipher);
    if (!cipher.contains(QLatin1String("GCM")) && !cipher.contains(QLatin1String("CCM")) &&
        !cipher.contains(QLatin1String("POLY1305")))
        add(Kind::CbcCipher, cipher);
}

bool isWeakKey(const QString& key)
{
    const int bits = key.section(QLatin1Char(' '), 1).toInt();
    if (key.startsWith(QLatin1String("RSA")) || key.startsWith(QLatin1String("DSA")))
        return bits < 2048;
    return key.contains(QLatin1String("192")) || key.contains(QLatin1String("160"));
}

bool isWeakSignature(const QString& algorithm)
{
    return algorithm.contains(QLatin1String("sha1"), Qt::CaseInsensitive) ||
           algorithm.contains(QLatin1String("md5"), Qt::CaseInsensitive);
}

void adviseOnCertificates(const HostCertificates& host, Advices& advices)
{
    for (const http::Certificate& certificate : host.chain.sent) {
        if (isWeakKey(certificate.key))
            advices.push_back({Kind::WeakKey, Gravity::Weak, certificate.subject, certificate.key, {}, {}});
        // Nobody goes by the signature of a root.
        if (!certificate.isSelfSigned && isWeakSignature(certificate.signatureAlgorithm)) {
            advices.push_back(
                {Kind::WeakSignature, Gravity::Weak, certificate.subject, certificate.signatureAlgorithm, {}, {}});
        }
    }
    if (host.chain.sent.empty())
        return;
    const http::Certificate& own = host.chain.sent.front();
    if (own.dnsNames.isEmpty() && own.addresses.isEmpty())
        advices.push_back({Kind::NoNames, Gravity::Broken, own.subject, {}, {}, {}});
}

void adviseOnEnd(const HostCertificates& host, TimePoint now, Duration warningTime, Advices& advices)
{
    const http::ChainReport& chain = host.chain;
    const std::vector<http::Certificate>& certificates = chain.verified.empty() ? chain.sent : chain.verified;
    if (!chain.breaksAt || *chain.breaksAt < now || chain.breaksFirst < 0 ||
        static_cast<std::size_t>(chain.breaksFirst) >= certificates.size())
        return;
    const bool isSoon = *chain.breaksAt - now < warningTime;
    advices.push_back({isSoon ? Kind::EndsSoon : Kind::BreaksFirst,
                       isSoon ? Gravity::Soon : Gravity::Note,
                       certificates[static_cast<std::size_t>(chain.breaksFirst)].subject,
                       {},
                       {},
                       chain.breaksAt});
}

} // namespace

QString tlsAdviceName(Kind kind)
{
    switch (kind) {
    case Kind::Expired:
        return QStringLiteral("expired");
    case Kind::NotYetValid:
        return QStringLiteral("notYetValid");
    case Kind::WrongHost:
        return QStringLiteral("wrongHost");
    case Kind::SelfSigned:
        return QStringLiteral("selfSigned");
    case Kind::UnknownRoot:
        return QStringLiteral("unknownRoot");
    case Kind::MissingIntermediate:
        return QStringLiteral("missingIntermediate");
    case Kind::OtherFault:
        return QStringLiteral("otherFault");
    case Kind::Revoked:
        return QStringLiteral("revoked");
    case Kind::OldProtocol:
        return QStringLiteral("oldProtocol");
    case Kind::WeakCipher:
        return QStringLiteral("weakCipher");
    case Kind::NoForwardSecrecy:
        return QStringLiteral("noForwardSecrecy");
    case Kind::CbcCipher:
        return QStringLiteral("cbcCipher");
    case Kind::WeakKey:
        return QStringLiteral("weakKey");
    case Kind::WeakSignature:
        return QStringLiteral("weakSignature");
    case Kind::StatusUnknown:
        return QStringLiteral("statusUnknown");
    case Kind::StatusOutOfDate:
        return QStringLiteral("statusOutOfDate");
    case Kind::NoNames:
        return QStringLiteral("noNames");
    case Kind::EndsSoon:
        return QStringLiteral("endsSoon");
    case Kind::BreaksFirst:
        return QStringLiteral("breaksFirst");
    }
    return {};
}

std::vector<TlsAdvice> adviseOnTls(const HostCertificates& host, TimePoint now, Duration warningTime)
{
    Advices advices;
    adviseOnFault(host, now, advices);
    adviseOnStatus(host, now, advices);
    adviseOnConnection(host, advices);
    adviseOnCertificates(host, advices);
    adviseOnEnd(host, now, warningTime, advices);
    std::stable_sort(advices.begin(), advices.end(),
                     [](const TlsAdvice& a, const TlsAdvice& b) { return a.gravity < b.gravity; });
    return advices;
}

} // namespace readyroom::health
