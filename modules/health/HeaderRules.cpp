// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HeaderRules.h"

#include <algorithm>
#include <array>

namespace readyroom::health {

namespace {

using V = HeaderVerdict;
using T = HeaderTest;

// In the order of the verdicts.
constexpr std::array rules{
    HeaderRule{V::CspNoUnsafeDefaultNone, T::Csp, "csp-implemented-with-no-unsafe-default-src-none", 10, true},
    HeaderRule{V::CspNoUnsafe, T::Csp, "csp-implemented-with-no-unsafe", 5, true},
    HeaderRule{V::CspUnsafeInlineInStyleOnly, T::Csp, "csp-implemented-with-unsafe-inline-in-style-src-only", 0, true},
    HeaderRule{V::CspDuplicateDirectives, T::Csp, "csp-implemented-but-duplicate-directives", 0, true},
    HeaderRule{V::CspInsecureSchemeInPassiveContentOnly, T::Csp,
               "csp-implemented-with-insecure-scheme-in-passive-content-only", -10, true},
    HeaderRule{V::CspUnsafeEval, T::Csp, "csp-implemented-with-unsafe-eval", -10, false},
    HeaderRule{V::CspUnsafeInline, T::Csp, "csp-implemented-with-unsafe-inline", -20, false},
    HeaderRule{V::CspInsecureScheme, T::Csp, "csp-implemented-with-insecure-scheme", -20, false},
    HeaderRule{V::CspInvalid, T::Csp, "csp-header-invalid", -25, false},
    HeaderRule{V::CspReportingOnly, T::Csp, "csp-not-implemented-but-reporting-enabled", -25, false},
    HeaderRule{V::CspMissing, T::Csp, "csp-not-implemented", -25, false},

    HeaderRule{V::CookiesSecureWithSameSite, T::Cookies, "cookies-secure-with-httponly-sessions-and-samesite", 5, true},
    HeaderRule{V::CookiesSecure, T::Cookies, "cookies-secure-with-httponly-sessions", 0, true},
    HeaderRule{V::CookiesNone, T::Cookies, "cookies-not-found", 0, true},
    HeaderRule{V::CookiesNotSecureButHsts, T::Cookies, "cookies-without-secure-flag-but-protected-by-hsts", -5, false},
    HeaderRule{V::CookiesSessionNotSecureButHsts, T::Cookies,
               "cookies-session-without-secure-flag-but-protected-by-hsts", -10, false},
    HeaderRule{V::CookiesNotSecure, T::Cookies, "cookies-without-secure-flag", -20, false},
    HeaderRule{V::CookiesSameSiteInvalid, T::Cookies, "cookies-samesite-flag-invalid", -20, false},
    HeaderRule{V::CookiesAntiCsrfWithoutSameSite, T::Cookies, "cookies-anticsrf-without-samesite-flag", -20, false},
    HeaderRule{V::CookiesSessionNotHttpOnly, T::Cookies, "cookies-session-without-httponly-flag", -30, false},
    HeaderRule{V::CookiesSessionNotSecure, T::Cookies, "cookies-session-without-secure-flag", -40, false},

    HeaderRule{V::CorsMissing, T::Cors, "cross-origin-resource-sharing-not-implemented", 0, true},
    HeaderRule{V::CorsPublic, T::Cors, "cross-origin-resource-sharing-implemented-with-public-access", 0, true},
    HeaderRule{V::CorsRestricted, T::Cors, "cross-origin-resource-sharing-implemented-with-restricted-access", 0, true},
    HeaderRule{V::CorsUniversal, T::Cors, "cross-origin-resource-sharing-implemented-with-universal-access", -50,
               false},

    HeaderRule{V::RedirectionPreloaded, T::Redirection, "redirection-all-redirects-preloaded", 0, true},
    HeaderRule{V::RedirectionToHttps, T::Redirection, "redirection-to-https", 0, true},
    HeaderRule{V::RedirectionNoHttp, T::Redirection, "redirection-not-needed-no-http", 0, true},
    HeaderRule{V::RedirectionOffHost, T::Redirection, "redirection-off-host-from-http", -5, false},
    HeaderRule{V::RedirectionNotToHttpsFirst, T::Redirection, "redirection-not-to-https-on-initial-redirection", -10,
               false},
    HeaderRule{V::RedirectionNotToHttps, T::Redirection, "redirection-not-to-https", -20, false},
    HeaderRule{V::RedirectionMissing, T::Redirection, "redirection-missing", -20, false},
    HeaderRule{V::RedirectionBadCertificate, T::Redirection, "redirection-invalid-cert", -20, false},

    HeaderRule{V::ReferrerPolicyPrivate, T::ReferrerPolicy, "referrer-policy-private", 5, true},
    HeaderRule{V::ReferrerPolicyMissing, T::ReferrerPolicy, "referrer-policy-not-implemented", 0, true},
    HeaderRule{V::ReferrerPolicyUnsafe, T::ReferrerPolicy, "referrer-policy-unsafe", -5, false},
    HeaderRule{V::ReferrerPolicyInvalid, T::ReferrerPolicy, "referrer-policy-header-invalid", -5, false},

    HeaderRule{V::HstsPreloaded, T::Hsts, "hsts-preloaded", 5, true},
    HeaderRule{V::HstsSixMonths, T::Hsts, "hsts-implemented-max-age-at-least-six-months", 0, true},
    HeaderRule{V::HstsShort, T::Hsts, "hsts-implemented-max-age-less-than-six-months", -10, false},
    HeaderRule{V::HstsMissing, T::Hsts, "hsts-not-implemented", -20, false},
    HeaderRule{V::HstsInvalid, T::Hsts, "hsts-header-invalid", -20, false},
    HeaderRule{V::HstsNoHttps, T::Hsts, "hsts-not-implemented-no-https", -20, false},
    HeaderRule{V::HstsBadCertificate, T::Hsts, "hsts-invalid-cert", -20, false},

    HeaderRule{V::SriSameOrigin, T::Sri, "sri-implemented-and-all-scripts-loaded-securely", 5, true},
    HeaderRule{V::SriExternal, T::Sri, "sri-implemented-and-external-scripts-loaded-securely", 5, true},
    HeaderRule{V::SriNotHtml, T::Sri, "sri-not-implemented-response-not-html", 0, true},
    HeaderRule{V::SriNoScripts, T::Sri, "sri-not-implemented-but-no-scripts-loaded", 0, true},
    HeaderRule{V::SriMissingSameOrigin, T::Sri, "sri-not-implemented-but-all-scripts-loaded-from-secure-origin", 0,
               true},
    HeaderRule{V::SriMissingExternalSecure, T::Sri, "sri-not-implemented-but-external-scripts-loaded-securely", -5,
               false},
    HeaderRule{V::SriInsecure, T::Sri, "sri-implemented-but-external-scripts-not-loaded-securely", -20, false},
    HeaderRule{V::SriMissingInsecure, T::Sri, "sri-not-implemented-and-external-scripts-not-loaded-securely", -50,
               false},
    HeaderRule{V::SriUnreadable, T::Sri, "html-not-parseable", -20, false},

    HeaderRule{V::ContentTypeOptionsNosniff, T::ContentTypeOptions, "x-content-type-options-nosniff", 0, true},
    HeaderRule{V::ContentTypeOptionsMissing, T::ContentTypeOptions, "x-content-type-options-not-implemented", -5,
               false},
    HeaderRule{V::ContentTypeOptionsInvalid, T::ContentTypeOptions, "x-content-type-options-header-invalid", -5, false},

    HeaderRule{V::FrameOptionsByCsp, T::FrameOptions, "x-frame-options-implemented-via-csp", 5, true},
    HeaderRule{V::FrameOptionsDenied, T::FrameOptions, "x-frame-options-sameorigin-or-deny", 5, true},
    HeaderRule{V::FrameOptionsAllowFrom, T::FrameOptions, "x-frame-options-allow-from-origin", 0, true},
    HeaderRule{V::FrameOptionsMissing, T::FrameOptions, "x-frame-options-not-implemented", -20, false},
    HeaderRule{V::FrameOptionsInvalid, T::FrameOptions, "x-frame-options-header-invalid", -20, false},

    HeaderRule{V::CorpSameOrigin, T::Corp, "corp-implemented-with-same-origin", 10, true},
    HeaderRule{V::CorpSameSite, T::Corp, "corp-implemented-with-same-site", 10, true},
    HeaderRule{V::CorpCrossOrigin, T::Corp, "corp-implemented-with-cross-origin", 0, true},
    HeaderRule{V::CorpMissing, T::Corp, "corp-not-implemented", 0, true},
    HeaderRule{V::CorpInvalid, T::Corp, "corp-header-invalid", -5, false},

    HeaderRule{V::CoepRequireCorp, T::Coep, "coep-implemented-with-require-corp", 10, true},
    HeaderRule{V::CoepCredentialless, T::Coep, "coep-implemented-with-credentialless", 10, true},
    HeaderRule{V::CoepUnsafeNone, T::Coep, "coep-implemented-with-unsafe-none", 0, true},
    HeaderRule{V::CoepMissing, T::Coep, "coep-not-implemented", 0, true},
    HeaderRule{V::CoepInvalid, T::Coep, "coep-header-invalid", -5, false},

    HeaderRule{V::CoopSameOrigin, T::Coop, "coop-implemented-with-same-origin", 10, true},
    HeaderRule{V::CoopSameOriginAllowPopups, T::Coop, "coop-implemented-with-same-origin-allow-popups", 10, true},
    HeaderRule{V::CoopNoopenerAllowPopups, T::Coop, "coop-implemented-with-noopener-allow-popups", 10, true},
    HeaderRule{V::CoopUnsafeNone, T::Coop, "coop-implemented-with-unsafe-none", 0, true},
    HeaderRule{V::CoopMissing, T::Coop, "coop-not-implemented", 0, true},
    HeaderRule{V::CoopInvalid, T::Coop, "coop-header-invalid", -5, false},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (static_cast<std::size_t>(rules.at(i).verdict) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder());

// A step of five points each, from nothing upwards.
constexpr std::array letters{"F", "F",  "F",  "F", "F", "D-", "D",  "D", "D+", "C-", "C",
                             "C", "C+", "B-", "B", "B", "B+", "A-", "A", "A",  "A+"};

} // namespace

const HeaderRule& ruleOf(HeaderVerdict verdict)
{
    return rules.at(static_cast<std::size_t>(verdict));
}

QString headerTestName(HeaderTest test)
{
    switch (test) {
    case T::Csp:
        return QStringLiteral("content-security-policy");
    case T::Cookies:
        return QStringLiteral("cookies");
    case T::Cors:
        return QStringLiteral("cross-origin-resource-sharing");
    case T::Redirection:
        return QStringLiteral("redirection");
    case T::ReferrerPolicy:
        return QStringLiteral("referrer-policy");
    case T::Hsts:
        return QStringLiteral("strict-transport-security");
    case T::Sri:
        return QStringLiteral("subresource-integrity");
    case T::ContentTypeOptions:
        return QStringLiteral("x-content-type-options");
    case T::FrameOptions:
        return QStringLiteral("x-frame-options");
    case T::Corp:
        return QStringLiteral("cross-origin-resource-policy");
    case T::Coep:
        return QStringLiteral("cross-origin-embedder-policy");
    case T::Coop:
        return QStringLiteral("cross-origin-opener-policy");
    }
    return {};
}

QString letterOf(int score)
{
    const int step = std::clamp(score, 0, 100) / 5;
    return QString::fromLatin1(letters.at(static_cast<std::size_t>(step)));
}

} // namespace readyroom::health
