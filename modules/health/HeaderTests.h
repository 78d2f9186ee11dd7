// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/HeaderGrade.h"

namespace readyroom::health {

// The tests that look at one header each. Private to the grade.

[[nodiscard]] HeaderFinding corsFinding(const PageAnswers& answers);
[[nodiscard]] HeaderFinding redirectionFinding(const PageAnswers& answers);
/// @param meta content of a meta element named referrer, which counts last; empty: there is none
[[nodiscard]] HeaderFinding referrerFinding(const http::Headers& headers, const QByteArray& meta);
[[nodiscard]] HeaderFinding contentTypeOptionsFinding(const http::Headers& headers);
[[nodiscard]] HeaderFinding frameOptionsFinding(const http::Headers& headers, bool hasFrameAncestors);
[[nodiscard]] HeaderFinding corpFinding(const http::Headers& headers);
[[nodiscard]] HeaderFinding coepFinding(const http::Headers& headers);
[[nodiscard]] HeaderFinding coopFinding(const http::Headers& headers);

} // namespace readyroom::health
