// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SampleWorkspace.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>

namespace readyroom {

Result<QString> ensureSampleWorkspace()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    const QString target = QDir(base).filePath(QStringLiteral("readyroom/sample-workspace"));
    if (QDir(target).exists())
        return target;
    const QString source = QStringLiteral(":/sample-workspace");
    for (QDirIterator files(source, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        const QString file = files.next();
        const QString copy = target + file.mid(source.size());
        if (!QDir().mkpath(QFileInfo(copy).path()) || !QFile::copy(file, copy))
            return fail(ErrorCode::Io, copy, QStringLiteral("the sample cannot be copied"));
        // Files come out of the resources read-only.
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    }
    return target;
}

} // namespace readyroom
