// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/TokenSigner.h"

#include <array>
#include <vector>

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>

#include <QJsonDocument>

namespace readyroom::secrets {

namespace {

template <auto Free>
struct Deleter
{
    template <class Handle>
    void operator()(Handle* handle) const
    {
        Free(handle);
    }
};
using KeyHandle = std::unique_ptr<EVP_PKEY, Deleter<&EVP_PKEY_free>>;
using DigestHandle = std::unique_ptr<EVP_MD_CTX, Deleter<&EVP_MD_CTX_free>>;
using BioHandle = std::unique_ptr<BIO, Deleter<&BIO_free_all>>;
using EcdsaHandle = std::unique_ptr<ECDSA_SIG, Deleter<&ECDSA_SIG_free>>;

using Algorithm = TokenSigner::Algorithm;

/// Bytes of each of the two numbers that make a signature on P-256.
constexpr int coordinateSize = 32;

QString subject()
{
    return QStringLiteral("token");
}

/// Takes OpenSSL's newest word on what went wrong, and its others away.
tl::unexpected<Error> failed(ErrorCode code)
{
    std::array<char, 256> words{};
    ERR_error_string_n(ERR_peek_last_error(), words.data(), words.size());
    ERR_clear_error();
    return fail(code, subject(), QString::fromLatin1(words.data()));
}

QByteArray encoded(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray encoded(const QJsonObject& object)
{
    return encoded(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

KeyHandle macKey(const QByteArray& secret)
{
    return KeyHandle(EVP_PKEY_new_mac_key(EVP_PKEY_HMAC, nullptr,
                                          reinterpret_cast<const unsigned char*>(secret.constData()),
                                          static_cast<int>(secret.size())));
}

/// From the ASN.1 that OpenSSL makes to the two numbers side by side that tokens have (RFC 7518, section 3.4).
Result<QByteArray> plainEcdsa(const QByteArray& der)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(der.constData());
    const EcdsaHandle signature(d2i_ECDSA_SIG(nullptr, &bytes, static_cast<long>(der.size())));
    if (!signature)
        return failed(ErrorCode::Internal);
    QByteArray plain(qsizetype{2} * coordinateSize, '\0');
    auto* target = reinterpret_cast<unsigned char*>(plain.data());
    if (BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), target, coordinateSize) < 0 ||
        BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), target + coordinateSize, coordinateSize) < 0)
        return failed(ErrorCode::Internal);
    return plain;
}

Result<QByteArray> signatureOf(EVP_PKEY* key, const QByteArray& text)
{
    const DigestHandle context(EVP_MD_CTX_new());
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.constData());
    const auto size = static_cast<size_t>(text.size());
    size_t length = 0;
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &length, bytes, size) != 1)
        return failed(ErrorCode::Internal);
    QByteArray signature(static_cast<qsizetype>(length), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &length, bytes, size) != 1)
        return failed(ErrorCode::Internal);
    signature.truncate(static_cast<qsizetype>(length));
    return signature;
}

} // namespace

struct TokenSigner::Key
{
    Algorithm algorithm = Algorithm::Hs256;
    KeyHandle handle;
};

TokenSigner::TokenSigner(std::shared_ptr<const Key> key)
    : m_key(std::move(key))
{
}

QByteArray TokenSigner::nameOf(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::Hs256:
        return "HS256";
    case Algorithm::Rs256:
        return "RS256";
    case Algorithm::Es256:
        return "ES256";
    }
    return {};
}

Result<TokenSigner> TokenSigner::withNewKey(Algorithm algorithm)
{
    auto key = std::make_shared<Key>();
    key->algorithm = algorithm;
    if (algorithm == Algorithm::Rs256) {
        key->handle.reset(EVP_RSA_gen(2048));
    } else if (algorithm == Algorithm::Es256) {
        key->handle.reset(EVP_EC_gen("P-256"));
    } else {
        QByteArray bytes(32, '\0');
        if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size())) == 1)
            key->handle = macKey(bytes);
    }
    if (!key->handle)
        return failed(ErrorCode::Internal);
    return TokenSigner(std::move(key));
}

Result<TokenSigner> TokenSigner::withSecret(const Secret& secret)
{
    if (secret.isEmpty())
        return fail(ErrorCode::InvalidArgument, subject(), QStringLiteral("there is no secret to sign with"));
    auto key = std::make_shared<Key>();
    key->handle = macKey(secret.bytes());
    if (!key->handle)
        return failed(ErrorCode::Internal);
    return TokenSigner(std::move(key));
}

Result<TokenSigner> TokenSigner::withKey(const Secret& pem)
{
    // No question for a passphrase on the terminal, whatever the key.
    const auto refuse = [](char*, int, int, void*) { return -1; };
    const BioHandle memory(BIO_new_mem_buf(pem.bytes().constData(), static_cast<int>(pem.bytes().size())));
    auto key = std::make_shared<Key>();
    key->handle.reset(PEM_read_bio_PrivateKey(memory.get(), nullptr, refuse, nullptr));
    if (!key->handle)
        return failed(ErrorCode::InvalidArgument);
    if (EVP_PKEY_get_base_id(key->handle.get()) == EVP_PKEY_RSA)
        key->algorithm = Algorithm::Rs256;
    else if (EVP_PKEY_get_base_id(key->handle.get()) == EVP_PKEY_EC && EVP_PKEY_get_bits(key->handle.get()) == 256)
        key->algorithm = Algorithm::Es256;
    else
        return fail(ErrorCode::InvalidArgument, subject(), QStringLiteral("expected a key for RSA or on P-256"));
    return TokenSigner(std::move(key));
}

TokenSigner::Algorithm TokenSigner::algorithm() const
{
    return m_key->algorithm;
}

Result<QByteArray> TokenSigner::sign(const QJsonObject& claims, const QJsonObject& header) const
{
    QJsonObject whole = header;
    whole[QStringLiteral("alg")] = QString::fromLatin1(nameOf(m_key->algorithm));
    whole[QStringLiteral("typ")] = QStringLiteral("JWT");
    const QByteArray text = encoded(whole) + '.' + encoded(claims);
    Result<QByteArray> signature = signatureOf(m_key->handle.get(), text);
    if (signature && m_key->algorithm == Algorithm::Es256)
        signature = plainEcdsa(*signature);
    if (!signature)
        return signature;
    return text + '.' + encoded(*signature);
}

QByteArray TokenSigner::publicKey() const
{
    if (m_key->algorithm == Algorithm::Hs256)
        return {};
    const BioHandle memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_PUBKEY(memory.get(), m_key->handle.get());
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, size};
}

QByteArray unsignedToken(const QJsonObject& claims)
{
    const QJsonObject header{{QStringLiteral("alg"), QStringLiteral("none")},
                             {QStringLiteral("typ"), QStringLiteral("JWT")}};
    return encoded(header) + '.' + encoded(claims) + '.';
}

} // namespace readyroom::secrets
