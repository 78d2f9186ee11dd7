// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ConfigurationValues.h"

#include <algorithm>

#include <QLocale>
#include <QRegularExpression>

#include "health/GoLiteral.h"

namespace readyroom::health {

using Kind = ConfigurationNote::Kind;

namespace {

bool isNameCharacter(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) ||
           (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('_');
}

std::optional<int> dayOfWeek(const QString& name)
{
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        if (QLocale::c().dayName(day).compare(name, Qt::CaseInsensitive) == 0)
            return day;
    }
    return std::nullopt;
}

} // namespace

ConfigurationNote noteOf(const Error& error, const QString& file)
{
    ConfigurationNote note;
    note.place.file = file;
    note.text = error.detail;
    static const QRegularExpression position(QStringLiteral("^line (\\d+), column (\\d+): "));
    if (const auto match = position.match(note.text); match.hasMatch()) {
        note.place.line = match.capturedView(1).toInt();
        note.place.column = match.capturedView(2).toInt();
        note.text.remove(0, match.capturedLength());
    }
    return note;
}

ConfigurationValues::ConfigurationValues(QString file, const Environment& environment,
                                         HealthConfiguration& configuration)
    : m_file(std::move(file))
    , m_environment(environment)
    , m_configuration(configuration)
{
}

void ConfigurationValues::note(Kind kind, const yaml::Node& node, const QString& text)
{
    m_configuration.notes.push_back({kind, place(node), node.path(), text});
}

void ConfigurationValues::error(const yaml::Node& node, const QString& text)
{
    note(Kind::Error, node, text);
}

void ConfigurationValues::unsupported(const yaml::Node& node, const QString& text)
{
    note(Kind::Unsupported, node, text);
}

void ConfigurationValues::notNeeded(const yaml::Node& node, const QString& text)
{
    note(Kind::NotNeeded, node, text);
}

SourcePlace ConfigurationValues::place(const yaml::Node& node) const
{
    const yaml::Position position = node.position();
    return {m_file, position.line, position.column};
}

QString ConfigurationValues::variable(const QString& name, const QString& written)
{
    QStringList& names = m_configuration.environment;
    const auto at = std::lower_bound(names.begin(), names.end(), name);
    if (at == names.end() || *at != name)
        names.insert(at, name);
    if (!m_environment)
        return written;
    return m_environment(name).value_or(QString());
}

QString ConfigurationValues::expanded(const QString& text)
{
    if (!text.contains(QLatin1Char('$')))
        return text;
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at] != QLatin1Char('$') || at + 1 == text.size()) {
            result += text[at++];
            continue;
        }
        if (text[at + 1] == QLatin1Char('$')) {
            result += QLatin1Char('$');
            at += 2;
            continue;
        }
        const bool braced = text[at + 1] == QLatin1Char('{');
        const qsizetype start = at + (braced ? 2 : 1);
        qsizetype end = start;
        while (end < text.size() && isNameCharacter(text[end]))
            ++end;
        const bool closed = !braced || (end < text.size() && text[end] == QLatin1Char('}'));
        if (end == start || !closed) {
            result += text[at++];
            continue;
        }
        const qsizetype next = end + (braced ? 1 : 0);
        result += variable(text.mid(start, end - start), text.mid(at, next - at));
        at = next;
    }
    return result;
}

QString ConfigurationValues::text(const yaml::Node& node)
{
    if (node.isMissing() || node.isNull())
        return {};
    const Result<QString> text = node.toText();
    if (!text) {
        error(node, QStringLiteral("expected a single value"));
        return {};
    }
    return expanded(*text);
}

bool ConfigurationValues::flag(const yaml::Node& node, bool fallback)
{
    const QString value = text(node);
    if (value.isEmpty())
        return fallback;
    // YAML 1.1, which Gatus' reader follows here, knows more words than 1.2.
    const QString word = value.toLower();
    if (word == QLatin1String("true") || word == QLatin1String("yes") || word == QLatin1String("on"))
        return true;
    if (word != QLatin1String("false") && word != QLatin1String("no") && word != QLatin1String("off"))
        error(node, QStringLiteral("expected true or false"));
    return false;
}

int ConfigurationValues::integer(const yaml::Node& node, int fallback)
{
    const QString value = text(node);
    if (value.isEmpty())
        return fallback;
    const std::optional<qint64> number = goInteger(value);
    if (!number || *number < 0 || *number > std::numeric_limits<int>::max()) {
        error(node, QStringLiteral("expected a whole number"));
        return fallback;
    }
    return static_cast<int>(*number);
}

Milliseconds ConfigurationValues::duration(const yaml::Node& node, Milliseconds fallback)
{
    const QString value = text(node);
    if (value.isEmpty())
        return fallback;
    std::optional<std::chrono::nanoseconds> duration = goDuration(value);
    if (const auto number = duration ? std::nullopt : goInteger(value))
        duration = std::chrono::nanoseconds(*number);
    if (!duration || duration->count() < 0) {
        error(node, QStringLiteral("expected a duration such as 30s, 5m or 1h30m"));
        return fallback;
    }
    return std::chrono::duration_cast<Milliseconds>(*duration);
}

Milliseconds ConfigurationValues::span(const yaml::Node& node, Milliseconds fallback, Milliseconds least)
{
    const QString value = text(node);
    if (value.isEmpty())
        return fallback;
    const std::optional<std::chrono::nanoseconds> duration = goDuration(value);
    if (!duration) {
        error(node, QStringLiteral("expected a duration with its unit, such as 500ms, 30s, 5m or 1h30m"));
        return fallback;
    }
    const auto span = std::chrono::duration_cast<Milliseconds>(*duration);
    if (span < least) {
        error(node, QStringLiteral("expected %1 ms or more").arg(least.count()));
        return fallback;
    }
    return span;
}

std::vector<std::pair<QString, QString>> ConfigurationValues::pairs(const yaml::Node& node)
{
    std::vector<std::pair<QString, QString>> pairs;
    if (node.isMissing() || node.isNull())
        return pairs;
    if (!node.isMapping()) {
        error(node, QStringLiteral("expected keys and values"));
        return pairs;
    }
    for (int i = 0; i < node.size(); ++i)
        pairs.emplace_back(node.keyAt(i).text(), text(node.at(i)));
    return pairs;
}

QJsonValue ConfigurationValues::typed(const yaml::Node& node)
{
    const QString value = text(node);
    if (const auto integer = goInteger(value))
        return QJsonValue(*integer);
    if (const auto number = goFloat(value))
        return QJsonValue(*number);
    if (value == QLatin1String("true") || value == QLatin1String("false"))
        return QJsonValue(value == QLatin1String("true"));
    return QJsonValue(value);
}

QStringList ConfigurationValues::texts(const yaml::Node& node)
{
    QStringList list;
    if (node.isMissing() || node.isNull())
        return list;
    if (!node.isSequence()) {
        error(node, QStringLiteral("expected a list"));
        return list;
    }
    for (int i = 0; i < node.size(); ++i)
        list << text(node.at(i));
    return list;
}

MaintenanceWindow ConfigurationValues::maintenance(const yaml::Node& node)
{
    expectKeys(node, {u"enabled", u"start", u"duration", u"timezone", u"every"});
    MaintenanceWindow window;
    const QString start = text(node.find(u"start"));
    window.start = QTime::fromString(start, QStringLiteral("hh:mm"));
    if (!window.start.isValid())
        error(node.find(u"start").isMissing() ? node : node.find(u"start"),
              QStringLiteral("expected a start such as 23:00"));
    const Milliseconds length = duration(node.find(u"duration"), Milliseconds(0));
    window.duration = std::chrono::duration_cast<std::chrono::minutes>(length);
    if (length <= Milliseconds(0) || length > std::chrono::hours(24))
        error(node.find(u"duration").isMissing() ? node : node.find(u"duration"),
              QStringLiteral("expected a duration of more than 0 and at most 24h"));
    if (const QString zone = text(node.find(u"timezone")); !zone.isEmpty()) {
        window.zone = QTimeZone(zone.toUtf8());
        if (!window.zone.isValid()) {
            error(node.find(u"timezone"), QStringLiteral("there is no time zone of this name"));
            window.zone = QTimeZone::utc();
        }
    }
    const yaml::Node days = node.find(u"every");
    const QStringList names = texts(days);
    for (int i = 0; i < names.size(); ++i) {
        if (const std::optional<int> day = dayOfWeek(names.at(i)))
            window.days.push_back(*day);
        else
            error(days.at(i), QStringLiteral("expected a day of the week in English"));
    }
    return window;
}

void ConfigurationValues::expectKeys(const yaml::Node& mapping, std::initializer_list<QStringView> known)
{
    for (int i = 0; i < mapping.size(); ++i) {
        const QString key = mapping.keyAt(i).text();
        if (mapping.isMapping() && std::find(known.begin(), known.end(), QStringView(key)) == known.end())
            unsupported(mapping.keyAt(i), QStringLiteral("there is no such key here"));
    }
}

} // namespace readyroom::health
