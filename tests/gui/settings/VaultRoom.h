// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QTemporaryDir>
#include <QTest>

#include "core/base/Redactor.h"
#include "core/journal/Journal.h"
#include "core/secrets/SecretVault.h"
#include "support/ManualClock.h"
#include "support/MemorySecretStore.h"
#include "ui/settings/SecretsRoom.h"

namespace readyroom::tests {

/// A vault on a keychain in memory, and what a settings page needs to show it.
class VaultRoom final
{
public:
    VaultRoom()
    {
        m_journal = std::move(*journal::Journal::open(m_folder.path(), clock));
        open();
    }

    void open()
    {
        vault = std::make_unique<secrets::SecretVault>(
            m_folder.path(), secrets::SecretVault::Ground{keychain, m_redactor, *m_journal, clock});
    }
    [[nodiscard]] ui::SecretsRoom::Content content()
    {
        return {vault.get(), &clock, {QStringLiteral("Anna"), {}}, [this](const secrets::Secret& secret) {
                    copied = secret.bytes();
                }};
    }
    /// False: it was refused.
    bool add(const char* name, const QStringList& hosts, const QByteArray& value = "a-fine-value-1234")
    {
        const auto added = vault->add(QString::fromUtf8(name), hosts, secrets::Secret(QByteArray(value)), {});
        return QTest::qWaitFor([&added] { return added.isFinished(); }) && added.result();
    }
    [[nodiscard]] QString path(const char* file) const { return m_folder.filePath(QString::fromUtf8(file)); }

    ManualClock clock;
    MemorySecretStore keychain;
    QByteArray copied;

private:
    QTemporaryDir m_folder;
    Redactor m_redactor;
    std::unique_ptr<journal::Journal> m_journal;

public:
    std::unique_ptr<secrets::SecretVault> vault; ///< goes before what it stands on
};

} // namespace readyroom::tests
