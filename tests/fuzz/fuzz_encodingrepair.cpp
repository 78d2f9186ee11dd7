// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/EncodingRepair.h"

using namespace readyroom;

namespace {

void require(bool condition)
{
    if (!condition)
        qFatal("an invariant is broken");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto repaired = markdown::repairEncoding(bytes);
    if (!repaired)
        return 0;
    require(!markdown::repairEncoding(repaired->text));
    require(repaired->sequences > 0 && repaired->text.size() < bytes.size());
    require(repaired->text.count('\n') == bytes.count('\n') && repaired->text.count('\r') == bytes.count('\r'));
    require(repaired->toOriginal(repaired->text.size()) == bytes.size());
    // What lies between the runs is what lay there.
    qint64 original = 0;
    qint64 position = 0;
    for (const auto& run : repaired->runs) {
        require(run.originalOffset >= original && run.repairedOffset >= position && run.originalLength > 0);
        require(repaired->text.mid(position, run.repairedOffset - position) ==
                bytes.mid(original, run.originalOffset - original));
        require(repaired->toOriginal(run.repairedOffset) == run.originalOffset);
        original = run.originalOffset + run.originalLength;
        position = run.repairedOffset + run.repairedLength;
    }
    require(repaired->text.mid(position) == bytes.mid(original));
    return 0;
}
