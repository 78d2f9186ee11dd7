// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QHash>
#include <QString>

#include "core/base/Clock.h"
#include "core/secrets/Secret.h"

namespace readyroom::secrets {

/// Values that were read lately, so that the keychain need not be asked for each request. A value that is dropped is
/// overwritten unless somebody still uses it. Use from one thread; the clock must outlive it.
class SecretCache final
{
public:
    SecretCache(const Clock& clock, Duration lifetime)
        : m_clock(clock)
        , m_lifetime(lifetime)
    {
    }

    [[nodiscard]] std::optional<Secret> find(const QString& key) const
    {
        const auto entry = m_entries.constFind(key);
        return entry == m_entries.cend() || entry->until <= m_clock.sinceBoot() ? std::nullopt
                                                                                : std::optional(entry->value);
    }
    void put(const QString& key, const Secret& value)
    {
        m_entries.insert(key, {value, m_clock.sinceBoot() + m_lifetime});
    }
    void drop(const QString& key) { m_entries.remove(key); }
    void clear() { m_entries.clear(); }
    /// Drops what is too old. @return how many are left
    qsizetype dropExpired()
    {
        m_entries.removeIf([now = m_clock.sinceBoot()](const auto& entry) { return entry.value().until <= now; });
        return m_entries.size();
    }

private:
    struct Entry
    {
        Secret value;
        Duration until;
    };

    const Clock& m_clock;
    const Duration m_lifetime;
    QHash<QString, Entry> m_entries;
};

} // namespace readyroom::secrets
