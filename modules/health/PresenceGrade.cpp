// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/PresenceGrade.h"

#include <algorithm>
#include <array>

#include "health/CspReader.h"
#include "health/CspSource.h"

namespace readyroom::health {

namespace {

constexpr std::array graded{"Strict-Transport-Security", "Content-Security-Policy", "X-Frame-Options",
                            "X-Content-Type-Options",    "Referrer-Policy",         "Permissions-Policy"};
// By the number of headers that are there.
constexpr std::array letters{"F", "D", "C", "C", "B", "B", "A"};
static_assert(letters.size() == graded.size() + 1);

bool isSafe(const std::vector<QByteArray>& policies)
{
    const Result<CspPolicy> policy = readCsps(policies);
    if (!policy || policy->isEmpty())
        return false;
    return std::none_of(policy->directives.begin(), policy->directives.end(), [](const auto& directive) {
        const QStringList& sources = directive.second;
        return sources.contains(QLatin1String("'unsafe-inline'")) &&
               std::none_of(sources.begin(), sources.end(), isCspNonceOrHash);
    });
}

} // namespace

PresenceGrade gradePresence(const PageAnswers& answers)
{
    const http::Headers& headers = answers.route().headers();
    PresenceGrade grade;
    for (const char* name : graded) {
        const bool isPresent = !http::headerValue(headers, name).trimmed().isEmpty();
        (isPresent ? grade.present : grade.missing) << QString::fromLatin1(name);
    }
    grade.isCspSafe = isSafe(headerValues(headers, "Content-Security-Policy"));
    grade.isHttps = answers.isHttps() && answers.overHttps.isVerified;
    grade.letter = QString::fromLatin1(letters.at(static_cast<std::size_t>(grade.present.size())));
    if (grade.missing.isEmpty() && grade.isCspSafe && grade.isHttps)
        grade.letter = QStringLiteral("A+");
    return grade;
}

} // namespace readyroom::health
