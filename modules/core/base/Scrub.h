// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string.h> // explicit_bzero is no part of <cstring>

#include <QByteArray>
#include <QString>

namespace readyroom {

/// Overwrites the text with zeros where it is, for everybody who shares its buffer; the compiler does not leave it out.
/// A literal, or memory that the text does not own, stays as it is: it may not be writable.
inline void scrub(const QByteArray& text)
{
    QByteArray owner(text); // shares the buffer; only the pointer of one that may change says whose it is
    if (!owner.data_ptr().isMutable())
        return;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): to write by data() would overwrite a copy
    explicit_bzero(const_cast<char*>(text.constData()), static_cast<size_t>(text.size()));
}

inline void scrub(const QString& text)
{
    if (!text.data_ptr().isMutable())
        return;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): as above
    explicit_bzero(const_cast<QChar*>(text.constData()), static_cast<size_t>(text.size()) * sizeof(QChar));
}

} // namespace readyroom
