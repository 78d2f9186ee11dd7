// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/TrustStores.h"

#include <curl/curl.h>
#include <openssl/err.h>

#include <QFileInfo>

namespace readyroom::http {

namespace {

/// Where this system keeps its roots in one file, as curl was built to know.
QString systemFile()
{
    const curl_version_info_data* info = curl_version_info(CURLVERSION_NOW);
    return QString::fromUtf8(info->cainfo);
}

} // namespace

Result<X509_STORE*> TrustStores::storeFor(const QString& authorityFile)
{
    const QString path = authorityFile.isEmpty() ? systemFile() : authorityFile;
    const QFileInfo file(path);
    Read& read = m_stores[authorityFile];
    if (read.store && read.changed == file.lastModified())
        return read.store.get();
    if (!file.exists())
        return fail(ErrorCode::NotFound, path, QStringLiteral("there is no such file of certificates"));
    StoreHandle store(X509_STORE_new());
    if (X509_STORE_load_file(store.get(), path.toUtf8().constData()) != 1) {
        ERR_clear_error();
        return fail(ErrorCode::Malformed, path, QStringLiteral("no certificates can be read from it"));
    }
    read.store = std::move(store);
    read.changed = file.lastModified();
    return read.store.get();
}

} // namespace readyroom::http
