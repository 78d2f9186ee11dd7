// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/Secret.h"

#include "core/base/Scrub.h"

namespace readyroom::secrets {

Secret::Secret(QByteArray&& value)
    : m_value(new QByteArray(std::move(value)), [](QByteArray* bytes) {
        // Whoever took the bytes further still needs them.
        if (bytes->isDetached())
            scrub(*bytes);
        delete bytes;
    })
{
    m_value->detach();
}

Secret Secret::takeFrom(QString& text)
{
    Secret secret(text.toUtf8());
    scrub(text);
    return secret;
}

const QByteArray& Secret::bytes() const
{
    static const QByteArray none;
    return m_value ? *m_value : none;
}

} // namespace readyroom::secrets
