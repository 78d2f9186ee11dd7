// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Redactor.h"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <utility>

#include "core/base/Scrub.h"
#include "core/base/Unescaping.h"

namespace readyroom {

namespace {

constexpr const char* bullets = "\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2";
constexpr int layers = 3;                   ///< of escapes within one another
constexpr qsizetype minimumLineLength = 16; ///< of a line that counts by itself
constexpr qsizetype bitsPerByte = 8;
constexpr qsizetype bitsPerDigit = 6; ///< of base64

quint16 firstTwo(const char* bytes)
{
    quint16 value = 0;
    std::memcpy(&value, bytes, sizeof(value));
    return value;
}

quint32 firstFour(const char* bytes)
{
    quint32 value = 0;
    std::memcpy(&value, bytes, sizeof(value));
    return value;
}

bool isBase64Digit(char digit)
{
    return (digit >= 'A' && digit <= 'Z') || (digit >= 'a' && digit <= 'z') || (digit >= '0' && digit <= '9') ||
           digit == '+' || digit == '/' || digit == '-' || digit == '_';
}

/// A copy that shares its buffer with nobody, because both it and the original are overwritten one day.
QByteArray ownCopy(const QByteArray& bytes, qsizetype from = 0, qsizetype size = -1)
{
    return {bytes.constData() + from, size < 0 ? bytes.size() - from : size};
}

} // namespace

/// A form of a value. The digits of base64 beside it may hold a few bits of its first and last byte.
struct Redactor::Needle
{
    QByteArray bytes;
    bool bleedsLeft = false;
    bool bleedsRight = false;
};

/// Bytes of the text, from `begin` up to `end`.
struct Redactor::Range
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// The text, or what it says when its escapes are undone.
struct Redactor::View
{
    QByteArray bytes;
    std::vector<qsizetype>
        origins; ///< where in the text each byte begins, and the text's end; empty: at the same place

    [[nodiscard]] qsizetype originOf(qsizetype position) const
    {
        return origins.empty() ? position : origins[static_cast<size_t>(position)];
    }
    /// Where the escape that the byte before `position` comes of has ended.
    [[nodiscard]] qsizetype originOfEnd(qsizetype position) const
    {
        while (position < bytes.size() && originOf(position) == originOf(position - 1))
            ++position;
        return originOf(position);
    }
};

Redactor::Redactor() = default;

Redactor::~Redactor()
{
    for (const auto& needle : m_needles)
        scrub(needle->bytes);
}

bool Redactor::addSecret(const QByteArray& value)
{
    if (value.size() < minimumLength)
        return false;
    const std::unique_lock lock(m_mutex);
    addForms(value);
    for (qsizetype begin = 0; begin < value.size() && value.contains('\n');) {
        qsizetype end = value.indexOf('\n', begin);
        end = end < 0 ? value.size() : end;
        QByteArray line = ownCopy(value, begin, end - begin);
        if (line.endsWith('\r'))
            line.chop(1);
        // "-----BEGIN PRIVATE KEY-----" is no secret.
        if (line.size() >= minimumLineLength && !line.startsWith("-----"))
            addForms(line);
        scrub(line);
        begin = end + 1;
    }
    return true;
}

void Redactor::addForms(const QByteArray& value)
{
    if (value.contains(' ')) // as forms are sent
        addNeedle({ownCopy(value).replace(' ', '+')});
    // What looks like an escape in the value itself is undone in the text along with the others.
    QByteArray inside = ownCopy(value);
    for (int layer = 0; layer <= layers && inside.size() >= minimumLength; ++layer) {
        addNeedle({ownCopy(inside)});
        QByteArray further = unescape(inside).bytes;
        scrub(inside);
        inside = std::move(further);
    }
    scrub(inside);
    addNeedle({value.toHex()});
    addNeedle({value.toHex().toUpper()});
    for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        // Three bytes are four digits, so there are three ways in which a value can lie in what was encoded. Only the
        // digits that come of it alone can be searched for.
        for (qsizetype before = 0; before < 3; ++before) {
            // Not by append(), which would share the value's buffer where there is nothing before it.
            QByteArray padded(before + value.size(), '\0');
            std::copy(value.cbegin(), value.cend(), padded.begin() + before);
            const qsizetype bits = padded.size() * bitsPerByte;
            const qsizetype first = (before * bitsPerByte + bitsPerDigit - 1) / bitsPerDigit;
            const QByteArray digits = padded.toBase64(alphabet | QByteArray::OmitTrailingEquals);
            addNeedle({ownCopy(digits, first, bits / bitsPerDigit - first), before > 0, bits % bitsPerDigit != 0});
            scrub(padded);
            scrub(digits);
        }
    }
}

void Redactor::addNeedle(Needle needle)
{
    const auto [begin, end] = m_byStart.equal_range(firstFour(needle.bytes.constData()));
    const bool isKnown =
        std::any_of(begin, end, [&needle](const auto& entry) { return entry.second->bytes == needle.bytes; });
    if (isKnown) {
        scrub(needle.bytes);
        return;
    }
    if (!m_starts)
        m_starts = std::make_unique<std::bitset<starts>>();
    m_starts->set(firstTwo(needle.bytes.constData()));
    const auto& kept = m_needles.emplace_back(std::make_unique<const Needle>(std::move(needle)));
    m_byStart.emplace(firstFour(kept->bytes.constData()), kept.get());
}

QByteArray Redactor::redact(QByteArray text) const
{
    Ranges found;
    {
        const std::shared_lock lock(m_mutex);
        if (m_needles.empty())
            return text;
        View view{text, {}};
        search(view, found);
        for (int layer = 0; layer < layers; ++layer) {
            Unescaped inside = unescape(view.bytes);
            if (!inside.hasChanged)
                break;
            for (qsizetype& origin : inside.origins)
                origin = view.originOf(origin);
            view = {std::move(inside.bytes), std::move(inside.origins)};
            search(view, found);
        }
    }
    if (found.empty())
        return text;
    std::sort(found.begin(), found.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
    QByteArray result;
    qsizetype written = 0;
    for (auto range = found.cbegin(); range != found.cend();) {
        qsizetype end = range->end;
        const qsizetype begin = range->begin;
        for (++range; range != found.cend() && range->begin <= end; ++range)
            end = std::max(end, range->end);
        result.append(text.constData() + written, begin - written).append(bullets);
        written = end;
    }
    return result.append(text.constData() + written, text.size() - written);
}

void Redactor::search(const View& view, Ranges& found) const
{
    const char* bytes = view.bytes.constData();
    const qsizetype last = view.bytes.size() - minimumLength;
    for (qsizetype at = 0; at <= last; ++at) {
        if (!m_starts->test(firstTwo(bytes + at)))
            continue;
        const auto [begin, end] = m_byStart.equal_range(firstFour(bytes + at));
        for (auto entry = begin; entry != end; ++entry) {
            const Needle& needle = *entry->second;
            qsizetype stop = at + needle.bytes.size();
            if (stop > view.bytes.size() ||
                std::memcmp(bytes + at, needle.bytes.constData(), static_cast<size_t>(needle.bytes.size())) != 0)
                continue;
            qsizetype start = at;
            if (needle.bleedsLeft && start > 0 && isBase64Digit(bytes[start - 1]))
                --start;
            if (needle.bleedsRight && stop < view.bytes.size() && isBase64Digit(bytes[stop]))
                ++stop;
            found.push_back({view.originOf(start), view.originOfEnd(stop)});
        }
    }
}

} // namespace readyroom
