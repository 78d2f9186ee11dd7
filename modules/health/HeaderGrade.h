// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "core/base/Result.h"
#include "health/CookieReader.h"
#include "health/CspReader.h"
#include "health/HeaderRules.h"
#include "health/PageAnswers.h"
#include "health/SubresourceIntegrity.h"

namespace readyroom::health {

/// One of the tests, as it went.
struct HeaderFinding
{
    HeaderVerdict verdict = HeaderVerdict::CspMissing;
    QStringList evidence; ///< what the verdict rests on: header lines, addresses; cookies without their values

    [[nodiscard]] const HeaderRule& rule() const { return ruleOf(verdict); }
};

/// The grade of a page's headers, by the rules of the MDN HTTP Observatory.
struct HeaderGrade
{
    int status = 0;                      ///< of the answer that was graded
    std::vector<HeaderFinding> findings; ///< one for each test, in their order
    int withoutBonus = 0;                ///< 100 and all that was taken off
    int score = 0; ///< with the points that were added, where 90 is reached without them; not below 0
    QString letter;
    bool isPreloadKnown = false; ///< false: nobody could say whether browsers ask the host by HTTPS alone
    CspJudgement csp;
    SriJudgement sri;
    std::vector<CookieFlags> cookies; ///< each as it was set last

    /// Points were added.
    [[nodiscard]] bool hasBonus() const { return score > withoutBonus; }
    [[nodiscard]] const HeaderFinding& of(HeaderTest test) const;
};

/// Grades what was answered. Unsupported where the answer's status is none that a page has (2xx, 3xx, 401, 403);
/// NotFound where nothing answered. Pure; any thread.
[[nodiscard]] Result<HeaderGrade> gradeHeaders(const PageAnswers& answers);

} // namespace readyroom::health
