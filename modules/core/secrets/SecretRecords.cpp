// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/SecretRecords.h"

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

namespace readyroom::secrets {

namespace {

constexpr int schemaVersion = 1;
constexpr std::chrono::milliseconds lockDeadline{5000};
constexpr QLatin1String schemaField("schema");
constexpr QLatin1String secretsField("secrets");
constexpr QLatin1String nameField("name");
constexpr QLatin1String hostsField("hosts");
constexpr QLatin1String createdField("created");
constexpr QLatin1String rotatedField("rotated");
constexpr QLatin1String lastUsedField("lastUsed");

QJsonObject toJson(const SecretRecord& record)
{
    QJsonObject object{{nameField, record.name},
                       {hostsField, QJsonArray::fromStringList(record.hosts)},
                       {createdField, toIsoString(record.created)},
                       {rotatedField, toIsoString(record.rotated)}};
    if (record.lastUsed)
        object.insert(lastUsedField, toIsoString(*record.lastUsed));
    return object;
}

Result<SecretRecord> recordFrom(const QJsonObject& object)
{
    SecretRecord record;
    record.name = object.value(nameField).toString();
    if (!isSecretName(record.name))
        return fail(ErrorCode::Malformed, record.name, QStringLiteral("not a name"));
    const Result<QStringList> hosts =
        normalizedHosts(QVariant(object.value(hostsField).toArray().toVariantList()).toStringList());
    const Result<TimePoint> created = timeFromIsoString(object.value(createdField).toString());
    const Result<TimePoint> rotated = timeFromIsoString(object.value(rotatedField).toString());
    if (!hosts || !created || !rotated)
        return fail(ErrorCode::Malformed, record.name, QStringLiteral("no hosts, or no times"));
    record.hosts = *hosts;
    record.created = *created;
    record.rotated = *rotated;
    if (const Result<TimePoint> used = timeFromIsoString(object.value(lastUsedField).toString()))
        record.lastUsed = *used;
    return record;
}

bool isBefore(const SecretRecord& left, const SecretRecord& right)
{
    return left.name < right.name;
}

} // namespace

SecretRecords::SecretRecords(const QString& directory)
    : m_path(directory + QStringLiteral("/secrets.json"))
    , m_writer(QStringLiteral("secrets"))
{
    refresh();
}

const SecretRecord* SecretRecords::find(const QString& name) const
{
    const auto found = std::find_if(m_records.cbegin(), m_records.cend(),
                                    [&name](const SecretRecord& record) { return record.name == name; });
    return found == m_records.cend() ? nullptr : &*found;
}

bool SecretRecords::refresh()
{
    const Version version = versionOf(m_path);
    if (m_version == version)
        return false;
    m_version = version;
    Result<std::vector<SecretRecord>> loaded = load(m_path);
    const bool hadFailed = m_error.has_value();
    m_error = loaded ? std::nullopt : std::optional(loaded.error());
    std::vector<SecretRecord> records = loaded ? std::move(*loaded) : std::vector<SecretRecord>();
    const bool isDifferent = records != m_records || hadFailed || m_error;
    m_records = std::move(records);
    return isDifferent;
}

QFuture<Result<Done>> SecretRecords::change(Change change)
{
    return m_writer.run([path = m_path, change = std::move(change)]() -> Result<Done> {
        QLockFile lock(path + QStringLiteral(".lock"));
        if (!lock.tryLock(static_cast<int>(lockDeadline.count())))
            return fail(lock.error() == QLockFile::PermissionError ? ErrorCode::PermissionDenied : ErrorCode::Busy,
                        path);
        Result<std::vector<SecretRecord>> records = load(path);
        if (!records)
            return passOn(records);
        change(*records);
        return write(path, std::move(*records));
    });
}

SecretRecords::Version SecretRecords::versionOf(const QString& path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return {status.st_ino, status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_size};
}

Result<std::vector<SecretRecord>> SecretRecords::load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (!file.exists())
            return std::vector<SecretRecord>();
        return fail(file.error() == QFile::PermissionsError ? ErrorCode::PermissionDenied : ErrorCode::Io, path,
                    file.errorString());
    }
    QJsonParseError problem;
    const QJsonObject document = QJsonDocument::fromJson(file.readAll(), &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorCode::Malformed, path, problem.errorString());
    if (const int schema = document.value(schemaField).toInt(); schema != schemaVersion)
        return fail(schema > schemaVersion ? ErrorCode::Unsupported : ErrorCode::Malformed, path,
                    QStringLiteral("schema %1").arg(schema));
    std::vector<SecretRecord> records;
    for (const QJsonValue& value : document.value(secretsField).toArray()) {
        Result<SecretRecord> record = recordFrom(value.toObject());
        if (!record)
            return fail(ErrorCode::Malformed, path, record.error().detail, record.error());
        records.push_back(std::move(*record));
    }
    std::sort(records.begin(), records.end(), isBefore);
    return records;
}

Result<Done> SecretRecords::write(const QString& path, std::vector<SecretRecord> records)
{
    std::sort(records.begin(), records.end(), isBefore);
    QJsonArray array;
    for (const SecretRecord& record : records)
        array.append(toJson(record));
    const QByteArray bytes = QJsonDocument(QJsonObject{{schemaField, schemaVersion}, {secretsField, array}}).toJson();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(bytes) < 0 || !file.commit()) {
        if (file.error() == QFile::PermissionsError)
            return fail(ErrorCode::PermissionDenied, path, file.errorString());
        return fail(file.error() == QFile::ResourceError ? ErrorCode::DiskFull : ErrorCode::Io, path,
                    file.errorString());
    }
    return Done{};
}

} // namespace readyroom::secrets
