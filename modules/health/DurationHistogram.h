// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

#include "core/base/Clock.h"

namespace readyroom::health {

/// How often which durations occurred, in bins that grow with the duration: 16 to a doubling, so that a percentile is
/// at most one sixteenth too long, from a microsecond to days. Two of them add up without loss, which is what
/// percentiles themselves do not. A value of some kilobytes at most; any one thread.
class DurationHistogram
{
public:
    /// What is below zero counts as zero.
    void add(Duration duration, quint32 times = 1);
    void merge(const DurationHistogram& other);

    [[nodiscard]] quint64 count() const { return m_count; }
    /// The longest duration of the bin in which the percentile (0 … 100, by nearest rank) lies; zero when empty.
    [[nodiscard]] Duration percentile(double percent) const;

    /// Its bins as they are kept in a file: for each that is not empty its number and count, as variable-length
    /// integers.
    [[nodiscard]] QByteArray toBytes() const;
    /// What cannot be read is left out.
    [[nodiscard]] static DurationHistogram fromBytes(const QByteArray& bytes);

private:
    void addToBin(size_t bin, quint32 times);

    std::vector<quint32> m_bins; ///< as many as are used
    quint64 m_count = 0;
};

} // namespace readyroom::health
