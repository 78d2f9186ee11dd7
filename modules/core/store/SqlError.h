// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlError>
#include <QString>

#include "core/base/Result.h"

namespace readyroom::store {

/// Makes an Error of what SQLite said about the database at `path`.
[[nodiscard]] Error errorFromSql(const QSqlError& error, const QString& path);

} // namespace readyroom::store
