// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/Secret.h"

#include <string.h> // explicit_bzero is no part of <cstring>

namespace readyroom::secrets {

Secret::Secret(QByteArray&& value)
    : m_value(new QByteArray(std::move(value)), [](QByteArray* bytes) {
        explicit_bzero(bytes->data(), static_cast<size_t>(bytes->size()));
        delete bytes;
    })
{
    m_value->detach();
}

Secret Secret::takeFrom(QString& text)
{
    Secret secret(text.toUtf8());
    explicit_bzero(const_cast<QChar*>(text.constData()), static_cast<size_t>(text.size()) * sizeof(QChar));
    return secret;
}

const QByteArray& Secret::bytes() const
{
    static const QByteArray none;
    return m_value ? *m_value : none;
}

} // namespace readyroom::secrets
