// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlQuery>

#include "core/store/Statement.h"

namespace readyroom::store {

class Statement::Private
{
public:
    QSqlQuery query;
    QString path; // for errors
};

} // namespace readyroom::store
