// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/CookieReader.h"
#include "health/HstsReader.h"
#include "health/RetryAfter.h"

using namespace readyroom;
using namespace readyroom::health;

namespace {

void require(bool condition)
{
    if (!condition)
        qFatal("an invariant is broken");
}

} // namespace

/// Every line is a header of each kind.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    http::Hop hop;
    hop.url = QUrl(QStringLiteral("https://www.example.org/a"));
    for (const QByteArray& line : bytes.split('\n')) {
        hop.headers.emplace_back("Set-Cookie", line);
        if (const std::optional<CookieFlags> cookie = readCookie(line, hop.url)) {
            require(!cookie->name.isEmpty());
            require(cookie->has(CookieProblem::NotSecure) != cookie->isSecure);
        }
        if (const Result<HstsPolicy> policy = readHsts(line))
            require(policy->maxAge.count() >= 0);
        if (const auto wait = readRetryAfter(line, fromMicroseconds(1'772'442'000'000'000)))
            require(wait->count() >= 0);
    }
    const std::vector<CookieFlags> cookies = cookiesOf({hop});
    require(cookies.size() <= hop.headers.size());
    require(ruleOf(judgeCookies(cookies, true)).modifier >= ruleOf(judgeCookies(cookies, false)).modifier);
    return 0;
}
