// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QByteArray>
#include <QStringList>

#include "core/base/Result.h"
#include "health/HeaderRules.h"

namespace readyroom::health {

/// What a page's Content-Security-Policies let it load, all of them together. Names and sources in lower case.
struct CspPolicy
{
    std::map<QString, QStringList> directives; ///< by name; a list of sources without any is 'none'
    bool hasDuplicates = false;                ///< of the directives that may be there twice

    [[nodiscard]] bool isEmpty() const { return directives.empty(); }
    [[nodiscard]] bool has(const QString& directive) const { return directives.contains(directive); }
    /// Of the directive, else of default-src, else "*".
    [[nodiscard]] QStringList sources(const QString& directive) const;
};

/// Reads one policy: directives between ';', without ','. Malformed where there is none, or one of them is there twice
/// (report-uri and report-to may be); TooLarge beyond 16 KiB. Source: Content Security Policy Level 3, "Parse a
/// serialized CSP". Any thread.
[[nodiscard]] Result<CspPolicy> readCsp(const QByteArray& text);
/// Reads header values, each of which may hold several policies between ',', and joins them: what is let in is what all
/// of them let in. TooLarge for more than 16 policies.
[[nodiscard]] Result<CspPolicy> readCsps(const std::vector<QByteArray>& values);
/// What both let in; a directive that only one of them has is compared with the other's default-src, where it has one.
[[nodiscard]] CspPolicy joinedCsps(const CspPolicy& one, const CspPolicy& other);

/// The verdict on what a page has of policies, and all that speaks against them (the verdict is the gravest by order).
struct CspJudgement
{
    HeaderVerdict verdict = HeaderVerdict::CspMissing;
    CspPolicy policy;
    bool hasFrameAncestors = false; ///< in a header, where alone it counts
    bool isDefaultNone = false;
    bool hasStrictDynamic = false; ///< with a nonce or hash
    bool isUnsafeInline = false;
    bool isInsecureActive = false; ///< scripts, styles, frames … may come unencrypted
    bool isUnsafeEval = false;
    bool isInsecurePassive = false; ///< images and media may
    bool isUnsafeStyle = false;
    QString fault; ///< why it cannot be read
};

/// @param headers values of Content-Security-Policy
/// @param metas contents of such meta elements; what is not valid in them is left out
/// @param reportOnly whether there is a Content-Security-Policy-Report-Only
/// @param isHttps whether the page came by HTTPS, so that nothing else of it may come otherwise
[[nodiscard]] CspJudgement judgeCsp(const std::vector<QByteArray>& headers, const std::vector<QByteArray>& metas,
                                    bool reportOnly, bool isHttps);

} // namespace readyroom::health
