// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/DurationHistogram.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

namespace readyroom::health {

namespace {

constexpr unsigned binBits = 4; // 16 bins to a doubling
constexpr quint64 binsPerDoubling = quint64{1} << binBits;
/// Longer ones, from some hundred days on, count as this.
constexpr size_t lastBin = 639;

size_t binOf(quint64 microseconds)
{
    if (microseconds < binsPerDoubling)
        return static_cast<size_t>(microseconds);
    const auto shift = static_cast<unsigned>(std::bit_width(microseconds)) - binBits - 1;
    const quint64 bin = (quint64{shift} << binBits) + (microseconds >> shift);
    return std::min(static_cast<size_t>(bin), lastBin);
}

Duration longestOf(size_t bin)
{
    const quint64 doubling = bin >> binBits;
    if (doubling <= 1)
        return Duration(static_cast<qint64>(bin));
    const quint64 shift = doubling - 1;
    const quint64 first = ((bin & (binsPerDoubling - 1)) | binsPerDoubling) << shift;
    return Duration(static_cast<qint64>(first + (quint64{1} << shift) - 1));
}

void append(QByteArray& bytes, quint64 number)
{
    for (; number > 0x7F; number >>= 7U)
        bytes.append(static_cast<char>(0x80U | (number & 0x7FU)));
    bytes.append(static_cast<char>(number));
}

std::optional<quint64> take(const QByteArray& bytes, qsizetype& at)
{
    quint64 number = 0;
    for (unsigned shift = 0; at < bytes.size() && shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.at(at++));
        number |= quint64{byte & 0x7FU} << shift;
        if ((byte & 0x80U) == 0)
            return number;
    }
    return std::nullopt;
}

} // namespace

void DurationHistogram::addToBin(size_t bin, quint32 times)
{
    if (bin >= m_bins.size())
        m_bins.resize(bin + 1);
    m_bins[bin] += times;
    m_count += times;
}

void DurationHistogram::add(Duration duration, quint32 times)
{
    addToBin(binOf(static_cast<quint64>(std::max<qint64>(0, duration.count()))), times);
}

void DurationHistogram::merge(const DurationHistogram& other)
{
    for (size_t bin = 0; bin < other.m_bins.size(); ++bin) {
        if (other.m_bins[bin] > 0)
            addToBin(bin, other.m_bins[bin]);
    }
}

Duration DurationHistogram::percentile(double percent) const
{
    if (m_count == 0)
        return Duration::zero();
    const double share = std::clamp(percent, 0.0, 100.0) / 100;
    const auto rank = std::max<quint64>(1, static_cast<quint64>(std::ceil(share * static_cast<double>(m_count))));
    quint64 seen = 0;
    for (size_t bin = 0; bin < m_bins.size(); ++bin) {
        seen += m_bins[bin];
        if (seen >= rank)
            return longestOf(bin);
    }
    return longestOf(m_bins.size() - 1);
}

QByteArray DurationHistogram::toBytes() const
{
    QByteArray bytes;
    for (size_t bin = 0; bin < m_bins.size(); ++bin) {
        if (m_bins[bin] == 0)
            continue;
        append(bytes, bin);
        append(bytes, m_bins[bin]);
    }
    return bytes;
}

DurationHistogram DurationHistogram::fromBytes(const QByteArray& bytes)
{
    DurationHistogram histogram;
    for (qsizetype at = 0; at < bytes.size();) {
        const std::optional<quint64> bin = take(bytes, at);
        const std::optional<quint64> times = take(bytes, at);
        if (!bin || !times || *bin > lastBin)
            break;
        histogram.addToBin(static_cast<size_t>(*bin), static_cast<quint32>(*times));
    }
    return histogram;
}

} // namespace readyroom::health
