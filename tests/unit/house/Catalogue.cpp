// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/house/Catalogue.h"

#include <algorithm>

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace readyroom::tests {

namespace {

QStringList placeholdersOf(const QString& text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(L?\\d+|L?n)"));
    QStringList found;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    std::sort(found.begin(), found.end());
    return found;
}

qsizetype mnemonicsIn(const QString& text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&\\w"), QRegularExpression::UseUnicodePropertiesOption);
    return text.count(mnemonic);
}

/// Punctuation, placeholders and the names of keys are the same everywhere.
bool isWordless(QString text)
{
    static const QRegularExpression wordless(
        QStringLiteral("%L?[\\dn]+|(Ctrl|Alt|Shift)\\+(([A-Z]|F\\d+|Del|Left|Return|Right)$)?"));
    text.remove(wordless);
    return std::none_of(text.cbegin(), text.cend(), [](QChar character) { return character.isLetter(); });
}

QString faultOf(const CatalogueMessage& message, const QString& form, const Catalogue::Language& language)
{
    constexpr QChar thinSpace(u'\u2009');
    if (form.isEmpty())
        return QStringLiteral("empty");
    if (!language.isOfSources && form == message.source && !isWordless(form) && !language.same.contains(form))
        return QStringLiteral("reads like its source");
    if (placeholdersOf(form) != placeholdersOf(message.source))
        return QStringLiteral("other placeholders than its source: %1").arg(form);
    if (mnemonicsIn(form) != mnemonicsIn(message.source))
        return QStringLiteral("a mnemonic too many or too few: %1").arg(form);
    if (form.count(thinSpace) != message.source.count(thinSpace))
        return QStringLiteral("a thin space too many or too few: %1").arg(form);
    return {};
}

CatalogueMessage readMessage(QXmlStreamReader& xml, const QString& context)
{
    CatalogueMessage message;
    message.context = context;
    message.isCounted = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            message.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.isFinished = xml.attributes().value(QLatin1String("type")).isEmpty();
            if (!message.isCounted) {
                message.forms << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

} // namespace

QString CatalogueMessage::key() const
{
    return QStringList{context, source, comment}.join(QStringLiteral(" | "));
}

Catalogue Catalogue::read(const QString& file)
{
    Catalogue catalogue;
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return catalogue;
    QXmlStreamReader xml(&device);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            catalogue.m_messages.push_back(readMessage(xml, context));
    }
    return xml.hasError() ? Catalogue() : catalogue;
}

QStringList Catalogue::keys() const
{
    QStringList keys;
    for (const CatalogueMessage& message : m_messages)
        keys << message.key();
    return keys;
}

QStringList Catalogue::faults(const Language& language) const
{
    QStringList faults;
    const auto blame = [&faults](const CatalogueMessage& message, const QString& why) {
        faults << QStringLiteral("%1: %2").arg(message.key(), why);
    };
    for (const CatalogueMessage& message : m_messages) {
        if (!message.isFinished)
            blame(message, QStringLiteral("unfinished"));
        if (message.forms.size() != (message.isCounted ? language.pluralForms : 1))
            blame(message, QStringLiteral("a plural form too many or too few"));
        for (const QString& form : message.forms) {
            if (const QString why = faultOf(message, form, language); !why.isEmpty())
                blame(message, why);
        }
    }
    return faults;
}

} // namespace readyroom::tests
