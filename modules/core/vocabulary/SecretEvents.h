// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "core/base/Result.h"

namespace readyroom {

/// The stream of the journal that holds what happened to a workspace's secrets. No event holds a value.
[[nodiscard]] QString secretStream();

/// What all events of secrets say.
struct SecretEvent
{
    QString name; ///< without the scheme

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SecretEvent> fromJson(const QJsonObject& object);
};

/// A secret has a value from now on, for these hosts alone.
struct SecretBinding
{
    QString name;
    QStringList hosts;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SecretBinding> fromJson(const QJsonObject& object);
};

/// There is a new secret. Version 1 of event type "secret.added".
struct SecretAdded : SecretBinding
{
    static constexpr const char* type = "secret.added";
    static constexpr int schema = 1;
};

/// A secret was given another value, perhaps other hosts, too. Version 1 of event type "secret.rotated".
struct SecretRotated : SecretBinding
{
    static constexpr const char* type = "secret.rotated";
    static constexpr int schema = 1;
};

/// A secret was deleted, from the keychain, too. Version 1 of event type "secret.deleted".
struct SecretDeleted : SecretEvent
{
    static constexpr const char* type = "secret.deleted";
    static constexpr int schema = 1;
};

/// A person had a secret put on the clipboard. Version 1 of event type "secret.copied".
struct SecretCopied : SecretEvent
{
    static constexpr const char* type = "secret.copied";
    static constexpr int schema = 1;
};

/// A person had a secret read back from the keychain, to see whether it is there. Version 1 of event type
/// "secret.tested".
struct SecretTested
{
    static constexpr const char* type = "secret.tested";
    static constexpr int schema = 1;

    QString name;
    QString outcome; ///< "ok", or the name of an ErrorCode

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SecretTested> fromJson(const QJsonObject& object);
};

} // namespace readyroom
