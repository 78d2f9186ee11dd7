// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Redactor.h"

#include <algorithm>

namespace readyroom {

bool Redactor::addSecret(const QByteArray& value)
{
    if (value.size() < minimumLength)
        return false;
    const QByteArray base64 = value.toBase64(QByteArray::OmitTrailingEquals);
    const std::lock_guard lock(m_mutex);
    for (const QByteArray& needle :
         {value, base64, value.toPercentEncoding(), value.toHex(), value.toHex().toUpper()}) {
        if (std::find(m_needles.cbegin(), m_needles.cend(), needle) == m_needles.cend())
            m_needles.push_back(needle);
    }
    // Longest first: a secret that contains another one is blanked whole.
    std::sort(m_needles.begin(), m_needles.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return true;
}

QByteArray Redactor::redact(QByteArray text) const
{
    const std::lock_guard lock(m_mutex);
    for (const QByteArray& needle : m_needles)
        text.replace(needle, "\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2");
    return text;
}

} // namespace readyroom
