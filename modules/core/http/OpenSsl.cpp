// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/OpenSsl.h"

#include <ctime>

namespace readyroom::http {

X509Handle certificateFromDer(const QByteArray& der)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(der.constData());
    return X509Handle(d2i_X509(nullptr, &bytes, static_cast<long>(der.size())));
}

QString textOf(BIO* memory)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QString::fromUtf8(data, size);
}

TimePoint timeOf(const ASN1_TIME* time)
{
    std::tm fields{};
    if (!time || ASN1_TIME_to_tm(time, &fields) != 1)
        return {};
    return TimePoint(std::chrono::seconds(timegm(&fields)));
}

} // namespace readyroom::http
