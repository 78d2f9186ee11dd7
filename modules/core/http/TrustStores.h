// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QDateTime>
#include <QString>

#include "core/base/Result.h"
#include "core/http/OpenSsl.h"

namespace readyroom::http {

/// The roots that certificates are verified against, read once and again when their file has changed: reading a
/// system's hundred and more for each handshake would cost more than the handshake. Private to this part; network
/// thread only.
class TrustStores final
{
public:
    /// @param authorityFile PEM; empty: the system's. NotFound or Malformed where it holds no certificate. The store
    /// stays this object's.
    [[nodiscard]] Result<X509_STORE*> storeFor(const QString& authorityFile);

private:
    using StoreHandle = std::unique_ptr<X509_STORE, OpenSslDeleter<&X509_STORE_free>>;
    struct Read
    {
        StoreHandle store;
        QDateTime changed;
    };
    std::map<QString, Read> m_stores; ///< by authority file
};

} // namespace readyroom::http
