// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "health/PageAnswers.h"

namespace readyroom::tests {

inline http::Hop hop(const QString& url, int status, const http::Headers& headers = {})
{
    http::Hop made;
    made.url = QUrl(url);
    made.status = status;
    made.headers = headers;
    return made;
}

/// A page that is asked for at mozilla.org and found at www.mozilla.org, as the corpus takes it.
inline health::PageAnswers page(const http::Headers& headers = {}, const QByteArray& body = {})
{
    http::Headers all{{"Content-Type", "text/html"}};
    all.insert(all.end(), headers.begin(), headers.end());
    health::PageAnswers answers;
    answers.url = QUrl(QStringLiteral("https://mozilla.org/"));
    answers.overHttps.hops = {hop(QStringLiteral("https://mozilla.org/"), 301),
                              hop(QStringLiteral("https://www.mozilla.org/"), 200, all)};
    answers.overHttps.body = body;
    answers.overHttp.hops = {hop(QStringLiteral("http://mozilla.org/"), 301)};
    answers.overHttp.hops.insert(answers.overHttp.hops.end(), answers.overHttps.hops.begin(),
                                 answers.overHttps.hops.end());
    answers.overHttp.body = body;
    return answers;
}

} // namespace readyroom::tests
