// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Statement.h"

#include "core/store/SqlError.h"
#include "core/store/StatementPrivate.h"

namespace readyroom::store {

Statement::Statement(std::unique_ptr<Private> implementation)
    : d(std::move(implementation))
{
}

Statement::~Statement() = default;
Statement::Statement(Statement&& other) noexcept = default;
Statement& Statement::operator=(Statement&& other) noexcept = default;

Result<Done> Statement::run(const QVariantList& values)
{
    d->query.finish();
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QVariant& value = values.at(i);
        // The driver writes NULL for null strings, which no caller means.
        if (value.typeId() == QMetaType::QString && value.toString().isNull())
            d->query.bindValue(static_cast<int>(i), QStringLiteral(""));
        else if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
            d->query.bindValue(static_cast<int>(i), QByteArray(""));
        else
            d->query.bindValue(static_cast<int>(i), value);
    }
    if (!d->query.exec())
        return tl::unexpected(errorFromSql(d->query.lastError(), d->path));
    return Done{};
}

Result<bool> Statement::next()
{
    if (d->query.next())
        return true;
    if (d->query.lastError().isValid())
        return tl::unexpected(errorFromSql(d->query.lastError(), d->path));
    return false;
}

bool Statement::isNull(int column) const
{
    return d->query.isNull(column);
}

qint64 Statement::integer(int column) const
{
    return d->query.value(column).toLongLong();
}

double Statement::real(int column) const
{
    return d->query.value(column).toDouble();
}

QString Statement::text(int column) const
{
    return d->query.value(column).toString();
}

QByteArray Statement::bytes(int column) const
{
    return d->query.value(column).toByteArray();
}

} // namespace readyroom::store
