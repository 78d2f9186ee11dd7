// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bitset>
#include <memory>
#include <shared_mutex>
#include <unordered_map>
#include <vector>

#include <QByteArray>

namespace readyroom {

/// Replaces registered secret values by bullets in everything that is written down. Finds a value as it is; as base64
/// and base64url, also where it is a part of what was encoded ("Basic " + base64(user:value)) and across line breaks;
/// as hexadecimal digits; and percent-encoded, escaped for JSON or for HTML, also one within another, three deep. Of a
/// value of several lines each longer line counts, too.
///
/// Values shorter than eight bytes are refused: they would blank ordinary words, and their shortest base64 form is met
/// by chance. Whoever hands values out must not hand out one that is refused here. Values stay known, to be found in
/// what is still to be written, until the redactor goes; then they are overwritten. Safe to use from any thread.
class Redactor
{
public:
    static constexpr qsizetype minimumLength = 8;

    Redactor();
    ~Redactor();
    Redactor(const Redactor&) = delete;
    Redactor& operator=(const Redactor&) = delete;

    /// @return false when the value is too short to be redacted.
    bool addSecret(const QByteArray& value);
    [[nodiscard]] QByteArray redact(QByteArray text) const;

private:
    struct Needle;
    struct Range;
    using Ranges = std::vector<Range>;
    struct View;

    void addForms(const QByteArray& value);
    void addNeedle(Needle needle);
    void search(const View& view, Ranges& found) const;

    static constexpr size_t starts = 65536; ///< how many two bytes there are

    mutable std::shared_mutex m_mutex; // guards all below
    std::vector<std::unique_ptr<const Needle>> m_needles;
    std::unordered_multimap<quint32, const Needle*> m_byStart; ///< by the first four bytes
    std::unique_ptr<std::bitset<starts>> m_starts; ///< the first two bytes of each: most text is not looked up further
};

} // namespace readyroom
