// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandOutput.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "ui/widgets/ErrorText.h"

namespace readyroom {

void printError(QTextStream& err, const Error& error)
{
    const ui::ErrorText text = ui::ErrorText::of(error);
    err << text.what;
    if (!text.where.isEmpty())
        err << ": " << text.where;
    err << '\n';
    for (const QString& line : {text.detail, text.next}) {
        if (!line.isEmpty())
            err << "  " << line << '\n';
    }
    err.flush();
}

QJsonObject errorToJson(const Error& error)
{
    return {
        {QStringLiteral("code"), errorCodeName(error.code)},
        {QStringLiteral("subject"), error.subject},
        {QStringLiteral("detail"), error.detail},
        {QStringLiteral("message"), ui::ErrorText::of(error).oneLine()},
    };
}

void printJson(QTextStream& out, const QJsonObject& object)
{
    out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented));
    out.flush();
}

int failList(const QString& list, const Error& error, bool json, QTextStream& out, QTextStream& err)
{
    if (json)
        printJson(out, {{list, QJsonArray()}, {QStringLiteral("errors"), QJsonArray{errorToJson(error)}}});
    printError(err, error);
    return failedExitCode;
}

} // namespace readyroom
