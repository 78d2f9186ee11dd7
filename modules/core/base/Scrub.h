// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string.h> // explicit_bzero is no part of <cstring>

#include <QByteArray>
#include <QString>

namespace readyroom {

/// Overwrites the text with zeros where it is, for everybody who shares its buffer; the compiler does not leave it out.
/// Not for literals, whose memory cannot be written.
inline void scrub(const QByteArray& text)
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): to write by data() would overwrite a copy
    explicit_bzero(const_cast<char*>(text.constData()), static_cast<size_t>(text.size()));
}

inline void scrub(const QString& text)
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): as above
    explicit_bzero(const_cast<QChar*>(text.constData()), static_cast<size_t>(text.size()) * sizeof(QChar));
}

} // namespace readyroom
