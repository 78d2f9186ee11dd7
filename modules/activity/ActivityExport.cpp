// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/ActivityExport.h"

#include <cerrno>

#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QtConcurrent>

namespace readyroom::activity {

namespace {

QString quoted(QString text)
{
    // A spreadsheet runs what begins like this; a title may begin so by chance, or on purpose.
    static const QString startsOfFormulas = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && startsOfFormulas.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QByteArray csvLine(const ActivityEntry& entry, const QString& what)
{
    const QStringList cells{toIsoString(entry.at), quoted(entry.who),
                            quoted(what),          quoted(entry.type),
                            quoted(entry.file),    entry.line > 0 ? QString::number(entry.line) : QString(),
                            quoted(entry.itemId),  QString::number(entry.position)};
    return cells.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

QByteArray jsonLine(const ActivityEntry& entry, const QString& what)
{
    QJsonObject object{{QStringLiteral("time"), toIsoString(entry.at)},
                       {QStringLiteral("what"), what},
                       {QStringLiteral("type"), entry.type},
                       {QStringLiteral("position"), entry.position}};
    const auto add = [&object](const QString& name, const QString& text) {
        if (!text.isEmpty())
            object.insert(name, text);
    };
    add(QStringLiteral("who"), entry.who);
    add(QStringLiteral("file"), entry.file);
    add(QStringLiteral("item"), entry.itemId);
    if (entry.line > 0)
        object.insert(QStringLiteral("line"), entry.line);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QByteArray exported(const std::vector<ActivityRow>& rows, ExportFormat format, const Sentence& sentence)
{
    QByteArray bytes = format == ExportFormat::Csv ? "time,who,what,type,file,line,item,position\r\n" : "";
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        const QString what = sentence(row->entry);
        bytes += format == ExportFormat::Csv ? csvLine(row->entry, what) : jsonLine(row->entry, what);
    }
    return bytes;
}

QFuture<Result<int>> exportTo(const QString& path, std::vector<ActivityRow> rows, ExportFormat format,
                              const Sentence& sentence)
{
    return QtConcurrent::run([path, rows = std::move(rows), format, sentence]() -> Result<int> {
        const QByteArray bytes = exported(rows, format, sentence);
        QSaveFile file(path);
        errno = 0;
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return fail(errno == 0 ? ErrorCode::Io : errorCodeFromErrno(errno), path, file.errorString());
        return static_cast<int>(rows.size());
    });
}

} // namespace readyroom::activity
