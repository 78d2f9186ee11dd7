// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include "core/base/Clock.h"

namespace readyroom {

/// A random identifier that sorts by the time it was made (RFC 9562 version 7 layout: 48 bits of milliseconds, then
/// random bits), as 36 lower-case characters.
[[nodiscard]] QString makeSortableId(const Clock& clock);

/// A string that names one kind of thing, so that ids of different kinds cannot be mixed up.
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text)
        : m_text(std::move(text))
    {
    }

    [[nodiscard]] const QString& toString() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    friend bool operator==(const Id& a, const Id& b) { return a.m_text == b.m_text; }
    friend bool operator<(const Id& a, const Id& b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

} // namespace readyroom
