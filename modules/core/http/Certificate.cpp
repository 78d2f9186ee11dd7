// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/Certificate.h"

#include <openssl/evp.h>
#include <openssl/x509v3.h>

#include <QHostAddress>

#include "core/http/OpenSsl.h"

namespace readyroom::http {

namespace {

QString nameOf(const X509_NAME* name)
{
    const BioHandle memory(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(memory.get(), name, 0, XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
    return textOf(memory.get());
}

QString stringOf(const ASN1_STRING* text)
{
    return text
               ? QString::fromUtf8(reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)), ASN1_STRING_length(text))
               : QString();
}

QString commonNameOf(const X509* certificate)
{
    const X509_NAME* name = X509_get_subject_name(certificate);
    const int index = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    return index < 0 ? QString() : stringOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)));
}

QString addressOf(const ASN1_OCTET_STRING* bytes)
{
    const unsigned char* data = ASN1_STRING_get0_data(bytes);
    if (ASN1_STRING_length(bytes) == 4)
        return QHostAddress(quint32{data[0]} << 24 | quint32{data[1]} << 16 | quint32{data[2]} << 8 | data[3])
            .toString();
    return ASN1_STRING_length(bytes) == 16 ? QHostAddress(data).toString() : QString();
}

void readNames(const X509* certificate, Certificate& read)
{
    const std::unique_ptr<GENERAL_NAMES, OpenSslDeleter<&GENERAL_NAMES_free>> names(
        static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const GENERAL_NAME* name = sk_GENERAL_NAME_value(names.get(), i);
        if (name->type == GEN_DNS)
            read.dnsNames << stringOf(name->d.dNSName);
        else if (name->type == GEN_IPADD)
            read.addresses << addressOf(name->d.iPAddress);
    }
}

void readAccess(const X509* certificate, Certificate& read)
{
    const std::unique_ptr<AUTHORITY_INFO_ACCESS, OpenSslDeleter<&AUTHORITY_INFO_ACCESS_free>> access(
        static_cast<AUTHORITY_INFO_ACCESS*>(X509_get_ext_d2i(certificate, NID_info_access, nullptr, nullptr)));
    for (int i = 0; access && i < sk_ACCESS_DESCRIPTION_num(access.get()); ++i) {
        const ACCESS_DESCRIPTION* entry = sk_ACCESS_DESCRIPTION_value(access.get(), i);
        if (entry->location->type != GEN_URI)
            continue;
        const QString url = stringOf(entry->location->d.uniformResourceIdentifier);
        const int method = OBJ_obj2nid(entry->method);
        if (method == NID_ad_OCSP && read.ocspUrl.isEmpty())
            read.ocspUrl = url;
        else if (method == NID_ad_ca_issuers && read.issuerUrl.isEmpty())
            read.issuerUrl = url;
    }
}

QString keyOf(X509* certificate)
{
    const EVP_PKEY* key = X509_get0_pubkey(certificate);
    if (!key)
        return {};
    char group[80] = "";
    size_t length = 0;
    if (EVP_PKEY_get_group_name(key, static_cast<char*>(group), sizeof group, &length) == 1)
        return QStringLiteral("EC %1").arg(QString::fromLatin1(static_cast<const char*>(group)));
    return QStringLiteral("%1 %2").arg(QString::fromLatin1(EVP_PKEY_get0_type_name(key))).arg(EVP_PKEY_get_bits(key));
}

QString fingerprintOf(const X509* certificate)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (X509_digest(certificate, EVP_sha256(), static_cast<unsigned char*>(digest), &size) != 1)
        return {};
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(static_cast<unsigned char*>(digest)), static_cast<qsizetype>(size))
            .toHex());
}

std::vector<Certificate> readAll(const std::vector<QByteArray>& ders)
{
    std::vector<Certificate> certificates;
    for (const QByteArray& der : ders) {
        if (const Result<Certificate> certificate = readCertificate(der))
            certificates.push_back(*certificate);
    }
    return certificates;
}

ChainFault faultOf(const ChainReport& report, TimePoint now)
{
    for (const Certificate& certificate : report.sent) {
        if (now < certificate.notBefore)
            return ChainFault::NotYetValid;
        if (now > certificate.notAfter)
            return ChainFault::Expired;
    }
    if (report.faultText.isEmpty())
        return ChainFault::None;
    if (report.sent.empty())
        return ChainFault::Other;
    if (report.sent.size() == 1 && report.sent.front().isSelfSigned)
        return ChainFault::SelfSigned;
    // The last one sent was issued by somebody who is neither here nor known.
    return report.sent.back().isSelfSigned ? ChainFault::UnknownRoot : ChainFault::MissingIntermediate;
}

} // namespace

Result<Certificate> readCertificate(const QByteArray& der)
{
    const X509Handle handle = certificateFromDer(der);
    if (!handle)
        return fail(ErrorCode::Malformed, QStringLiteral("certificate"), QStringLiteral("these bytes are none"));
    X509* certificate = handle.get();
    Certificate read;
    read.subject = nameOf(X509_get_subject_name(certificate));
    read.issuer = nameOf(X509_get_issuer_name(certificate));
    read.commonName = commonNameOf(certificate);
    read.fingerprint = fingerprintOf(certificate);
    read.notBefore = timeOf(X509_get0_notBefore(certificate));
    read.notAfter = timeOf(X509_get0_notAfter(certificate));
    read.key = keyOf(certificate);
    read.signatureAlgorithm = QString::fromLatin1(OBJ_nid2ln(X509_get_signature_nid(certificate)));
    read.isAuthority = X509_check_ca(certificate) > 0;
    read.isSelfSigned = X509_self_signed(certificate, 1) == 1;
    const BioHandle serial(BIO_new(BIO_s_mem()));
    i2a_ASN1_INTEGER(serial.get(), X509_get0_serialNumber(certificate));
    read.serial = textOf(serial.get()).toLower();
    readNames(certificate, read);
    readAccess(certificate, read);
    return read;
}

bool isForHost(const QByteArray& der, const QString& host)
{
    const X509Handle handle = certificateFromDer(der);
    if (!handle)
        return false;
    const QByteArray name = host.toUtf8();
    return X509_check_host(handle.get(), name.constData(), static_cast<size_t>(name.size()), 0, nullptr) == 1 ||
           X509_check_ip_asc(handle.get(), name.constData(), 0) == 1;
}

ChainReport judgeChain(const std::vector<QByteArray>& sent, const std::vector<QByteArray>& verified,
                       const QString& fault, const QString& host, TimePoint now)
{
    ChainReport report;
    report.sent = readAll(sent);
    report.verified = readAll(verified);
    report.faultText = fault;
    report.fault = faultOf(report, now);
    if (report.fault == ChainFault::None && !sent.empty() && !isForHost(sent.front(), host))
        report.fault = ChainFault::WrongHost;
    const std::vector<Certificate>& chain = report.verified.empty() ? report.sent : report.verified;
    for (size_t i = 0; i < chain.size(); ++i) {
        if (!report.breaksAt || chain[i].notAfter < *report.breaksAt) {
            report.breaksAt = chain[i].notAfter;
            report.breaksFirst = static_cast<int>(i);
        }
    }
    return report;
}

} // namespace readyroom::http
