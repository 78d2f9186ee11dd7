// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Id.h"

#include <QRandomGenerator>
#include <QUuid>

namespace readyroom {

QString makeSortableId(const Clock& clock)
{
    const auto milliseconds = static_cast<quint64>(
        std::chrono::duration_cast<std::chrono::milliseconds>(clock.now().time_since_epoch()).count());
    const quint64 low = QRandomGenerator::system()->generate64();
    const quint32 high = QRandomGenerator::system()->generate();
    const auto byte = [](quint64 value, int shift) { return static_cast<uchar>((value >> shift) & 0xFFU); };
    constexpr ushort versionSeven = 0x7000;
    constexpr uchar variantBits = 0x80;
    const QUuid id(static_cast<uint>((milliseconds >> 16U) & 0xFFFFFFFFU), static_cast<ushort>(milliseconds & 0xFFFFU),
                   static_cast<ushort>(versionSeven | (high & 0x0FFFU)),
                   static_cast<uchar>(variantBits | (byte(low, 56) & 0x3FU)), byte(low, 48), byte(low, 40),
                   byte(low, 32), byte(low, 24), byte(low, 16), byte(low, 8), byte(low, 0));
    return id.toString(QUuid::WithoutBraces);
}

} // namespace readyroom
