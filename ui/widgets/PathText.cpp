// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PathText.h"

#include <QDir>

namespace readyroom::ui {

QString underHome(const QString& path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size()) : path;
}

} // namespace readyroom::ui
