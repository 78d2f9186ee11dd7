// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace readyroom::health {

/// The tests that make the grade of a page's headers, in the order in which they are told.
enum class HeaderTest {
    Csp,
    Cookies,
    Cors,
    Redirection,
    ReferrerPolicy,
    Hsts,
    Sri,
    ContentTypeOptions,
    FrameOptions,
    Corp,
    Coep,
    Coop,
};
constexpr int headerTestCount = 12;

/// What such a test found; the names follow those of the Observatory.
enum class HeaderVerdict {
    CspNoUnsafeDefaultNone,
    CspNoUnsafe,
    CspUnsafeInlineInStyleOnly,
    CspDuplicateDirectives,
    CspInsecureSchemeInPassiveContentOnly,
    CspUnsafeEval,
    CspUnsafeInline,
    CspInsecureScheme,
    CspInvalid,
    CspReportingOnly,
    CspMissing,

    CookiesSecureWithSameSite,
    CookiesSecure,
    CookiesNone,
    CookiesNotSecureButHsts,
    CookiesSessionNotSecureButHsts,
    CookiesNotSecure,
    CookiesSameSiteInvalid,
    CookiesAntiCsrfWithoutSameSite,
    CookiesSessionNotHttpOnly,
    CookiesSessionNotSecure,

    CorsMissing,
    CorsPublic,
    CorsRestricted,
    CorsUniversal,

    RedirectionPreloaded,
    RedirectionToHttps,
    RedirectionNoHttp,
    RedirectionOffHost,
    RedirectionNotToHttpsFirst,
    RedirectionNotToHttps,
    RedirectionMissing,
    RedirectionBadCertificate,

    ReferrerPolicyPrivate,
    ReferrerPolicyMissing,
    ReferrerPolicyUnsafe,
    ReferrerPolicyInvalid,

    HstsPreloaded,
    HstsSixMonths,
    HstsShort,
    HstsMissing,
    HstsInvalid,
    HstsNoHttps,
    HstsBadCertificate,

    SriSameOrigin,
    SriExternal,
    SriNotHtml,
    SriNoScripts,
    SriMissingSameOrigin,
    SriMissingExternalSecure,
    SriInsecure,
    SriMissingInsecure,
    SriUnreadable,

    ContentTypeOptionsNosniff,
    ContentTypeOptionsMissing,
    ContentTypeOptionsInvalid,

    FrameOptionsByCsp,
    FrameOptionsDenied,
    FrameOptionsAllowFrom,
    FrameOptionsMissing,
    FrameOptionsInvalid,

    CorpSameOrigin,
    CorpSameSite,
    CorpCrossOrigin,
    CorpMissing,
    CorpInvalid,

    CoepRequireCorp,
    CoepCredentialless,
    CoepUnsafeNone,
    CoepMissing,
    CoepInvalid,

    CoopSameOrigin,
    CoopSameOriginAllowPopups,
    CoopNoopenerAllowPopups,
    CoopUnsafeNone,
    CoopMissing,
    CoopInvalid,
};

/// What a verdict is worth.
struct HeaderRule
{
    HeaderVerdict verdict;
    HeaderTest test;
    const char* name; ///< "csp-implemented-with-no-unsafe", stable, for files and JSON
    int modifier;     ///< points
    bool passes;
};

/// Source: the grading of the MDN HTTP Observatory, version 1.6 (algorithm 6). Any thread.
[[nodiscard]] const HeaderRule& ruleOf(HeaderVerdict verdict);
/// "content-security-policy", stable, for files and JSON.
[[nodiscard]] QString headerTestName(HeaderTest test);
/// The letter of a score, "A+" to "F".
[[nodiscard]] QString letterOf(int score);

} // namespace readyroom::health
