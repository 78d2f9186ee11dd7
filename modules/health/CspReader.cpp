// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/CspReader.h"

#include <algorithm>

#include <QRegularExpression>

#include "health/CspSource.h"

namespace readyroom::health {

namespace {

using V = HeaderVerdict;

constexpr QLatin1String none("'none'");
constexpr QLatin1String defaultDirective("default-src");
constexpr QLatin1String scriptDirective("script-src");
constexpr QLatin1String styleDirective("style-src");
constexpr QLatin1String objectDirective("object-src");
constexpr QLatin1String unsafeInline("'unsafe-inline'");
constexpr QLatin1String strictDynamic("'strict-dynamic'");

/// No directive is shorter; the Observatory takes less for a fault of writing.
constexpr qsizetype shortestPolicy = 6;
/// Beyond what servers send and browsers take; joining policies takes time with the square of their length.
constexpr qsizetype longestPolicy = qsizetype{16} * 1024;
constexpr int maximumPolicies = 16;

/// Falls back to default-src where it is missing.
bool isFetchDirective(const QString& directive)
{
    return directive != defaultDirective &&
           (directive.endsWith(QLatin1String("-src")) || directive.endsWith(QLatin1String("-src-elem")) ||
            directive.endsWith(QLatin1String("-src-attr")));
}

/// Its words are sources; those of other directives are flags, addresses, names.
bool isSourceList(const QString& directive)
{
    return directive == defaultDirective || isFetchDirective(directive) || directive == u"frame-ancestors" ||
           directive == u"form-action" || directive == u"base-uri";
}

template <class Predicate>
bool anyOf(const QStringList& sources, Predicate predicate)
{
    return std::any_of(sources.begin(), sources.end(), predicate);
}

void dropIneffective(QStringList& sources)
{
    if (anyOf(sources, isCspNonceOrHash))
        sources.removeAll(unsafeInline);
}

/// Where 'strict-dynamic' holds, only nonces and hashes say what may run.
void dropHosts(QStringList& sources)
{
    const auto isIneffective = [](const QString& source) {
        return source == u"'self'" || source == unsafeInline || source.startsWith(u'*') ||
               source.startsWith(u"https:") || isInsecureCspSource(source);
    };
    sources.erase(std::remove_if(sources.begin(), sources.end(), isIneffective), sources.end());
}

/// The list that governs a directive, to be changed; default-src where there is no other.
QStringList* governing(CspPolicy& policy, const QString& directive)
{
    for (const QString& name : {directive, QString(defaultDirective)}) {
        if (const auto found = policy.directives.find(name); found != policy.directives.end())
            return &found->second;
    }
    return nullptr;
}

CspPolicy withoutHeaderOnly(CspPolicy policy)
{
    for (const char* name : {"frame-ancestors", "report-uri", "sandbox"})
        policy.directives.erase(QString::fromLatin1(name));
    return policy;
}

/// The gravest that holds comes first.
V verdictOf(const CspJudgement& judgement, bool strictDynamicAlone)
{
    if (strictDynamicAlone)
        return V::CspInvalid;
    if (judgement.isUnsafeInline)
        return V::CspUnsafeInline;
    if (judgement.isInsecureActive)
        return V::CspInsecureScheme;
    if (judgement.isUnsafeEval)
        return V::CspUnsafeEval;
    // What follows passes, and then a directive that is there twice is all there is to say.
    if (judgement.policy.hasDuplicates)
        return V::CspDuplicateDirectives;
    if (judgement.isInsecurePassive)
        return V::CspInsecureSchemeInPassiveContentOnly;
    if (judgement.isUnsafeStyle)
        return V::CspUnsafeInlineInStyleOnly;
    return judgement.isDefaultNone ? V::CspNoUnsafeDefaultNone : V::CspNoUnsafe;
}

void look(CspJudgement& judgement, bool isHttps)
{
    CspPolicy effective = judgement.policy;
    for (const QLatin1String directive : {scriptDirective, styleDirective}) {
        if (QStringList* sources = governing(effective, directive))
            dropIneffective(*sources);
    }
    const QStringList scripts = effective.sources(scriptDirective);
    const bool isStrict = scripts.contains(strictDynamic);
    judgement.hasStrictDynamic = isStrict && anyOf(scripts, isCspNonceOrHash);
    if (judgement.hasStrictDynamic)
        dropHosts(*governing(effective, scriptDirective));

    const QStringList styles = effective.sources(styleDirective);
    judgement.isUnsafeInline = anyOf(effective.sources(scriptDirective), isUnsafeCspSource) ||
                               anyOf(effective.sources(objectDirective), isBroadCspSource);
    for (const auto& [directive, sources] : effective.directives) {
        const bool isPassive = directive == u"img-src" || directive == u"media-src";
        judgement.isInsecureActive |= isHttps && !isPassive && anyOf(sources, isInsecureCspSource);
    }
    for (const char* directive : {"img-src", "media-src"}) {
        judgement.isInsecurePassive |=
            isHttps && anyOf(effective.sources(QString::fromLatin1(directive)), isInsecureCspSource);
    }
    judgement.isUnsafeEval = (effective.sources(scriptDirective) + styles).contains(QStringLiteral("'unsafe-eval'"));
    judgement.isUnsafeStyle = anyOf(styles, isUnsafeCspSource);
    judgement.isDefaultNone =
        effective.has(defaultDirective) && effective.sources(defaultDirective) == QStringList{none};
    judgement.verdict = verdictOf(judgement, isStrict && !judgement.hasStrictDynamic);
}

} // namespace

QStringList CspPolicy::sources(const QString& directive) const
{
    for (const QString& name : {directive, QString(defaultDirective)}) {
        if (const auto found = directives.find(name); found != directives.end())
            return found->second;
    }
    return {QStringLiteral("*")};
}

Result<CspPolicy> readCsp(const QByteArray& text)
{
    const QString policy = QString::fromUtf8(text).remove(u'\r').remove(u'\n').trimmed();
    if (policy.size() < shortestPolicy)
        return fail(ErrorCode::Malformed, policy, QStringLiteral("too short to be a policy"));
    if (policy.size() > longestPolicy)
        return fail(ErrorCode::TooLarge, policy.left(40), QStringLiteral("longer than a policy may be"));
    static const QRegularExpression blank(QStringLiteral("\\s+"));
    CspPolicy read;
    for (const QString& entry : policy.split(u';')) {
        QStringList words = entry.toLower().split(blank, Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        const QString directive = words.takeFirst();
        if (read.has(directive)) {
            if (directive != u"report-uri" && directive != u"report-to")
                return fail(ErrorCode::Malformed, directive, QStringLiteral("the directive is there twice"));
            read.hasDuplicates = true;
            continue;
        }
        words.removeDuplicates();
        if (words.isEmpty() && directive.endsWith(QLatin1String("-src")))
            words << none;
        read.directives[directive] = words;
    }
    return read;
}

Result<CspPolicy> readCsps(const std::vector<QByteArray>& values)
{
    CspPolicy joined;
    int count = 0;
    for (const QByteArray& value : values) {
        QList<QByteArray> parts = value.split(',');
        // Lists of a header may have empty places, but not only such.
        parts.erase(
            std::remove_if(parts.begin(), parts.end(), [](const QByteArray& part) { return part.trimmed().isEmpty(); }),
            parts.end());
        if (parts.isEmpty())
            parts << QByteArray();
        for (const QByteArray& part : parts) {
            const Result<CspPolicy> policy = readCsp(part);
            if (!policy)
                return passOn(policy);
            if (++count > maximumPolicies)
                return fail(ErrorCode::TooLarge, QStringLiteral("policies"), QStringLiteral("too many"));
            joined = count == 1 ? *policy : joinedCsps(joined, *policy);
        }
    }
    return joined;
}

CspPolicy joinedCsps(const CspPolicy& one, const CspPolicy& other)
{
    CspPolicy joined;
    joined.hasDuplicates = one.hasDuplicates || other.hasDuplicates;
    const auto take = [&joined](const CspPolicy& from, const CspPolicy& with) {
        for (const auto& [directive, sources] : from.directives) {
            const bool isGoverned =
                isSourceList(directive) &&
                (with.has(directive) || (isFetchDirective(directive) && with.has(defaultDirective)));
            joined.directives[directive] = isGoverned ? commonCspSources(sources, with.sources(directive)) : sources;
        }
    };
    take(one, other);
    take(other, one);
    return joined;
}

CspJudgement judgeCsp(const std::vector<QByteArray>& headers, const std::vector<QByteArray>& metas, bool reportOnly,
                      bool isHttps)
{
    CspJudgement judgement;
    const Result<CspPolicy> ofHeaders = readCsps(headers);
    const Result<CspPolicy> ofMetas = readCsps(metas);
    if (!ofHeaders || !ofMetas) {
        judgement.verdict = V::CspInvalid;
        const Error& error = ofHeaders ? ofMetas.error() : ofHeaders.error();
        judgement.fault = error.subject + QStringLiteral(": ") + error.detail;
        return judgement;
    }
    const CspPolicy metaPolicy = withoutHeaderOnly(*ofMetas);
    if (ofHeaders->isEmpty() && metaPolicy.isEmpty()) {
        judgement.verdict = reportOnly ? V::CspReportingOnly : V::CspMissing;
        return judgement;
    }
    judgement.hasFrameAncestors = ofHeaders->has(QStringLiteral("frame-ancestors"));
    judgement.policy = joinedCsps(*ofHeaders, metaPolicy);
    look(judgement, isHttps);
    return judgement;
}

} // namespace readyroom::health
