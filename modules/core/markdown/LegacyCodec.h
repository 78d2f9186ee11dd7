// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <vector>

#include <QString>

namespace readyroom::markdown {

/// A single-byte encoding, seen from its characters; private to this part.
struct LegacyCodec
{
    QString name;
    std::array<quint8, 0x10000> byteOf{}; ///< of each character beyond ASCII; 0: there is no such character
};

/// cp1252, mac_roman, cp1254, latin-1, cp437: in the order of preference where two explain equally much. Made once; any
/// thread.
[[nodiscard]] const std::vector<std::unique_ptr<LegacyCodec>>& legacyCodecs();

} // namespace readyroom::markdown
