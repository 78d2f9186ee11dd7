// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/StarterPlan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace readyroom {

Result<QString> createStarterPlan(const QString& path)
{
    const QString target = QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".md") : path;
    QFile source(QStringLiteral(":/templates/production-readiness.md"));
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, source.fileName(), source.errorString());
    QByteArray text = source.readAll();
    text.replace("{{service}}", QFileInfo(target).absoluteDir().dirName().toUtf8());

    QFile file(target);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        const QFileInfo there(target);
        if (there.exists() || there.isSymLink())
            return fail(ErrorCode::AlreadyExists, target);
        const bool refused = there.absoluteDir().exists() && !QFileInfo(there.absolutePath()).isWritable();
        return fail(refused ? ErrorCode::PermissionDenied : ErrorCode::Io, target, file.errorString());
    }
    if (file.write(text) != text.size() || !file.flush()) {
        const QString why = file.errorString();
        file.remove();
        return fail(ErrorCode::Io, target, why);
    }
    return target;
}

} // namespace readyroom
