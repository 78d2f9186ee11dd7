// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "health/PageAnswers.h"

namespace readyroom::health {

/// A grade of the six security headers by whether they are there, in the manner of securityheaders.com; not that site's
/// grade, whose rules are not published.
struct PresenceGrade
{
    QStringList present; ///< names of headers, as usually written
    QStringList missing;
    bool isCspSafe = false; ///< without 'unsafe-inline' that has an effect
    bool isHttps = false;
    QString letter; ///< "A+", "A" … "D", "F"
};

/// A+: all six, a safe policy and HTTPS; A: all six; B: five or four; C: three or two; D: one; F: none. Pure; any
/// thread.
[[nodiscard]] PresenceGrade gradePresence(const PageAnswers& answers);

} // namespace readyroom::health
