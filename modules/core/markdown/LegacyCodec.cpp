// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/LegacyCodec.h"

#include <unicode/ucnv.h>

namespace readyroom::markdown {

namespace {

std::unique_ptr<LegacyCodec> makeCodec(const QString& name, const char* converterName)
{
    auto codec = std::make_unique<LegacyCodec>();
    codec->name = name;
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUConverterPointer converter(ucnv_open(converterName, &status));
    if (U_FAILURE(status) != 0)
        return codec;
    for (unsigned byte = 0x80; byte <= 0xff; ++byte) {
        const char source = static_cast<char>(byte);
        std::array<UChar, 4> target{};
        status = U_ZERO_ERROR;
        const int32_t length = ucnv_toUChars(converter.getAlias(), target.data(), 4, &source, 1, &status);
        const bool undefined = U_FAILURE(status) != 0 || length != 1 || target[0] == 0xfffd || target[0] < 0x80;
        // Programs that do not refuse an undefined byte write the control character of the same number.
        codec->byteOf[undefined ? byte : target[0]] = static_cast<quint8>(byte);
    }
    return codec;
}

} // namespace

const std::vector<std::unique_ptr<LegacyCodec>>& legacyCodecs()
{
    static const std::vector<std::unique_ptr<LegacyCodec>> all = [] {
        std::vector<std::unique_ptr<LegacyCodec>> made;
        made.push_back(makeCodec(QStringLiteral("cp1252"), "windows-1252"));
        made.push_back(makeCodec(QStringLiteral("mac_roman"), "macos-0_2-10.2"));
        made.push_back(makeCodec(QStringLiteral("cp1254"), "windows-1254"));
        made.push_back(makeCodec(QStringLiteral("latin-1"), "ISO-8859-1"));
        made.push_back(makeCodec(QStringLiteral("cp437"), "ibm-437_P100-1995"));
        return made;
    }();
    return all;
}

} // namespace readyroom::markdown
