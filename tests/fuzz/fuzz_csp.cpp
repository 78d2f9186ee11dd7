// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/CspReader.h"
#include "health/CspSource.h"

using namespace readyroom;
using namespace readyroom::health;

namespace {

void require(bool condition)
{
    if (!condition)
        qFatal("an invariant is broken");
}

bool areSame(const CspPolicy& one, const CspPolicy& other)
{
    if (one.directives.size() != other.directives.size())
        return false;
    for (const auto& [directive, sources] : one.directives) {
        QStringList left = sources;
        QStringList right = other.has(directive) ? other.sources(directive) : QStringList();
        left.sort();
        right.sort();
        if (left != right)
            return false;
    }
    return true;
}

} // namespace

/// The first line is a header, the others are meta elements.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QList<QByteArray> lines = bytes.split('\n');
    const std::vector<QByteArray> headers(lines.begin(), lines.begin() + 1);
    const std::vector<QByteArray> metas(lines.begin() + 1, lines.end());
    const CspJudgement judgement = judgeCsp(headers, metas, false, true);
    require(ruleOf(judgement.verdict).test == HeaderTest::Csp);
    require(judgement.fault.isEmpty() || judgement.verdict == HeaderVerdict::CspInvalid);

    const Result<CspPolicy> policy = readCsp(headers.front());
    if (!policy) {
        require(!policy.error().detail.isEmpty());
        return 0;
    }
    // A policy beside itself lets in what it lets in alone.
    if (policy->directives.size() < 20 && size < 2000) {
        const CspPolicy twice = joinedCsps(*policy, *policy);
        require(twice.directives.size() == policy->directives.size());
        require(areSame(joinedCsps(twice, *policy), twice));
    }
    return 0;
}
