// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HeaderGrade.h"

using namespace readyroom;
using namespace readyroom::health;

namespace {

void require(bool condition)
{
    if (!condition)
        qFatal("an invariant is broken");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const Result<html::HtmlTags> tags = html::readHtmlTags(bytes);
    require(tags || tags.error().code == ErrorCode::TooLarge);
    if (tags) {
        for (const html::HtmlTag& tag : tags->tags)
            require(tag.name == u"script" || tag.name == u"link" || tag.name == u"meta");
    }
    PageAnswers answers;
    answers.url = QUrl(QStringLiteral("https://www.example.org/"));
    answers.overHttps.hops.emplace_back();
    answers.overHttps.hops.back().url = answers.url;
    answers.overHttps.hops.back().status = 200;
    answers.overHttps.body = bytes;
    const Result<HeaderGrade> grade = gradeHeaders(answers);
    require(grade.has_value() && grade->score >= 0);
    require(ruleOf(grade->sri.verdict).test == HeaderTest::Sri);
    return 0;
}
