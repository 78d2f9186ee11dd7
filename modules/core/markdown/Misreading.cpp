// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/Misreading.h"

#include <algorithm>

#include "core/markdown/LegacyCodec.h"

namespace readyroom::markdown {

std::optional<QByteArray> misread(const QByteArray& utf8, const QString& codec)
{
    const auto& codecs = legacyCodecs();
    const auto named =
        std::find_if(codecs.cbegin(), codecs.cend(), [&codec](const auto& known) { return known->name == codec; });
    if (named == codecs.cend())
        return std::nullopt;
    constexpr int firstBeyondAscii = 0x80;
    std::array<char16_t, 0x100> characterOf{};
    const auto& byteOf = (*named)->byteOf;
    for (size_t character = firstBeyondAscii; character < byteOf.size(); ++character) {
        if (byteOf[character] != 0)
            characterOf[byteOf[character]] = static_cast<char16_t>(character);
    }
    QString text;
    text.reserve(utf8.size());
    for (const char raw : utf8) {
        const auto byte = static_cast<quint8>(raw);
        const char16_t character = byte < firstBeyondAscii ? char16_t{byte} : characterOf[byte];
        if (byte >= firstBeyondAscii && character == 0)
            return std::nullopt;
        text += QChar(character);
    }
    return text.toUtf8();
}

} // namespace readyroom::markdown
