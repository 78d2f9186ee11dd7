// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/Configuration.h"

#include "core/yaml/Document.h"

namespace readyroom::workspace {

namespace {

/// Sections that a feature reads, and tells what is wrong with them.
bool isOfAFeature(const QString& key)
{
    return key == QLatin1String("health");
}

/// A list of texts, or one text alone.
Result<QStringList> textsOf(const yaml::Node& node)
{
    QStringList texts;
    if (node.isNull())
        return texts;
    const bool isList = node.isSequence();
    for (int i = 0; i < (isList ? node.size() : 1); ++i) {
        const auto text = (isList ? node.at(i) : node).toText();
        if (!text)
            return passOn(text);
        texts.append(*text);
    }
    return texts;
}

} // namespace

Result<Configuration> Configuration::parse(const QByteArray& bytes)
{
    const auto document = yaml::Document::parse(bytes);
    if (!document)
        return passOn(document);
    Configuration configuration;
    const yaml::Node root = document->root();
    if (root.isMissing() || root.isNull())
        return configuration;
    if (!root.isMapping())
        return root.malformed(QStringLiteral("expected keys and values"));
    for (int i = 0; i < root.size(); ++i) {
        const QString key = root.keyAt(i).text();
        const yaml::Node value = root.at(i);
        if (key == QLatin1String("service")) {
            const auto text = value.isNull() ? Result<QString>(QString()) : value.toText();
            if (!text)
                return passOn(text);
            configuration.service = *text;
        } else if (key == QLatin1String("plans") || key == QLatin1String("ignore")) {
            const auto texts = textsOf(value);
            if (!texts)
                return passOn(texts);
            (key == QLatin1String("plans") ? configuration.plans : configuration.ignore) = *texts;
        } else if (!isOfAFeature(key)) {
            configuration.warnings.push_back({key, root.keyAt(i).position().line});
        }
    }
    return configuration;
}

} // namespace readyroom::workspace
