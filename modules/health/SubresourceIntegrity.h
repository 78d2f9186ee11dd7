// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

#include "core/html/HtmlTags.h"
#include "health/HeaderRules.h"
#include "health/PageAnswers.h"

namespace readyroom::health {

/// A script of another site that a page loads.
struct ForeignScript
{
    QString source; ///< as written
    bool hasIntegrity = false;
    bool isSecure = false; ///< can come encrypted alone
};

struct SriJudgement
{
    HeaderVerdict verdict = HeaderVerdict::SriNoScripts;
    std::vector<ForeignScript> foreign;
};

/// Does an answer say that it is a page? Without a type it counts as one.
[[nodiscard]] bool isHtml(const http::Headers& headers);

/// @param tags of the page that the answers' route leads to
/// Scripts of the same registered name are the site's own, by whatever scheme. One written "//host/…" comes encrypted
/// where HTTP serves nothing but the way to HTTPS. Any thread.
[[nodiscard]] SriJudgement judgeSri(const PageAnswers& answers, const html::HtmlTags& tags);

} // namespace readyroom::health
