// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <vector>

#include <QByteArray>

namespace readyroom {

/// Replaces registered secret values by bullets in everything that is written down. Knows each value raw, as base64,
/// percent-encoded and hexadecimal. Values shorter than eight bytes are refused, because they would blank ordinary
/// words. Safe to use from any thread.
class Redactor
{
public:
    static constexpr qsizetype minimumLength = 8;

    /// @return false when the value is too short to be redacted.
    bool addSecret(const QByteArray& value);
    [[nodiscard]] QByteArray redact(QByteArray text) const;

private:
    mutable std::mutex m_mutex; // guards m_needles
    std::vector<QByteArray> m_needles;
};

} // namespace readyroom
