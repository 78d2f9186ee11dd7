// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QString>

namespace readyroom::tests {

/// The folder of real data made by others, which may lie beside the checkout (or where READYROOM_CORPORA says); empty
/// where it is absent, and then the test is to skip with a message. Read only.
inline QString corporaFolder(const QString& name)
{
    QStringList candidates{qEnvironmentVariable("READYROOM_CORPORA")};
    candidates << qEnvironmentVariable("READYROOM_SOURCE_DIR") + QStringLiteral("/../shared/corpora");
    for (const QString& candidate : candidates) {
        const QString path = QDir(candidate).filePath(name);
        if (!candidate.isEmpty() && QDir(path).exists())
            return QDir::cleanPath(path);
    }
    return {};
}

} // namespace readyroom::tests

/// Skips the running test with a message where the folder `name` of the corpora is absent.
#define SKIP_WITHOUT_CORPORA(name)                                                                                     \
    do {                                                                                                               \
        if (readyroom::tests::corporaFolder(QStringLiteral(name)).isEmpty())                                           \
            QSKIP("the corpora folder '" name "' is not beside this checkout");                                        \
    } while (false)
