// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <openssl/bio.h>
#include <openssl/x509.h>

#include <QByteArray>
#include <QString>

#include "core/base/Clock.h"

namespace readyroom::http {

// OpenSSL's handles as values of this part; none of them leaves it.

template <auto Free>
struct OpenSslDeleter
{
    template <class Handle>
    void operator()(Handle* handle) const
    {
        Free(handle);
    }
};

using X509Handle = std::unique_ptr<X509, OpenSslDeleter<&X509_free>>;
using BioHandle = std::unique_ptr<BIO, OpenSslDeleter<&BIO_free_all>>;

/// Null where the bytes are no certificate.
[[nodiscard]] X509Handle certificateFromDer(const QByteArray& der);
/// Everything written into a memory BIO.
[[nodiscard]] QString textOf(BIO* memory);
/// Midnight of 1970 where it cannot be read.
[[nodiscard]] TimePoint timeOf(const ASN1_TIME* time);

} // namespace readyroom::http
