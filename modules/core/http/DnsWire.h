// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "core/base/Result.h"
#include "core/http/DnsMessage.h"

namespace readyroom::http {

// Messages of DNS as they go over the wire (RFC 1035). Private to this part; any thread.

/// A question with a random number. InvalidArgument where the type is not one of DnsQuestion's or the name none that
/// can be asked for. A plain address is asked for as a pointer (PTR), the other way round.
[[nodiscard]] Result<QByteArray> writeDnsQuestion(const QString& name, const QString& type);

/// What an answer says: rcode, whether it is authoritative, and the records of its answer section in their order, those
/// of a type that is not known as RFC 3597 writes them. Malformed. c-ares reads only one type each, without names and
/// times to live.
[[nodiscard]] Result<DnsReport> readDnsAnswer(const QByteArray& message);

} // namespace readyroom::http
