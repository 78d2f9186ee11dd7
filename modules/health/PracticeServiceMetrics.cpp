// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/PracticeServiceMetrics.h"

#include <utility>

namespace readyroom::health {

namespace {

QByteArray seconds(Duration duration)
{
    return QByteArray::number(static_cast<double>(duration.count()) / 1e6, 'f', 6);
}

QByteArray head(const QByteArray& name, const QByteArray& type, const QByteArray& help)
{
    return "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

} // namespace

PracticeServiceMetrics::PracticeServiceMetrics(QByteArray version, TimePoint started)
    : m_version(std::move(version))
    , m_started(started)
{
}

void PracticeServiceMetrics::ended(const QByteArray& method, const QByteArray& route, int status, Duration took)
{
    --m_inFlight;
    ++m_requests[{method, route, status}];
    Histogram& histogram = m_durations[route];
    size_t bucket = 0;
    while (bucket < bounds.size() && took > std::chrono::milliseconds(bounds[bucket]))
        ++bucket;
    ++histogram.counts[bucket];
    histogram.sum += took;
}

QByteArray PracticeServiceMetrics::toText(qint64 parcels) const
{
    QByteArray text = head("http_requests_total", "counter", "Requests that were answered or dropped (status 0).");
    for (const auto& [key, count] : m_requests) {
        const auto& [method, route, status] = key;
        text += "http_requests_total{method=\"" + method + "\",route=\"" + route + "\",status=\"" +
                QByteArray::number(status) + "\"} " + QByteArray::number(count) + '\n';
    }
    text += head("http_requests_in_flight", "gauge", "Requests that wait for their answer.");
    text += "http_requests_in_flight " + QByteArray::number(m_inFlight) + '\n';
    text += head("http_request_duration_seconds", "histogram", "From a request until its answer is out.");
    for (const auto& [route, histogram] : m_durations) {
        const QByteArray label = "{route=\"" + route + '"';
        qint64 count = 0;
        for (size_t bucket = 0; bucket <= bounds.size(); ++bucket) {
            count += histogram.counts[bucket];
            const QByteArray bound =
                bucket < bounds.size() ? QByteArray::number(bounds[bucket] / 1000.0) : QByteArray("+Inf");
            text += "http_request_duration_seconds_bucket" + label + ",le=\"" + bound + "\"} " +
                    QByteArray::number(count) + '\n';
        }
        text += "http_request_duration_seconds_sum" + label + "} " + seconds(histogram.sum) + '\n';
        text += "http_request_duration_seconds_count" + label + "} " + QByteArray::number(count) + '\n';
    }
    text += head("parcel_desk_parcels", "gauge", "Parcels at the desk.");
    text += "parcel_desk_parcels " + QByteArray::number(parcels) + '\n';
    text += head("parcel_desk_build_info", "gauge", "Always 1; the version is in the label.");
    text += "parcel_desk_build_info{version=\"" + m_version + "\"} 1\n";
    text += head("process_start_time_seconds", "gauge", "Since 1970, in UTC.");
    text += "process_start_time_seconds " + seconds(m_started.time_since_epoch()) + '\n';
    return text;
}

} // namespace readyroom::health
